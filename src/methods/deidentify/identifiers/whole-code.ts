// A number that goes on in capitals and figures with a stroke between is hidden to its end: "HMP/A7718XK", "W204417/2B".

import type { Page } from '../page.ts';
import type { Span, SpanType } from '../span.ts';

const isOfSomebody: ReadonlySet<SpanType> = new Set<SpanType>([
  'hospital-number',
  'other-number',
  'professional-number',
]);
/** What only says what number it is: "MRN-448120". */
const isLabel =
  /^(?:NO|NOS|REF|MRN|NHS|ID|LOG|CAD|TEL|PIN|GMC|NMC|HOSP|PAS|PT|DOB|CRN|URN|UNIT|BED|WARD|SN|LOT|PC|DC|INC)[/-]/;
const before = /(?:^|[\s(:,"'\x80])((?:[A-Z]{1,4}\d{0,4}[/-]){1,2})$/;
const after = /^(?:[/-][A-Z\d]{1,6}){1,2}(?![\w/-])/;
const longest = 16;

export const wholeCode = ({ text }: Page, spans: readonly Span[]): readonly Span[] =>
  spans.map((span) => {
    if (!isOfSomebody.has(span.type)) return span;
    const lead = before.exec(text.slice(Math.max(0, span.start - longest), span.start))?.[1] ?? '';
    const tail = after.exec(text.slice(span.end, span.end + longest))?.[0] ?? '';
    if (lead === '' && tail === '') return span;
    return { ...span, start: span.start - (isLabel.test(lead) ? 0 : lead.length), end: span.end + tail.length };
  });
