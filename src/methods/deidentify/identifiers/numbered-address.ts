// A house number and a street, in any letters: "14 Acacia Avenue, Hyde", "flat 3, 118 whitmore road".

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import { isPlaceOfCare, withPlaces } from './address-parts.ts';
import { type Recogniser, recogniser } from './pattern.ts';

/** A number before one of these is a house number. */
const streets =
  'road|rd|street|avenue|ave|lane|ln|crescent|cres|terrace|gdns|mews|grove|parade|cottages?|croft|wharf|mansions|villas|heights|meadows?|garth|wynd|brae';
/** A number before one of these may count something else: "20 minutes drive", "2 in the row". */
const otherStreets =
  'st|gardens?|close|drive|way|court|place|square|hill|row|walk|view|rise|green|mount|park|gate|fold|yard|vale|end|bank|path';
const isOther = new RegExp(`^(?:${otherStreets})$`);

const notInStreet =
  /\b(?:the same|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|times?|miles?|metres?|people|patients?|staff|nurses?|doctors?|beds?|bays?|mg|mcg|ml|am|pm|of|on|in|at|to|from|for|and|with|by|was|were|is|had|has|have|who|that|which|my|his|her|our|their|this|other|different|down|along|later|ago|old|samples?|swabs?|over|across|up|off|past|round|near|opposite|outside|both|all)\b/;

const homeBefore =
  /\b(?:live|lives|lived|living|address|home|stays|staying|resides|house|moved|flat|of|visit(?:ed)?)\b[^\w\n]{0,3}(?:(?:is|was|at|in|on|to|from)\b[^\w\n]{0,2}){0,2}$/;
const dwellingBefore =
  /(?<![\w/.-])(?:(?:flat|apartment|apt|unit|studio|plot|no\.?|number|room|caravan|chalet|pitch|berth|cabin|croft|bungalow) ?#?\d{0,4}[a-z]?|house #?\d{1,4}|(?:top|upper|ground|first|second|third|lower|bottom|basement|attic|garden)(?: (?:left|right|floor|middle|back|front|flat)){1,2})(?:, (?:the )?[a-z][a-z']{2,15}(?: [a-z][a-z']{2,15})?)?,? {0,2}$/;

const isStreet = (id: string, start: number, end: number, page: Page): boolean => {
  const [type = ''] = /[a-z]+$/.exec(id) ?? [];
  const name = id.slice(0, -type.length).replace(/^[\d ,/&-]+(?:and \d+)?[a-z]? /, '');
  if (notInStreet.test(name) || isPlaceOfCare(page, end)) return false;
  if (!isOther.test(type)) return true;
  const hasCapital = page.text.charAt(end - type.length) !== page.lower.charAt(end - type.length);
  const lead = page.lower.slice(Math.max(0, start - 30), start);
  return (
    hasCapital ||
    homeBefore.test(lead) ||
    dwellingBefore.test(lead) ||
    (type === 'st' && name.length > 2 && /\b(?:us|me) at $/.test(lead))
  );
};

const numberAndStreet = recogniser(
  'address',
  new RegExp(
    `(?<![\\w/.-])\\d{1,4} ?[a-z]?(?:(?: ?[-/] ?| and | & )\\d{1,4}[a-z]?)?,? {1,2}(?:(?:[a-z][a-z'.-]{1,20} ){1,4}?(?:${streets}|${otherStreets})|the (?:${streets}|${otherStreets}))\\b(?! (?:${streets})\\b)`,
    'g',
  ),
  ({ id, start, end, page }) => isStreet(id, start, end, page),
);

export const numberedAddress: Recogniser = (page) =>
  numberAndStreet(page).map(({ start, end, type }): Span => {
    const dwelling = dwellingBefore.exec(page.lower.slice(Math.max(0, start - 46), start));
    return { start: start - (dwelling?.[0].length ?? 0), end: withPlaces(page, end), type };
  });
