// Ages over 89, in figures and in words: so few people are so old that an age alone can tell who somebody is (United States
// HIPAA Safe Harbor, 45 CFR 164.514(b)(2)(i)(C)). Readings, doses, percentages and times with the same figures stay.

import type { Page } from '../page.ts';
import { recogniser } from './pattern.ts';

const figures = '(?:9\\d|10\\d|11[0-5])';
const inWords =
  '(?:ninety(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a |one )hundred(?: and (?:one|two|three|four|five|six|seven|eight|nine|ten))?)';
const old = `(?:${figures}|${inWords})`;
const noReading =
  '(?![\\w/%]| ?%|[.,:]\\d|[ -]?(?:mg|mcg|ml|kg|g|bpm|mmhg|mmol|cm|units?|per|percent|beats|litres?|l|on (?:air|room|ra|o2|oxygen|\\d)|over|systolic|degrees?|mins?|minutes|hours?|hrs?|days?|weeks?|months?|miles?|kilos?|kgs|stones?|st|lbs?|feet|foot|inches|metres?|yards?|quid|grand|steps|patients|staff|pounds|people|patients|times|calls|in the queue|out of|beds|deep|odd|-)\\b)';
const person =
  "(?:he|she|i|who|they|mum|mom|mam|mother|dad|father|nan|nana|nanna|da|mammy|daddy|mummy|papa|gran|granny|granda|nonna|nonno|baba|dadi|nani|dadima|nanima|bua|babcia|oma|opa|grandma|grandmother|grandad|grandfather|granddad|husband|wife|aunt|auntie|aunty|uncle|sister|brother|neighbour|friend|lady|gentleman|woman|man|patient|pt|resident|client|user|relative|her|him|mamgu|taid|nain|tadcu|\\x80(?:'s)?)";

/** "aged 93", "age: 93". */
export const labelledAge = recogniser(
  'age',
  new RegExp(`\\b(?:aged?|age is|age of|age was)[ \\t]?[:=-]?[ \\t]?(?<id>${old})${noReading}`, 'g'),
);

/** "93 years old", "93-year-old", "93yo", "93F", "ninety-four year old". */
export const yearsOld = recogniser(
  'age',
  new RegExp(
    `(?<![\\w.,:/-])(?<id>${old})(?=[ -]{0,2}(?:years?|yrs?)['-]?[ -]{0,2}(?:old|of age|young)\\b|[ -]?(?:yo|y\\/o|y\\.o|yrs? old|yr(?= [mf]\\b)|y)\\b|[ -]?yrs?\\b(?=[.,;)]|$| (?:lady|gentleman|man|woman|female|male|patient|pt|who|with|admitted))|[ ]?[mf]\\b(?!\\.)| ?(?:male|female|lady|gentleman)\\b)`,
    'g',
  ),
  ({ start, page }) => !isReading(page, start),
);

/** "she is 93", "mum will be 100", "who turned ninety". */
export const personIsOld = recogniser(
  'age',
  new RegExp(
    `(?:\\b|(?=\\x80))${person}(?:(?: is|'s|s| was|'m|m| am|'d be| would be| are| were| will be| would be| turns| turned| has turned| had turned| will turn| had just turned| is about to be)(?: now| only| nearly| almost| about| just| still| over| turning| at least){0,3}|'ll be) (?<id>${old})${noReading}`,
    'g',
  ),
  ({ start, page }) => !isReading(page, start),
);

/** "Edna, 94, fell", "my nan (95)". */
export const ageBeside = recogniser(
  'age',
  new RegExp(
    `(?:\\b|(?=\\x80))${person}(?:,? \\(| ?, ?| - | )(?<id>${figures})(?=\\)|[,.;]? ?$|[,;] ?(?!\\d)|\\.(?!\\d)| (?:was|is|has|had|fell|who|from|lives|came|with|waited|lay|and|got|gets|went|did|died|did not|didn't|said|says|given|left|sat|found|missed|asked|wants?|needs?|on (?:the )?(?:floor|trolley|ward|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|new year))\\b|\\n)`,
    'g',
  ),
  ({ start, end, page }) =>
    !isReading(page, start) &&
    !thenAReading.test(page.lower.slice(end, end + 30)) &&
    !/\b(?:gave|give|given) (?:her|him)$/.test(page.lower.slice(Math.max(0, start - 12), start - 1)),
);

