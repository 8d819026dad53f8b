// The text while it is read: its folded form, with what is already hidden blanked out so that no rule sees it twice.

import { fold } from './fold.ts';
import { markPattern } from './marks.ts';
import type { Span } from './span.ts';

export type Page = { readonly text: string; readonly lower: string };

/**
 * Stands for what is hidden: no letter, no digit, no space. The folding lets no other in. It fits into one byte: with a greater sign
 * in it a page takes two bytes a letter, and every expression has to be compiled a second time for such pages.
 */
export const blank = '\x80';

const blankedBy = (page: Page, spans: readonly Span[], lengthOf: (span: Span) => number): Page => {
  if (spans.length === 0) return page;
  const text: string[] = [];
  const lower: string[] = [];
  let at = 0;
  for (const span of spans) {
    const hidden = blank.repeat(lengthOf(span));
    text.push(page.text.slice(at, span.start), hidden);
    lower.push(page.lower.slice(at, span.start), hidden);
    at = span.end;
  }
  // Joined at once, and not piece by piece: what is read letter by letter should lie in one piece.
  return { text: [...text, page.text.slice(at)].join(''), lower: [...lower, page.lower.slice(at)].join('') };
};

export const lengthOf = ({ start, end }: Span): number => end - start;

/** What was found is blanked, and every place stays where it is. */
export const withoutSpans = (page: Page, spans: readonly Span[]): Page => blankedBy(page, spans, lengthOf);

/** However long a mark is, and whatever it hides: on a page that is opened, all are alike. */
export const markLength = (): number => 8;

/** The page that a hidden text opens to, made without writing that text. */
export const pageWithout = (folded: Page, spans: readonly Span[]): Page => blankedBy(folded, spans, markLength);

/** Places of a page without `hidden` (sorted, apart), led back to the page that has them. What is led back is sorted too. */
export const leadBack = <T extends Span>(spans: readonly T[], hidden: readonly Span[]): readonly T[] => {
  if (hidden.length === 0) return spans;
  let next = 0;
  let shift = 0;
  const back = (place: number): number => {
    for (
      let one = hidden[next];
      one !== undefined && one.end <= place + shift + lengthOf(one) - markLength();
      one = hidden[next]
    ) {
      shift += lengthOf(one) - markLength();
      next += 1;
    }
    return place + shift;
  };
  return spans.map((span) => ({ ...span, start: back(span.start), end: back(span.end) }));
};

const marksIn = (text: string): readonly Span[] =>
  text.includes('[')
    ? Array.from(text.matchAll(markPattern), ({ 0: mark, index }) => ({
        start: index,
        end: index + mark.length,
        type: 'name',
      }))
    : [];

export type Opened = {
  /** The text with all that it says, folded. */
  readonly folded: Page;
  /** The marks in it. */
  readonly marks: readonly Span[];
  /** The same without them. */
  readonly page: Page;
  /** The way back from places of the folded text to the original's. */
  readonly toOriginal: <T extends Span>(span: T) => T;
  /** Whether the text is all ASCII. */
  readonly isPlain: boolean;
};

export const openPage = (original: string, foldCharacter?: (character: string) => string): Opened => {
  const { text, lower, origins } = fold(original, foldCharacter);
  const folded = { text, lower };
  const marks = marksIn(text);
  const page = pageWithout(folded, marks);
  if (origins === null) return { folded, marks, page, toOriginal: (span) => span, isPlain: true };
  const origin = (place: number) => origins[place] ?? original.length;
  // Behind whatever sits on the last letter, and behind the whole of its character: one may fold to two, as ⒐ does.
  const endOf = (place: number) => {
    const last = origin(place - 1);
    return Math.max(origin(place), last + ((original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1));
  };
  return {
    folded,
    marks,
    page,
    toOriginal: (span) => ({ ...span, start: origin(span.start), end: endOf(span.end) }),
    isPlain: false,
  };
};
