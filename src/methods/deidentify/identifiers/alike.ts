// A number that is written like one that was found in the same text, but with other figures: "card ONC 5518 … looked up ONC 5581".

import type { Page } from '../page.ts';
import { isNumberOfPlace, type Span, type SpanType } from '../span.ts';
import { isOfAThing } from './of-a-thing.ts';

/** Letters, a sign or none, and at least four figures: what has fewer may count something. */
const shape = /^[a-z]{1,4}[ /.-]?\d{4,10}$/;
/** Nobody tells of more; each is looked for in the whole text. */
const mostAlike = 30;

/** What stands before the figures, and how many there are. */
const keyOf = (id: string): string => id.replace(/\d/g, '0');

export const alike = ({ lower }: Page, spans: readonly Span[], from: Page): readonly Span[] => {
  const types = new Map<string, SpanType>();
  for (const { start, end, type } of spans) {
    if (!isNumberOfPlace(type)) continue;
    const id = from.lower.slice(start, end);
    if (shape.test(id) && types.size < mostAlike) types.set(keyOf(id), type);
  }
  const more: Span[] = [];
  for (const [key, type] of types) {
    const lead = key.slice(0, key.indexOf('0'));
    for (let start = lower.indexOf(lead); start !== -1; start = lower.indexOf(lead, start + 1)) {
      const end = start + key.length;
      const isOne =
        !/[\w/.-]/.test(lower.charAt(start - 1)) &&
        keyOf(lower.slice(start, end)) === key &&
        !/[\w/%-]/.test(lower.charAt(end)) &&
        !isOfAThing(lower, start, end);
      if (isOne) more.push({ start, end, type });
    }
  }
  return more;
};
