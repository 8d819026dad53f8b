// Street addresses: a number and a street; a street or a village that the words before it say someone lives in; a labelled line.
// A road that gives a surgery or a hospital its name is no one's address.

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import { type Recogniser, recogniser } from './pattern.ts';

const streetTypes =
  'road|rd|street|st|avenue|ave|lane|ln|crescent|cres|terrace|gardens|gdns|mews|grove|close|drive|way|court|place|square|hill|row|' +
  'parade|cottages?|walk|view|rise|green|croft|mount|wharf|mansions|villas|heights|meadows?|park|gate|fold|garth|wynd|brae|yard|vale|end|bank';
/** Words that also mean something that a number may count: "20 minutes drive", "2 in the row". */
const weakTypes =
  /^(?:close|drive|way|court|place|square|hill|row|walk|view|rise|green|mount|park|gate|fold|yard|vale|end|bank|st|gardens?)$/;
const neverInStreet =
  /\b(?:the same|minutes?|mins?|hours?|days?|weeks?|months?|years?|times?|miles?|metres?|people|patients?|staff|nurses?|doctors?|beds?|bays?|mg|mcg|ml|am|pm|of|on|in|at|to|from|for|and|was|were|is|had|has|have|who|that|which|my|his|her|our|their|this|other|different|down|along|later|ago|old)\b/;
const isPlaceOfCare =
  /^[ ,]{0,2}(?:[a-z'-]{2,15} ){0,2}(?:surgery|practice|hospital|clinic|pharmacy|chemist|medical|health|centre|center|care|nursing|residential|dental|ward|unit|hospice|walk-in|accommodation|supported|sheltered|campus|site|infirmary|treatment)\b/;

const dwelling = '(?:(?:flat|apartment|apt|unit|studio|house|plot|no\\.?|number|room) ?#?\\d{0,4}[a-z]?\\b,? {0,2})';
const houseNumber = '\\d{1,4} ?[a-z]?(?: ?[-/] ?\\d{1,4}[a-z]?)?';

/** The parts of the address that follow the street after commas or new lines: a place name, in capitals or known. */
const following =
  /^(?:,? ?\n ?|, {0,2}| {1,2})((?:[A-Z][\w'-]{1,20}|upon|on|the|le|under|in)(?:[ -](?:[A-Z][\w'-]{1,20}|upon|on|the|le|under|in)){0,3})(?=[\s,.;)\uffff]|$)/;

const withPlace = (page: Page, end: number): number => {
  let reach = end;
  for (let part = 0; part < 3; part += 1) {
    const rest = page.text.slice(reach, reach + 100);
    const found = following.exec(rest);
    if (found === null || !/^,|\n/.test(found[0]) || !/[A-Z]/.test(found[1]?.[0] ?? '')) break;
    if (
      /^[\s,]*(?:I|We|He|She|They|The|My|This|That|It|And|But|On|At|In|When|After|Then|Name|Phone|Tel|Email|Dob|DOB|NHS|GP|Dr|Mr|Mrs|Ms|Date)\b/.test(
        found[0],
      )
    )
      break;
    reach += found[0].length;
  }
  return reach;
};

const numbered = recogniser(
  'address',
  new RegExp(
    `(?<![\\w/.-])${dwelling}?(?<![\\w/.-])${houseNumber},? {1,2}(?:[a-z][a-z'.-]{1,20} ){1,4}?(?:${streetTypes})\\b\\.?|(?<![\\w/.-])${dwelling}?${houseNumber},? {1,2}the (?:${streetTypes})\\b`,
    'g',
  ),
  ({ id, start, end, page }) => {
    const words = id.replace(/[.,]$/, '').split(/\s+/);
    const type = words.at(-1) ?? '';
    const inner = id
      .slice(id.search(/\d/))
      .replace(/^[\d ,/-]+[a-z]? /, '')
      .slice(0, -type.length);
    if (neverInStreet.test(inner) || isPlaceOfCare.test(page.lower.slice(end, end + 50))) return false;
    if (!weakTypes.test(type)) return true;
    return (
      /[A-Z]/.test(page.text.slice(end - type.length - 1, end)) ||
      livesBefore.test(page.lower.slice(Math.max(0, start - 30), start))
    );
  },
);

