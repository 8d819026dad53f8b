// What the recognisers of addresses share: what goes on after a street, and which streets are places of care.

import type { Page } from '../page.ts';

/** A road that gives a surgery or a hospital its name is no one's address. */
const placeOfCare =
  /^ (?:(?:family|group|community|primary|nhs|medical|health|dental|nursing|residential|walk-in|day|urgent|care|mental) ){0,2}(?:surgery|practice|hospital|clinic|pharmacy|chemist|centre|center|home|ward|unit|hospice|infirmary|dentist|opticians?|supported living|sheltered)\b/;

export const isPlaceOfCare = (page: Page, end: number): boolean => placeOfCare.test(page.lower.slice(end, end + 70));

/** The next part of an address, after a comma or on a new line: up to four words, the first with a capital. */
const nextPart =
  /^(?:, ?|,? ?\n ?)([A-Z][\w'-]{1,20}(?:[ -](?:[A-Z][\w'-]{1,20}|upon|on|the|le|under|in)(?![\w'-])){0,3})(?=[\s,.;)\uffff]|$)/;
const noPart =
  /^(?:I|We|He|She|They|The|My|This|That|It|And|But|On|At|In|When|After|Then|Name|Phone|Tel|Email|Dob|DOB|NHS|GP|Dr|Mr|Mrs|Ms|Date)\b/;

/** Where an address ends whose street ends at `end`. */
export const withPlaces = (page: Page, end: number): number => {
  let reach = end;
  for (let part = 0; part < 3; part += 1) {
    const found = nextPart.exec(page.text.slice(reach, reach + 100));
    if (found === null || noPart.test(found[1] ?? '')) return reach;
    reach += found[0].length;
  }
  return reach;
};
