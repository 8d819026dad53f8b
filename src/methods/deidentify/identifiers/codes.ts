// Codes of letters and figures that stand for one person, one sample or one case, whatever office made them: "H25-10424", "HB/881/25",
// "24C009183", "Q 77 0184 22". A letter and five figures are enough; what a word beside them calls a thing stays.

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import { codesInParts } from './codes-in-parts.ts';
import { monthNames } from './date-words.ts';
import { isOfANorm, isOfAThing } from './of-a-thing.ts';
import { matchesOf, type Recogniser } from './pattern.ts';
import { isShortCode } from './short-codes.ts';

/** "250mg/5ml", "100ml/hr", "2x500". */
const amount =
  /^\d+(?:mg|mcg|mls?|g|gm|kg|l|h|hrs?|iu|u|units?|mmol|mm|cm|m|d|s|x\d*|k|am|pm|st|nd|rd|th|ye?a?rs?|yo|kcal|mins?|days?|weeks?|wks?|bpm|gb|mb|p|v|w|hz|f)$/;
const monthInside = new RegExp(
  `(?:^|[\\d./-])(?:${monthNames.join('|')})(?=[\\d./-]|$)|^\\d{1,2}[./-][ivx]{1,4}[./-]\\d`,
);

const shape = /^(?:[a-z]{1,5}[./-]?)?(?:(?<=[./-])[a-z]{1,3}[./-]?)?\d[a-z\d]{0,14}(?:[./-][a-z\d]{1,12}){0,4}$/;

const isCode = (page: Page, start: number, end: number): boolean => {
  const { text, lower } = page;
  let figures = 0;
  let letters = 0;
  for (let at = start; at < end; at += 1) {
    const code = lower.charCodeAt(at);
    if (code > 96) letters += 1;
    else if (code > 47) figures += 1;
  }
  if (figures === 4 && letters > 0) return isShortCode(page, start, end);
  if (figures < 5 || letters > 6 || (letters === 0 && figures < 9)) return false;
  const id = lower.slice(start, end);
  if (!(letters === 0 ? /^\d{2,5}-\d{7,12}$/ : shape).test(id)) return false;
  const isSmall = figures < 6 && !/[./-]/.test(id) && text.slice(start, end) === id;
  const isAmount = id.split(/[./-]/).some((part) => amount.test(part));
  return !isSmall && !isAmount && !isOfANorm(id) && !monthInside.test(id) && !isOfAThing(lower, start, end);
};

/** From its first figure, which is rarer than a letter; no text makes either repeat longer. */
const fromFigure = /\d[a-z\d./-]{3,40}/g;
const longestLead = 10;
/** ".", "/" and "-", or a small letter. */
const isSeparator = (code: number): boolean => code >= 45 && code <= 47;
const isPart = (code: number): boolean => isSeparator(code) || (code >= 97 && code <= 122);

const isFree = (lower: string, start: number, end: number): boolean =>
  !/[\w@#./&+£$€-]/.test(lower.charAt(start - 1)) && !/[\w@%£]/.test(lower.charAt(end));

const inOne: Recogniser = (page) => {
  const spans: Span[] = [];
  const { lower } = page;
  for (const { index, 0: found } of matchesOf(fromFigure, lower)) {
    let start = index;
    while (start > 0 && index - start < longestLead && isPart(lower.charCodeAt(start - 1))) start -= 1;
    while (isSeparator(lower.charCodeAt(start))) start += 1;
    let end = index + found.length;
    while (isSeparator(lower.charCodeAt(end - 1))) end -= 1;
    if (isCode(page, start, end) && isFree(lower, start, end)) spans.push({ start, end, type: 'other-number' });
  }
  return spans;
};

const ofASample =
  /\b(?:samples?|specimens?|bloods?|swabs?|biops\w+|pots?|labs?|laboratory|histology|cytology|hosp|hospital|patient|pt|ward|notes|wristband|baby|band|consent|scans?|x-?ray|haemolysed|clinic|gum|mri|ct|source|tube)\b/;

/** The shape of most hospitals' own numbers. */
const asOfAHospital = /^[a-z]{1,3}\d{6,8}[a-z]?$/;
/** All of them; one of a hospital or a laboratory where it has that shape or such a word is near. */
export const codes: Recogniser = (page) =>
  [...inOne(page), ...codesInParts(page)].map((span) => {
    const { start, end } = span;
    const isOfAHospital =
      asOfAHospital.test(page.lower.slice(start, end)) ||
      ofASample.test(page.lower.slice(Math.max(0, start - 70), end + 40));
    return isOfAHospital ? { start, end, type: 'hospital-number' } : span;
  });
