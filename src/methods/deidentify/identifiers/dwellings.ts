// Homes that have no street and no number of their own: houses by their names, boats, pitches, flats, streets in small letters.

import type { Span } from '../span.ts';
import { isPlaceOfCare, withPlaces } from './address-parts.ts';
import { matchesOf, type Recogniser, recogniser } from './pattern.ts';

const cap = "[A-Z][\\w'-]{1,20}";
/** "Blood Bank": where nobody lives. */
const store = '(?:Blood|Milk|Bone|Food|Tissue|Eye|Sperm) Bank';
const caps = `${cap}(?: (?:(?:of|the|on|upon|na|nan|y|yr|le) )?${cap}){0,3}`;

/** What a pattern finds in the text as it is written, with the town behind it. */
const written =
  (pattern: RegExp): Recogniser =>
  (page) =>
    matchesOf(pattern, page.text).flatMap(({ index, 0: found, groups }): readonly Span[] => {
      const end = index + found.length;
      const start = end - (groups?.id ?? groups?.word ?? found).length;
      return isPlaceOfCare(page, end) ? [] : [{ start, end: withPlaces(page, end), type: 'address' }];
    });

const tall = 'Heights|Towers?|Point|Mansions|Buildings|Almshouses|Flats|Chambers';
const homely =
  'Court|House|Lodge|Towers?|Heights|Point|Mansions|Buildings|Hall|Grange|View|Close|Yard|Mews|Gate|Villas';
/** "in the bin store of Hopper Heights", "the warden at Jubilee Court", "half Tollgate House heard it". */
export const building = written(
  new RegExp(
    `(?<=\\b(?:at|in|of|from|to|into|outside) )(?!Power|Access|Starting|Turning|Vantage|Focal|Boiling|Breaking)${cap}(?: ${cap})? (?:${tall})(?![\\w'-])|(?:(?<![\\w'-])(?:warden|caretaker|concierge|lift|landing|stairwell|bin store|neighbours?|flat|bedsit|maisonette|[Hh]alf|whole|all) (?:(?:at|of|in|to) )?(?<id>${cap}(?: ${cap})? (?:${homely})))(?![\\w'-])`,
    'g',
  ),
);

const around =
  /\b(?:flats?|bedsit|block|landlord|landlady|tenants?|neighbours?|upstairs|downstairs|lift|doorstep|letter ?box|key ?safe|live|lives|lived|living|home|door|doorbell|intercom|buzzer)\b/;
const ofCare = /\b(?:care|nursing|residential|residents?|staff|ward|matron|carers)\b/;
const named = new RegExp(
  `(?<![\\w'-])${cap}(?: ${cap})? (?:House|Court|Lodge|Grange|View|Mews|Villas|Place)(?![\\w'-])`,
  'g',
);
/** "the lift in Tollgate House": a building by its name, where somebody's home is spoken of. */
export const buildingOfHome: Recogniser = (page) =>
  matchesOf(named, page.text).flatMap(({ index, 0: found }): readonly Span[] => {
    const start = index + (/^(?:At|In|From|To|The|Our|My|His|Her|Half|All) /.exec(found)?.[0].length ?? 0);
    const end = index + found.length;
    const sentence = `${page.lower.slice(Math.max(0, start - 60), start)} ${page.lower.slice(end, end + 40)}`;
    const isHome = around.test(sentence) && !ofCare.test(sentence) && !isPlaceOfCare(page, end);
    return isHome && page.text.slice(start, end).includes(' ')
      ? [{ start, end: withPlaces(page, end), type: 'address' }]
      : [];
  });

