// The one bed that somebody lay in: a ward and a bed together. With a name or a date beside it, it tells who it was; a ward
// alone, or a bed alone, tells nothing and stays.

import { recogniser } from './pattern.ts';

const ward =
  "(?:(?:ward|wd) ?(?:no\\.? ?)?(?:\\d{1,3}[a-z]?|[a-z]\\d{0,2})|(?:(?!(?:the|from|and|this|that|our|same|another|his|her|their|was|were|for|with|into|onto|left|told|then|when|which|who|off|around|within|same|other|new|busy|whole|any|each|every|patient|moved|transferred|admitted|acute)\\b)[a-z][a-z']{2,15} ){1,2}?(?:ward|unit|wd)|w\\d{1,2}|amu|mau|sau|eau|asu|hasu|itu|icu|hdu|ccu|nicu|picu|scbu|cdu|resus|majors)";
const bay = '(?:(?:male |female )?bay (?:[a-z]|\\d{1,2}[a-z]?|[a-z]\\d))';
const bed =
  '(?:(?:bed|bedspace|bed space|side ?room|sr|room|cubicle|chair|trolley space|b)(?: (?:no\\.?|number))? ?(?:[a-z] ?)?\\d{1,3}[a-z]?)';
const between = '(?:,| -| \\/|;)? {0,2}(?:(?:in|on|of|at) (?:the )?)?';

export const placeInHospital = recogniser(
  'place-in-hospital',
  new RegExp(
    `(?<![\\w-])(?:${ward}${between}(?:${bay}${between})?${bed}|${bed}${between}(?:${bay}${between})?${ward})(?![\\w-])`,
    'g',
  ),
  ({ id }) => !/^b ?\d|\bb ?\d+$/.test(id) || /\bw\d|\bward/.test(id),
);
