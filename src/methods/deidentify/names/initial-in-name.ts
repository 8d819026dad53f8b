// The smallest parts of a name: an initial before or behind it, "O'T", the second syllable of "Dong-hyun". And the letters
// behind a name that tell what somebody is.

import { anyName, bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';

const isLetter = (token: Token | undefined): token is Token =>
  token !== undefined && token.kind === 'word' && token.word.length === 1 && token.shape !== 'small';

/** A surname that is no ordinary word. */
const isSurname = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.gap === 'space' &&
  token.shape === 'capital' &&
  (token.bits & (bits.last | bits.rare)) !== 0 &&
  !(token.bits & bits.word) &&
  !(token.cues & cue.eponym);

/** "A Khatun, L Prentice": one of a row of people with an initial each. */
const isInRowOfInitials = (tokens: readonly Token[], at: number): boolean => {
  const after = tokens[at + 2];
  return after?.gap === 'comma' && isLetter(after) && tokens[at + 3]?.shape === 'capital';
};

const verbsBeforeI = setOf('had was did am do have should would could than as nor so will can');
/** "J", and "A" or "I" only with a dot, a title or a surname beside it. */
export const isInitialAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (!isLetter(token)) return false;
  const after = tokens[at + 1];
  // "Eze G2P1"
  if (after?.kind === 'number' && after.start === token.end) return false;
  if (token.word !== 'i' && token.word !== 'a') return true;
  // "Nor had I. Kim"
  if (token.word === 'i' && verbsBeforeI.has(tokens[at - 1]?.word ?? '')) return false;
  if (after === undefined || after.gap === 'dot') return true;
  if (token.word === 'i') return isSurname(after);
  if (((tokens[at - 1]?.cues ?? 0) & cue.title) !== 0) return true;
  if (isLastInitialA(tokens, at)) return true;
  return isSurname(after) && (!token.isFirstInSentence || isInRowOfInitials(tokens, at));
};

const blood = setOf('pos neg positive negative rh rhesus or blood group level levels star');
/** "you're Imran A and Imran A": behind a first name, where an article would have no capital. */
export const isLastInitialA = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (!isLetter(token) || token.word !== 'a' || token.gap !== 'space' || token.isFirstInSentence) return false;
  // "HARGREAVES A. – fell"
  if (before?.shape === 'all-capitals' && next?.gap === 'other' && next.start - token.end > 2) return true;
  if (before?.shape !== 'capital' || !(before.bits & (bits.first | bits.firstMostly)) || before.isPossessive)
    return false;
  // "A&E", "A-level", "A2"
  if (
    next !== undefined &&
    next.start - token.end < 2 &&
    next.gap !== 'space' &&
    next.gap !== 'dot' &&
    next.gap !== 'comma'
  )
    return false;
  return next === undefined || (next.shape !== 'capital' && !blood.has(next.word));
};

/** "Darren O'T": a surname cut down to its first letters. */
export const isOnlyO = ({ word, start, end }: Token): boolean =>
  word.length === 2 && word.startsWith('o') && end - start === 3;

/** "Dr A. St. J. Pomfret". */
export const isSaintAmongInitials = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return token?.word === 'st' && token.gap === 'dot' && isLetter(tokens[at - 1]) && isLetter(tokens[at + 1]);
};

/** One syllable as Korean and Chinese names have them when they are written in Latin letters. */
const syllable =
  /^(?:[bcdfghjklmnpqrstxyz]|ch|sh|zh|kw|hw|hy|ky|gy|my|by|ny|ry|jy|ts)?[wy]?[aeiou]{1,3}(?:n|ng|m|k|l|p|t|h)?$/;
const prefixes = setOf('co re de bi tri pre non sub un mid anti multi hi lo wi sci di no do so to up my in on e be go');
/** The second half of "Dong-hyun", "Ji-woo", "Siu-ming": in small letters behind a hyphen. */
export const isSyllable = (token: Token, before: Token): boolean => {
  if (token.shape !== 'small' || token.gap !== 'hyphen' || before.shape !== 'capital' || before.isPossessive)
    return false;
  if (token.word.length > 6 || before.word.length > 6 || token.word.length < 2 || before.word.length < 2) return false;
  if (token.bits & bits.stop || before.bits & bits.stop || prefixes.has(before.word)) return false;
  if (token.bits & bits.word && before.bits & bits.word) return false;
  return syllable.test(token.word) && syllable.test(before.word);
};

/** "Sebastian Rudge MRCVS": letters behind a name that no list has. */
export const isTitleBehind = (token: Token, before: Token): boolean =>
  token.shape === 'all-capitals' &&
  before.shape === 'capital' &&
  token.gap === 'space' &&
  token.word.length < 7 &&
  !(token.bits & anyName);

/** "Mr Ahmed S.M took": two initials behind a surname. */
export const isDottedPair = (tokens: readonly Token[], at: number): boolean => {
  const [one, other] = [tokens[at], tokens[at + 1]];
  if (one?.gap !== 'space' || other?.gap !== 'dot' || other.start - one.end !== 1) return false;
  return other.word.length === 1 && other.shape !== 'small';
};
