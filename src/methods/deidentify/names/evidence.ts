// How much speaks for a word being somebody's name: points for what the lists know of it, how it is written, and what stands
// around it. The points were set by hand on invented stories and are no probabilities.

import { anyFirst, anyLast, bits } from '../lexicon.ts';
import * as context from './context.ts';
import type { Token } from './tokens.ts';

export const enough = 4;

/** How the whole text is written, which says how much a capital letter means in it. */
export type Register = {
  readonly isShouted: boolean;
  readonly isAllCapitalised: boolean;
  readonly isAllSmall: boolean;
};

export const registerOf = (tokens: readonly Token[]): Register => {
  const counts = { 'all-capitals': 0, capital: 0, small: 0, inside: 0 };
  for (const token of tokens) {
    if (token.kind !== 'word' || token.isFirstInSentence || token.word === 'i') continue;
    counts.inside += 1;
    counts[token.shape] += 1;
  }
  return {
    isShouted: counts.inside > 3 && counts['all-capitals'] > counts.inside * 0.6,
    isAllCapitalised: counts.inside > 5 && counts.capital > counts.inside * 0.6,
    isAllSmall: counts.capital + counts['all-capitals'] === 0,
  };
};

const byWord = (token: Token, register: Register): number => {
  const known = token.bits;
  const isCapital = token.shape !== 'small' && !register.isShouted && !register.isAllCapitalised;
  if (isCapital) {
    const isAcronym = token.shape === 'all-capitals' && token.word.length <= 4;
    const first = token.isFirstInSentence ? -1 : 0;
    if (known & bits.first) return (known & bits.place ? 5 : 6) - (isAcronym && known & bits.word ? 4 : 0);
    if (known & bits.last) return (known & bits.place ? 4 : 5) + first;
    if (isAcronym) return -2;
    if (known & bits.firstMostly) return (token.isFirstInSentence ? 3 : 5) - (context.months.has(token.word) ? 2 : 0);
    if (known & bits.rare) return (token.isFirstInSentence ? 1 : 4) - (known & bits.place ? 3 : 0);
    if (known & bits.firstAlsoWord) return token.isFirstInSentence ? 0 : 3;
    if (known & anyLast) return token.isFirstInSentence ? -1 : 1;
    return known & (bits.word | bits.place) ? (token.isFirstInSentence ? -3 : -1) : token.isFirstInSentence ? 0 : 1;
  }
  if (known & bits.first)
    return (
      (known & bits.place ? 4 : 5) - (register.isAllSmall || register.isShouted || register.isAllCapitalised ? 0 : 1)
    );
  if (known & bits.last) return 4 - (known & (bits.place | bits.word) ? 2 : 0);
  if (known & bits.firstMostly) return context.neverSmall.has(token.word) && !register.isShouted ? -1 : 0;
  if (known & bits.rare) return 0;
  if (known & bits.firstAlsoWord) return -1;
  if (known & bits.lastWord) return -2;
  return known & (bits.word | anyLast) ? -4 : 0;
};

const isClose = (token: Token | undefined): boolean =>
  token !== undefined && (token.gap === 'space' || token.gap === 'dot');

