// Hides what identifies a person in a text. Pure and linear; the lists are given. It reads its own result again until nothing
// more is found, so that hiding twice changes nothing.

import { type AlsoHidden, alsoHidden, isAlso, withAlso } from './also.ts';
import { findBeds, findIdentifiers } from './identifiers/index.ts';
import type { Knowledge } from './knowledge.ts';
import { findNames } from './names/find.ts';
import { type Token, tokensAfter, tokensOf } from './names/tokens.ts';
import type { Register } from './names/word-points.ts';
import { blank, leadBack, lengthOf, markLength, openPage, type Page, pageWithout } from './page.ts';
import { inOrder, mayKeep, type Span } from './span.ts';
import { type Found, write } from './write.ts';

export type Hidden = { readonly text: string; readonly spans: readonly Span[] };
export type Options = {
  /** Words that are no identifiers; only soft types heed it. */
  readonly keep?: readonly string[];
  /** Words that are names or numbers, wherever they stand and however they are written; before what is to be kept. */
  readonly also?: readonly string[];
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

type Wanted = {
  readonly kept: ReadonlySet<string>;
  readonly keptWhole: ReadonlySet<string>;
  readonly also: AlsoHidden | null;
};

type Reading = { readonly found: readonly Found[]; readonly register: Register };

/** One reading of a page; `last` is the register of the reading before. */
const read = (
  page: Page,
  before: readonly Token[],
  knowledge: Knowledge,
  { kept, also }: Wanted,
  last: Register | undefined,
): Reading => {
  const { spans, rest } = findIdentifiers(page, before);
  const tokens = spans.length === 0 ? before : tokensAfter(rest, knowledge.lexicon, before, spans, lengthOf);
  const { mentions: named, register } = findNames(rest, tokens, knowledge, kept, last);
  const mentions = withAlso(named, rest, also);
  // A bed of a ward tells who somebody was only together with something else that is hidden.
  const isAnythingHidden = spans.length + mentions.length > 0 || page.text.includes(blank);
  const beds = isAnythingHidden ? findBeds(rest, tokens) : [];
  const found: Found[] = [];
  for (const { start, end, type } of spans) found.push({ start, end, type, words: [], role: null });
  for (const { start, end, type } of beds) found.push({ start, end, type, words: [], role: null });
  for (const { start, end, type, words, role } of mentions) found.push({ start, end, type, words, role });
  return { found: inOrder(found), register };
};

/** In a plain text each code unit is a code point. */
const toCodePoints = (text: string, spans: readonly Span[], isPlain: boolean): readonly Span[] => {
  if (isPlain) return spans.map(({ start, end, type }) => ({ start, end, type }));
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

const inPlace = <T extends Span>(some: readonly T[], more: readonly T[]): readonly T[] =>
  some.length === 0 ? more : [...some, ...more].toSorted((a, b) => a.start - b.start);

const phraseOf = (words: string): string => wordsOf(words).join(' ');

const nothing: Wanted = { kept: new Set(), keptWhole: new Set(), also: null };

const wantedBy = (keep: readonly string[], also: readonly string[]): Wanted => {
  if (keep.length + also.length === 0) return nothing;
  const hidden = alsoHidden(also);
  const shown = keep.filter((words) => !isAlso(words, hidden));
  return {
    kept: new Set(shown.flatMap(wordsOf)),
    keptWhole: new Set(shown.map(phraseOf)),
    also: hidden,
  };
};

export const createDeidentify =
  (knowledge: Knowledge): Deidentify =>
  (text, { keep = [], also = [], eventDate } = {}) => {
    const wanted = wantedBy(keep, also);
    const { folded, marks, page: opened, toOriginal, isPlain } = openPage(text);
    const isKept = (span: Span): boolean => {
      const { start, end } = toOriginal(span);
      return mayKeep(span.type) && wanted.keptWhole.has(phraseOf(text.slice(start, end)));
    };
    let found: readonly Found[] = [];
    let hidden: readonly Span[] = marks;
    let page = opened;
    let tokens = tokensOf(page, knowledge.lexicon);
    let register: Register | undefined;
    for (let reading = 0; reading < maximumReadings; reading += 1) {
      const { found: all, register: now } = read(page, tokens, knowledge, wanted, register);
      register = now;
      const led = leadBack(all, hidden);
      const isHidden = led.map((span) => wanted.keptWhole.size === 0 || !isKept(span));
      const more = led.filter((_, at) => isHidden[at]);
      if (more.length === 0) break;
      found = inPlace(found, more);
      hidden = inPlace(hidden, more);
      page = pageWithout(folded, hidden);
      const blanked = all.filter((_, at) => isHidden[at]);
      tokens = tokensAfter(page, knowledge.lexicon, tokens, blanked, markLength);
    }
    const originals = inOrder(found.map(toOriginal));
    if (originals.length === 0) return { text, spans: [] };
    return { text: write(text, originals, eventDate), spans: toCodePoints(text, originals, isPlain) };
  };
