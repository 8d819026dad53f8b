// Hides what identifies a person in a text. Pure and linear; the lists are given. It reads its own result again until nothing
// more is found, so that hiding twice changes nothing.

import { findIdentifiers } from './identifiers/index.ts';
import type { Lexicon } from './lexicon.ts';
import { type AlsoHidden, alsoHidden, withAlso } from './names/also.ts';
import { findNames, type Mention } from './names/find.ts';
import { peopleOf } from './names/people.ts';
import { openPage } from './page.ts';
import { inOrder, markOf, markPattern, mayKeep, type Span } from './span.ts';

export type Hidden = { readonly text: string; readonly spans: readonly Span[] };
export type Options = {
  /** Words that are no identifiers. */
  readonly keep?: readonly string[];
  /** Words that are names, wherever they stand and however they are written; before what is to be kept. */
  readonly also?: readonly string[];
};
export type Deidentify = (text: string, options?: Options) => Hidden;

/** Texts settle in two readings; the bound only guards against one made to never settle. */
const maximumReadings = 6;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’](?=s\b|\p{L})/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

type Wanted = {
  readonly kept: ReadonlySet<string>;
  readonly keptWhole: ReadonlySet<string>;
  readonly also: readonly AlsoHidden[];
};

type Reading = { readonly spans: readonly Span[]; readonly names: ReadonlyMap<number, readonly string[]> };

const read = (text: string, lexicon: Lexicon, { kept, keptWhole, also }: Wanted): Reading => {
  const { page, toOriginal } = openPage(text);
  const { spans, rest } = findIdentifiers(page);
  const mentions = withAlso(findNames(rest, lexicon, kept), rest, also);
  const names = new Map(
    mentions.map((mention: Mention) => [toOriginal({ ...mention, type: 'name' }).start, mention.words]),
  );
  const all = [...spans, ...mentions.map(({ start, end }): Span => ({ start, end, type: 'name' }))].map(toOriginal);
  const isKept = (span: Span) =>
    mayKeep(span.type) && keptWhole.has(wordsOf(text.slice(span.start, span.end)).join(' '));
  return { spans: inOrder(all).filter((span) => !isKept(span)), names };
};

type Found = Span & { readonly words: readonly string[] };

const write = (text: string, found: readonly Found[]): string => {
  let highest = -1;
  if (text.includes('[name'))
    for (const [mark, number] of text.matchAll(markPattern))
      if (mark.startsWith('[name')) highest = Math.max(highest, Number(number ?? 1) - 1);
  const people = peopleOf(found.filter((span) => span.type === 'name'));
  const isAlone = highest === -1 && people.every((person) => person === 0);
  let written = '';
  let at = 0;
  let name = 0;
  for (const { start, end, type } of found) {
    const number = type === 'name' && !isAlone ? (people[name] ?? 0) + highest + 2 : undefined;
    if (type === 'name') name += 1;
    written += text.slice(at, start) + markOf(type, number);
    at = end;
  }
  return written + text.slice(at);
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
  (lexicon: Lexicon): Deidentify =>
  (text, { keep = [], also = [] } = {}) => {
    const phrase = (words: string): string => wordsOf(words).join(' ');
    const hiddenWhole = new Set(also.map(phrase));
    const shown = keep.filter((words) => !hiddenWhole.has(phrase(words)));
    const wanted: Wanted = {
      keptWhole: new Set(shown.map(phrase)),
      kept: new Set(shown.flatMap(wordsOf)),
      also: alsoHidden(also),
    };
    let found: readonly Found[] = [];
    let hidden = text;
    for (let reading = 0; reading < maximumReadings; reading += 1) {
      const { spans, names } = read(hidden, lexicon, wanted);
      if (spans.length === 0) break;
      const more = spans.map((span): Found => ({ ...span, words: names.get(span.start) ?? [] }));
      found = [...found, ...ledBack(hidden, found, more)].toSorted((a, b) => a.start - b.start);
      hidden = write(
        text,
        found.map((span) => ({ ...span })),
      );
    }
    return { text: hidden, spans: toCodePoints(text, found) };
  };
