// Homes that are told in parts, in the letters they are written with: a flat and its house, a site and its plot, a mooring, a house
// "by" its village, a refuge behind "c/o", a neighbour's number.

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import { isPlaceOfCare, withPlaces } from './address-parts.ts';
import { matchesOf, type Recogniser, type RecogniserAt, recogniser } from './pattern.ts';

const cap = "[A-Z][\\w'-]{1,20}";
const notTitle =
  '(?!(?:Mr|Mrs|Ms|Miss|Dr|Sister|Nurse|PC|DC|Staff|The (?:nurse|doctor)|I|We|He|She|They|My|His|Her|Our|It|And|But|So|When|Then|There|No|Not|Ward|Bay|Bed|Level|Tel|Phone|DOB|NHS|GP|NOK|Ref|Name|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:day|sday|nesday|rsday|urday)?\\b(?! (?:Road|Street|Lane)))';
const caps = `${notTitle}${cap}(?: (?:(?:of|the|on|upon|na|nan|y|yr|an|le) )?${cap}){0,3}`;
const homely =
  '(?:House|Court|Lodge|Hostel|Hotel|Guest House|Inn|Refuge|Hall|Place|Villas|Gardens|Mansions|Towers?|Heights|Point|Rest|Buildings|Almshouses|Yard|Wharf|Road|Street|St|Lane|Close|Avenue|Drive|Terrace|Row|Crescent|Grove|Way|Square|Park|B&B|YMCA|Foyer)';