/** "at the Smithy", "The Old Rectory": what was built for somebody is where somebody lives now. */
const old =
  '(?:Old (?:Manse|Vicarage|Rectory|Smithy|Forge|School(?:house| House)?|Chapel|Post Office|Police House|Station|Bakery|Dairy|Mill|Barn|Stables|Parsonage|Brewery|Maltings|Bakehouse|Toll House|Coach House|Granary|Brickyard|Tannery|Boathouse)|Manse|Vicarage|Rectory|Smithy|Bothy|Gatehouse|Schoolhouse|Parsonage|Presbytery|Annexe?|(?:Old )?Lamp House|Dower House|Signal Box|Lighthouse(?! Kitchen)|Boathouse|Hayloft|Byre|Pump House|Lock House|Lock Keeper.?s(?: Cottage)?|Lodge|Stables|Barn|Granary|Tithe Barn|Gate Lodge|Glebe House|Bungalow|Coach House|Mill House|Toll House|Malthouse|Farmhouse|Steading)';
export const oldHouse = written(
  new RegExp(`(?<=[a-z:] )(?<id>The (?:${old}))(?![\\w'-])|\\b[Tt]he (?<word>${old})(?![\\w'-])`, 'g'),
);

const unit = 'flat|apartment|apt|bedsit|pitch|plot|berth|mooring|chalet|caravan|cabin|maisonette|croft';
const part = "(?:the )?[a-z][a-z'-]{2,20}(?: [a-z][a-z'-]{2,20}){0,2}";
const kindOfHome =
  '(?:house|court|tower|towers|heights|point|lodge|mansions|hostel|yard|brickyard|site|park|marina|wharf|quay|road|rd|street|st|lane|ln|close|avenue|ave|drive|terrace|row|crescent|gardens|grove|way|place|square|hill|walk|mews|buildings|estate|caravan park|gate)';
/** "flat 6", "pitch 4, the old brickyard, wisbech road", "Flat 2, Marl House, Easton". */
export const numberedHome: Recogniser = (page) =>
  numbered(page).map(({ start, end, type }) => ({ start, end: withPlaces(page, end), type }));
const numbered = recogniser(
  'address',
  new RegExp(
    `(?<![\\w/-])(?:(?:${unit}) (?:no\\.? ?)?\\d{1,4}[a-z]?(?:,? ${part} ${kindOfHome}(?![\\w'-])){0,2}|(?:room|unit|top bedsit|top flat|ground floor flat|basement flat|top floor|basement)(?: \\d{1,3}[a-z]?)?(?:, ${part} ${kindOfHome}(?![\\w'-])){1,2})(?![\\w'-])`,
    'g',
  ),
  ({ id, start, end, page }) =>
    !/\b(?:lay|lie|lying|laid|lies|went|was|were|fell|stay|keep|sat|bed) $/.test(
      page.lower.slice(Math.max(0, start - 8), start),
    ) &&
    !/^ (?:minutes|mins|hours|hrs|days|weeks|degrees|times|bottles|for)\b/.test(page.lower.slice(end, end + 10)) &&
    !/\b(?:ward|hospital|clinic|unit|bay)\b/.test(id.replace(/^unit/, '')) &&
    !isPlaceOfCare(page, end),
);

const smallWords =
  "(?!(?:the|my|his|her|our|their|your|every|each|any|some|no|another|same|this|that|other|next|wrong|right|long|main|busy|a|an|one|and|in|on|of)\\b)[a-z][a-z']{2,18}";
const streets =
  'road|rd|street|st|lane|ln|close|avenue|ave|drive|terrace|row|crescent|gardens|grove|way|place|square|hill|walk|mews|brae|wynd|gate|parade|rise|view|green|court';
/** "we live down candlemaker row", "the adress as shortstock rd, dalby parva": a street that is written small. */
export const smallStreet = recogniser(
  'address',
  new RegExp(
    `(?:\\b(?:live|lives|living|lived|stay|stays|staying|moved|moving|address|adress|house|flat|home|nightshelter|hostel|bookies|chippy|shop)(?: (?:is|was|as|at|on|in|down|up|off|over|to|round|near|by)){0,2} |\\b(?:bookies|chippy|shop|pub|nightshelter|hostel|brickyard), |\\x80,? (?:from|of|at|in|off|up|down|on) )(?<id>${smallWords}(?: ${smallWords})? (?:${streets})(?:, (?!and|but|so|the|then|first|second|third|last|next|top|bottom|number|flat)[a-z]{3,15}(?: (?!and|but|so|the|she|he|they|we|i)[a-z]{3,15})?(?=[.,;\\n]| (?:and|but|so)|$))?)(?![\\w'-])`,
    'g',
  ),
  ({ start, end, page }) => page.text.slice(start, end) === page.lower.slice(start, end) && !isPlaceOfCare(page, end),
);

