// How much speaks for a word being somebody's name: points for what the lists know of it and how it is written, for the word
// before it, for the word after it, and for a name beside it. The points were set by hand on invented stories; they are no
// probabilities.

import { anyFirst, anyLast, bits } from '../lexicon.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';

export const enough = 4;

/** How the whole text is written, which says how much a capital letter means in it. */
export type Register = { readonly capitalsTell: boolean; readonly isAllSmall: boolean };

export const registerOf = (tokens: readonly Token[]): Register => {
  const count = { 'all-capitals': 0, capital: 0, small: 0 };
  for (const token of tokens)
    if (token.kind === 'word' && !token.isFirstInSentence && token.word !== 'i') count[token.shape] += 1;
  const inside = count['all-capitals'] + count.capital + count.small;
  const isShouted = inside > 3 && count['all-capitals'] > inside * 0.6;
  const isAllCapitalised = inside > 5 && count.capital > inside * 0.6;
  return { capitalsTell: !isShouted && !isAllCapitalised, isAllSmall: count.small === inside };
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

const ofWord = (token: Token, register: Register): number => {
  const [list, [inside, leading, small]] = table.find(([bit]) => token.bits & bit) ?? [0, unknown];
  const isPlace = (token.bits & bits.place) !== 0;
  if (!isCapital(token, register)) {
    if (list === bits.first && !register.isAllSmall && register.capitalsTell) return small - 1;
    if (list === bits.firstMostly && token.cues & cue.neverSmall && register.capitalsTell) return -1;
    return isPlace && (list === bits.first || list === bits.last) ? small - 1 : small;
  }
  const isShort = token.shape === 'all-capitals' && token.word.length <= (token.bits === 0 ? 6 : 4);
  if (isShort && list !== bits.first) return -2;
  const points = token.isFirstInSentence ? leading : inside;
  if (isPlace && list === bits.rare) return points - 3;
  if (isPlace && (list === bits.first || list === bits.last)) return points - 1;
  return token.cues & cue.month ? points - 2 : points;
};

const isBeside = (token: Token): boolean => token.gap === 'space' || token.gap === 'dot';

const ofWordBefore = (tokens: readonly Token[], at: number, register: Register): number => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined) return 0;
  const said = before.cues;
  const isName = (token.bits & (anyFirst | bits.last | bits.rare)) !== 0;
  const isWord = !isName && (token.bits & (bits.word | anyLast)) !== 0;
  const hasCapital = isCapital(token, register);
  if (before.kind === 'number') return token.gap !== 'space' ? 0 : token.cues & cue.month ? -5 : -2;
  if (isBeside(token)) {
    if (said & cue.saint) return -8;
    if (said & cue.title) return isWord && !hasCapital && !(token.bits & bits.lastWord) ? 3 : 8;
    if (said & cue.looseTitle && !(said & cue.kin)) {
      if (before.word === 'miss' && !hasCapital) return 2;
      if (!hasCapital && token.cues & cue.neverSmall) return 0;
      return isWord && !(token.bits & anyLast) ? (hasCapital ? 4 : 0) : 6;
    }
    if (token.cues & cue.month && said & cue.beforeMonth) return -4;
    if (said & cue.placeLead && hasCapital && before.shape !== 'small' && !(token.bits & bits.first)) return -5;
  }
  if (said & cue.naming) return isWord ? 1 : 3;
  if (before.word === 'is' && tokens[at - 2]?.word.startsWith('name')) return isWord ? 2 : 4;
  if (before.word === 'im' || (before.word === 'am' && tokens[at - 2]?.word === 'i'))
    return hasCapital && !isWord ? 2 : 0;
  if ((isBeside(token) || token.gap === 'comma') && !before.isPossessive) {
    if (said & cue.kin && !(hasCapital && isWord))
      return isWord ? 0 : hasCapital ? 3 : isName && token.gap === 'space' ? 4 : 2;
    if (said & cue.kin) return 1;
    if (said & cue.role)
      return isWord && !(hasCapital && token.bits & bits.lastWord) ? 0 : hasCapital || isName ? 3 : 1;
    if (said & cue.person) return hasCapital && !isWord ? 2 : 0;
  }
  if (!isBeside(token)) return 0;
  if (said & cue.determiner) return token.bits & bits.first && token.bits & bits.place ? -4 : -3;
  if (said & cue.placePreposition) return token.bits & bits.place ? -3 : -1;
  if (said & cue.eitherPreposition && token.bits & bits.place) return token.bits & bits.last ? 0 : -2;
  return said & (cue.withPeople | cue.eitherPreposition) ? 1 : 0;
};

