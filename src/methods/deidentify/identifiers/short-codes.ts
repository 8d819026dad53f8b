// Codes of few figures: in capitals and figures at once, where nothing that bears such a code is spoken of, and six letters and
// figures that the word before calls a reference, as airlines and couriers make them.

import type { Page } from '../page.ts';
import { isNearAThing, isOfANorm, isOfAThing } from './of-a-thing.ts';
import { recogniser } from './pattern.ts';

const shape = /^(?:[a-z]{1,4}[/-]?(?!(?:19|20)\d\d(?!\d))\d{4}[a-z]{0,2}|[a-z]{1,5}[/-]\d{1,3}[/-]\d{1,3})$/;
const noCode =
  /^(?:bp|hr|at|on|in|to|by|of|am|pm|nhs|ph|tel|ext|est|circa|gmt|bst|utc|np|bsp|err|sop|wi|tp|qs|iv|cvp)\W?\d/;
/** "PT-1147", "D/25/18": four figures with letters, in capitals. */
export const isShortCode = ({ text, lower }: Page, start: number, end: number): boolean => {
  const id = lower.slice(start, end);
  return (
    shape.test(id) &&
    text.slice(start, end) === id.toUpperCase() &&
    !noCode.test(id) &&
    !isOfANorm(id) &&
    !/\b(?:ward|clinic|level|health)[ :#]{1,3}$/.test(lower.slice(Math.max(0, start - 10), start)) &&
    !isOfAThing(lower, start, end) &&
    !isNearAThing(lower, start, 60)
  );
};

/** "blue badge 19TU4 0 07311X0627E", "Rx D8K2-0F77-1QX": in the parts that those offices print. */
export const codeInPrint = recogniser(
  'other-number',
  /\bbadge\b[^\w\n]{0,3}(?:(?:no|number|is|was)\b[^\w\n]{1,3}){0,2}(?<id>[\da-z]{4,6} \d \d{3,6}[a-z]\d{3,5}[a-z]?)(?![\w-])|\b(?:rx|eps)\b[^\w\n]{0,3}(?:(?:barcode|no|number|id|is|was)\b[^\w\n]{1,3}){0,2}(?<word>(?=[\da-z]*\d)[\da-z]{3,6}(?:-[\da-z]{3,6}){2})(?![\w-])/g,
  ({ id }) => (id.match(/\d/g) ?? []).length >= 4,
);

/** "booking ref QX72LP", "share code W9X KLM 4T2". */
export const codeByName = recogniser(
  'other-number',
  /\b(?:ref|reference|locator|pnr|booking|tracking|tracker|ticket|voucher|licen[cs]e|permit|share code|certificate|claim|case|complaint|enquiry|account|membership|policy|quote|quoting)\b[^\w\n]{0,3}(?:(?:no|number|ref|reference|code|id|is|was)\b[^\w\n]{1,3}){0,2}(?<id>(?=[a-z]*\d)[a-z\d]{5,12}|[a-z\d]{3}[ -][a-z\d]{3}[ -][a-z\d]{3})(?![\w/-])/g,
  ({ id, start, end, page }) =>
    /[a-z]/.test(id) && page.text.slice(start, end) === id.toUpperCase() && !isOfAThing(page.lower, start, end),
);
