// Vehicle plates: those since 2001 by their shape (DVLA INF104), older ones where the words before them speak of a vehicle.

import type { Span } from '../span.ts';
import { matchesOf, type Recogniser, recogniser } from './pattern.ts';

/** Looked for from its figures, which are rarer than letters. */
const fromFigures = /(?=\d\d)(?<=(?<![a-z0-9])(?<lead>[a-z]{2} ?))\d\d[ -]?[a-z]{3}(?![a-z0-9])/g;
export const plate: Recogniser = ({ text, lower }) =>
  matchesOf(fromFigures, lower).flatMap(({ index, 0: found, groups }): readonly Span[] => {
    const start = index - (groups?.lead ?? '').length;
    const end = index + found.length;
    const id = lower.slice(start, end);
    const isPlate =
      (text.slice(start, end) === id.toUpperCase() && !/^[a-z]{2} \d/.test(id)) || isAboutVehicle(lower, start);
    return isPlate ? [{ start, end, type: 'vehicle' }] : [];
  });

const isAboutVehicle = (text: string, start: number): boolean =>
  /\b(?:reg|registration|plate|plates|car|van|taxi|vehicle|lorry|ambulance|minibus|scooter|motorbike|caravan|motorhome|clamped|towed)\b[^\n]{0,25}$/.test(
    text.slice(Math.max(0, start - 45), start),
  );

/** What is small on one side and capital on the other is no plate: "Ambulance A214 ran out". */
const isOfOneSize = (written: string): boolean =>
  written === written.toUpperCase() || written === written.toLowerCase();

export const olderPlate = recogniser(
  'vehicle',
  /(?<![a-z0-9])(?:[a-hj-npr-tv-y]\d{1,3} ?[a-hj-pr-y]{3}|[a-hj-pr-y]{3} ?\d{1,3}[a-hj-npr-tv-y]|[a-z]{3} ?\d{3,4})(?![a-z0-9])/g,
  ({ id, start, end, page }) =>
    /\d/.test(id) &&
    isOfOneSize(page.text.slice(start, end)) &&
    isAboutVehicle(page.lower, start) &&
    !/^(?:the|was|and|had|for|bay|bed|job|log|cad|ref|ext|tel|run|via|not|but|est|age|met|pin|lot|inc)/.test(id),
);

const driven =
  /\b(?:reg|registration|number ?plates?|plates?|cars?|van|taxi|cab|lorry|minibus|motorbike|caravan|motorhome|camper|rover|ford|vauxhall|toyota|nissan|bmw|audi|vw|volkswagen|golf|polo|fiesta|focus|corsa|astra|micra|clio|skoda|honda|hyundai|mini|fiat|peugeot|renault|citroen|volvo|mercedes|mazda|suzuki|transit|parked|sleep in it|drove|drives?|driving|driver|clamped|towed)\b/;
const inCapitals =
  /(?=[A-Z])(?<![A-Za-z0-9])(?:[A-HJ-NPR-TV-Y]\d{2,3} [A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} \d{2,3}[A-HJ-NPR-TV-Y]|[A-Z]{1,2}[IZ][A-Z]? ?\d{3,4}|[A-Z]{3} \d{4})(?![A-Za-z0-9]|[./:-]\d)/g;
const noPlate = /AMU|MAU|ITU|ICU|HDU|CCU|BED|BAY|MCG|STAT|THE|EXT|TEL|FAX|LOG|CAD|JOB|REF|LOT|PIN|NHS/;
/** "I sleep in it, T618 OWG", and a plate of Northern Ireland further from its car: in capitals, where driving is spoken of. */
export const plateOfCar: Recogniser = ({ text, lower }) =>
  matchesOf(inCapitals, text).flatMap(({ index, 0: found }): readonly Span[] => {
    const end = index + found.length;
    return !noPlate.test(found) && driven.test(lower.slice(Math.max(0, index - 110), end + 60))
      ? [{ start: index, end, type: 'vehicle' }]
      : [];
  });
