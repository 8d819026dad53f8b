// People who are only initials: "pt JS", "Mr B", "Nurse K.T.", "A.K. refused". Letters that staff write for something else stay.

import { anyFirst, anyLast, bits } from '../lexicon.ts';
import { cue } from './cues.ts';
import type { Reach } from './reach.ts';
import { abbreviations, hasTask, isDoerByLetters, isSigner, isSmallDotted, isToldByLetters } from './staff-letters.ts';
import type { Token } from './tokens.ts';
import type { Register } from './word-points.ts';

const patient = new Set(['pt', 'patient', 'client', 'resident', 'initials']);
/** Two small letters that mean nothing else: "jp". */
export const isPairOfLetters = (token: Token): boolean =>
  token.shape === 'small' &&
  token.word.length === 2 &&
  token.cues === 0 &&
  !(token.bits & bits.stop) &&
  (!(token.bits & bits.word) || !/[aeiouy]/.test(token.word)) &&
  !abbreviations.has(token.word);

const learns = new Set(['aware', 'informed', 'notified', 'bleeped']);
const doers = new Set(['by', 'w']);
/** "checked by lw", "spoke w/ jp", "jp aware". */
const isSmallDoer = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !isPairOfLetters(token) || after?.kind === 'number' || after?.word === 'tube')
    return false;
  if (after !== undefined && after.gap === 'space' && learns.has(after.word)) return true;
  return before !== undefined && doers.has(before.word) && (token.gap === 'space' || before.word === 'w');
};

const isByLetters = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.shape === 'all-capitals' &&
  (isSigner(tokens, at) || isToldByLetters(tokens, at) || isDoerByLetters(tokens, at) || hasTask(tokens, at));

/** "pt gw arrested". */
const isSmallInitials = (token: Token, before: Token | undefined): boolean =>
  token.word.length === 2 && token.bits === 0 && patient.has(before?.word ?? '') && token.gap === 'space';

const isInitials = (token: Token, before: Token | undefined, register: Register): boolean =>
  token.kind === 'word' &&
  (token.shape !== 'small' || isSmallInitials(token, before)) &&
  (token.word.length === 1
    ? token.word !== 'i' && token.word !== 'a'
    : register.capitalsTell &&
      token.shape !== 'capital' &&
      token.word.length <= 3 &&
      !abbreviations.has(token.word) &&
      !(token.bits & (bits.first | bits.stop)) &&
      token.cues === 0);

const isLoneLetter = (token: Token): boolean =>
  token.kind === 'word' && token.word.length === 1 && token.shape !== 'small';

/** The initials that begin at a place, with dots between them or not. */
const groupAt = (tokens: readonly Token[], at: number): number => {
  let last = at;
  while (last < at + 3) {
    const next = tokens[last + 1];
    const isDotted = next !== undefined && next.gap === 'dot' && next.start - (tokens[last]?.end ?? 0) === 1;
    if (!isDotted || next.word.length > 2 || next.shape === 'small') return last;
    last += 1;
  }
  return last;
};

/** "two A.B.s" */
const isGrownS = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token?.word === 's' &&
    token.shape === 'small' &&
    token.gap === 'dot' &&
    token.start - (tokens[at - 1]?.end ?? 0) === 1
  );
};

const introduces = cue.title | cue.looseTitle | cue.role | cue.person | cue.kin | cue.naming;
const notBefore: ReadonlySet<string> = new Set([
  'hi',
  'hello',
  'dear',
  'contact',
  'ref',
  're',
  'names',
  'miss',
  'en',
  'sn',
]);
const verbs = new Set(
  'was is has had said told asked came went gave rang fell felt refused stated states reports reported became denied denies declined walked attended absconded remains remained did does got took wanted says'.split(
    ' ',
  ),
);

/** "U.K.", "p.m.": dots between letters that are nobody's. */
const dotted = new Set(
  'uk us eu nhs gp am pm ae ed iv dob rip bp ct hr pa pr id tv ie eg od bd im sc po ot pt ni no ps mr dr ms st er ward'.split(
    ' ',
  ),
);

