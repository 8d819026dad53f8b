// The words of a page, each with its shape and what stands between it and the word before. One pass over the text.

import type { Lexicon, Word } from '../lexicon.ts';
import { blank, type Page } from '../page.ts';
import type { Span } from '../span.ts';
import { firstSeed, firstWith, secondSeed, secondWith } from '../word-table.ts';
import { cue } from './cues.ts';
import { label } from './labels.ts';

export type Shape = 'small' | 'capital' | 'all-capitals';

/** What stands before a word: nothing but a space; a dot and a space, as after an initial; a comma; a hyphen; a space and a sign of quotation; anything else. */
export type Gap = 'space' | 'dot' | 'comma' | 'hyphen' | 'quote' | 'other';

export type Token = {
  readonly start: number;
  /** Without the possessive 's. */
  readonly end: number;
  /** In small letters, without apostrophes: as the lists have it. */
  readonly word: string;
  readonly shape: Shape;
  readonly bits: number;
  readonly cues: number;
  readonly labels: number;
  readonly hash: number;
  /** The group of words that are used like it. */
  readonly group: number;
  /** How many figures it has. */
  readonly digits: number;
  readonly gap: Gap;
  readonly isFirstInSentence: boolean;
  readonly isPossessive: boolean;
  /** Stands for something already hidden, or for a number; no word. */
  readonly kind: 'word' | 'number' | 'hidden';
};

/** Stands beside the word before it with nothing but a space or a hyphen between. */
export const joins = (token: Token): boolean => token.gap === 'space' || token.gap === 'hyphen';

export const isHead = (token: Token): boolean => (token.cues & (cue.placeHead | cue.eponymHead)) !== 0;

const letter = 1;
const digit = 2;
const other = 4;
/** What each character is, looked up once; 0 where it was not yet. */
const classes = new Uint8Array(0x10000);
const classOf = (code: number): number => {
  const known = classes[code];
  if (known !== 0 && known !== undefined) return known;
  const isDigit = code >= 48 && code <= 57;
  const now = isDigit ? digit : /\p{L}/u.test(String.fromCharCode(code)) ? letter : other;
  classes[code] = now;
  return now;
};

const apostrophe = 39;
const space = 32;
const quotation = 34;
const hidden = blank.charCodeAt(0);

const gapOf = (text: string, start: number, end: number): Gap => {
  const first = text.charCodeAt(start);
  const length = end - start;
  if (length === 1) {
    if (first === space) return 'space';
    if (first === 45) return 'hyphen';
    if (first === 44) return 'comma';
    return first === 46 ? 'dot' : 'other';
  }
  if (length !== 2) return 'other';
  if (first === quotation || (first === space && text.charCodeAt(start + 1) === quotation)) return 'quote';
  if (text.charCodeAt(start + 1) !== space) return 'other';
  if (first === space) return 'space';
  if (first === 44) return 'comma';
  return first === 46 ? 'dot' : 'other';
};

const sentenceMarks = '.!?:;"*>•-';

/** Looked at from its end: an expression that looks for its end from the front takes the square of a thousand empty lines. */
const endsSentence = (text: string, start: number, end: number): boolean => {
  let last = end - 1;
  for (; last >= start && text.charCodeAt(last) <= space; last -= 1) {
    const code = text.charCodeAt(last);
    if (code === 10 || code === 13) return true;
  }
  return start === end || (last >= start && sentenceMarks.includes(text.charAt(last)));
};

const shapeOf = ({ text, lower }: Page, start: number, end: number): Shape => {
  if (text.charCodeAt(start) === lower.charCodeAt(start)) return 'small';
  const last = end - 1;
  if (last === start || text.charCodeAt(last) === lower.charCodeAt(last)) return 'capital';
  for (let at = start + 1; at < last; at += 1) {
    const code = text.charCodeAt(at);
    if (code === lower.charCodeAt(at) && classOf(code) === letter && lower.charAt(at).toUpperCase() !== text.charAt(at))
      return 'capital';
  }
  return 'all-capitals';
};

/** What a number says to the recognisers: "3rd", "93", "w7", "b12". */
const labelsOfNumber = ({ text, lower }: Page, start: number, end: number): number => {
  const first = lower.charCodeAt(start);
  const second = lower.charCodeAt(start + 1);
  const third = lower.charCodeAt(start + 2);
  const isNinety =
    (first === 57 && classOf(second) === digit && classOf(third) !== digit) ||
    (first === 49 && (second === 48 || second === 49) && classOf(third) === digit);
  const last = lower.charCodeAt(end - 1);
  const isOrdinal = last === 104 || last === 100 || last === 116;
  const next = text.charCodeAt(end + 1);
  const isBeforeCapital = text.charCodeAt(end) === space && next !== lower.charCodeAt(end + 1);
  return (isNinety ? label.ninety : 0) | (isOrdinal ? label.ordinal : 0) | (isBeforeCapital ? label.beforeCapital : 0);
};

const unknown: Word = { word: '', bits: 0, cues: 0, labels: 0, hash: 0, key: 0, group: 0 };

