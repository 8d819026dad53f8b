// How much speaks for a word being somebody's name: points for the word itself, for the word before it, for the word after it,
// and for a name beside it. The points were set by hand on invented stories; they are no probabilities.

import { anyFirst, bits } from '../lexicon.ts';
import { ofNameBeside, ofWordAfter } from './after-points.ts';
import { ofWordBefore } from './before-points.ts';
import { cue } from './cues.ts';
import { ofPlaceInText } from './set-apart.ts';
import type { Token } from './tokens.ts';
import { isNameAtEnd, isSignature } from './told.ts';
import { ofWord, type Register } from './word-points.ts';

export const enough = 4;
const never = -10;
const always = 8;

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
  if (isSignature(tokens, at) || isNameAtEnd(tokens, at)) return always;
  const isAlone =
    token !== undefined && at > 5 && at === tokens.length - 1 && token.isFirstInSentence && token.gap !== 'comma';
  return isAlone &&
    token.shape === 'capital' &&
    ((token.bits & bits.word) === 0 || (token.bits & (bits.firstMostly | bits.firstAlsoWord)) !== 0) &&
    token.cues === 0
    ? 3
    : 0;
};

const titled = new Set(['mr', 'mrs', 'ms', 'mx', 'dr', 'prof']);
const calls = new Set(['called', 'named', 'surname']);
const noName = new Set('all both you who and or of on in at for from to he she they we it i is was'.split(' '));
/** "Dr No", "a man called Only": a word that is never part of a name, where nothing else could stand. */
const isNamedAfterAll = (tokens: readonly Token[], at: number, register: Register): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || token.shape !== 'capital' || !register.capitalsTell) return false;
  if (noName.has(token.word) || (token.gap !== 'space' && !(token.gap === 'dot' && titled.has(before.word))))
    return false;
  return (titled.has(before.word) && before.shape !== 'small') || calls.has(before.word);
};

export const evidence = (tokens: readonly Token[], at: number, register: Register, text: string): number => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.word.length < 2) return never;
  if (token.bits & bits.stop) return isNamedAfterAll(tokens, at, register) ? always : never;
  if (isPlainWord(token, tokens[at - 1])) return never;
  const before = ofWordBefore(tokens, at, register);
  const points =
    ofWord(token, register) +
    before +
    ofWordAfter(tokens, at, text) +
    ofNameBeside(tokens, at) +
    ofPlaceInText(tokens, at, register, text) +
    ofSignature(tokens, at);
  const isElse = token.cues & cue.eponym || (token.cues & cue.people && !(token.bits & bits.firstMostly));
  return isElse && before < 3 ? points - 6 : points;
};
