// What the recognisers of addresses share: what goes on after a street, and which streets are places of care.

import type { Page } from '../page.ts';

/** A road that gives a surgery or a hospital its name is no one's address. */
const placeOfCare =
  /^ (?:(?:family|group|community|primary|nhs|medical|health|dental|nursing|residential|walk-in|day|urgent|care|mental) ){0,2}(?:surgery|practice|hospital|clinic|pharmacy|chemist|centre|center|home|ward|unit|hospice|infirmary|dentist|opticians?|supported living|sheltered)\b/;

export const isPlaceOfCare = (page: Page, end: number): boolean => placeOfCare.test(page.lower.slice(end, end + 70));

/** The next part of an address, after a comma or on a new line: up to four words, the first with a capital. */
const nextPart =
  /^(?:, ?|,? ?\n ?)((?:flat|room|apartment|unit|berth|plot) \d{1,4}[a-z]?|(?:(?:by|nr|near|off|above|opposite) )?[A-Z][\w'-]{1,20}(?:[ -](?:[A-Z][\w'-]{1,20}|upon|on|the|le|under|in)(?![\w'-])){0,3})(?=[\s,.;)\x80]|$)/;
const noPart =
  /^(?:(?:by|near|off|above) (?:PC|Dr|Mr|Mrs|Ms|Police|Nurse|Ambulance|Sister|The)|I|We|He|She|They|The|My|This|That|It|And|But|On|At|In|When|After|Then|Name|Phone|Tel|Email|Dob|DOB|NHS|GP|PC|DC|Dr|Mr|Mrs|Ms|Date)\b/;

/** In small letters a town is the end of what was written, or stands before its postcode. */
const smallTown = /^, ?([a-z]{3,15}(?: [a-z]{3,15})?)(?=\n|[.;)]|$|,? \x80|,? [a-z]{1,2}\d)/;
const noTown =
  /\b(?:and|but|with|the|she|they|who|when|where|his|her|our|not|was|has|had|for|now|then|alone|please|thanks)\b/;

/** Where an address ends whose street ends at `end`. */
export const withPlaces = (page: Page, end: number): number => {
  let reach = end;
  for (let part = 0; part < 3; part += 1) {
    const rest = page.text.slice(reach, reach + 100);
    const isSmall =
      page.text.charAt(reach - 1) === page.lower.charAt(reach - 1) && !/[A-Z]/.test(page.text.slice(end - 12, end));
    const small = isSmall ? smallTown.exec(rest) : null;
    const found = small !== null && !noTown.test(small[1] ?? '') ? small : nextPart.exec(rest);
    if (found === null || noPart.test(found[1] ?? '')) return reach;
    reach += found[0].length;
  }
  return reach;
};
