// A recogniser finds spans of one kind in a page. Most are a pattern with a check.
// Every pattern has an upper bound on each repeat, so that no text makes it slow.

import type { Page } from '../page.ts';
import type { Span, SpanType } from '../span.ts';

export type Recogniser = (page: Page) => readonly Span[];

/** Looks at one place, where a word begins. */
export type RecogniserAt = (page: Page, start: number) => Span | null;

export type Match = {
  /** What the group named `id` or `word` matched; the whole match if neither did. */
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly page: Page;
};
type Check = (match: Match) => boolean;

/** A group ends where its match ends: what must follow is looked at, not taken. */
const rangeOf = (found: RegExpExecArray): readonly [start: number, end: number] => {
  const end = found.index + found[0].length;
  const id = found.groups?.id ?? found.groups?.word ?? found.groups?.word2;
  return [id === undefined ? found.index : end - id.length, end];
};

/** Most expressions find nothing in most texts. */
const none: readonly never[] = [];

/** `pattern` (flag `g`) reads the page in small letters; where the match fails the check, the next place is tried. */
export const recogniser =
  (type: SpanType, pattern: RegExp, isRight: Check = () => true): Recogniser =>
  (page) => {
    pattern.lastIndex = 0;
    let found = pattern.exec(page.lower);
    if (found === null) return none;
    const spans: Span[] = [];
    for (; found !== null; found = pattern.exec(page.lower)) {
      const [start, end] = rangeOf(found);
      if (isRight({ id: page.lower.slice(start, end), start, end, page })) {
        spans.push({ start, end, type });
        pattern.lastIndex = Math.max(end, found.index + 1);
      } else pattern.lastIndex = found.index + 1;
    }
    return spans;
  };

/** `pattern` (flag `y`) reads the page in small letters from where a word begins. */
export const recogniserAt =
  (type: SpanType, pattern: RegExp, isRight: Check = () => true): RecogniserAt =>
  (page, at) => {
    pattern.lastIndex = at;
    const found = pattern.exec(page.lower);
    if (found === null) return null;
    const [start, end] = rangeOf(found);
    return isRight({ id: page.lower.slice(start, end), start, end, page }) ? { start, end, type } : null;
  };

/** Every match of `pattern` (flag `g`), without the copy of it that `matchAll` makes each time. */
export const matchesOf = (pattern: RegExp, text: string): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0;
  const first = pattern.exec(text);
  if (first === null) return none;
  const all = [first];
  for (let next = pattern.exec(text); next !== null; next = pattern.exec(text)) all.push(next);
  return all;
};

export const digitsOf = (text: string): string => text.replace(/\D/g, '');
