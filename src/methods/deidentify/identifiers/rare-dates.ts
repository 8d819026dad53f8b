// Days in forms that few write: "06Nov", "6.ii.24", "on 26.11", "1af Mawrth"; and births on a feast, "born on Boxing Day 1950".

import {
  dayNumber,
  dayWord,
  month,
  ordinalEnd,
  romanMonth,
  sentenceGoesOn,
  shortYear,
  weekday,
  yearWords,
} from './date-words.ts';
import { withWeekday } from './event-dates.ts';
import { recogniser } from './pattern.ts';

/** As people from elsewhere write them, and the slips that are made most. */
const otherMonth =
  '(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie|eanair|feabhra|aibrean|bealtaine|meitheamh|lunasa|nollaig|janurary|januray|feburary|febuary|arpil|agust|septmber|septemeber|ocotber|novemeber|novmber|decmber|decemeber)';
const welshEnd = '(?:af|il|ydd|[fm]?ed|eg|ain)';

/** With a dot only after "on": "at 10.05" is a time, "2.5" an amount. */
export const rareDate = withWeekday(
  recogniser(
    'date',
    new RegExp(
      `(?=\\d)(?<![\\w/.:£$+-])${dayNumber}(?:(?:${ordinalEnd})?${month}(?:'?\\d\\d(?:\\d\\d)?)?|([./-])${romanMonth}\\1(?:19|20)?\\d\\d|\\.(?<=\\b(?:on|dated) \\d{1,2}\\.)(?:0[1-9]|1[0-2])(?! ?(?:[ap]m|mg|mcg|g|ml|mls|units?|kg|litres?|l|train|bus|list|%|weekly|daily|od|bd)\\b)|(?: ?${ordinalEnd})?(?: of)? ${otherMonth}(?: (?:19|20)\\d\\d)?|${welshEnd}(?:(?<=\\b${weekday} y \\d{1,2}${welshEnd})| (?:o )?${month}))(?![\\w/]|[.:-]\\d)`,
      'g',
    ),
  ),
);

/** "Sunday the fifth". */
export const weekdayInWords = recogniser(
  'date',
  new RegExp(`\\b${weekday},? (?:the )${dayWord}(?! (?:time|day|week|night|shift|dose)\\b)${sentenceGoesOn}`, 'g'),
);

/** "the fourteenth of June nineteen thirty two", which nobody says of a day of care. */
export const longAgoInWords = recogniser(
  'date-of-birth',
  new RegExp(`\\b(?:the )?${dayWord}(?: of|,)? ${month},? (?=nineteen )${yearWords}\\b`, 'g'),
);

/** "the fourth of the twelfth fifty-six", "4th of the 12th": the month by its number. */
export const monthByNumber = recogniser(
  'date',
  new RegExp(
    `(?<![\\w/.-])(?:${dayWord}|${dayNumber} ?${ordinalEnd}) of (?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:1[0-2]|[1-9])${ordinalEnd})(?:,? (?:${yearWords}|${shortYear}|(?:19|20)?\\d\\d(?![\\w:./])))?(?!\\w)${sentenceGoesOn}`,
    'g',
  ),
);

const feast =
  "(?:(?:christmas|xmas)(?: day| eve)?|boxing day|new year'?s (?:day|eve)|hogmanay|(?:st|saint)\\.? (?:patrick|david|george|andrew|valentine|stephen)'?s(?: day)?|valentine'?s(?: day)?|hallowe'?en|bonfire night|guy fawkes(?: night)?|burns night|april fools?'?s?(?: day)?|may day|midsummer'?s?(?: day| eve)?|leap day|all (?:saints|souls)'?(?: day)?|easter (?:sunday|monday|saturday)|good friday|whit (?:sunday|monday)|shrove tuesday|pancake day|ash wednesday|palm sunday|twelfth night|epiphany|michaelmas|martinmas|armistice day|remembrance (?:day|sunday)|v[ej] day|coronation day|eid(?: day)?|diwali|vaisakhi|no[uw]?ruz|rosh hashanah|yom kippur)";

/** A feast by itself is no day of anybody's; somebody's birthday on it is. */
export const bornOnAFeast = recogniser(
  'date-of-birth',
  new RegExp(
    `\\b(?:born|birthday|b'?day|d\\.? ?o\\.? ?b\\.?|date of birth|birth ?date)[^\\w\\n]{0,4}(?:(?:is|was|are|were|on|a|the(?! day)|fell|falls|it's|always|my|his|her|as|down|in)[^\\w\\n]{1,3}){0,4}(?<id>(?:the day (?:after|before) )?${feast}(?:,? (?:of |in )?(?:(?:19|20)\\d\\d|'\\d\\d|${yearWords}))?)(?!\\w)|\\b(?<word>${feast})(?= (?:is|was) (?:my|his|her|their|mum's|dad's) birthday)`,
    'g',
  ),
);
