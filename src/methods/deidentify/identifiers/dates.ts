// Dates of birth: any date that the words before it call one, and any full date before 2005, which in a story about care
// today is far more often a birthday than a day on which something happened. A year alone stays.

import type { Span } from '../span.ts';
import { dayNumber, dayWord, feast, month, ordinalEnd, romanMonth, yearWords } from './date-words.ts';
import { matchesOf, type Recogniser, recogniser } from './pattern.ts';

const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const ones = 'one|two|three|four|five|six|seven|eight|nine';
const day = `${dayNumber}(?: ?${ordinalEnd})?`;
const units = `(?:${ones}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen)`;
const shortYear = `(?:(?:${tens})(?:[ -](?:${ones}))?|oh (?:${ones}))`;
const date = [
  `${units} ${units} ${shortYear}`,
  `(?:the )?${dayWord} of the ${dayWord}(?:,? ${shortYear})?`,
  '[\\do]{1,2} ?[/.-] ?[\\do]{1,2} ?[/.-] ?(?:19|2o|20)?[\\do]{2}',
  '\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?(?:19|20)?\\d\\d',
  `${day}(?: of)? ${month},? ${yearWords}`,
  `${day}(?: of)?[ /.-]{0,2}${month}(?:[ ,./-]{1,3}'?(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d))?`,
  `${month} ${day}(?:,? (?:19|20)\\d\\d)?`,
  '(?:19|20)\\d\\d ?[/.-] ?\\d{1,2} ?[/.-] ?\\d{1,2}',
  '\\d{1,2} \\d{1,2} (?:(?:19|20)\\d\\d|\\d\\d)',
  '(?:[0-2]\\d|3[01])(?:0\\d|1[0-2])(?:19|20)\\d\\d',
  '(?:[0-2]\\d|3[01])(?:0\\d|1[0-2])\\d\\d',
  `(?:the )?${dayWord}(?: day)?(?: of|,)? ${month}(?:,? (?:(?:19|20)\\d\\d|${yearWords}))?`,
  `${day} of the ${day}(?:,? (?:(?:19|20)\\d\\d|\\d\\d))?`,
  `${dayNumber}[ ./-]${romanMonth}[ ./-](?:19|20)?\\d\\d`,
  '(?:3[01]|[12]\\d|0?[1-9])/(?:0?[1-9]|1[0-2])(?![/\\d]| (?:ago|old|early|prem(?:ature)?)\\b)',
  `(?:the day (?:after|before) )?${feast}(?!\\w)(?:,? (?:of |in )?(?:(?:19|20)\\d\\d|'\\d\\d|${yearWords}))?`,
].join('|');

export const labelledDateOfBirth = recogniser(
  'date-of-birth',
  new RegExp(
    `(?:\\bd\\.? ?o\\.? ?b\\b\\.?|\\bdate of birth|\\bd\\/o\\/b|\\bbirth ?date|\\bbirthday|\\bb'?day|\\bborn|\\bb\\.|\\bur\\.)[^\\w\\n]{0,4}(?:(?:is|was|are|were|fell|falls|always|on|the(?! day (?:after|before))|of|a|my|his|her|given|as|down|put|recorded|entered|written|shown|listed|wrong|wrongly|should|be|reads?|says?|said|band|chart|form|label|system|notes|letter|actual|correct|real|actually|today|which|it|:)[^\\w\\n]{1,3}){0,5}(?<id>${date})(?!\\d)`,
    'g',
  ),
);

const label = /[ ,(]{1,3}(?:d\.? ?o\.? ?b\b|date of birth\b)/g;
const dateBefore = new RegExp(`(?<![\\d/.-])(?:${date})$`);

/** "12/03/1948 (date of birth)", "3.4.51 dob". */
export const dateThenLabel: Recogniser = ({ lower }) =>
  matchesOf(label, lower).flatMap(({ index }): readonly Span[] => {
    const found = dateBefore.exec(lower.slice(Math.max(0, index - 30), index));
    return found === null ? [] : [{ start: index - found[0].length, end: index, type: 'date-of-birth' }];
  });

const longAgo = '(?:19\\d\\d|200[0-4])';
const alone = (date: string): RegExp => new RegExp(`(?<![\\d/.-])(?:${date})(?![\\d/-])`, 'g');

export const dateLongAgo = recogniser(
  'date-of-birth',
  alone(
    `\\d{1,2} ?[/.-] ?\\d{1,2} ?[/.-] ?${longAgo}|(?:0[1-9]|[12]\\d|3[01]) (?:0[1-9]|1[0-2]) ${longAgo}|${longAgo}-\\d{1,2}-\\d{1,2}|\\d{1,2} ?/ ?\\d{1,2} ?/ ?[3-9]\\d`,
  ),
);

export const dateLongAgoInWords = recogniser(
  'date-of-birth',
  alone(`${day}(?: of)?[ /.-]{0,2}${month},?[ /.-]{1,3}${longAgo}|${month} ${day},? ${longAgo}`),
);
