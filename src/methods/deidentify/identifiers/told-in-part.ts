// What opens a door, and what is told of a number or a postcode in part, with the word that says so further off.

import { month } from './date-words.ts';
import { type Recogniser, recogniser } from './pattern.ts';

const aDoor =
  /\b(?:key ?safe|key ?box|lock ?box|keypad|(?:safe|key|keys) (?:at|by|under|behind)|door ?code|(?:door|gate|entry|entrance|alarm|defib|shed|garage) (?:box )?(?:needs a |entry )?code|back door|front door|lifeline)\b/;
const leadsToACode =
  /(?<!\b(?:bag|drawer|product|clinic|stock|bar|order|post|zip|item|job|lot|error) )\b(?:code|codes|pin|combination|(?:changed|set|reset)[^.\n]{0,20} to|still|opens (?:on|at)|tried|tries|typed|keyed(?: in)?|pressed|entered|used|(?:it|ours|mine|theirs|hers|his)(?: is| was|'s|s)|said it|we held|old one|new one|opens (?:with|to)|alarm)(?: (?:is|was|now|of|to|still|we held))?[ ,:(]{1,3}$|\bkey ?(?:safe|box)\b[^.\n]{0,24} (?:is|was|still|code) $/;
const isTime = /^(?:[01]\d|2[0-3])[0-5]\d$/;

/** "The key safe was changed to 4471", "KEY SAFE CODE WE HELD (4491)", "a better one, code B7-3-1", "he said it: 8806". */
export const codeOfSafe = recogniser(
  'other-number',
  /(?<![\w/.:£$-])(?:[a-z]?\d{3,6}[a-z#]?|[a-z]?\d(?:-\d){2,5}[a-z]?)(?![\w%/#]|[.:-]\d| ?(?:mg|ml|mcg|hrs?|hours|am|pm|days?|minutes|mins|patients|people|of|bottles|tablets)\b)/g,
  ({ id, start, end, page }) => {
    const before = page.lower.slice(Math.max(0, start - 110), start);
    const lead = leadsToACode.exec(before.slice(-34));
    if (lead === null || !aDoor.test(before + page.lower.slice(end, end + 60))) return false;
    return !isTime.test(id) || /\bcodes?\b/.test(before);
  },
);

/** "the last four of the number different (6466 v 3361)", "last 3 digits 417". */
const figuresTold = recogniser(
  'other-number',
  /\blast (?:two|three|four|five|six|[2-6]) (?:(?:digits|figures|numbers)\b|of (?:the|my|his|her|their|our) (?:[a-z]{2,12} ){0,2}(?:number|account|card|nhs|mobile|phone)\b)[^.\n]{0,24}?(?<id>\d{3,6}(?:,? ?(?:v|vs|and|not|or|\/|,) ?\d{3,6})?)(?![\w%/:]|\.\d)/g,
);

/** "the last three of my postcode. I said 7QF". */
export const endOfPostcode = recogniser(
  'postcode',
  /(?<![\w£$/.-])\d[abd-hjlnp-uw-z]{2}(?![\w-])/g,
  ({ id, start, end, page }) =>
    page.text.slice(start, end) === id.toUpperCase() &&
    !/^\d(?:st|nd|rd|th|pm|am|hr)$/.test(id) &&
    /\bpost ?code\b/.test(page.lower.slice(Math.max(0, start - 90), start)),
);

/** "Sgt M Athwal (1184)", "PC Nicolson, G1182": behind the name. */
export const collarBehindName = recogniser(
  'professional-number',
  /\b(?:pc|wpc|pcso|dc|ds|di|sgt|sergeant|constable|inspector)[ .]{1,2}(?:[\w'.-]{1,20} ){0,2}[\w'.\x80-]{1,20}(?: ?\((?<id>[a-z]?\d{3,5})(?=\))|, ?(?<word>[a-z]\d{3,5})(?![\w/]))/g,
);

/** Each of them: "6466 v 3361". */
export const lastFigures: Recogniser = (page) =>
  figuresTold(page).flatMap(({ start, end, type }) =>
    Array.from(page.text.slice(start, end).matchAll(/\d+/g), ({ index, 0: found }) => ({
      start: start + index,
      end: start + index + found.length,
      type,
    })),
  );

/** "The log for that is 0418 of 7/10/24", "CAD 4410/9 June": the day belongs to the number. */
export const logFurther = recogniser(
  'other-number',
  new RegExp(
    `\\b(?:log|cad|crime|urn)\\b[^.\\n\\d]{0,24}(?<id>\\d{3,5}(?: (?:of|on|dated) (?:the )?|\\/)(?:\\d{1,2}\\/\\d{1,2}(?:\\/\\d{2,4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}(?: \\d{4})?))(?![\\w/])`,
    'g',
  ),
);
