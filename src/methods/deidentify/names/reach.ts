// How far a name reaches from the one word that gave it away, and whether the whole is the name of a place after all.

import { anyFirst, anyLast, bits } from '../lexicon.ts';
import { liesInBed } from './beds.ts';
import { cue, thingsByName } from './cues.ts';
import {
  isDottedPair,
  isInitialAt,
  isLastInitialA,
  isOnlyO,
  isSaintAmongInitials,
  isSyllable,
  isTitleBehind,
} from './initial-in-name.ts';
import { hasName } from './introduced.ts';
import { afterParticles, endsParticles, isParticle, particlesBefore } from './particles.ts';
import { isHead, joins, type Token } from './tokens.ts';
import { isSentHome } from './told.ts';
import { isGeneration, isTrap } from './traps.ts';
import type { Register } from './word-points.ts';

/** The first and the last token of a name. */
export type Reach = { readonly first: number; readonly last: number };

const noInitial = new Set([...'aiouxyrncst']);
const isOneSmallLetter = (token: Token): boolean =>
  token.kind === 'word' &&
  token.word.length === 1 &&
  token.shape === 'small' &&
  (!noInitial.has(token.word) || token.word === 's');
/** "rn k okoro", "handover from s. patel" */
const isIntroduced = (tokens: readonly Token[], at: number): boolean =>
  ((tokens[at - 1]?.cues ?? 0) &
    (cue.title | cue.looseTitle | cue.role | cue.person | cue.withPeople | cue.eitherPreposition)) !==
    0 || ['given', 'is', 'was', 'of'].includes(tokens[at - 1]?.word ?? '');

/** "o'hughes", in any letters. */
const isIrish = ({ word, start, end, bits: held }: Token): boolean =>
  word.startsWith('o') &&
  end - start === word.length + 1 &&
  word.length > 4 &&
  word !== 'oclock' &&
  !(held & bits.stop);

/** "Edward Only": a word that is seldom part of a name, written as one behind a first name; but not "Sarah She said". */
const opensClause = new Set(
  'i he she they we it you my his her our their your the a an and but or so then when if as at in on to of by for from with was is has had no not this that there what who why how please all after before'.split(
    ' ',
  ),
);
const isSurnameAfterAll = (token: Token, beside: Token): boolean =>
  token.shape === 'capital' &&
  beside.shape === 'capital' &&
  (beside.bits & bits.first) !== 0 &&
  !opensClause.has(token.word);

/** May this word be part of the name that stands beside it? */
const belongs = (token: Token, beside: Token, register: Register, isAfter: boolean): boolean => {
  if (token.kind !== 'word' || token.word.length < 2 || (isAfter && isGeneration(token, beside))) return false;
  if (token.bits & bits.stop) return isAfter && register.capitalsTell && isSurnameAfterAll(token, beside);
  if (token.gap === 'hyphen' && isAfter && beside.shape === 'capital') {
    if (token.shape === 'capital' || isSyllable(token, beside)) return true;
  }
  if (isHead(token) && (token.shape === 'small' || !(token.bits & bits.lastWord))) return false;
  if (isAfter && isIrish(token)) return true;
  if (token.shape !== 'small' && register.capitalsTell) {
    const isShort = token.shape === 'all-capitals' && beside.shape !== 'all-capitals' && token.word.length <= 4;
    if (isShort && !(token.bits & bits.first)) return isAfter && isOnlyO(token);
    if (isAfter && isTitleBehind(token, beside)) return false;
    if ((token.bits & (anyFirst | anyLast | bits.rare)) !== 0 || !(token.bits & bits.word)) return true;
    return (
      isAfter &&
      (beside.bits & bits.first) !== 0 &&
      token.shape === 'capital' &&
      !(token.cues & (cue.role | cue.person | cue.kin))
    );
  }
  if (beside.shape === 'capital' && token.shape === 'small') return false;
  // "MY MOTHER PATRICIA OYELARAN"
  const isShoutedAlike = token.shape === 'all-capitals' && isAfter && (beside.bits & bits.first) !== 0;
  if (isShoutedAlike && token.bits === 0 && token.cues === 0 && token.word.length > 3) return true;
  if (token.bits & (bits.first | bits.last)) return true;
  return (token.bits & bits.lastWord) !== 0 || ((token.bits & bits.rare) !== 0 && !(token.bits & bits.word));
};

