// A story as the models read it: its words, spelt as others spell them, which of them somebody said no to, and the things that they name.

import type { Clue } from './clues.ts';
import { type MedicineNames, medicinesAmong, type NamedMedicine } from './medicines.ts';
import type { FindPhrases, Found } from './phrases.ts';
import { type Token, tokensOf } from './tokens.ts';

export type Reading = {
  readonly tokens: readonly Token[];
  /** Word for word with `tokens`: mended where misspelt; figures by how many they have. */
  readonly words: readonly string[];
  /** Whether the word stands behind a "no", "not" or "without" in its clause. */
  readonly isNegated: readonly boolean[];
  /** The sentence that each word stands in, from 0. */
  readonly sentences: readonly number[];
  readonly medicines: readonly NamedMedicine[];
  /** By type (device-type-5 of LFPSE v5). */
  readonly devices: readonly Found[];
  readonly clues: readonly Found<Clue>[];
};

/** A word that nobody knows, as the known word that it was meant to be; itself where there is none. */
export type Mend = (word: string) => string;

export type Known = {
  readonly mend: Mend;
  readonly medicines: MedicineNames;
  readonly devices: FindPhrases;
  readonly clues: FindPhrases<Clue>;
};

const negations = new Set(
  'no not never without nil none nobody nothing neither nor denies denied cannot dont didnt doesnt wasnt isnt hasnt hadnt havent couldnt wouldnt cant wont werent arent w/o'.split(
    ' ',
  ),
);
const isNegation = (word: string): boolean => negations.has(word) || word.endsWith("n't");

const endsOfScope = new Set(['but', 'however', 'until', 'because', 'so', 'then', 'although', 'except']);
const scopeWords = 4;

const endOfSentence = /[.!?\n](?!\d)/;

/** Numbers that mean something in themselves: services to ring, and small ones (category 3). */
const namedNumbers = new Set(['111', '999', '112']);
const numberWord = (word: string): string =>
  word.length === 1 || namedNumbers.has(word) ? word : `#${'0'.repeat(Math.min(word.length, 4))}`;

export const read = (text: string, { mend, medicines, devices, clues }: Known): Reading => {
  const tokens = tokensOf(text);
  const words = tokens.map(({ word }) => (/^[\d.,]+$/.test(word) ? numberWord(word) : mend(word)));
  let left = 0;
  const isNegated = words.map((word, at) => {
    if (tokens[at]?.continues === false || endsOfScope.has(word)) left = 0;
    const negated = left > 0;
    left = isNegation(word) ? scopeWords : left - 1;
    return negated;
  });
  let sentence = 0;
  const sentences = tokens.map(({ start }, at) => {
    if (at > 0 && endOfSentence.test(text.slice(tokens[at - 1]?.end, start))) sentence += 1;
    return sentence;
  });
  return {
    tokens,
    words,
    isNegated,
    sentences,
    medicines: medicinesAmong(text, tokens, medicines),
    devices: devices(words),
    clues: clues(words),
  };
};

const longestClauseWords = 9;

/** The words from a place on to the end of their clause, with gaps between them; nothing where the clause ends before it. */
export const clauseFrom = ({ tokens, words }: Pick<Reading, 'tokens' | 'words'>, from: number): string => {
  let end = from;
  while (end < from + longestClauseWords && tokens[end]?.continues) end += 1;
  return words.slice(from, end).join(' ');
};

/** The words of a clause that stand before a place. */
export const clauseBefore = ({ tokens, words }: Pick<Reading, 'tokens' | 'words'>, to: number): string => {
  let start = to;
  while (start > to - longestClauseWords && start > 0 && tokens[start]?.continues) start -= 1;
  return words.slice(start, to).join(' ');
};
