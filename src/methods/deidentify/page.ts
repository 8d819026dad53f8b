// The text while it is read: its folded form, with what is already hidden blanked out so that no rule sees it twice.

import { fold } from './fold.ts';
import { markPattern } from './marks.ts';
import type { Span } from './span.ts';

export type Page = { readonly text: string; readonly lower: string };

/** Stands for what is hidden: no letter, no digit, no space. The folding lets no other in. */
export const blank = '\uffff';

export const withoutSpans = (page: Page, spans: readonly Span[]): Page => {
  if (spans.length === 0) return page;
  let text = '';
  let lower = '';
  let at = 0;
  for (const { start, end } of spans) {
    const hidden = blank.repeat(end - start);
    text += page.text.slice(at, start) + hidden;
    lower += page.lower.slice(at, start) + hidden;
    at = end;
  }
  return { text: text + page.text.slice(at), lower: lower + page.lower.slice(at) };
};

const marksIn = (text: string): readonly Span[] =>
  text.includes('[')
    ? Array.from(text.matchAll(markPattern), ({ 0: mark, index }) => ({
        start: index,
        end: index + mark.length,
        type: 'name',
      }))
    : [];

/** The page of a text, with the marks that it already holds blanked, and the way back from its places to the text's own. */
export const openPage = (original: string): { readonly page: Page; readonly toOriginal: (span: Span) => Span } => {
  const { text, lower, origins } = fold(original);
  const page = withoutSpans({ text, lower }, marksIn(text));
  if (origins === null) return { page, toOriginal: (span) => span };
  const origin = (place: number) => origins[place] ?? original.length;
  return { page, toOriginal: (span) => ({ start: origin(span.start), end: origin(span.end), type: span.type }) };
};