/** Eddie "Spud" Murphy: one token between two signs of quotation. */
const isNickname = (tokens: readonly Token[], at: number): boolean => {
  const [first, nick, last] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (first === undefined || nick === undefined || last === undefined) return false;
  return (
    nick.gap === 'quote' &&
    last.gap === 'quote' &&
    first.shape !== 'small' &&
    nick.shape !== 'small' &&
    last.shape !== 'small'
  );
};

/** "ken w", "steve g's dog": a letter behind a first name, both small. */
const isSmallInitialAfter = (tokens: readonly Token[], at: number): boolean => {
  const [name, letter, after] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (name === undefined || letter === undefined || letter.kind !== 'word' || letter.gap !== 'space') return false;
  if (name.shape !== 'small' || letter.shape !== 'small' || letter.word.length !== 1) return false;
  if (!(name.bits & (bits.first | bits.firstMostly)) || noInitial.has(letter.word) || letter.word === 'v') return false;
  // "ken w/ family", "ken b3"
  return (
    after === undefined ||
    letter.isPossessive ||
    (after.kind === 'word' && after.start - letter.end > 1) ||
    after.gap === 'space'
  );
};

/** First names as registers shorten them. */
const shortened = new Set(['wm', 'jas', 'thos', 'chas', 'geo', 'robt', 'eliz', 'margt', 'jos']);

const endOf = (tokens: readonly Token[], at: number, register: Register): number => {
  let end = at;
  for (let steps = 0; steps < 5; steps += 1) {
    const last = tokens[end];
    const next = tokens[end + 1];
    if (last === undefined || next === undefined || last.isPossessive) return end;
    if ((joins(next) && belongs(next, last, register, true)) || endsParticles(tokens, end + 1)) {
      end += 1;
      continue;
    }
    if (isSmallInitialAfter(tokens, end)) return end + 1;
    if (isNickname(tokens, end + 1)) {
      end += 2;
      continue;
    }
    const rest = joins(next) ? afterParticles(tokens, end + 1) : end + 1;
    if (endsParticles(tokens, rest)) {
      end = rest;
      continue;
    }
    const after = tokens[end + 2];
    const isSameCase = next.shape !== 'all-capitals' || last.shape === 'all-capitals';
    const isBetween = isInitialAt(tokens, end + 1) || (joins(next) && isParticle(next) && isSameCase);
    if (
      isBetween &&
      after !== undefined &&
      (joins(after) || after.gap === 'dot') &&
      belongs(after, last, register, true)
    )
      end += 2;
    else
      return isInitialAt(tokens, end + 1) && isDottedPair(tokens, end + 1)
        ? end + 2
        : isInitialAt(tokens, end + 1) &&
            next.gap === 'space' &&
            (next.word !== 'a' || after === undefined || isLastInitialA(tokens, end + 1)) &&
            (after === undefined || after.gap !== 'hyphen')
          ? end + 1
          : end;
  }
  return end;
};

const opensSentenceAsWord = (token: Token): boolean =>
  token.isFirstInSentence && (token.bits & bits.word) !== 0 && !(token.bits & (bits.firstMostly | bits.firstAlsoWord));

/** In front of a name these describe. */
const describing = new Set([
  'young',
  'old',
  'big',
  'little',
  'poor',
  'dear',
  'good',
  'great',
  'lovely',
  'sweet',
  'nice',
  'crew',
]);

const introduces =
  cue.title | cue.looseTitle | cue.role | cue.person | cue.naming | cue.withPeople | cue.kin | cue.month;

const beforeParticles = cue.title | cue.looseTitle | cue.role | cue.kin | cue.naming;

/** Names that are days and shortened words: of a person only where the words before them say so. */
const seldomNames = new Set([
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'friday',
  'reg',
  'said',
  'can',
  'nana',
  'bay',
  'may',
]);