/** "mum lives at the old forge, tarrow green": what stands between "lives at" and the town. */
export const smallHome = recogniser(
  'address',
  /\b(?:live|lives|living|lived|stays|staying) at (?:the )?(?<id>(?!(?:home|mums|dads|nans|hers|uni|number|my|his|her|our|their|hostel|hospital|shelter|bottom|top|end|moment|time|same|other)\b)[a-z][a-z']{2,15}(?: [a-z][a-z']{2,15}){0,2}, (?!and|but|so|the|she|he|they|we|which|who|where|when|then|now)[a-z]{3,15}(?: (?!and|but|so|the|she|he|they|we)[a-z]{3,15})?)(?=[.,;\n]| (?:and|but|so|the|she|he|they|we)\b|$)/g,
  ({ start, end, page }) => page.text.slice(start, end) === page.lower.slice(start, end) && !isPlaceOfCare(page, end),
);

/** "the mill house on chapel lane, bottom end": a house in small letters by the street that it stands in. */
export const smallHouseOnStreet = recogniser(
  'address',
  new RegExp(
    `\\b(?:the )?(?<id>${smallWords}(?: ${smallWords})? (?:house|cottage|farm|bungalow|lodge|barn|flats) (?:on|in|off|down|up) (?:the )?${smallWords}(?: ${smallWords})? (?:road|rd|street|lane|close|avenue|drive|terrace|row|crescent|hill))(?![\\w'-])`,
    'g',
  ),
  ({ id, start, end, page }) =>
    page.text.slice(start, end) === id &&
    !/^(?:public|club|ware|care|nursing|guest|coffee|ale) /.test(id) &&
    !isPlaceOfCare(page, end),
);

/** "Moored up on Dilly Daydream, Fennick Lock", "my granda crewed the Girl Morag". */
export const vessel = written(
  new RegExp(
    `\\b(?:[Mm]oored(?: up)? (?:on|in|at)|(?:[Ss]kipper(?:s|ed)?|[Cc]rew(?:s|ed)|[Cc]rew(?= (?:on|of|aboard) )|[Dd]eckhand|[Mm]ate|[Aa]board|[Bb]oard) (?:on |of |aboard )?)(?: ?the)? ?(?<id>${caps}(?:, berth \\d{1,3})?)(?![\\w'-])`,
    'g',
  ),
);

/** "We farm at Nether Skaife", "Mains of Kilbrannan", "Tigh na Mara": farms and crofts. */
export const farm = written(
  new RegExp(
    `\\b(?:(?:farm|farms|farmed|farming|croft|crofts|crofting) (?:at|up at|out at|on) (?<id>${caps})|(?:Nether |Upper |Easter |Wester |Mid )?(?:Mains|Milton|Boat|Kirkton|Bridgend) of ${cap}|${cap} Mains|(?<=\\b(?:at|to|from|of|in) )(?:Nether|Upper|Easter|Wester|Mid|Over|Little|Old) ${cap}(?=, ${cap}[.;\\n])|(?:Tigh|Taigh) (?:na|nan|an|a') ${cap}|(?:Fferm|Tyddyn|Bwthyn|Llety|Bryn|Hafod|Plas) (?:(?:y|yr) )?${cap}(?=, ${cap})|(?:${cap} ){1,3}[Ll]ay-?by)(?![\\w'-])`,
    'g',
  ),
);

