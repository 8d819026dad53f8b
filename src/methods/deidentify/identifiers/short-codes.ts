// Codes of few figures: in capitals and figures at once, where nothing that bears such a code is spoken of, and six letters and
// figures that the word before calls a reference, as airlines and couriers make them.

import { monthInside } from './codes.ts';
import { isNearAThing, isOfANorm, isOfAThing } from './of-a-thing.ts';
import { type Recogniser, recogniser } from './pattern.ts';

const inCapitals: Recogniser = recogniser(
  'other-number',
  /(?<![\w@#./&+£$€-])[a-z]{1,4}[/-]?(?!(?:19|20)\d\d(?!\d))\d{4}[a-z]{0,2}(?![\w@%£./-])/g,
  ({ id, start, end, page }) =>
    page.text.slice(start, end) === id.toUpperCase() &&
    !noCode.test(id) &&
    !isOfANorm(id) &&
    !isOfAThing(page.lower, start, end) &&
    !isNearAThing(page.lower, start, 60),
);
const noCode = /^(?:bp|hr|at|on|in|to|by|of|am|pm|nhs|ph|tel|ext|est|circa|gmt|bst|utc|np|bsp)\W?\d/;

export const shortCodes: Recogniser = (page) => inCapitals(page);

/** "AR-2025-118", "D/118/25", "2025/PTR/0338": letters and two strokes. */
export const codeOfParts = recogniser(
  'other-number',
  /(?<![\w@#./&+£$€-])(?:[a-z]{1,5}[/-]\d{2,4}[/-]\d{1,6}(?:[/-][a-z]{1,2})?|\d{2,4}[/-][a-z]{1,5}[/-]\d{2,6})(?![\w@%£/-]|\.\d)/g,
  ({ id, start, end, page }) =>
    page.text.slice(start, end) === id.toUpperCase() &&
    (id.match(/\d/g) ?? []).length >= 4 &&
    !isOfANorm(id) &&
    !monthInside.test(id) &&
    !isOfAThing(page.lower, start, end) &&
    !isNearAThing(page.lower, start, 40),
);

/** "blue badge 19TU4 0 07311X0627E", "Rx D8K2-0F77-1QX": in the parts that those offices print. */
export const codeInPrint = recogniser(
  'other-number',
  /\bbadge\b[^\w\n]{0,3}(?:(?:no|number|is|was)\b[^\w\n]{1,3}){0,2}(?<id>[\da-z]{4,6} \d \d{3,6}[a-z]\d{3,5}[a-z]?)(?![\w-])|\b(?:rx|script|prescription|eps)\b[^\w\n]{0,3}(?:(?:barcode|no|number|id|is|was)\b[^\w\n]{1,3}){0,2}(?<word>(?=[\da-z]*\d)[\da-z]{3,6}(?:-[\da-z]{3,6}){2})(?![\w-])/g,
  ({ id }) => (id.match(/\d/g) ?? []).length >= 4,
);

/** "booking ref QX7LMP", "share code W9X KLM 4T2". */
export const codeByName = recogniser(
  'other-number',
  /\b(?:ref|reference|locator|pnr|booking|tracking|tracker|ticket|voucher|licen[cs]e|permit|share code|certificate|claim|case|complaint|enquiry|account|membership|policy|quote|quoting)\b[^\w\n]{0,3}(?:(?:no|number|ref|reference|code|id|is|was)\b[^\w\n]{1,3}){0,2}(?<id>(?=[a-z]*\d)[a-z\d]{5,12}|[a-z\d]{3}[ -][a-z\d]{3}[ -][a-z\d]{3})(?![\w/-])/g,
  ({ id, start, end, page }) =>
    /[a-z]/.test(id) && page.text.slice(start, end) === id.toUpperCase() && !isOfAThing(page.lower, start, end),
);

const counted =
  '(?![\\d%£/]|\\w|[.:,]\\d| ?(?:mg|mcg|mls?|g|kg|units?|iu|hrs?|hours|am|pm|x|mins?|minutes|days|weeks|months|years|patients|people|staff|beds|times|steps|pounds|calls|doses|copies|cells|miles|metres)\\b)';
/** "ODT no 184471", "the number was 448 120": five figures or more that somebody calls a number. */
export const figuresByName = recogniser(
  'other-number',
  new RegExp(
    `\\b(?:numbers?|no|nos|num|id|ref|refs|reference)\\b[^\\w\\n]{0,3}(?:(?:is|was|are)\\b[^\\w\\n]{1,3})?(?<id>\\d{5,6}|\\d{2,4}(?: \\d{2,4}){1,4})${counted}`,
    'g',
  ),
  ({ id, start, end, page }) =>
    id.replaceAll(' ', '').length >= 5 &&
    !/^(?:(?:[01]\d|2[0-3])[0-5]\d ?)+$/.test(id) &&
    !isOfAThing(page.lower, start, end) &&
    !isNearAThing(page.lower, start, 40),
);

/** "Kit F7182", "RiO 104489", "tag 25-0871": what is taken from somebody, hangs on them or is kept about them. */
export const codeOfSample = recogniser(
  'hospital-number',
  new RegExp(
    `\\b(?:samples?|specimens?|kits?|swabs?|pots?|bottles?|tags?|wristbands?|bands?|stickers?|slides?|blocks?|histo|histology|cyto|cytology|micro|path|smear|donation|donor|crossmatch|ecg|spell|episode|tci|mortuary|deceased|placenta|embryo|straw|cultures?|hosp|pas|rio|emis|systmone|unit|casenotes|folder|chart|patient|pt|baby|recipient)\\b[^\\w\\n]{0,3}(?:(?:no|nos|number|id|ref|code|is|was|labelled|marked|under)\\b[^\\w\\n]{1,3}){0,2}(?<id>[a-z]{1,4}[/.-]?\\d{3,9}(?:[/.-][\\da-z]{1,7}){0,2}|\\d{2,4}[a-z/-][\\da-z/-]{2,9}|\\d{5,9})${counted}`,
    'g',
  ),
  ({ id, start, end, page }) =>
    page.text.slice(start, end) === id.toUpperCase() &&
    /\d\D*\d\D*\d/.test(id) &&
    !/^\d{1,2}[/-]\d{1,2}(?:[/-]\d|$)|^\d{1,4}-\d{1,4}$|^(?:19|20)\d\d[/-]|^(?:bp|hr|na|crp|hb|ph)\d/.test(id) &&
    !isOfANorm(id) &&
    !/\b(?:batch|lot|serial|asset|pump|model|guideline|protocol|form|expir\w+)\b/.test(
      page.lower.slice(Math.max(0, start - 40), start),
    ),
);
