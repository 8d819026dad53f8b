// Two numbers with a stroke between them: "NMC 12A3456E/07700 900123". The first may go on behind a stroke itself, and must not
// take with it the first part of the next, whose other parts would then be known by nobody.

import type { Page } from '../page.ts';
import { isNumberOfPlace, type Span } from '../span.ts';

/** Telephone, NHS number, postcode, plate, National Insurance number: each in parts. */
const inParts =
  /(?:(?:\+|00)44|0)(?:[ .-]?\d){9,10}(?!\d)|\d{3}[ -]\d{3}[ -]\d{4}(?!\d)|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}(?!\w)|[a-z]{2}\d\d ?[a-z]{3}(?!\w)|[a-z]{2}(?:[ -]?\d\d){3}[ -]?[a-d](?!\w)/y;

/** Ends before the stroke behind which a number begins that goes on where this one ends. */
const untilNext = (lower: string, span: Span): Span => {
  if (!isNumberOfPlace(span.type) || !/[ -]/.test(lower.charAt(span.end))) return span;
  for (let at = span.start + 1; at < span.end - 1; at += 1) {
    if (!/[/-]/.test(lower.charAt(at))) continue;
    inParts.lastIndex = at + 1;
    if (inParts.test(lower) && inParts.lastIndex > span.end) return { ...span, end: at };
  }
  return span;
};

export const apartAtStrokes = ({ lower }: Page, spans: readonly Span[]): readonly Span[] =>
  spans.map((span) => untilNext(lower, span));