const startOf = (tokens: readonly Token[], at: number, register: Register): number => {
  let start = at;
  for (let steps = 0; steps < 3; steps += 1) {
    const first = tokens[start];
    const before = tokens[start - 1];
    if (first === undefined || before === undefined || before.isPossessive) return start;
    // "S/N Tuck" has a stroke in it, "1) A. Faulkner" has not.
    const isSplit = before.gap === 'other' && before.start - (tokens[start - 2]?.end ?? -9) === 1;
    const isShortened = shortened.has(before.word) || isSaintAmongInitials(tokens, start - 1);
    if (isShortened && (joins(first) || first.gap === 'dot')) {
      start -= 1;
      continue;
    }
    const isSmallInitial = isOneSmallLetter(before) && first.shape === 'small' && isIntroduced(tokens, start - 1);
    if ((isInitialAt(tokens, start - 1) || isSmallInitial) && !isSplit && (joins(first) || first.gap === 'dot')) {
      start -= 1;
      continue;
    }
    const isSeldom =
      seldomNames.has(before.word) &&
      before.shape === 'capital' &&
      first.shape === 'capital' &&
      joins(first) &&
      ((tokens[start - 2]?.cues ?? 0) & introduces) !== 0 &&
      before.gap === 'space';
    if (isSeldom) {
      start -= 1;
      continue;
    }
    const particle = particlesBefore(tokens, start);
    if (particle < start && (tokens[particle - 1]?.cues ?? 0) & beforeParticles) return particle;
    const isWritten =
      before.shape === first.shape && (before.shape !== 'small' || (before.bits & (anyFirst | bits.last)) !== 0);
    const isPart =
      joins(first) &&
      isWritten &&
      !(before.cues & introduces) &&
      !opensSentenceAsWord(before) &&
      !describing.has(before.word) &&
      belongs(before, first, register, false) &&
      !isTrap(tokens, start - 1, register);
    if (!isPart) return start;
    start -= 1;
  }
  return start;
};

/** "Smith, John": what follows a surname turned round. */
const withTurnedEnd = (tokens: readonly Token[], { first, last }: Reach): Reach => {
  const surname = tokens[last];
  const next = tokens[last + 1];
  if (surname === undefined || next === undefined || surname.isPossessive) return { first, last };
  if (!(surname.bits & (bits.last | bits.rare | bits.lastWord))) return { first, last };
  const isTurned =
    next.gap === 'comma' &&
    first === last &&
    next.shape !== 'small' &&
    !(surname.bits & bits.first) &&
    ((next.bits & bits.first) !== 0 || isInitialAt(tokens, last + 1));
  return isTurned ? { first, last: last + 1 } : { first, last };
};

export const reachOf = (tokens: readonly Token[], at: number, register: Register): Reach =>
  withTurnedEnd(tokens, { first: startOf(tokens, at, register), last: endOf(tokens, at, register) });

const beginsThing = new Set([...thingsByName].map((thing) => thing.split('-', 1)[0]));
const isThing = (first: Token | undefined, second: Token): boolean =>
  first !== undefined && beginsThing.has(first.word) && thingsByName.has(`${first.word}-${second.word}`);

export const isPlace = (tokens: readonly Token[], { first, last }: Reach): boolean => {
  const start = tokens[first];
  const end = tokens[last];
  if (start === undefined || end === undefined) return false;
  const before = start.gap === 'other' || start.gap === 'quote' ? 0 : (tokens[first - 1]?.cues ?? 0);
  if (before & (cue.title | cue.looseTitle | cue.kin)) return false;
  if (start.gap === 'space' && isThing(tokens[first - 1], start)) return true;
  if (first !== last) {
    if (isThing(start, end)) return true;
    if (hasName(tokens, first)) return false;
    if (end.cues & cue.placeHead && before & (cue.determiner | cue.placePreposition | cue.eitherPreposition))
      return true;
  }
  const next = tokens[last + 1];
  if (next === undefined || next.gap !== 'space' || isSentHome(tokens, first, last)) return false;
  if (hasName(tokens, first)) return false;
  if (isThing(end, next)) return true;
  if (liesInBed(tokens, last)) return false;
  if (next.cues & cue.placeHead) return !(end.isPossessive && end.bits & bits.first && next.shape === 'small');
  const afterNext = tokens[last + 2];
  return (
    !end.isPossessive &&
    next.shape === 'capital' &&
    afterNext !== undefined &&
    afterNext.gap === 'space' &&
    afterNext.shape === 'capital' &&
    (afterNext.cues & cue.placeHead) !== 0
  );
};
