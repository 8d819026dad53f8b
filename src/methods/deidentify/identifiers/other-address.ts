// Addresses without a house number: where somebody is said to live, what is called an address, and a street by its name.

import type { Span } from '../span.ts';
import { isPlaceOfCare, withPlaces } from './address-parts.ts';
import { matchesOf, type Recogniser, type RecogniserAt, recogniserAt } from './pattern.ts';

const lives =
  /(?:live|lives|lived|living|resides|residing|home address is|stays|staying|lodges|lodging|dosses|camped|camping|parked up|moored(?: up)?|sleeps|sleeping|squatting|bedsit)\b(?: in (?:a|his|her|their|my) (?:van|car|tent|boat|caravan|bus))?(?: alone| together| nearby)?(?: with (?:his|her|my|their|our) [a-z]{2,12})? (?:at|in|on) (?:a |the )?/iy;
const capitalised =
  /^(?:\d{1,4}[a-z]? )?[A-Z][\w'-]{1,20}(?:[ -](?:[A-Z][\w'-]{1,20}|on|upon|the|le|under)(?![\w'-])){0,4}/;
const beforeTown = /^, [A-Z]/;
const endsAsInstitution = /\b(?:home|ward|house|centre|hospital|unit)$/i;

/** "lives at Rose Cottage, Little Ham", "living in Upper Barling". A kind of place, in small letters, is no address. */
export const home: RecogniserAt = (page, at) => {
  lives.lastIndex = at;
  const found = lives.exec(page.text);
  if (found === null) return null;
  const the = found[0].endsWith('The ') ? 'The '.length : 0;
  const start = at + found[0].length - the;
  const name = capitalised.exec(page.text.slice(start, start + 110))?.[0].replace(/ (?:on|upon|the|le|under)$/, '');
  if (name === undefined) return null;
  const end = start + name.length;
  if (
    endsAsInstitution.test(name) &&
    !(/^The .{3,} House$/.test(name) && beforeTown.test(page.text.slice(end, end + 4)))
  )
    return null;
  return isPlaceOfCare(page, end) || /^ accommodation\b/.test(page.lower.slice(end, end + 15))
    ? null
    : { start, end: withPlaces(page, end), type: 'address' };
};

/** "Address: Rose Cottage, nr the church", to the end of the line or the sentence. */
export const labelledAddress = recogniserAt(
  'address',
  /address\b ?(?:is|was|given as|given is|:|-|=)[ \t]{0,3}(?<id>[^\n\x80;]{5,100}?)(?=\n|\x80|;|\. |\.$|$|\b(?:tel|phone|email|dob|nhs|mobile)\b)/y,
  ({ id }) => /\d|,/.test(id) && !/\b(?:wrong|correct|not|old|changed|different)\b/.test(id),
);

const streetTypes =
  'Road|Rd|Street|Avenue|Ave|Lane|Crescent|Cres|Terrace|Drive|Close|Grove|Gardens|Mews|Esplanade|Promenade|Wharf|Quay|Wynd|Brae|Vennel|Loan|Ginnel|Snicket|Parade|Boulevard|Embankment|Causeway|Cobbles|Ropewalk|Hardway|Fold|Garth|Gate';
const houseTypes =
  'Cottage|Cottages|House|Tower|Towers|Heights|Point|Mansions|Chambers|Lodgings|Almshouses?|Steading|Stables|Granary|Oast|Chalet|Caravan Park|Holiday Park|Tavern|Arms|Inn|Farm|Lodge|Barn|Mill|Forge|Rectory|Vicarage|Hall|Villa|Bungalow|Manor';
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
  /\b(?<=\b(?:at|from|to|in|of|for|find|found|past|near|outside|reach|reached|leave|left) )(?:[A-Z][\w'-]{1,20} (?:(?:o'|i'|of|on) (?:th'|the )? ?)?){1,3}(?:Cottages?|Farm|Forge|Rectory|Vicarage|Bungalow|Farmhouse|Barn|Byre)\b/g;

/** "Highfield Farm, Kirkby", "at Rose Cottage". */
export const namedHouse: Recogniser = (page) =>
  [...matchesOf(house, page.text), ...matchesOf(smallHouse, page.text)].flatMap(
    ({ index, 0: found }): readonly Span[] => {
      const start = index + (lead.exec(found)?.[0].length ?? 0);
      const end = index + found.length;
      const all = withPlaces(page, end);
      const isOne = page.text.slice(start, end).includes(' ') && !isPlaceOfCare(page, end) && !isPlaceOfCare(page, all);
      return isOne && (asHome.test(found) || homeLead.test(page.lower.slice(Math.max(0, start - 30), start)))
        ? [{ start, end: all, type: 'address' }]
        : [];
    },
  );
const homeLead =
  /\b(?:lives?|lived|living|home|house|address|sent|posted|delivered|went|visit(?:ed)?|moved|stays|staying|from) (?:is |was |at |in |to |of |him |her |them ){0,3}(?:the )?$/;

const onWater =
  /(?:[Nn]arrow ?[Bb]oat|[Hh]ouseboat|[Bb]arge|[Bb]oat|NB|nb)(?: called)? (?=["']?[A-Z])["']?(?:the )?(?:[A-Z][\w'-]{1,20} ?){1,3}/y;
const bareBoat = /^(?:boat|barge) /;
const water = /\b(?:boat|aboard|bargee?|canal|locks?|moor(?:ed|ings?)|marina|towpath|wharf)\b/;
/** "narrowboat Kingfisher, Skipton Wharf". */
export const boat: RecogniserAt = (page, at) => {
  onWater.lastIndex = at;
  const found = onWater.exec(page.text)?.[0].trimEnd();
  return found === undefined || (/^nb/i.test(found) && !water.test(page.lower))
    ? null
    : {
        start: at + (bareBoat.exec(found)?.[0].length ?? 0),
        end: withPlaces(page, at + found.length),
        type: 'address',
      };
};

/** House names of Wales and of Scotland, which end in no word that says what they are. */
const celtic =
  /\b(?:T[yŷ]'?(?:n|r|'r)?|Tan|Pen|Pant|Bryn|Plas|Llys|Maes|Cae|Nant|Glan|Hafod|Hendre|Hen|Cefn|Blaen|Rhos|Erw|Gwern|Coed|Cwm|Llwyn|Cwrt|Awel|Trem|Bron|Allt|Tigh|Taigh|Chy|Creag|Cnoc|Druim|Achna[a-z]{2,10}|Bal[a-z]{2,8})(?:[ -](?:y|yr|an|na|nan|a'|[A-Z][a-z]{2,14}|(?<=-)[a-z]{3,10})){1,3}(?=[,.;\n)]| (?:[Ff]arm|[Cc]ottage|[Hh]ouse)\b| (?:when|and|where|with|by|is|was|at|on)\b|$)/g;
const celticStreet =
  /^, ?((?:Heol|Stryd|Ffordd|Lôn|Lon|Rhodfa|Rhes|Maes|Cae|Clos|Gerddi|Sraid|Rathad)(?:[ -][A-Za-zŷâêîôûŵ']{1,14}){1,4})/;
const toHome =
  /\b(?:at|in|to|from|lives?|living|address|of|house|home|outside|past|near|find|found|beside|opposite|it's|its|we're|are|called|named|not|says?|farm,|house,|address,)[ :]{1,2}(?:is |as )?$/;
export const celticHouse: Recogniser = (page) =>
  matchesOf(celtic, page.text).flatMap(({ index, 0: found }): readonly Span[] => {
    const street = celticStreet.exec(page.text.slice(index + found.length, index + found.length + 60));
    const isHome =
      !/ (?:Road|Rd|Street|Lane|Close|Avenue|Terrace|Drive)$/.test(found) &&
      (street !== null || toHome.test(page.lower.slice(Math.max(0, index - 20), index)));
    const kind = /^ (?:[Ff]arm|[Cc]ottage|[Hh]ouse)\b/.exec(
      page.text.slice(index + found.length, index + found.length + 10),
    );
    const end = index + found.length + (street?.[0].length ?? kind?.[0].length ?? 0);
    return isHome && !isPlaceOfCare(page, end) ? [{ start: index, end: withPlaces(page, end), type: 'address' }] : [];
  });
const welshStreet =
  /(?<![\w/.-])(?:\d{1,4}[a-z]? )?(?:Heol|Stryd|Ffordd|Lon|Rhodfa|Rhes|Clos|Gerddi)(?:[ -](?:y|yr|[A-Z][a-z']{1,14})){1,4}(?![\w'])/g;
export const streetOfWales: Recogniser = (page) =>
  matchesOf(welshStreet, page.text).flatMap(({ index, 0: found }): readonly Span[] =>
    isPlaceOfCare(page, index + found.length)
      ? []
      : [{ start: index, end: withPlaces(page, index + found.length), type: 'address' }],
  );

const lead = /^(?:On|In|At|From|To|Near|Outside|Our|My|His|Her|Their|A) /;

/** "at the surgery on Kirk Street": a street that only tells where a place of care is. */
const careOn =
  /\b(?:surgery|practice|clinic|hospital|pharmacy|chemist|dentist|health centre) (?:on|in|at|off) (?:the )?$/;
/** "outside their house on Mill Lane", "The Old Forge, Mill Lane, Little Barford". */
export const namedStreet: Recogniser = (page) =>
  matchesOf(street, page.text).flatMap(({ index, 0: found }): readonly Span[] => {
    const start = index + (lead.exec(found)?.[0].length ?? 0);
    const end = index + found.length;
    const hasName = page.text.slice(start, end).replace(/^The /, '').includes(' ');
    const isOfCare = isPlaceOfCare(page, end) || careOn.test(page.lower.slice(Math.max(0, start - 24), start));
    return hasName && !isOfCare ? [{ start, end: withPlaces(page, end), type: 'address' }] : [];
  });

/** "Sunny Bank, 8 Ropewalk, Knaresborough", "care of 8 Ropewalk, Knaresborough": a number, a name and a town. */
const numbered =
  /(?<![\w/.-])\d{1,4}[a-z]? (?:The )?[A-Z][a-z'-]{3,20}(?: [A-Z][a-z'-]{2,20})?, [A-Z][a-z-]{3,20}(?: [A-Z][a-z-]{2,20})?(?!\w)/g;
const houseBefore = /(?:The )?(?:[A-Z][a-z'-]{1,20} ){0,2}[A-Z][a-z'-]{1,20}, $/;
const beforeHome = /(?:^|[\n\x80;:(]|\b(?:of|at|to|from|address|lives|home|care|in))[\s,]{0,3}$/;
const noStreet =
  /\b(?:Ward|Bed|Bay|Mr|Mrs|Dr|Level|Floor|Room|Street|Unit|January|February|March|April|May|June|July|August|September|October|November|December)\b/;
export const townAfterNumber: Recogniser = (page) =>
  matchesOf(numbered, page.text).flatMap(({ index, 0: found }): readonly Span[] => {
    if (noStreet.test(found)) return [];
    const before = page.text.slice(Math.max(0, index - 70), index);
    const start = index - (houseBefore.exec(before)?.[0].length ?? 0);
    const end = index + found.length;
    return (start < index || beforeHome.test(before.toLowerCase())) && !isPlaceOfCare(page, end)
      ? [{ start, end: withPlaces(page, end), type: 'address' }]
      : [];
  });

/** "at 7 Ropewalk", "sent it to 12 The Shambles": a number and a name, where a way or a home leads to it. */
const ledToNumber =
  /(?<=\b(?:at|to|from|of|lives|living|address|home|outside|opposite|visit|visited|into|is) |[:;,\x80] ?|^)\d{1,4}[A-Za-z]? (?:The |Upper |Lower |Old |Back |Great |Little )?[A-Z][a-z'-]{3,20}(?: (?:of|the|y)? ?[A-Z][a-z'-]{2,20}){0,2}(?=[,.;)\n]|$| ?\x80| (?:and|when|but|at|with|by|in|was|is|on|for|where|who|instead|not)\b)/g;
const noHome =
  /\b(?:Ward|Wards|Bed|Beds|Bay|Level|Floor|Room|Theatre|Theatres|Unit|Units|Nurse|Nurses|Staff|Patients?|Doctors?|People|Mr|Mrs|Ms|Dr|January|February|March|April|May|June|July|August|Sept|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Days?|Weeks?|Months?|Years?|Hours?|Minutes?|Miles?|Tablets?|Doses?|Bags?|Rifles|Para|Commando|Scouts?|Guides|Brownies|Regiment|Battalion|Squadron|Clinic|Surgery|Hospital|Registrars?|Consultants?|Midwives|Paracetamol|Units|Vials?|Amps?|Ambulances?|Crews?|Police|Officers?|Porters?|Students?|Children|Babies|Women|Men|Ladies|Gentlemen|Christmas|Easter|English|Oramorph|Attempts?|Stage|Grade|Category|Stairs?|Steps?|Pints?|Litres?|Percent)\b/;
export const numberAndName: Recogniser = (page) =>
  matchesOf(ledToNumber, page.text).flatMap(({ index, 0: found }): readonly Span[] => {
    const end = index + found.length;
    return noHome.test(found) || isPlaceOfCare(page, end)
      ? []
      : [{ start: index, end: withPlaces(page, end), type: 'address' }];
  });

/** After a name in a list: "[name], The Anchorage, key safe". */
const besideName = new RegExp(
  `(?<=\\x80, )(?:The [A-Z][a-z'-]{3,20}|(?:[A-Z][a-z'-]{1,20} ){1,2}(?:${houseTypes}|Farmhouse|Croft|Bank|View))(?=(?:, [A-Z][a-z]{2,15}(?: [A-Z][a-z]{2,15})?){0,2}[,.;]|$)|(?<=\\x80 of )(?:[A-Z][a-z'-]{1,20} ){1,2}(?:Cottages?|Court|Towers?|Heights|Mansions|Farm|Villas?|Bungalow|View|Croft|Row|Terrace|Buildings)(?![\\w'-])`,
  'g',
);
const isSomebody =
  /^The (?:Nurse|Doctor|Sister|Consultant|Registrar|Matron|Patient|Family|Team|Manager|Ward|Hospital|Surgery|Trust)/;
export const houseAfterName: Recogniser = (page) =>
  page.text.includes('\x80')
    ? matchesOf(besideName, page.text).flatMap(({ index, 0: found }): readonly Span[] =>
        isSomebody.test(found) || isPlaceOfCare(page, index + found.length)
          ? []
          : [{ start: index, end: withPlaces(page, index + found.length), type: 'address' }],
      )
    : [];
