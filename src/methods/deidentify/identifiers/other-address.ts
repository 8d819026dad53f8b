// Addresses without a house number: where somebody is said to live, what is called an address, and a street by its name.

import type { Span } from '../span.ts';
import { isPlaceOfCare, withPlaces } from './address-parts.ts';
import { type Recogniser, recogniser } from './pattern.ts';

const lives =
  /\b(?:live|lives|lived|living|resides|residing|home address is|stays)\b(?: alone| together| nearby)?(?: with (?:his|her|my|their|our) [a-z]{2,12})? (?:at|in|on) (?:a |the )?/gi;
const capitalised =
  /^(?:\d{1,4}[a-z]? )?[A-Z][\w'-]{1,20}(?:[ -](?:[A-Z][\w'-]{1,20}|on|upon|the|le|under)(?![\w'-])){0,4}/;
const endsAsInstitution = /\b(?:home|ward|house|centre|hospital|unit)$/i;

/** "lives at Rose Cottage, Little Ham", "living in Upper Barling". A kind of place, in small letters, is no address. */
export const home: Recogniser = (page) =>
  Array.from(page.text.matchAll(lives)).flatMap(({ index, 0: lead }): readonly Span[] => {
    const start = index + lead.length;
    const name = capitalised.exec(page.text.slice(start, start + 110))?.[0].replace(/ (?:on|upon|the|le|under)$/, '');
    if (name === undefined || endsAsInstitution.test(name)) return [];
    const end = start + name.length;
    return isPlaceOfCare(page, end) || /^ accommodation\b/.test(page.lower.slice(end, end + 15))
      ? []
      : [{ start, end: withPlaces(page, end), type: 'address' }];
  });

/** "Address: Rose Cottage, nr the church", to the end of the line or the sentence. */
export const labelledAddress = recogniser(
  'address',
  /\baddress\b ?(?:is|was|:|-|=)[ \t]{0,3}(?<id>[^\n\uffff;]{5,100}?)(?=\n|\uffff|;|\. |\.$|$|\b(?:tel|phone|email|dob|nhs|mobile)\b)/dg,
  ({ id }) => /\d|,/.test(id) && !/\b(?:wrong|correct|not|old|changed|different)\b/.test(id),
);

const streetTypes = 'Road|Rd|Street|Avenue|Ave|Lane|Crescent|Terrace|Drive|Close|Grove|Gardens|Mews';
const houseTypes = 'Cottage|House|Farm|Lodge|Barn|Mill|Forge|Rectory|Vicarage|Hall|Villa|Bungalow|Manor';
const words = "(?:[A-Z][a-z'-]{1,20} ){1,3}";
const street = new RegExp(`\\b(?:${words}(?:${houseTypes}),? )?${words}(?:${streetTypes})\\b`, 'g');
const lead = /^(?:On|In|At|From|To|Near|Outside|Our|My|His|Her|Their|A) /;

/** "outside their house on Mill Lane", "The Old Forge, Mill Lane, Little Barford". */
export const namedStreet: Recogniser = (page) =>
  Array.from(page.text.matchAll(street)).flatMap(({ index, 0: found }): readonly Span[] => {
    const start = index + (lead.exec(found)?.[0].length ?? 0);
    const end = index + found.length;
    const hasName = page.text.slice(start, end).replace(/^The /, '').includes(' ');
    return hasName && !isPlaceOfCare(page, end) ? [{ start, end: withPlaces(page, end), type: 'address' }] : [];
  });
