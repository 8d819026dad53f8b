// A recogniser finds spans of one kind in a page. Most are a pattern with a check.
// Every pattern has an upper bound on each repeat, so that no text makes it slow.

import type { Page } from '../page.ts';
import type { Span, SpanType } from '../span.ts';

export type Recogniser = (page: Page) => readonly Span[];

type Match = {
  /** What the group named `id` or `word` matched; the whole match if neither did. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly page: Page;
};

/** `pattern` (flags `dg` or `g`) reads the page in small letters; where the match fails the check, the next place is tried. */
export const recogniser =
  (type: SpanType, pattern: RegExp, isRight: (match: Match) => boolean = () => true): Recogniser =>
  (page) => {
    const spans: Span[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(page.lower); found !== null; found = pattern.exec(page.lower)) {
      const [start, end] = found.indices?.groups?.id ??
        found.indices?.groups?.word ?? [found.index, found.index + found[0].length];
      if (isRight({ id: page.lower.slice(start, end), start, end, page })) {
        spans.push({ start, end, type });
        pattern.lastIndex = Math.max(end, found.index + 1);
      } else pattern.lastIndex = found.index + 1;
    }
    return spans;
  };

export const digitsOf = (text: string): string => text.replace(/\D/g, '');
