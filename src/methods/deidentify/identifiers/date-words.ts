// How days, months and years are written, for every expression that reads a date.

export const monthNames = [
  'jan(?:uary)?|ionawr',
  'feb(?:ruary|uary)?|chwefror',
  'mar(?:ch)?|mawrth',
  'apr(?:il)?|ebrill',
  'may',
  'june?|mehefin',
  'july?|gorffennaf',
  'aug(?:ust)?|awst',
  'sept?(?:ember)?',
  'oct(?:ober)?|hydref',
  'nov(?:ember)?|tachwedd',
  'dec(?:ember)?|rhagfyr',
] as const;

export const month = `(?:${monthNames.join('|')})`;

/** As some write them between a day and a year: 6.ii.24. */
export const romanMonth = '(?:x?i{1,3}|i?[vx]|vi{1,3})';

/** 1 to 31 in figures. */
export const dayNumber = '(?:3[01]|[12]\\d|0?[1-9])';
export const ordinalEnd = '(?:st|nd|rd|th)';

const ones = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];
const teenth =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
/** From the first to the thirty-first, in their order. */
export const dayWords: readonly string[] = [
  ...ones,
  ...teenth,
  'twentieth',
  ...ones.map((one) => `twenty[ -]?${one}`),
  'thirtieth',
  'thirty[ -]?first',
];
/** Any of them. What several begin with stands once: expressions that hold it in many places take long enough to compile. */
export const dayWord = `(?:thirt(?:ieth|y[ -]?first)|twent(?:ieth|y[ -]?(?:${ones.join('|')}))|${[...teenth, ...ones].join('|')})`;

export const weekday =
  '(?:mon(?:day)?|tue(?:s|sday)?|wed(?:s|nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|llun|mawrth|[mf]ercher|iau|g?wener|sadwrn|sul)';

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const units = 'one|two|three|four|five|six|seven|eight|nine';
const teens = 'eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen';
/** "fifty-three", "oh four". */
export const shortYear = `(?:(?:${tens})(?:[ -](?:${units}))?|oh (?:${units}))`;
/** "nineteen thirty two", "two thousand and four". */
export const yearWords = `(?:nineteen (?:hundred and )?(?:oh |o )?(?:${tens}|${units}|${teens})(?:[ -](?:${units}))?|(?:two thousand|twenty)(?: and)?(?: (?:oh )?(?:${units}|ten|${teens}|${tens})(?:[ -](?:${units}))?)?)`;

const fullYear = '(?:19|20)\\d\\d';
/** What may follow a day and a month: a year in full, or its last two figures where they are no time of day and count nothing. */
export const yearAfter = `(?:[ ,./-]{1,3}(?:${fullYear}|'?\\d\\d(?![\\d:%]|[./-][a-z\\d]| ?(?:am|pm|hrs?|hours|mins?|minutes|days|weeks|patients|people|beds|mg|mcg|ml|staff|of)\\b))(?!\\d))?`;

/** A day goes on with the sentence; a count goes on with what is counted. */
export const sentenceGoesOn =
  "(?=[.,;!?)\\]\\n\\x80:]|$| ?[-/(&] ?| (?:at|and|or|but|to|in|on|of (?:last|this|next|that|the) month|when|i|i'm|we|he|she|they|it|you|my|his|her|our|their|the|was|is|for|with|after|before|until|till|so|who|which|that|because|as|then|around|about|approx|approximately|by|from|not|during|a|an|no|nobody|someone|there|this|while|where|has|had|have|were|just|only|again|since|via|he's|she's|cancelled|came|went|around|if|@)\\b)";

/** Days that are known by their name; with a year the movable ones too. */
export const feast =
  "(?:(?:christmas|xmas)(?: day| eve)?|boxing day|new year'?s (?:day|eve)|hogmanay|(?:st|saint)\\.? (?:patrick|david|george|andrew|valentine|stephen)'?s(?: day)?|valentine'?s(?: day)?|hallowe'?en|bonfire night|guy fawkes(?: night)?|burns night|april fools?'?s?(?: day)?|may day|midsummer'?s?(?: day| eve)?|leap day|all (?:saints|souls)'?(?: day)?|easter (?:sunday|monday|saturday)|good friday|whit (?:sunday|monday)|shrove tuesday|pancake day|ash wednesday|palm sunday|twelfth night|epiphany|michaelmas|martinmas|armistice day|remembrance (?:day|sunday)|v[ej] day|coronation day|eid(?: day)?|diwali|vaisakhi|no[uw]?ruz|rosh hashanah|yom kippur)";