const livesBefore =
  /\b(?:live|lives|lived|living|address|home|stays|staying|resides|house|moved|flat|of|visit(?:ed)?)\b[^\w\n]{0,3}(?:(?:is|was|at|in|on|to|from)\b[^\w\n]{0,2}){0,2}$/;

export const numberedStreet: Recogniser = (page) =>
  numbered(page).map((span): Span => ({ ...span, end: withPlace(page, span.end) }));

/** "lives on Cherry Tree Road", "lives at Rose Cottage, Little Ham", "living in Didsbury". A kind of place, in small letters, is no address. */
export const homeWithoutNumber: Recogniser = (page) => {
  const spans: Span[] = [];
  for (const { index, 0: lead } of page.text.matchAll(
    /\b(?:live|lives|lived|living|resides|residing|home address is|stays)\b(?: alone| together| nearby)?(?: with (?:his|her|my|their|our) [a-z]{2,12})? (?:at|in|on) (?:a |the )?/gi,
  )) {
    const start = index + lead.length;
    const name = /^(?:[A-Z][\w'-]{1,20}|\d{1,4}[a-z]?)(?:[ -](?:[A-Z][\w'-]{1,20}|on|upon|the|le|under)){0,4}/.exec(
      page.text.slice(start, start + 110),
    );
    if (name === null) continue;
    const end = start + name[0].replace(/ (?:on|upon|the|le|under)$/, '').length;
    if (
      !isPlaceOfCare.test(page.lower.slice(end, end + 50)) &&
      !/^\d+$/.test(name[0]) &&
      !/\b(?:home|ward|house|centre|hospital|unit)$/i.test(name[0])
    )
      spans.push({ start, end: withPlace(page, end), type: 'address' });
  }
  return spans;
};

export const labelledAddress = recogniser(
  'address',
  /\b(?:home |my |his |her |their )?address\b ?(?:is|was|:|-|=)[ \t]{0,3}(?<id>[^\n\uffff;]{5,100}?)(?=\n|\uffff|;|\. |\.$|$|\b(?:tel|phone|email|dob|nhs|mobile)\b)/dg,
  ({ id }) => /\d|,/.test(id) && !/\b(?:wrong|correct|not|old|changed|different)\b/.test(id),
);

const houseName =
  "(?:(?:[A-Z][a-z'-]{1,20} ){1,3}(?:Cottage|House|Farm|Lodge|Barn|Mill|Forge|Rectory|Vicarage|Hall|Villa|Bungalow|Manor),? )?";
const streetName =
  "(?:[A-Z][a-z'-]{1,20} ){1,3}(?:Road|Rd|Street|Avenue|Ave|Lane|Crescent|Terrace|Drive|Close|Grove|Gardens|Mews)\\b";
const streetAlone = new RegExp(`\\b${houseName}${streetName}`, 'g');

/** A street by itself, capitals and all: "outside their house on Mill Lane", "The Old Forge, Mill Lane, Little Barford". */
export const namedStreet: Recogniser = (page) => {
  const spans: Span[] = [];
  for (const { index, 0: found } of page.text.matchAll(streetAlone)) {
    const lead = /^(?:On|In|At|From|To|Near|Outside|Our|My|His|Her|Their|A) /.exec(found)?.[0].length ?? 0;
    const end = index + found.length;
    const isStreet = found.slice(lead).replace(/^The /, '').includes(' ');
    if (isStreet && !isPlaceOfCare.test(page.lower.slice(end, end + 50)))
      spans.push({ start: index + lead, end: withPlace(page, end), type: 'address' });
  }
  return spans;
};
