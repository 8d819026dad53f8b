// The words of a page, each with its shape and what stands between it and the word before. One pass over the text.

import type { Lexicon, Word } from '../lexicon.ts';
import { blank, type Page } from '../page.ts';
import { cue } from './cues.ts';

export type Shape = 'small' | 'capital' | 'all-capitals';

/** What stands before a word: nothing but a space; a dot and a space, as after an initial; a comma; a hyphen; anything else. */
export type Gap = 'space' | 'dot' | 'comma' | 'hyphen' | 'other';

export type Token = {
  readonly start: number;
  /** Without the possessive 's. */
  readonly end: number;
  /** In small letters, without apostrophes: as the lists have it. */
  readonly word: string;
  readonly shape: Shape;
  readonly bits: number;
  readonly cues: number;
  readonly gap: Gap;
  readonly isFirstInSentence: boolean;
  readonly isPossessive: boolean;
  /** Stands for something already hidden, or for a number; no word. */
  readonly kind: 'word' | 'number' | 'hidden';
};

/** Stands beside the word before it with nothing but a space or a hyphen between. */
export const joins = (token: Token): boolean => token.gap === 'space' || token.gap === 'hyphen';

export const isHead = (token: Token): boolean => (token.cues & (cue.placeHead | cue.eponymHead)) !== 0;

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code > 127 && code !== 0xffff && /\p{L}/u.test(String.fromCharCode(code)));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const apostrophe = 39;
const hidden = blank.charCodeAt(0);

const gapOf = (between: string): Gap => {
  switch (between) {
    case ' ':
    case '  ':
      return 'space';
    case '-':
      return 'hyphen';
    case ',':
    case ', ':
      return 'comma';
    case '.':
    case '. ':
      return 'dot';
    default:
      return 'other';
  }
};

const sentenceMarks = '.!?:;"*>•-';

/** Looked at from its end: an expression that looks for its end from the front takes the square of a thousand empty lines. */
const endsSentence = (between: string): boolean => {
  const closed = between.trimEnd();
  return (
    between === '' ||
    /[\n\r]/.test(between.slice(closed.length)) ||
    (closed !== '' && sentenceMarks.includes(closed.slice(-1)))
  );
};

const shapeOf = ({ text, lower }: Page, start: number, end: number): Shape => {
  if (text.charCodeAt(start) === lower.charCodeAt(start)) return 'small';
  const last = end - 1;
  if (last === start || text.charCodeAt(last) === lower.charCodeAt(last)) return 'capital';
  const word = text.slice(start, end);
  return word === word.toUpperCase() ? 'all-capitals' : 'capital';
};

const withoutApostrophes = (word: string): string => (word.includes("'") ? word.replaceAll("'", '') : word);

const unknown: Word = { bits: 0, cues: 0 };

export const tokensOf = (page: Page, lexicon: Lexicon): readonly Token[] => {
  const { text, lower } = page;
  const tokens: Token[] = [];
  let at = 0;
  let previousEnd = 0;
  const add = (start: number, end: number, fullEnd: number, kind: Token['kind'], isPossessive: boolean) => {
    const between = text.slice(previousEnd, start);
    const gap = tokens.length === 0 ? 'other' : gapOf(between);
    const word = kind === 'word' ? withoutApostrophes(lower.slice(start, end)) : '';
    const known = kind === 'word' ? lexicon(word) : unknown;
    tokens.push({
      start,
      end,
      word,
      shape: kind === 'word' ? shapeOf(page, start, end) : 'small',
      bits: known.bits,
      cues: known.cues,
      gap,
      isFirstInSentence: tokens.length === 0 || (gap !== 'space' && gap !== 'hyphen' && endsSentence(between)),
      isPossessive,
      kind,
    });
    previousEnd = fullEnd;
  };
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const start = at;
    if (isLetter(code)) {
      while (isLetter(text.charCodeAt(at)) || (text.charCodeAt(at) === apostrophe && isLetter(text.charCodeAt(at + 1))))
        at += 1;
      const isPossessive = at - start > 2 && lower.endsWith("'s", at);
      add(start, isPossessive ? at - 2 : at, at, 'word', isPossessive);
    } else if (isDigit(code)) {
      while (isDigit(text.charCodeAt(at)) || isLetter(text.charCodeAt(at))) at += 1;
      add(start, at, at, 'number', false);
    } else if (code === hidden) {
      while (text.charCodeAt(at) === hidden) at += 1;
      add(start, at, at, 'hidden', false);
    } else at += 1;
  }
  return tokens;
};
