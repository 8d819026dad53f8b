// Days in forms that few write: "06Nov", "6.ii.24", "on 26.11", "1af Mawrth".

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
import { matchesOf, type Recogniser, recogniser } from './pattern.ts';

/** As people from elsewhere write them, and the slips that are made most. */
const otherMonth =
  '(?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|ianuarie|februarie|martie|aprilie|iunie|iulie|septembrie|octombrie|noiembrie|decembrie|eanair|feabhra|aibrean|bealtaine|meitheamh|lunasa|nollaig|janurary|januray|feburary|febuary|arpil|agust|septmber|septemeber|ocotber|novemeber|novmber|decmber|decemeber)';
const welshEnd = '(?:af|il|ydd|[fm]?ed|eg|ain)';

/** With a dot only after "on": "at 10.05" is a time, "2.5" an amount. */
export const rareDate = withWeekday(
  recogniser(
    'date',
    new RegExp(
      `(?=\\d)(?<![\\w/.:£$+-])${dayNumber}(?:(?:${ordinalEnd})?${month}(?:'?\\d\\d(?:\\d\\d)?)?|([./-])${romanMonth}\\1(?:19|20)?\\d\\d| (?:ii|iii|vi|vii|viii|ix|xi|xii) (?:19|20)?\\d\\d|\\.(?<=\\b(?:on|dated) \\d{1,2}\\.)(?:0[1-9]|1[0-2])(?! ?(?:[ap]m|mg|mcg|g|ml|mls|units?|kg|litres?|l|train|bus|list|%|weekly|daily|od|bd)\\b)|(?: ?${ordinalEnd})?(?: of)? ${otherMonth}(?: (?:19|20)\\d\\d)?|${welshEnd}(?:(?<=\\b${weekday} y \\d{1,2}${welshEnd})| (?:o )?${month}))(?![\\w/]|[.:-]\\d)`,
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
  new RegExp(`\\b${dayWord}(?: of|,)? ${month},? (?=nineteen )${yearWords}\\b`, 'g'),
);

const twelfth = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth';
const ofMonth = new RegExp(
  `(?= of (?:the )?[1-9fsten])(?<=(?<![\\w/.-])(?<lead>${dayWord}|${dayNumber} ?${ordinalEnd})) of (?:the )?(?:${twelfth}|(?:1[0-2]|[1-9])${ordinalEnd})(?:,? (?:${yearWords}|${shortYear}|(?:19|20)?\\d\\d(?![\\w:./])))?(?!\\w)${sentenceGoesOn}`,
  'g',
);
/** "the fourth of the twelfth fifty-six", "4th of the 12th": the month by its number. */
export const monthByNumber: Recogniser = ({ lower }) =>
  matchesOf(ofMonth, lower).map(({ index, 0: found, groups }) => ({
    start: index - (groups?.lead ?? '').length,
    end: index + found.length,
    type: 'date',
  }));
