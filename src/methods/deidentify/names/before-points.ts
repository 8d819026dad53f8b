// Points for the word before: a title, a relation, "called", a preposition.

import { anyFirst, anyLast, bits } from '../lexicon.ts';
import { cue } from './cues.ts';
import { label } from './labels.ts';
import { opensName } from './particles.ts';
import type { Token } from './tokens.ts';
import { isCapital, type Register } from './word-points.ts';

/** After a space, or after the dot of "Dr." or of an initial; any other dot ends a sentence. */
const isBeside = (token: Token, before: Token): boolean => {
  if (token.gap !== 'dot') return token.gap === 'space';
  const isTitle = (before.cues & (cue.title | cue.looseTitle | cue.saint)) !== 0 && before.word !== 'miss';
  return before.word.length === 1 || (isTitle && before.word.length <= 4);
};

type Pair = {
  readonly token: Token;
  readonly before: Token;
  readonly isBeside: boolean;
  readonly hasCapital: boolean;
  /** A list has it as a name that is not first of all a word. */
  readonly isName: boolean;
  /** First of all a word, though somebody may bear it. */
  readonly isWord: boolean;
};

const ofTitle = ({ token, before, hasCapital, isWord }: Pair): number | null => {
  const isSclerosis = before.word === 'ms' && token.shape === 'small' && (isWord || before.shape === 'all-capitals');
  if (before.cues & cue.title) return isSclerosis ? 0 : 8;
  if (!(before.cues & cue.looseTitle) || before.cues & cue.kin) return null;
  if (hasCapital) return isWord && !(token.bits & anyLast) ? 4 : 6;
  if (before.word === 'miss') return 2;
  return token.cues & cue.neverSmall || (isWord && !(token.bits & anyLast)) ? 0 : 6;
};

/** St John's, in August, West Bridgford. */
const ofPlaceOrMonth = ({ token, before, hasCapital }: Pair): number | null => {
  if (before.cues & cue.saint) return -8;
  if (token.cues & cue.month && before.cues & cue.beforeMonth) return -4;
  const isPlace = (before.cues & cue.placeLead) !== 0 && before.shape !== 'small' && hasCapital;
  return isPlace && !(token.bits & bits.first) ? -5 : null;
};

const called = new Set(['called', 'named', 'aka']);
/** "called Sarah", "her name is Sarah", "I am Sarah". */
const ofNaming = ({ token, before, hasCapital, isWord }: Pair, beforeThat: Token | undefined): number | null => {
  if (called.has(before.word) && token.bits & anyFirst && !(token.cues & (cue.neverSmall | cue.month))) return 4;
  if (before.cues & cue.naming && token.gap !== 'dot') return isWord ? 1 : 3;
  if (before.word === 'is' && beforeThat?.word.startsWith('name')) return isWord ? 2 : 4;
  if (before.word === 'im' || (before.word === 'am' && beforeThat?.word === 'i')) return hasCapital && !isWord ? 2 : 0;
  return null;
};

/** "my son Kuba", "nurse Claire", "patient Smith". */
const ofRelation = ({ token, before, isBeside, hasCapital, isName, isWord }: Pair): number | null => {
  if (!(isBeside || token.gap === 'comma') || before.isPossessive) return null;
  const isSurname = hasCapital && isBeside && (token.bits & bits.lastWord) !== 0;
  if (before.cues & cue.role && isSurname) return 3;
  if (before.cues & cue.kin) {
    if (isWord) return hasCapital ? 1 : 0;
    if (hasCapital) return 3;
    if (!isBeside) return 2;
    return isName ? 4 : 3;
  }
  if (before.cues & cue.role) {
    if (isWord) return 0;
    return hasCapital || isName ? 3 : 1;
  }
  if (before.cues & cue.person) return hasCapital && !isWord ? 2 : 0;
  return null;
};

/** "Mrs A Longbottom". */
const isInitialA = (before: Token, token: Token): boolean =>
  before.word === 'a' && before.shape !== 'small' && (token.gap === 'dot' || !before.isFirstInSentence);

