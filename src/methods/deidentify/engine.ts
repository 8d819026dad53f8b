// Hides what identifies a person in a text. Pure and linear; the lists are given. It reads its own result again until nothing
// more is found, so that hiding twice changes nothing.

import { findBeds, findIdentifiers } from './identifiers/index.ts';
import type { Knowledge } from './knowledge.ts';
import { findNames, type Mention } from './names/find.ts';
import { tokensOf, tokensWithout } from './names/tokens.ts';
import { blank, openPage } from './page.ts';
import { inOrder, mayKeep, type Span } from './span.ts';
import { type Found, write } from './write.ts';

export type Hidden = { readonly text: string; readonly spans: readonly Span[] };
export type Options = {
  /** Words that are no identifiers; only soft types heed it. */
  readonly keep?: readonly string[];
  /** The day of the event, `YYYY-MM-DD`: hidden dates are told by how far they lie from it. */
  readonly eventDate?: string;
};
export type Deidentify = (text: string, options?: Options) => Hidden;

/** Texts settle in two readings; the bound only guards against one made to never settle. */
const maximumReadings = 6;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’](?=s\b|\p{L})/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

type Kept = { readonly words: ReadonlySet<string>; readonly whole: ReadonlySet<string> };

const read = (text: string, knowledge: Knowledge, kept: Kept): readonly Found[] => {
  const { lexicon } = knowledge;
  const { page, toOriginal } = openPage(text);
  const before = tokensOf(page, lexicon);
  const { spans, rest } = findIdentifiers(page, before);
  const tokens = spans.length === 0 ? before : tokensWithout(rest, lexicon, before, spans);
  const mentions = findNames(rest, tokens, knowledge, kept.words);
  // A bed of a ward tells who somebody was only together with something else that is hidden.
  const isAnythingHidden = spans.length + mentions.length > 0 || page.text.includes(blank);
  const beds = isAnythingHidden ? findBeds(rest, tokens) : [];
  if (spans.length + mentions.length + beds.length === 0) return [];
  const exact = [...spans, ...beds].map((span): Found => ({ ...span, words: [], role: null }));
  const names = mentions.map((mention: Mention): Found => ({ ...mention, type: 'name' }));
  const found = inOrder([...exact, ...names].map((span) => ({ ...span, ...toOriginal(span) })));
  const isKept = (span: Span) =>
    mayKeep(span.type) && kept.whole.has(wordsOf(text.slice(span.start, span.end)).join(' '));
  return kept.whole.size === 0 ? found : found.filter((span) => !isKept(span));
};

/** Spans of a text that already holds marks for `before`, led back to the text under those marks. */
const ledBack = (written: string, before: readonly Found[], after: readonly Found[]): readonly Found[] => {
  if (before.length === 0) return after;
  const edges: { readonly hidden: number; readonly shift: number }[] = [{ hidden: 0, shift: 0 }];
  let end = 0;
  let place = 0;
  for (const span of before) {
    place += span.start - end;
    place = written.indexOf(']', place) + 1;
    end = span.end;
    edges.push({ hidden: place, shift: end - place });
  }
  let edge = 0;
  return after.map((span) => {
    while ((edges[edge + 1]?.hidden ?? Number.POSITIVE_INFINITY) <= span.start) edge += 1;
    const shift = edges[edge]?.shift ?? 0;
    return { ...span, start: span.start + shift, end: span.end + shift };
  });
};

const toCodePoints = (text: string, spans: readonly Span[]): readonly Span[] => {
  let unit = 0;
  let point = 0;
  const pointAt = (place: number): number => {
    for (; unit < place; unit += 1) {
      const isSecondHalf =
        (text.charCodeAt(unit) & 0xfc00) === 0xdc00 && (text.charCodeAt(unit - 1) & 0xfc00) === 0xd800;
      if (!isSecondHalf) point += 1;
    }
    return point;
  };
  return spans.map(({ start, end, type }) => ({ start: pointAt(start), end: pointAt(end), type }));
};

export const createDeidentify =
  (knowledge: Knowledge): Deidentify =>
  (text, { keep = [], eventDate } = {}) => {
    const kept: Kept = {
      words: new Set(keep.flatMap(wordsOf)),
      whole: new Set(keep.map((phrase) => wordsOf(phrase).join(' '))),
    };
    let found: readonly Found[] = [];
    let hidden = text;
    for (let reading = 0; reading < maximumReadings; reading += 1) {
      const more = read(hidden, knowledge, kept);
      if (more.length === 0) break;
      found = [...found, ...ledBack(hidden, found, more)].toSorted((a, b) => a.start - b.start);
      hidden = write(text, found, eventDate);
    }
    return { text: hidden, spans: toCodePoints(text, found) };
  };
