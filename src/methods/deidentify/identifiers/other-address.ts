// Addresses without a house number: where somebody is said to live, what is called an address, and a street by its name.

import type { Span } from '../span.ts';
import { isPlaceOfCare, withPlaces } from './address-parts.ts';
import { type Recogniser, type RecogniserAt, recogniserAt } from './pattern.ts';

const lives =
  /(?:live|lives|lived|living|resides|residing|home address is|stays)\b(?: alone| together| nearby)?(?: with (?:his|her|my|their|our) [a-z]{2,12})? (?:at|in|on) (?:a |the )?/iy;
const capitalised =
  /^(?:\d{1,4}[a-z]? )?[A-Z][\w'-]{1,20}(?:[ -](?:[A-Z][\w'-]{1,20}|on|upon|the|le|under)(?![\w'-])){0,4}/;
const endsAsInstitution = /\b(?:home|ward|house|centre|hospital|unit)$/i;

/** "lives at Rose Cottage, Little Ham", "living in Upper Barling". A kind of place, in small letters, is no address. */
export const home: RecogniserAt = (page, at) => {
  lives.lastIndex = at;
  const found = lives.exec(page.text);
  if (found === null) return null;
  const start = at + found[0].length;
  const name = capitalised.exec(page.text.slice(start, start + 110))?.[0].replace(/ (?:on|upon|the|le|under)$/, '');
  if (name === undefined || endsAsInstitution.test(name)) return null;
  const end = start + name.length;
  return isPlaceOfCare(page, end) || /^ accommodation\b/.test(page.lower.slice(end, end + 15))
    ? null
    : { start, end: withPlaces(page, end), type: 'address' };
};

/** "Address: Rose Cottage, nr the church", to the end of the line or the sentence. */
export const labelledAddress = recogniserAt(
  'address',
  /address\b ?(?:is|was|given as|given is|:|-|=)[ \t]{0,3}(?<id>[^\n\uffff;]{5,100}?)(?=\n|\uffff|;|\. |\.$|$|\b(?:tel|phone|email|dob|nhs|mobile)\b)/y,
  ({ id }) => /\d|,/.test(id) && !/\b(?:wrong|correct|not|old|changed|different)\b/.test(id),
);

const streetTypes = 'Road|Rd|Street|Avenue|Ave|Lane|Crescent|Terrace|Drive|Close|Grove|Gardens|Mews';
const houseTypes = 'Cottage|House|Farm|Lodge|Barn|Mill|Forge|Rectory|Vicarage|Hall|Villa|Bungalow|Manor';
const words = "(?:[A-Z][a-z'-]{1,20} ){1,3}";
const street = new RegExp(
  `\\b(?:(?:${words}(?:${houseTypes}),? )|(?:[A-Z][a-z'-]{1,20}(?: (?:of|the|y|[A-Z][a-z'-]{1,20})){0,4}, (?=[A-Z])))?${words}(?:${streetTypes})\\b`,
  'g',
);
const house = new RegExp(
  `\\b(?:[A-Z][a-z'-]{1,20} ){1,3}(?:${houseTypes}|Farmhouse|Croft)(?=(,? ?\\n ?|, )[A-Z])`,
  'g',
);
const asHome = /\b(?:Cottage|Farm|Barn|Forge|Rectory|Vicarage|Bungalow|Farmhouse|Villa)$/;
const smallHouse =
  /\b(?<=\b(?:at|from|to|in|of) )(?:[A-Z][a-z'-]{1,20} ){1,3}(?:Cottage|Farm|Forge|Rectory|Vicarage|Bungalow|Farmhouse)\b/g;

/** "Highfield Farm, Kirkby", "at Rose Cottage". */
export const namedHouse: Recogniser = (page) =>
  [...page.text.matchAll(house), ...page.text.matchAll(smallHouse)].flatMap(({ index, 0: found }): readonly Span[] => {
    const start = index + (lead.exec(found)?.[0].length ?? 0);
    const end = index + found.length;
    const all = withPlaces(page, end);
    const isOne = page.text.slice(start, end).includes(' ') && !isPlaceOfCare(page, end) && !isPlaceOfCare(page, all);
    return isOne && (asHome.test(found) || homeLead.test(page.lower.slice(Math.max(0, start - 30), start)))
      ? [{ start, end: all, type: 'address' }]
      : [];
  });
const homeLead =
  /\b(?:lives?|lived|living|home|house|address|sent|posted|delivered|went|visit(?:ed)?|moved|stays|staying|from) (?:is |was |at |in |to |of |him |her |them ){0,3}(?:the )?$/;

const onWater =
  /(?:[Nn]arrow ?[Bb]oat|[Hh]ouseboat|[Bb]arge|[Bb]oat|NB)(?: called)? (?=["']?[A-Z])["']?(?:the )?(?:[A-Z][\w'-]{1,20} ?){1,3}/y;
const water = /\b(?:boat|bargee?|canal|locks?|moor(?:ed|ings?)|marina|towpath|wharf)\b/;
/** "narrowboat Kingfisher, Skipton Wharf". */
export const boat: RecogniserAt = (page, at) => {
  onWater.lastIndex = at;
  const found = onWater.exec(page.text)?.[0].trimEnd();
  return found === undefined || (found.startsWith('NB') && !water.test(page.lower))
    ? null
    : { start: at, end: withPlaces(page, at + found.length), type: 'address' };
};

const lead = /^(?:On|In|At|From|To|Near|Outside|Our|My|His|Her|Their|A) /;

/** "outside their house on Mill Lane", "The Old Forge, Mill Lane, Little Barford". */
export const namedStreet: Recogniser = (page) =>
  Array.from(page.text.matchAll(street)).flatMap(({ index, 0: found }): readonly Span[] => {
    const start = index + (lead.exec(found)?.[0].length ?? 0);
    const end = index + found.length;
    const hasName = page.text.slice(start, end).replace(/^The /, '').includes(' ');
    return hasName && !isPlaceOfCare(page, end) ? [{ start, end: withPlaces(page, end), type: 'address' }] : [];
  });

/** "Sunny Bank, 8 Ropewalk, Knaresborough", "care of 8 Ropewalk, Knaresborough": a number, a name and a town. */
const numbered =
  /(?<![\w/.-])\d{1,4}[a-z]? (?:The )?[A-Z][a-z'-]{3,20}(?: [A-Z][a-z'-]{2,20})?, [A-Z][a-z-]{3,20}(?: [A-Z][a-z-]{2,20})?(?!\w)/g;
const houseBefore = /(?:The )?(?:[A-Z][a-z'-]{1,20} ){0,2}[A-Z][a-z'-]{1,20}, $/;
const beforeHome = /(?:^|[\n\uffff;:(]|\b(?:of|at|to|from|address|lives|home|care|in))[\s,]{0,3}$/;
const noStreet =
  /\b(?:Ward|Bed|Bay|Mr|Mrs|Dr|Level|Floor|Room|Street|Unit|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
export const townAfterNumber: Recogniser = (page) =>
  Array.from(page.text.matchAll(numbered)).flatMap(({ index, 0: found }): readonly Span[] => {
    if (noStreet.test(found)) return [];
    const before = page.text.slice(Math.max(0, index - 70), index);
    const start = index - (houseBefore.exec(before)?.[0].length ?? 0);
    const end = index + found.length;
    return (start < index || beforeHome.test(before.toLowerCase())) && !isPlaceOfCare(page, end)
      ? [{ start, end: withPlaces(page, end), type: 'address' }]
      : [];
  });

/** After a name in a list: "[name], The Anchorage, key safe". */
const besideName = new RegExp(
  `(?<=\\uffff, )(?:The [A-Z][a-z'-]{3,20}|(?:[A-Z][a-z'-]{1,20} ){1,2}(?:${houseTypes}|Farmhouse|Croft|Bank|View))(?=(?:, [A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?){0,2}[,.;]|$)`,
  'g',
);
const isSomebody =
  /^The (?:Nurse|Doctor|Sister|Consultant|Registrar|Matron|Patient|Family|Team|Manager|Ward|Hospital|Surgery|Trust)/;
export const houseAfterName: Recogniser = (page) =>
  page.text.includes('\uffff')
    ? Array.from(page.text.matchAll(besideName)).flatMap(({ index, 0: found }): readonly Span[] =>
        isSomebody.test(found) || isPlaceOfCare(page, index + found.length)
          ? []
          : [{ start: index, end: withPlaces(page, index + found.length), type: 'address' }],
      )
    : [];
