// The one bed that somebody lay in: a ward and a bed together. With a name or a date beside it, it tells who it was; a ward
// alone, or a bed alone, tells nothing and stays.

import type { Span } from '../span.ts';
import { matchesOf, type Recogniser, recogniser } from './pattern.ts';

const ward =
  "(?:(?:ward|wd) ?(?:no\\.? ?)?(?:\\d{1,3}[a-z]?|[a-z]\\d{0,2})|(?:(?!(?:the|from|and|this|that|our|same|another|his|her|their|was|were|for|with|into|onto|left|told|then|when|which|who|off|around|within|same|other|new|busy|whole|any|each|every|patient|moved|transferred|admitted|acute)\\b)[a-z][a-z']{2,15} ){1,2}?(?:ward|unit|wd)|w\\d{1,2}|amu|mau|sau|eau|asu|hasu|itu|icu|hdu|ccu|nicu|picu|scbu|cdu|resus|majors)";
const bay = '(?:(?:male |female )?bay (?:[a-z]|\\d{1,2}[a-z]?|[a-z]\\d))';
const bed =
  '(?:(?:bed|bedspace|bed space|side ?room|sr|room|cubicle|chair|trolley space|b)(?: (?:no\\.?|number))? ?(?:[a-z] ?)?\\d{1,3}[a-z]?)';
const between = '(?:,| -| \\/|;)? {0,2}(?:(?:in|on|of|at|from) (?:the )?)?';

export const placeInHospital = recogniser(
  'place-in-hospital',
  new RegExp(
    `(?<![\\w-])(?:${ward}${between}(?:${bay}${between})?${bed}|${bed}${between}(?:${bay}${between})?${ward})(?![\\w-])`,
    'g',
  ),
  ({ id }) => !/^b ?\d|\bb ?\d+$/.test(id) || /\bw\d|\bward/.test(id),
);

const noWard =
  '(?!(?:Mon|Tues?|Wednes|Thurs|Fri|Satur|Sun)day\\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Boxing|Mr|Mrs|Ms|Miss|Dr|Sister|Nurse|The|A|I|He|She|They|We|My|Our|Their|His|Her|This|That|Also|And|But|Handover|Arrival|Admission|Discharge|Review|Transfer|Night|Total|Error|Fact)\\b)';
const capital = `${noWard}[A-Z][a-z'-]{2,15}`;
const bedNumber = /\bbed \d{1,2}[A-Za-z]?(?![\w/])/g;
const wardBefore = new RegExp(
  `(?:\\b(?:[Oo]n|[Ii]n|[Tt]o|[Ff]rom|[Aa]t|[Ss]ee) (?<name>${capital}(?: ${capital})?,? )|(?<![\\w'-])(?<kind>(?:(?:acute|emergency|coronary|intensive|surgical|medical|stroke|renal|trauma|elderly|high) ){1,2}(?:(?:care|dependency|assessment|admissions) )?(?:bay \\w{1,2},? )?))$`,
);
const wardAfter = new RegExp(`^,? (?:on|in) ${capital}(?! [A-Z])(?![\\w'-])`);
/** "from Lister bed 4 to Nightingale, bed 11", "bed 11 on Maple", "acute medical bay 4 bed 2": a ward that nobody calls one. */
export const bedByName: Recogniser = ({ text }) =>
  matchesOf(bedNumber, text).flatMap(({ index, 0: found }): readonly Span[] => {
    const end = index + found.length;
    const { name, kind } = wardBefore.exec(text.slice(Math.max(0, index - 60), index))?.groups ?? {};
    const before = (name ?? kind ?? '').length;
    const after = before > 0 ? 0 : (wardAfter.exec(text.slice(end, end + 30))?.[0].length ?? 0);
    return before + after > 0 ? [{ start: index - before, end: end + after, type: 'place-in-hospital' }] : [];
  });
