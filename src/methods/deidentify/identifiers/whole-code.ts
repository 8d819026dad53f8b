// A number that goes on in capitals and figures with a stroke between is hidden to its end: "HMP/A7718XK", "W204417/2B".

import type { Page } from '../page.ts';
import { isNumberOfPlace, type Span } from '../span.ts';

/** What only says what number it is: "MRN-448120". */
const isLabel =
  /^(?:NO|NOS|REF|MRN|NHS|ID|LOG|CAD|TEL|PIN|GMC|NMC|HOSP|PAS|PT|DOB|CRN|URN|UNIT|BED|WARD|SN|LOT|PC|DC|INC)[/-]/;
const leads = /(?:^|[\s(:,"'\x80])((?:[A-Z]{1,4}\d{0,4}[/-]){1,2})$/;
const tails = /^(?:[/-][A-Z\d]{1,6}){1,2}(?![\w/-])/;
const longest = 16;

/** `spans`: in order and apart; and so they stay, for none grows into another. */
export const wholeCode = ({ text }: Page, spans: readonly Span[]): readonly Span[] => {
  let free = 0;
  return spans.map((span, at) => {
    const { start, end, type } = span;
    const before = free;
    free = end;
    if (!isNumberOfPlace(type)) return span;
    const lead = leads.exec(text.slice(Math.max(before, start - longest), start))?.[1] ?? '';
    const tail = tails.exec(text.slice(end, end + longest))?.[0] ?? '';
    const next = spans[at + 1]?.start ?? text.length;
    if (end + tail.length <= next) free += tail.length;
    return { type, start: start - (isLabel.test(lead) ? 0 : lead.length), end: free };
  });
};
