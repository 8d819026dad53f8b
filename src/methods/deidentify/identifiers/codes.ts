// Codes of letters and figures that stand for one person, one sample or one case, whatever office made them: "H25-10424", "HB/881/25",
// "24C009183", "Q 77 0184 22". A letter and five figures are enough; what a word beside them calls a thing stays.

import type { Page } from '../page.ts';
import type { Span } from '../span.ts';
import { codesInParts } from './codes-in-parts.ts';
import { monthNames } from './date-words.ts';
import { isOfANorm, isOfAThing } from './numbers-of-things.ts';
import { digitsOf, matchesOf, type Recogniser } from './pattern.ts';

/** "250mg/5ml", "100ml/hr", "2x500". */
const amount =
  /^\d+(?:mg|mcg|mls?|g|gm|kg|l|h|hrs?|iu|u|units?|mmol|mm|cm|m|d|s|x\d*|k|am|pm|st|nd|rd|th|ye?a?rs?|yo|kcal|mins?|days?|weeks?|wks?|bpm|gb|mb|p|v|w|hz|f)$/;
const monthInside = new RegExp(
  `(?:^|[\\d./-])(?:${monthNames.join('|')})(?=[\\d./-]|$)|^\\d{1,2}[./-][ivx]{1,4}[./-]\\d`,
);

const shape = /^(?:[a-z]{1,5}[./-]?)?(?:(?<=[./-])[a-z]{1,3}[./-]?)?\d[a-z\d]{0,14}(?:[./-][a-z\d]{1,12}){0,4}$/;

const isCode = ({ text, lower }: Page, start: number, end: number): boolean => {
  const id = lower.slice(start, end);
  const figures = digitsOf(id).length;
  const letters = id.replace(/[^a-z]/g, '').length;
  if (figures < 5 || letters > 6 || (letters === 0 && !/^\d{2,5}-\d{7,12}$/.test(id)) || !shape.test(id)) return false;
  const isSmall = figures < 6 && !/[./-]/.test(id) && text.slice(start, end) === id;
  const isAmount = id.split(/[./-]/).some((part) => amount.test(part));
  return !isSmall && !isAmount && !isOfANorm(id) && !monthInside.test(id) && !isOfAThing(lower, start, end);
};

/** From its first figure, which is rarer than a letter; no text makes either repeat longer. */
const fromFigure = /\d[a-z\d./-]{3,40}/g;
const partOfCode = /[a-z./-]/;
const longestLead = 10;

const inOne: Recogniser = (page) => {
  const spans: Span[] = [];
  const { lower } = page;
  for (const { index, 0: found } of matchesOf(fromFigure, lower)) {
    let start = index;
    while (start > 0 && index - start < longestLead && partOfCode.test(lower.charAt(start - 1))) start -= 1;
    while (/[./-]/.test(lower.charAt(start))) start += 1;
    const end = index + found.replace(/[./-]+$/, '').length;
    const isFree = !/[\w@#./&+£$€-]/.test(lower.charAt(start - 1)) && !/[\w@%£]/.test(lower.charAt(end));
    if (isFree && isCode(page, start, end)) spans.push({ start, end, type: 'other-number' });
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
