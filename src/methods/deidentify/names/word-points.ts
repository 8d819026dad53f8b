// Points of a word by itself: what the lists know of it and how it is written.

import { bits } from '../lexicon.ts';
import { cue } from './cues.ts';
import { isForeign } from './foreign.ts';
import type { Token } from './tokens.ts';

/** How the whole text is written, which says how much a capital letter or an unknown word means in it. */
export type Register = {
  readonly capitalsTell: boolean;
  readonly isAllSmall: boolean;
  /** In another language than English. */
  readonly isForeign: boolean;
  /** How each word of the text stands in it, by its hash. */
  readonly ways: readonly number[];
};

const way = { small: 1, inside: 2, leading: 4, insideAgain: 8 } as const;
const placeOfWay = (ways: readonly number[], hash: number): number => (hash ^ (hash >>> 15)) & (ways.length - 1);
/** In which ways a word stands in a text, here and elsewhere: in small letters, with a capital inside a sentence or at its beginning. */
export const waysOf = ({ ways }: Register, { hash }: Token): number => ways[placeOfWay(ways, hash)] ?? 0;

const noteWay = (ways: number[], { hash, shape, isFirstInSentence }: Token): void => {
  const place = placeOfWay(ways, hash);
  const before = ways[place] ?? 0;
  if (shape === 'small') ways[place] = before | way.small;
  else if (isFirstInSentence) ways[place] = before | way.leading;
  else ways[place] = before | (before & way.inside ? way.insideAgain : way.inside);
};

const leastPlaces = 64;
const placesFor = (words: number): number => {
  let places = leastPlaces;
  while (places < 2 * words) places *= 2;
  return places;
};

export const registerOf = (tokens: readonly Token[]): Register => {
  let shouted = 0;
  let capital = 0;
  let inside = 0;
  // No typed array: to make one takes longer than to fill it.
  const ways = new Array<number>(placesFor(tokens.length)).fill(0);
  for (const token of tokens) {
    const { kind, isFirstInSentence, shape, word } = token;
    if (kind !== 'word') continue;
    noteWay(ways, token);
    if (isFirstInSentence || word === 'i') continue;
    inside += 1;
    if (shape === 'all-capitals') shouted += 1;
    else if (shape === 'capital') capital += 1;
  }
  const isShouted = inside > 3 && shouted > inside * 0.6;
  const isAllCapitalised = inside > 5 && capital > inside * 0.6;
  return {
    capitalsTell: !isShouted && !isAllCapitalised,
    isAllSmall: shouted + capital === 0,
    isForeign: isForeign(tokens),
    ways,
  };
};

export const isCapital = (token: Token, register: Register): boolean =>
  token.shape !== 'small' && register.capitalsTell;

/** Points of a word with a capital inside a sentence, with a capital at its beginning, and in small letters. */
type Points = readonly [inside: number, leading: number, small: number];
const table: readonly (readonly [list: number, points: Points])[] = [
  [bits.first, [6, 6, 5]],
  [bits.last, [5, 4, 4]],
  [bits.firstMostly, [5, 3, 0]],
  [bits.rare, [4, 2, 0]],
  [bits.firstAlsoWord, [3, 0, -1]],
  [bits.lastWord, [1, -1, -2]],
  [bits.lastAlsoWord, [1, -1, -4]],
  [bits.word | bits.place, [-1, -3, -4]],
];
const unknown: Points = [2, 0, 0];

/** In a text that is not shouted, three capitals are an abbreviation, whoever bears that name. */
const longestShortened = 3;

export const ofWord = (token: Token, register: Register): number => {
  const [list, [inside, leading, small]] = table.find(([bit]) => token.bits & bit) ?? [0, unknown];
  const isPlace = (token.bits & bits.place) !== 0;
  if (!isCapital(token, register)) {
    if (list === bits.first && !register.isAllSmall && register.capitalsTell) return small - 1;
    if (list === bits.firstMostly && token.cues & cue.neverSmall && register.capitalsTell) return -1;
    return isPlace && (list === bits.first || list === bits.last) ? small - 1 : small;
  }
  const isShort = token.shape === 'all-capitals' && token.word.length <= (token.bits === 0 ? 6 : 4);
  if (isShort && (list !== bits.first || token.word.length <= longestShortened)) return -2;
  const points = token.isFirstInSentence ? leading : inside;
  if (isPlace && list === bits.rare) return points - 3;
  if (isPlace && (list === bits.first || list === bits.last)) return points - 1;
  return token.cues & cue.month ? points - 2 : points;
};