/** "Patient 95 went down to 88 on air". */
const thenAReading = /\b(?:to|from|at|now|then) (?:[5-9]\d|100)\b|\bon (?:room )?air\b|\boxygen\b|\bo2\b/;

/** "a man of 97", "and me, 91, on the floor". */
export const ageOf = recogniser(
  'age',
  new RegExp(
    `\\b(?:man|woman|lady|gentleman|person|chap|somebody|someone|patient) of (?<id>${figures})${noReading}|\\b(?:me|myself), (?<word>${figures})(?=,)`,
    'g',
  ),
);

/** "in the corner bed (101 on Saturday!)". */
export const ageOnDay = recogniser(
  'age',
  new RegExp(
    `\\((?:now |nearly |almost )?(?<id>${figures})(?= (?:on|next|this|in|come|since|last) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|week|month|year)\\b)`,
    'g',
  ),
);

/** "married again at 91". */
export const ageAtEvent = recogniser(
  'age',
  new RegExp(
    `(?=9\\d|1[01]\\d)(?<=\\b(?:(?:re)?married|widowed|died|passed(?: away)?)(?: again)? at (?:the age of )?)${figures}${noReading}`,
    'g',
  ),
);

/** "92, hip, eleven hours on lino", "Ninety-four and two flus": with which a sentence begins; "retired SRN, 93, of Flat 2". */
export const ageFirst = recogniser(
  'age',
  new RegExp(
    `(?:^|[\\n.!?"] )(?:"|yes,? )?(?<id>${figures}|ninety[ -](?:one|two|three|four|five|six|seven|eight|nine))(?=(?:, | and |\\.(?: |$))(?!(?:\\d|then|now|again|down|up|on|rising|falling|dropping)\\b))|(?<=[a-z)\\x80]), (?<word>${figures})(?=, (?:of|from|who|lives?|living|was|is|has|had|fell|asked|came|with|dictating|retired|widow(?:er)?|known|still|a|his|her|my)\\b)`,
    'g',
  ),
  ({ start, page }) => !isOfReadings.test(page.lower.slice(Math.max(0, start - 70), start + 16)),
);
/** Where anything is measured or counted, a number alone is no age. */
const isOfReadings =
  /\b(?:sats?|spo2|o2|oxygen|hr|pulse|bp|heart|systolic|weigh\w*|glucose|temp\w*|resps?|rr|crp|sodium|bm|score|map|platelets|creatinine|egfr|hb|peak flow|percent|per cent|minutes|hours|beds?|room|number|page|question|item|code|ext|bleep)\b/;

/** "her 95th birthday", "turning 90 next week", "I am 91". */
export const birthday = recogniser(
  'age',
  new RegExp(
    `\\b(?<id>(?:${figures}(?=th|st|nd|rd)|ninetieth|ninety[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|hundredth))(?=(?:st|nd|rd|th)? birthday)|\\b(?:turned|turning|turns|reached|celebrat(?:ed|ing)(?: (?:her|his|my))?) (?<word>${old})${noReading}`,
    'g',
  ),
);

const readings =
  /\b(?:sats?|spo2|o2|saturations?|oxygen|hr|pulse|bp|heart rate|systolic|weight|weighs|glucose|temp|temperature|resps?|rr|crp|sodium|na|bm|score|map|platelets|creatinine|egfr|hb|fev1|peak flow)\b[^.\n]{0,24}$/;
const isReading = ({ lower }: Page, start: number): boolean =>
  readings.test(lower.slice(Math.max(0, start - 32), start));