const small = (word: string): string => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`;
const oneOf = (words: string): string => `(?:${words.split(' ').map(small).join('|')})`;

/** The group `lead` stands before a rare word from which the text is searched; `id` at the end of what is found. */
const found =
  (pattern: RegExp, isRight: (words: string) => boolean = () => true): Recogniser =>
  (page) =>
    matchesOf(pattern, page.text).flatMap(({ index, 0: all, groups }): readonly Span[] => {
      const end = index + all.length;
      const start =
        groups?.id === undefined ? index - (groups?.lead ?? groups?.lead2 ?? '').length : end - groups.id.length;
      return isPlaceOfCare(page, end) || !isRight(page.text.slice(start, end))
        ? []
        : [{ start, end: withPlaces(page, end), type: 'address' }];
    });
const ofCare =
  /\b(?:Ward|Hospital|Clinic|Surgery|Infirmary|Centre|Unit|Theatres?|Hospice|Nursing|Care|Radiology|Pharmacy)\b/;

const unit = found(
  new RegExp(
    `(?<![\\w'/-])(?:${oneOf('flat apartment apt bungalow chalet caravan studio maisonette plot pitch berth cabin bothy mooring')} (?:no\\.? ?)?\\d{1,4}[A-Za-z]?, (?:(?:[Ff]lat|[Aa]partment|[Rr]oom) \\d{1,3}[A-Za-z]?, )?(?:${caps}'? ${homely}|${caps}(?=, [A-Z]|[.;\\n]|$))|${oneOf('room unit block house lodge bedsit')} \\d{1,3}[A-Za-z]?, ${notTitle}(?:${cap}'? ){1,3}${homely})(?![\\w'-])`,
    'g',
  ),
  (words) => !ofCare.test(words),
);
const kindOfUnit =
  /(?<![\w'-])(?:(?:block|tower|staircase) [a-z0-9]{1,2},|(?:supported|sheltered|top|upper|lower|garden|basement|rear)|(?:ground|first|second|third|top) floor) $/i;
/** "Flat 12, Miners' Rest, Ashington", "Supported flat 3, Weavers Yard", "Room 6, Beacon House, Camborne". */
export const unitOfHouse: Recogniser = (page) =>
  unit(page).map(({ start, end, type }) => {
    const kind = kindOfUnit.exec(page.text.slice(Math.max(0, start - 16), start));
    return { start: start - (kind?.[0].length ?? 0), end, type };
  });
const plots = oneOf('plot pitch berth mooring caravan chalet van');
/** "Green Lane Travellers' Site, plot 6", "Plot 3, Cinder Lane Caravan Park, Selby", "Gull's Nest caravan park, pitch 40". */
export const plotOfSite = found(
  new RegExp(
    `(?=[Tt]rav|[Gg]yp|[Cc]ar|[Hh]ol|[Mm]ob|[Cc]amp|[Ss]ite|[Pp]ark|[Mm]arina|[Mm]oor|[Ll]ay)(?<=(?<![\\w'-])(?<lead>(?:(?:${plots} )?\\d{1,3}[A-Za-z]?, )?${notTitle}${cap}(?: ${cap}){0,3} ))(?:(?:[Tt]ravellers?'?|[Gg]ypsy|[Cc]aravan|[Hh]oliday|[Mm]obile [Hh]ome|[Cc]amp(?:ing)?) (?:[Ss]ite|[Pp]ark)|(?:[Ss]ite|[Pp]ark|[Mm]arina|[Mm]oorings|[Ll]ay-?by)(?=, ${plots} \\d))(?:, ${plots} \\d{1,3}[A-Za-z]?)?(?![\\w'-])`,
    'g',
  ),
);

/** "Kittiwake, Mooring 22, Saul Junction": a boat or a van by its name, and where it lies. */
export const namedAtPitch = found(
  new RegExp(
    `(?=[MmBbPp](?:ooring|erth|itch|lot) \\d)(?<=(?<![\\w'-])(?<lead>${notTitle}${cap}(?: (?:of |the )?${cap}){0,2}, ))(?:[Mm]ooring|[Bb]erth|[Pp]itch|[Pp]lot) \\d{1,3}[A-Za-z]?(?![\\w'-])`,
    'g',
  ),
);

/** "Old Coastguard Row, no. 3": the number behind its street. */
export const numberBehind = found(
  new RegExp(
    `(?=, n)(?<=(?<![\\w'-])(?<lead>${notTitle}(?:${cap} ){1,3}(?:Row|Road|Rd|Street|St|Lane|Close|Avenue|Terrace|Cottages|Square|Place|Gardens|Crescent|Court|Buildings|Villas|Mews))), (?:no\\.?|number) ?\\d{1,3}[A-Za-z]?(?![\\w'-])`,
    'g',
  ),
);
/** "number eleven in Abbey Garth". */
export const numberInStreet = found(
  new RegExp(
    `\\b[Nn](?:umber|o\\.?) (?<id>(?:\\d{1,3}[A-Za-z]?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:in|on|of) (?:${cap} ){1,2}(?:Row|Road|Street|Lane|Close|Avenue|Terrace|Square|Place|Gardens|Garth|Crescent|Court|Mews|Drive|Way))(?![\\w'-])`,
    'g',
  ),
);

/** "Skylark, Grand Union Canal, Berkhamsted", "The Merry Widow, Saltersford moorings". */
export const mooring = found(
  new RegExp(
    `(?=Canal|Basin|Marina|[Mm]oor|Lock|Boat)(?<=(?<![\\w'-])(?<lead>(?:(?:nb|NB|[Nn]arrowboat|[Bb]arge) )?(?:The )?${notTitle}${cap}(?: ${cap}){0,2}, (?:${cap} ){1,3}))(?:Canal|Basin|Marina|[Mm]oorings?|Lock|Boatyard)(?![\\w'-]| [A-Z])`,
    'g',
  ),
);

const house = `${notTitle}${cap}(?: (?:of )?${cap}){0,2}`;
const by = `, (?:by|nr\\.?) ${notTitle}${cap}`;
/** "Craigdhu, by Ardfern": a house by its village. */
export const houseByVillage = found(
  new RegExp(
    `(?=, (?:by|nr))(?:(?<=(?:\\b(?:[Ii]t's|is|at|to|address|lives?)[:,]? |\\n)(?<lead>${house}))${by}(?=[,.;\\n]|$| and | but )|(?<=(?<![\\w'-])(?<lead2>${house}))${by}(?=,? ?\\n?\\x80))`,
    'g',
  ),
);

/** "c/o Sunrise Refuge". */
export const sentTo = found(
  new RegExp(
    `\\b[Cc]/[Oo] (?<id>(?:The )?${cap}(?: ${cap}){0,2} (?:Refuge|Hostel|House|Hotel|Shelter|Lodge|Project|Inn|B&B|Foyer|YMCA))(?![\\w'-])`,
    'g',
  ),
);
/** "his address, Fen View, Littleport". */
const behindComma = new RegExp(
  `[Aa]ddress(?:es)?, (?:the last one was |which is )?(?<id>${caps}(?=, ${notTitle}[A-Z]))`,
  'y',
);
export const addressAfterComma: RecogniserAt = (page, at) => {
  behindComma.lastIndex = at;
  const id = behindComma.exec(page.text)?.groups?.id;
  const end = behindComma.lastIndex;
  return id === undefined || isPlaceOfCare(page, end)
    ? null
    : { start: end - id.length, end: withPlaces(page, end), type: 'address' };
};

const houseAndTown = new RegExp(`^, (${notTitle}${cap}(?: ${cap}){0,2}, ${notTitle}${cap})(?=[.;\\n]|$|,? \\x80)`);
/** "Agnes [name], 102, Nethertoft, Yell.": behind somebody's age or day of birth. */
export const houseAfterAge = (page: Page, spans: readonly Span[]): readonly Span[] =>
  spans.flatMap(({ end, type }): readonly Span[] => {
    const isAge = type === 'age' || type === 'date-of-birth';
    const home = isAge ? houseAndTown.exec(page.text.slice(end, end + 70))?.[1] : undefined;
    return home === undefined || ofCare.test(home)
      ? []
      : [{ start: end + 2, end: end + 2 + home.length, type: 'address' }];
  });

/** "Jean (neighbour), no. 8", "Mrs Petrov at number 30": of somebody who is named, or next door. */
export const numberOfNeighbour = recogniser(
  'address',
  /(?=no\.? ?\d|number ?\d)(?<=(?:\x80(?:'s)?|\bneighbours?|next door)[,)]{0,2} (?:\(neighbour\),? )?(?:over )?(?:(?:at|in|from|of) )?)(?:no\.?|number) ?\d{1,3}[a-z]?(?=[,.;:)\n]|$|'s\b| (?:and|who|has|had|is|was|heard|rang|found|opposite|said)\b)(?!\.\d|, \d)/g,
);
