// How much speaks for a word being somebody's name: points for the word itself, for the word before it, for the word after it,
// and for a name beside it. The points were set by hand on invented stories; they are no probabilities.

import { anyFirst, bits } from '../lexicon.ts';
import { ofNameBeside, ofWordAfter } from './after-points.ts';
import { ofWordBefore } from './before-points.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';
import { ofWord, type Register } from './word-points.ts';

export const enough = 4;
const never = -10;

const couldBeName = anyFirst | bits.last | bits.lastWord | bits.rare;

/** Most words of most stories: spares the rest of the work. */
const isPlainWord = (token: Token, before: Token | undefined): boolean =>
  token.shape === 'small' &&
  (token.bits & bits.word) !== 0 &&
  (token.bits & couldBeName) === 0 &&
  !((before?.cues ?? 0) & cue.title);

/** A capital that stands alone at the very end: who wrote it. */
const ofSignature = (tokens: readonly Token[], at: number): number => {
  const token = tokens[at];
  const isAlone =
    token !== undefined && at > 5 && at === tokens.length - 1 && token.isFirstInSentence && token.gap !== 'comma';
  return isAlone &&
    token.shape === 'capital' &&
    ((token.bits & bits.word) === 0 || (token.bits & (bits.firstMostly | bits.firstAlsoWord)) !== 0) &&
    token.cues === 0
    ? 3
    : 0;
};

export const evidence = (tokens: readonly Token[], at: number, register: Register, text: string): number => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.word.length < 2 || token.bits & bits.stop) return never;
  if (isPlainWord(token, tokens[at - 1])) return never;
  const before = ofWordBefore(tokens, at, register);
  const points =
    ofWord(token, register) +
    before +
    ofWordAfter(tokens, at, text) +
    ofNameBeside(tokens, at) +
    ofSignature(tokens, at);
  const isElse = token.cues & cue.eponym || (token.cues & cue.people && !(token.bits & bits.firstMostly));
  return isElse && before < 3 ? points - 6 : points;
};