const ofPreposition = ({ token, before }: Pair): number => {
  const isPlace = (token.bits & bits.place) !== 0;
  if (before.cues & cue.determiner && !isInitialA(before, token)) return isPlace && token.bits & bits.first ? -4 : -3;
  if (before.cues & cue.placePreposition) return isPlace ? -3 : -1;
  if (before.cues & cue.eitherPreposition && isPlace) return token.bits & bits.last ? 0 : -2;
  return before.cues & (cue.withPeople | cue.eitherPreposition) ? 1 : 0;
};

const isOneLetter = (token: Token | undefined): boolean =>
  token !== undefined && token.kind === 'word' && token.word.length === 1 && token.shape !== 'small';

/** "Mrs J Park", "Dr. P. K. Wall". */
const isTitledInitial = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined || token.shape === 'small' || (token.gap !== 'space' && token.gap !== 'dot')) return false;
  let lead = at - 1;
  while (lead >= at - 3 && isOneLetter(tokens[lead])) lead -= 1;
  return lead < at - 1 && ((tokens[lead]?.cues ?? 0) & cue.title) !== 0 && tokens[lead + 1]?.gap !== 'other';
};

const parts = new Set(['ward', 'wing', 'unit', 'suite', 'lodge']);
const moves = new Set(
  'shifted shunted bounced decanted shuttled moved move moves moving transferred transfer transferring admitted readmitted stepped ward wards staff outlier outliers outlying'.split(
    ' ',
  ),
);
const ways = new Set(['from', 'to', 'on', 'onto', 'off', 'via', 'then']);
/** "Ward Daisy", "moved from Jasmine to Heather to Ivy". */
const isWard = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  let way = at - 1;
  const beside = tokens[way];
  if (token === undefined || beside === undefined || token.gap !== 'space' || token.isPossessive) return false;
  if (parts.has(beside.word) && beside.shape === 'capital' && !beside.isFirstInSentence) return true;
  while (
    ways.has(tokens[way]?.word ?? '') &&
    ways.has(tokens[way - 2]?.word ?? '') &&
    tokens[way - 1]?.shape !== 'small'
  )
    way -= 2;
  if (!ways.has(tokens[way]?.word ?? '')) return false;
  return [way - 1, way - 2].some((place) => moves.has(tokens[place]?.word ?? ''));
};

/** "Christmas Eve", "May and June". */
const isSeason = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  const beside = tokens[at - 1];
  if (token === undefined || beside === undefined) return false;
  if (token.word === 'eve' && (beside.word === 'christmas' || beside.word.startsWith('year'))) return true;
  const isMonth = (one: Token | undefined): boolean => one !== undefined && (one.labels & label.month) !== 0;
  return isMonth(token) && ['and', 'or', 'to', 'until'].includes(beside.word) && isMonth(tokens[at - 2]);
};

export const ofWordBefore = (tokens: readonly Token[], at: number, register: Register): number => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || before.kind === 'hidden') return 0;
  if (before.kind === 'number') return token.gap !== 'space' ? 0 : token.cues & cue.month ? -5 : -2;
  const isName = (token.bits & (anyFirst | bits.last | bits.rare)) !== 0;
  const isWord = !isName && (token.bits & (bits.word | anyLast)) !== 0;
  const pair: Pair = {
    token,
    before,
    isBeside: isBeside(token, before),
    hasCapital: isCapital(token, register),
    isName,
    isWord,
  };
  if (pair.isBeside && before.cues & (cue.title | cue.looseTitle) && opensName(tokens, at)) return 8;
  if (isTitledInitial(tokens, at)) return 8;
  if (isWard(tokens, at) || isSeason(tokens, at)) return -8;
  return (
    (pair.isBeside ? (ofTitle(pair) ?? ofPlaceOrMonth(pair)) : null) ??
    ofNaming(pair, tokens[at - 2]) ??
    ofRelation(pair) ??
    (pair.isBeside ? ofPreposition(pair) : 0)
  );
};