/** "gave Peter tablets", where "Yasmin tablets" alone are a medicine. */
const isGivenTo = (token: Token, before: Token | undefined): boolean =>
  (token.bits & bits.first) !== 0 && before !== undefined && (before.cues & cue.withPeople) !== 0;

const startsDose = /^[\d.]+ ?(?:mg|mcg|ml|g|units|iu)\b/i;

const ofWordAfter = (tokens: readonly Token[], at: number, text: string): number => {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token === undefined || after === undefined) return 0;
  if (after.kind === 'number' && token.cues & cue.month) return -6;
  if (!isBeside(after)) return 0;
  if (after.cues & cue.doseHead && !token.isPossessive) return isGivenTo(token, tokens[at - 1]) ? -2 : -8;
  if (after.kind === 'number' && startsDose.test(text.slice(after.start, after.start + 14))) return -8;
  if (after.gap !== 'space') return 0;
  if (after.cues & cue.eponymHead) return token.bits & bits.first && !(token.cues & cue.eponym) ? 0 : -5;
  return after.cues & cue.personVerb && !token.isPossessive ? 1 : 0;
};

/** In no list but perhaps that of rare names, as only a name or a brand is. */
const isStrange = (token: Token): boolean =>
  (token.bits & ~bits.rare) === 0 && token.cues === 0 && token.word.length > 2 && token.shape === 'capital';

const isInitial = (token: Token): boolean => token.word.length === 1 && token.shape !== 'small';

/** A surname after a first name or after an initial. */
const ofNameBefore = (token: Token, before: Token): number => {
  if (token.gap === 'dot') return isInitial(before) && token.shape !== 'small' ? 4 : 0;
  const isWritten = before.shape === token.shape || before.shape !== 'small';
  const isPair = (before.bits & bits.first) !== 0 && (token.bits & (bits.last | bits.rare | bits.lastWord)) !== 0;
  return isWritten && isPair && (token.gap === 'space' || token.gap === 'hyphen') ? 3 : 0;
};

/** A first name before a surname or an initial; two strange words together. */
const ofNameAfter = (token: Token, after: Token): number => {
  if (after.gap !== 'space' && after.gap !== 'hyphen') return 0;
  if (isInitial(after)) return token.bits & bits.firstMostly ? 2 : 0;
  if (after.shape !== token.shape) return 0;
  if (after.bits & bits.last && token.bits & (anyFirst | bits.rare)) return 3;
  return isStrange(token) && isStrange(after) ? 2 : 0;
};

/** "Rose and Sarah", "Rose, Sarah". */
const ofNameInRow = (token: Token, after: Token, next: Token | undefined): number => {
  const other = after.cues & cue.conjunction ? next : after.gap === 'comma' ? after : undefined;
  if (other === undefined || token.shape !== 'capital' || other.shape !== 'capital') return 0;
  return other.bits & bits.first && token.bits & (bits.firstMostly | bits.rare) ? 2 : 0;
};

const ofNameBeside = (tokens: readonly Token[], at: number): number => {
  const token = tokens[at];
  if (token === undefined || token.cues & (cue.placeHead | cue.eponymHead)) return 0;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const points = before?.kind === 'word' ? ofNameBefore(token, before) : 0;
  return after?.kind === 'word'
    ? points + ofNameAfter(token, after) + ofNameInRow(token, after, tokens[at + 2])
    : points;
};

const couldBeName = anyFirst | bits.last | bits.lastWord | bits.rare;

export const evidence = (tokens: readonly Token[], at: number, register: Register, text: string): number => {
  const token = tokens[at];
  if (token === undefined || token.kind !== 'word' || token.word.length < 2 || token.bits & bits.stop) return -10;
  if (token.shape === 'small' && token.bits & bits.word && !(token.bits & couldBeName)) return -10;
  const word = ofWord(token, register);
  const before = ofWordBefore(tokens, at, register);
  const points = word + before + ofWordAfter(tokens, at, text) + ofNameBeside(tokens, at);
  return token.cues & cue.eponym && before < 3 ? points - 6 : points;
};