const byLeft = (tokens: readonly Token[], at: number, register: Register): number => {
  const token = tokens[at];
  const left = tokens[at - 1];
  if (token === undefined || left === undefined) return 0;
  const isKnownWord = (token.bits & bits.word) !== 0 && (token.bits & (anyFirst | anyLast)) === 0;
  const isCapital = token.shape !== 'small' && !register.isShouted && !register.isAllCapitalised;
  const before = tokens[at - 2];
  if (left.kind === 'number') return context.months.has(token.word) || token.gap !== 'space' ? -5 : -2;
  if (left.word === 'st' || left.word === 'saint' || left.word === 'sts') return isClose(token) ? -8 : 0;
  if (isClose(token)) {
    if (context.titles.has(left.word)) return isKnownWord && !isCapital ? 3 : 8;
    if (context.looseTitles.has(left.word))
      return left.word === 'miss' && !isCapital ? 2 : isKnownWord ? (isCapital ? 4 : 0) : 6;
  }
  const isNear = isClose(token) || token.gap === 'comma' || (token.gap === 'other' && !token.isFirstInSentence);
  if (context.naming.has(left.word)) return isKnownWord ? 1 : 3;
  if (left.word === 'is' && (before?.word === 'name' || before?.word === 'names')) return isKnownWord ? 2 : 4;
  if (left.word === 'im' || (left.word === 'am' && before?.word === 'i')) return isCapital && !isKnownWord ? 2 : 0;
  if (!isNear && token.gap !== 'other') return 0;
  if (context.kin.has(left.word) && (isClose(token) || token.gap === 'comma'))
    return isKnownWord ? (isCapital ? 1 : 0) : isCapital ? 3 : token.gap === 'space' ? 4 : 2;
  if (context.roles.has(left.word) && (isClose(token) || token.gap === 'comma')) return isKnownWord ? 0 : 3;
  if (!isClose(token)) return 0;
  if (context.determiners.has(left.word)) return token.bits & bits.first && token.bits & bits.place ? -4 : -3;
  if (context.places.has(left.word)) return token.bits & bits.place ? -3 : -1;
  if (
    (left.word === 'to' || left.word === 'from' || left.word === 'on') &&
    token.bits & bits.place &&
    !(token.bits & bits.last)
  )
    return -2;
  return context.withPeople.has(left.word) ? 1 : 0;
};

const isDoseNext = (next: Token | undefined, text: string): boolean =>
  next !== undefined &&
  (context.doseHeads.has(next.word) ||
    (next.kind === 'number' && /^[\d.]+(?:mg|mcg|ml|g|units|iu)\b/i.test(text.slice(next.start, next.start + 12))));

const byRight = (tokens: readonly Token[], at: number, text: string): number => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || next === undefined) return 0;
  if (isClose(next) && isDoseNext(next, text)) return -8;
  if (next.kind === 'number' && context.months.has(token.word)) return -6;
  if (next.gap !== 'space') return 0;
  if (context.eponymHeads.has(next.word)) return token.bits & bits.first && !context.eponyms.has(token.word) ? 0 : -5;
  return context.personVerbs.has(next.word) && !token.isPossessive ? 1 : 0;
};

/** A name beside it: a surname after a first name, a first name before a surname, an initial on either side. */
const byNeighbours = (tokens: readonly Token[], at: number): number => {
  const token = tokens[at];
  if (token === undefined) return 0;
  const left = tokens[at - 1];
  const next = tokens[at + 1];
  const isWritten = (other: Token) => other.shape === token.shape || other.shape !== 'small';
  let points = 0;
  if (
    left !== undefined &&
    (token.gap === 'space' || token.gap === 'hyphen') &&
    isWritten(left) &&
    left.bits & bits.first &&
    token.bits & (bits.last | bits.rare | bits.lastWord)
  )
    points += 3;
  if (
    left !== undefined &&
    token.gap === 'dot' &&
    left.end - left.start === 1 &&
    left.shape !== 'small' &&
    token.shape !== 'small'
  )
    points += 4;
  if (
    next !== undefined &&
    (next.gap === 'space' || next.gap === 'hyphen') &&
    next.shape === token.shape &&
    next.bits & bits.last &&
    token.bits & (anyFirst | bits.rare)
  )
    points += 3;
  return points;
};

export const evidence = (tokens: readonly Token[], at: number, register: Register, text: string): number => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.end - token.start < 2 || token.bits & bits.stop) return -10;
  const left = byLeft(tokens, at, register);
  const points = byWord(token, register) + left + byRight(tokens, at, text) + byNeighbours(tokens, at);
  return context.eponyms.has(token.word) && left < 3 ? points - 6 : points;
};
