// A name that was found in one place of a text stands here again: as it was, as an owner, in the plural, or spelt.

import { anyFirst, anyName, bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import { isPairOfLetters } from './initials.ts';
import { isHead, joins, type Token } from './tokens.ts';
import type { Register } from './word-points.ts';

const alsoWord = bits.word | bits.firstAlsoWord | bits.lastWord | bits.lastAlsoWord;

/** "CAMHS discharged T", where T is somebody: a letter by itself. */
const isLetterAgain = (token: Token, next: Token | undefined): boolean =>
  token.shape === 'capital' &&
  (token.gap === 'space' || token.isFirstInSentence) &&
  next?.gap !== 'hyphen' &&
  !(next?.kind === 'number' && next.gap === 'space') &&
  next?.start !== token.end;

const beforeMonth = setOf('in during since until last next early late mid');
const stands = (tokens: readonly Token[], at: number, register: Register): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || token.kind !== 'word') return false;
  if (token.bits & bits.stop) return token.shape === 'capital' && register.capitalsTell && !token.isFirstInSentence;
  if (token.word.length === 1) return isLetterAgain(token, next);
  if (register.isForeign) return token.shape !== 'small';
  if ((tokens[at - 1]?.cues ?? 0) & cue.saint && (joins(token) || token.gap === 'dot')) return false;
  const isOwner = token.isPossessive && (token.bits & anyFirst) !== 0;
  if (next !== undefined && next.gap === 'space' && !isOwner && (isHead(next) || next.cues & cue.doseHead))
    return false;
  const before = tokens[at - 1];
  if (before !== undefined && token.gap === 'space' && before.cues & cue.placeHead && before.shape !== 'small')
    return false;
  if (before !== undefined && token.shape === 'small' && token.bits & bits.word && before.cues & cue.determiner)
    return false;
  if (token.word.length <= 3 && !token.bits)
    return token.shape === 'small' ? isPairOfLetters(token) : token.shape === 'all-capitals' || register.capitalsTell;
  // "appointment in June", where June is a nurse
  if (before !== undefined && token.cues & cue.month && token.gap === 'space' && beforeMonth.has(before.word))
    return false;
  // "Bill was kind. They bill nobody."
  if (token.shape === 'small' && token.cues & cue.neverSmall && register.capitalsTell && !register.isAllSmall)
    return false;
  if (!(token.bits & alsoWord) || token.bits & (bits.first | bits.last)) return true;
  if (token.shape === 'small') return (token.bits & bits.firstMostly) !== 0 && !(token.cues & cue.neverSmall);
  return (
    register.capitalsTell && (!token.isFirstInSentence || (token.bits & (bits.firstMostly | bits.firstAlsoWord)) !== 0)
  );
};

/** An ordinary word at the beginning of a sentence, that names somebody elsewhere: "Col's last check", "Dong-hyun's daughter". */
const opens = (tokens: readonly Token[], at: number, { capitalsTell, isForeign }: Register): boolean => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || !capitalsTell || isForeign || token.shape !== 'capital' || !token.isFirstInSentence)
    return false;
  if (token.bits & bits.stop || token.cues & (cue.month | cue.eponym) || !(token.bits & anyName)) return false;
  return next?.gap !== 'space' || !(isHead(next) || next.cues & cue.doseHead);
};

export type Again = 'no' | 'sure' | 'if-likely' | 'if-very-likely';
/** A name found elsewhere in the text stands here again, unless here it is the ordinary word. */
export const isAgain = (tokens: readonly Token[], at: number, register: Register): Again => {
  const token = tokens[at];
  if (token === undefined) return 'no';
  if (stands(tokens, at, register)) return token.bits & alsoWord ? 'if-likely' : 'sure';
  if (!opens(tokens, at, register)) return 'no';
  return token.isPossessive ? 'sure' : 'if-very-likely';
};

const listed = bits.first | bits.firstMostly | bits.last | bits.rare;
/** The word itself, or as more than one or an owner bears it: "two winnies", "the Reeses". */
export const knownAs = ({ word, shape, bits: held, isPossessive }: Token, names: ReadonlySet<string>): boolean => {
  if (names.has(word)) return true;
  if (held & ~listed || isPossessive || word.length < 5 || !word.endsWith('s')) return false;
  if (names.has(word.slice(0, -1))) return shape !== 'small' || held !== 0;
  return word.endsWith('es') && shape !== 'small' && names.has(word.slice(0, -2));
};

const isLetter = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === 'word' && token.word.length === 1;
const fewestSpelt = 4;
/** "Dacosta, D-A-C-O-S-T-A": the last letter of a name that is spelt from here on; the place itself where none is. */
export const lastSpelt = (tokens: readonly Token[], at: number, names: ReadonlySet<string>): number => {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!isLetter(token) || !isLetter(next) || !joins(next) || (isLetter(tokens[at - 1]) && token.gap === next.gap))
    return at;
  let [last, spelt] = [at, token.word];
  for (let one = tokens[last + 1]; isLetter(one) && one.gap === next.gap; one = tokens[last + 1]) {
    spelt += one.word;
    last += 1;
  }
  return spelt.length >= fewestSpelt && names.has(spelt) ? last : at;
};