/** "at my nan's, bryn awel, pentre felin": the same in small letters. */
export const smallCelticHouse = recogniser(
  'address',
  /(?<=, |\b(?:at|to|from|address) )(?:bryn|ty|tyn|plas|llys|maes|cae|nant|hafod|cwm|llwyn|tigh|taigh|fferm|glan|pen) (?:(?:y|yr|na) )?[a-z]{3,14}(?:, (?!and|but)[a-z]{3,14}(?: (?!and|but)[a-z]{3,14})?)?(?=[,.;\n]| (?:and|but|when|so)\b|$)/g,
  ({ start, end, page }) => page.text.slice(start, end) === page.lower.slice(start, end) && !isPlaceOfCare(page, end),
);

/** "Admiral's Walk, Seahythe", "Kebab Kingdom, Salter St": what is a street only where a town or a house stands beside it. */
export const streetBeside = written(
  new RegExp(
    `(?:${cap}(?: ${cap}){0,2}, )?(?<![\\w'-])(?!(?:Ward|Bay|Bed|Level|Mr|Mrs|Ms|Dr|Miss|Lord|Sir)\\b|${store})${cap}(?: ${cap})? (?:Walk|Row|Hill|Rise|Way|Place|Square|Green|Yard|Bank|Vale|End|St|Brow|Side)(?=, ${cap})|(?<=, )${cap} (?:St|Row|Hill|Rise)(?![\\w'-])`,
    'g',
  ),
);

/** A line above a street: the name of the house. */
export const houseAbove = written(
  new RegExp(
    `(?<=^|\\n)(?:The )?${cap}(?: ${cap}){0,2},?(?=\\n${cap}(?: ${cap})? (?:Road|Rd|Street|St|Lane|Avenue|Close|Drive|Terrace|Row|Crescent|Hill|Way)\\b)`,
    'g',
  ),
);

const streetsWritten = streets.replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
/** "c/o The Anchor Kitchen, 12 Quay Street", and not "c/o Headache, 2 Paracetamol". */
export const careOf = written(
  new RegExp(
    `\\b[Cc]/[Oo] (?<id>(?:The )?${caps}, \\d{1,4}[A-Za-z]? (?:${cap} ){0,3}(?:${streetsWritten}))(?![\\w'-])`,
    'g',
  ),
);

/** "Upper Flat, Bayview, Kirk Lane". */
export const flatOfHouse = written(
  new RegExp(
    `(?<![\\w'-])(?:Upper|Lower|Top|Top Floor|Basement|Ground Floor|First Floor|Garden|Middle) Flat, ${cap}(?: ${cap})?(?![\\w'-])`,
    'g',
  ),
);

const lookedFor = new RegExp(
  `(?<=\\b(?:gave|given|find|found|called|named|at|to|from|outside|past|address|for) )(?!${store})${cap}(?: ${cap})? (?:Ridge|View|Nook|Dene|Gables|Elms|Firs|Beeches|Oaks|Haven|Acres|Holt|Lea|Cott|Bank|Brow)(?![\\w'-])`,
  'g',
);
const onTheWay =
  /\b(?:sat ?nav|address|crew|ambulance|caller|call handler|deliver(?:y|ed)?|posted|post|letter|parcel|key ?safe|driver|van|lives?|lived|neighbours?|lane|farm)\b/;
/** "the sat nav found Breezy Ridge": a house by its name, where it is looked for or something is sent there. */
export const houseLookedFor: Recogniser = (page) =>
  matchesOf(lookedFor, page.text).flatMap(({ index, 0: found }): readonly Span[] => {
    const end = index + found.length;
    const sentence = `${page.lower.slice(Math.max(0, index - 70), index)} ${page.lower.slice(end, end + 50)}`;
    return onTheWay.test(sentence) && !ofCare.test(sentence) && !isPlaceOfCare(page, end)
      ? [{ start: index, end: withPlaces(page, end), type: 'address' }]
      : [];
  });