/** "J. Cole", "A Longbottom": the surname will be found by its own evidence, and takes the initials with it. */
const hasSurname = (after: Token | undefined): boolean =>
  after !== undefined &&
  after.kind === 'word' &&
  (after.gap === 'space' || after.gap === 'dot') &&
  after.shape !== 'small' &&
  after.word.length > 2 &&
  !(after.bits & bits.stop) &&
  (after.gap === 'space' || (after.bits & bits.word) === 0 || (after.bits & (anyFirst | anyLast)) !== 0);

/** "K's wing", "PL's mum". */
const isOwnerByLetters = (token: Token, before: Token | undefined): boolean =>
  token.word.length < 3 &&
  !(token.bits & bits.word) &&
  !(before !== undefined && before.cues & cue.determiner && token.gap === 'space');

/** Who is named by initials alone, beginning at this token; null where nobody is. */
export const initialsAt = (tokens: readonly Token[], at: number, register: Register): Reach | null => {
  const token = tokens[at];
  if (isSmallDoer(tokens, at) || (register.capitalsTell && isByLetters(tokens, at))) return { first: at, last: at };
  if (isSmallDotted(tokens, at)) return { first: at, last: at + 1 };
  if (
    token === undefined ||
    (!isInitials(token, tokens[at - 1], register) && !(isLoneLetter(token) && groupAt(tokens, at) > at))
  )
    return null;
  const isInside =
    token.gap === 'dot' && tokens[at - 1]?.word.length === 1 && token.start - (tokens[at - 1]?.end ?? 0) === 1;
  if (isInside || token.word === 'x' || /^(.)\1+$/.test(token.word)) return null;
  const group = groupAt(tokens, at);
  const last = group > at && isGrownS(tokens, group + 1) ? group + 1 : group;
  const isSingle = last === at && token.word.length === 1;
  const isDotted = last > at;
  const before = tokens[at - 1];
  const after = tokens[last + 1];
  if (token.word.length === 1 && hasSurname(after)) return null;
  // "Mr T-shirt", "bay B2"
  if (after !== undefined && (after.gap === 'hyphen' || after.start === tokens[last]?.end)) return null;
  const isBeside =
    before !== undefined &&
    (token.gap === 'space' || (token.gap === 'dot' && before.word.length > 1 && before.word.length < 5));
  const isIntroduced =
    isBeside &&
    !before.isPossessive &&
    (before.cues & introduces) !== 0 &&
    !notBefore.has(before.word) &&
    before.kind === 'word';
  if (token.isPossessive && last === at) return isOwnerByLetters(token, tokens[at - 1]) ? { first: at, last } : null;
  if (isSingle) {
    const word = tokens[at - 2];
    const isToldWho =
      before?.word === 'is' &&
      word !== undefined &&
      (word.cues & (cue.person | cue.kin)) !== 0 &&
      token.gap === 'space';
    if (isToldWho && (after === undefined || after.gap !== 'space')) return { first: at, last };
    const isTitled = isIntroduced && (before.cues & (cue.title | cue.looseTitle | cue.role)) !== 0;
    const isCalled =
      isIntroduced &&
      (before.cues & (cue.person | cue.kin)) !== 0 &&
      before.word !== 'twin' &&
      (after === undefined || after.gap !== 'space' || (after.kind === 'word' && after.shape === 'small'));
    return isTitled || isCalled ? { first: at, last } : null;
  }
  if (isIntroduced) return { first: at, last };
  const letters = tokens.slice(at, group + 1).map(({ word }) => word);
  if (isDotted)
    return letters.length === 2 && !dotted.has(letters.join('')) && before?.word !== 'the' ? { first: at, last } : null;
  const doesSomething =
    after !== undefined && after.gap === 'space' && after.shape === 'small' && verbs.has(after.word);
  return doesSomething && token.word.length === 2 && !(token.bits & bits.word) ? { first: at, last } : null;
};
