// Vehicle plates: those since 2001 by their shape (DVLA INF104), older ones where the words before them speak of a vehicle.

import { recogniser } from './pattern.ts';

export const plate = recogniser(
  'vehicle',
  /(?<![a-z0-9])[a-z]{2} ?\d\d[ -]?[a-z]{3}(?![a-z0-9])/g,
  ({ id, start, end, page }) =>
    (page.text.slice(start, end) === id.toUpperCase() && !/^[a-z]{2} \d/.test(id)) || isAboutVehicle(page.lower, start),
);

const isAboutVehicle = (text: string, start: number): boolean =>
  /\b(?:reg|registration|plate|plates|car|van|taxi|vehicle|lorry|ambulance|minibus|scooter|motorbike|caravan|motorhome|clamped|towed)\b[^\n]{0,25}$/.test(
    text.slice(Math.max(0, start - 45), start),
  );

export const olderPlate = recogniser(
  'vehicle',
  /(?<![a-z0-9])(?:[a-hj-npr-tv-y]\d{1,3} ?[a-hj-pr-y]{3}|[a-hj-pr-y]{3} ?\d{1,3}[a-hj-npr-tv-y]|[a-z]{3} ?\d{3,4})(?![a-z0-9])/g,
  ({ id, start, page }) =>
    /\d/.test(id) && isAboutVehicle(page.lower, start) && !/^(?:the|was|and|had|for|bay|bed)/.test(id),
);