const tokenAt = (page: Page, lexicon: Lexicon, start: number, kind: Token['kind'], previousEnd: number): Token => {
  const { text, lower } = page;
  let end = start + 1;
  let digits = 0;
  let known = unknown;
  let isPossessive = false;
  if (kind === 'word') {
    let first = firstWith(firstSeed, lower.charCodeAt(start));
    let second = secondWith(secondSeed, lower.charCodeAt(start));
    let firstBefore = first;
    let secondBefore = second;
    for (; end < lower.length; end += 1) {
      const code = lower.charCodeAt(end);
      if (classOf(code) === letter) {
        first = firstWith(first, code);
        second = secondWith(second, code);
        continue;
      }
      if (code !== apostrophe || classOf(lower.charCodeAt(end + 1)) !== letter) break;
      firstBefore = first;
      secondBefore = second;
    }
    isPossessive = end - start > 2 && lower.charCodeAt(end - 1) === 115 && lower.charCodeAt(end - 2) === apostrophe;
    if (isPossessive) end -= 2;
    known = lexicon(isPossessive ? firstBefore : first, isPossessive ? secondBefore : second, lower, start, end);
  } else if (kind === 'number') {
    digits = 1;
    for (; end < text.length; end += 1) {
      const one = classOf(text.charCodeAt(end));
      if (one === other) break;
      if (one === digit) digits += 1;
    }
  } else while (text.charCodeAt(end) === hidden) end += 1;
  const isFirst = previousEnd < 0;
  const gap = isFirst ? 'other' : gapOf(text, previousEnd, start);
  return {
    start,
    end,
    word: known.word,
    shape: kind === 'word' ? shapeOf(page, start, end) : 'small',
    bits: known.bits,
    cues: known.cues,
    labels: kind === 'number' ? labelsOfNumber(page, start, end) : known.labels,
    hash: known.hash,
    group: known.group,
    digits,
    gap,
    isFirstInSentence: isFirst || (gap !== 'space' && gap !== 'hyphen' && endsSentence(text, previousEnd, start)),
    isPossessive,
    kind,
  };
};

const kindAt = (text: string, at: number): Token['kind'] | null => {
  const code = text.charCodeAt(at);
  const kind = classOf(code);
  if (kind === letter) return 'word';
  if (kind === digit) return 'number';
  return code === hidden ? 'hidden' : null;
};

/** Where a token ends with its possessive 's. */
export const fullEnd = ({ end, isPossessive }: Token): number => (isPossessive ? end + 2 : end);

/**
 * Whether a token stays as it is where something is blanked from `place` on: what is hidden grows together with it, and a number
 * knows what stands behind it.
 */
const isBefore = (token: Token, place: number): boolean => {
  if (token.kind === 'word') return fullEnd(token) <= place;
  return token.end < (token.kind === 'hidden' ? place : place - 1);
};

/** Written out: what is spread is copied slowly, and is of another make than every other token. */
const movedBy = (token: Token, shift: number): Token => ({
  start: token.start + shift,
  end: token.end + shift,
  word: token.word,
  shape: token.shape,
  bits: token.bits,
  cues: token.cues,
  labels: token.labels,
  hash: token.hash,
  group: token.group,
  digits: token.digits,
  gap: token.gap,
  isFirstInSentence: token.isFirstInSentence,
  isPossessive: token.isPossessive,
  kind: token.kind,
});

/** Tokens of one stretch of a page, added to those before it. */
const scan = (page: Page, lexicon: Lexicon, from: number, to: number, tokens: Token[]): void => {
  const last = tokens.at(-1);
  let previousEnd = last === undefined ? -1 : fullEnd(last);
  for (let at = from; at < to; ) {
    const kind = kindAt(page.text, at);
    if (kind === null) {
      at += 1;
      continue;
    }
    const token = tokenAt(page, lexicon, at, kind, previousEnd);
    tokens.push(token);
    previousEnd = fullEnd(token);
    at = previousEnd;
  }
};

export const tokensOf = (page: Page, lexicon: Lexicon): readonly Token[] => {
  const tokens: Token[] = [];
  scan(page, lexicon, 0, page.text.length, tokens);
  return tokens;
};

/**
 * The tokens of a page in which `spans` were blanked, where `before` are those from before that: only around the spans is it read
 * anew. `blanked` says how long a span is there.
 */
export const tokensAfter = (
  page: Page,
  lexicon: Lexicon,
  before: readonly Token[],
  spans: readonly Span[],
  blanked: (span: Span) => number,
): readonly Token[] => {
  const tokens: Token[] = [];
  let next = 0;
  let span = 0;
  let shift = 0;
  for (;;) {
    const limit = spans[span]?.start ?? Number.POSITIVE_INFINITY;
    for (let token = before[next]; token !== undefined && isBefore(token, limit); token = before[++next])
      tokens.push(shift === 0 ? token : movedBy(token, shift));
    if (span === spans.length) return tokens;
    const from = Math.min(before[next]?.start ?? limit, limit) + shift;
    let end = 0;
    for (let one = spans[span]; one !== undefined; one = spans[span]) {
      const following = before[next];
      if (end > 0 && following !== undefined && isBefore(following, one.start)) break;
      end = one.end;
      shift += blanked(one) - (one.end - one.start);
      span += 1;
      while ((before[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
    }
    // The word after a span stands beside something else than before.
    const following = before[next];
    next += 1;
    scan(page, lexicon, from, following === undefined ? page.text.length : fullEnd(following) + shift, tokens);
  }
};
