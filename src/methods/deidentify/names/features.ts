// What the tagger sees of a word: the word itself, how it is written, what stands around it and what the rules think. Each
// feature is a number that is mixed down to a place among the weights (feature hashing, Weinberger et al. 2009).

import { anyFirst, bits } from '../lexicon.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';
import { type Register, waysOf } from './word-points.ts';

export const weightCount = 1 << 18;
const mostFeatures = 96;
const mostTrigrams = 16;

/** In small letters these are hardly ever anybody. */
const mostlyVerbs = new Set([
  'will',
  'can',
  'mark',
  'bill',
  'art',
  'pat',
  'drew',
  'sue',
  'rob',
  'may',
  'grant',
  'chase',
  'miles',
  'max',
]);
const isNamed = anyFirst | bits.last | bits.lastWord | bits.rare;
/** Lists of what is more often a name than a word in small letters. */
const isNamedSmall = bits.first | bits.firstMostly | bits.last | bits.rare;
const expectsName = cue.title | cue.looseTitle | cue.naming | cue.role | cue.kin | cue.withPeople;
const introducesName = cue.title | cue.looseTitle | cue.naming | cue.role | cue.kin;
const isElse = cue.eponym | cue.eponymHead | cue.placeHead | cue.doseHead | cue.people | cue.person;
const shortest = 2;
/** Capitals of this length that no list has as a name are an abbreviation. */
const longestAbbreviation = 5;

const letterX = 120;
/** From here on scripts have no capitals, and some no spaces: a word may be a whole sentence. */
const withoutCapitals = 0x590;

/** Words that could be somebody's name. What every text is full of is not asked about. */
export const isCandidate = (tokens: readonly Token[], at: number, { capitalsTell, isAllSmall }: Register): boolean => {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (
    token === undefined ||
    token.kind !== 'word' ||
    token.word.length < shortest ||
    token.bits & bits.stop ||
    token.cues & (isElse | cue.particle)
  )
    return false;
  if (token.word.charCodeAt(0) >= withoutCapitals) return false;
  const isUnknown = (token.bits & ~bits.place) === 0;
  if (token.word.charCodeAt(0) === letterX && /^x{2,}/.test(token.word)) return false;
  if (before !== undefined && before.cues & cue.placeLead && before.shape !== 'small' && token.gap === 'space')
    return false;
  if (token.shape === 'small' || !capitalsTell) {
    if ((token.cues & cue.month || mostlyVerbs.has(token.word)) && !((before?.cues ?? 0) & introducesName))
      return false;
    const isWord = (token.bits & bits.word) !== 0;
    if (isAllSmall && token.bits & bits.firstAlsoWord) return true;
    if (token.bits & isNamedSmall && !(isWord && !(token.bits & (bits.first | bits.firstMostly)))) return true;
    if (token.word.length <= shortest) return false;
    if (isUnknown && token.word.length > 3) return true;
    return (isUnknown || (token.bits & isNamed) !== 0) && ((before?.cues ?? 0) & expectsName) !== 0;
  }
  const isWord = (token.bits & bits.word) !== 0 && !(token.bits & (bits.first | bits.firstMostly | bits.last));
  if (isWord && token.shape === 'all-capitals' && !((before?.cues ?? 0) & cue.title)) return false;
  if (token.bits & (isNamed | bits.lastAlsoWord)) return true;
  if (token.shape === 'capital') return true;
  return isUnknown && !(token.shape === 'all-capitals' && token.word.length <= longestAbbreviation);
};

const shapes = { small: 1, capital: 2, 'all-capitals': 3 } as const;
const gaps = { space: 1, dot: 2, comma: 3, hyphen: 4, other: 5, quote: 6 } as const;
const kinds = { word: 1, number: 2, hidden: 3 } as const;

const none = -1;
/** What stands for a neighbour: its word, or that it is a number, hidden, or not there. */
const hashOf = (token: Token | undefined): number => (token === undefined ? none : token.hash ^ kinds[token.kind]);

/** How a neighbour is used: its group of words; or, where it is in none, what else it is. */
const groupOf = (token: Token | undefined): number => {
  if (token === undefined) return 0;
  if (token.kind !== 'word') return 512 + kinds[token.kind];
  return token.group || 516 + shapes[token.shape];
};

/** Places of the weights that speak for this word, written to `places`; gives how many there are. */
export const featuresOf = (
  tokens: readonly Token[],
  at: number,
  register: Register,
  points: number,
  places: Int32Array,
): number => {
  const token = tokens[at];
  if (token === undefined) return 0;
  const { word } = token;
  const b1 = tokens[at - 1];
  const b2 = tokens[at - 2];
  const a1 = tokens[at + 1];
  const a2 = tokens[at + 2];
  let count = 0;
  const add = (kind: number, value: number): void => {
    let mixed = Math.imul(value ^ Math.imul(kind, 0x9e3779b1), 0x85ebca6b);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    places[count] = ((mixed ^ (mixed >>> 13)) >>> 0) & (weightCount - 1);
    count += 1;
  };
  const shape =
    shapes[token.shape] +
    (token.isFirstInSentence ? 4 : 0) +
    (register.capitalsTell ? 8 : 0) +
    (register.isAllSmall ? 16 : 0);
  const gapBefore = gaps[token.gap];
  const gapAfter = a1 === undefined ? 0 : gaps[a1.gap] + (a1.isFirstInSentence ? 8 : 0);
  const possessive = token.isPossessive ? 1 : 0;
  const before = hashOf(b1);
  const after = hashOf(a1);
  const cuesBefore = b1?.cues ?? none;
  const cuesAfter = a1?.cues ?? none;
  add(1, 0);
  add(2, shape);
  add(3, token.bits);
  add(4, (token.bits << 6) | shape);
  add(5, token.cues);
  add(6, token.hash);
  add(7, token.hash ^ shape);
  const end = word.length;
  const last3 = (word.charCodeAt(end - 1) << 10) ^ (word.charCodeAt(end - 2) << 5) ^ word.charCodeAt(end - 3);
  const first3 = (word.charCodeAt(0) << 10) ^ (word.charCodeAt(1) << 5) ^ word.charCodeAt(2);
  const isKnown = (token.bits & ~bits.place) !== 0 ? 1 << 20 : 0;
  add(8, last3 ^ isKnown);
  add(9, first3 ^ isKnown);
  add(10, Math.min(end, 12) ^ isKnown);
  add(11, before);
  add(12, Math.imul(before, 31) ^ shape);
  add(13, cuesBefore);
  add(14, (cuesBefore << 5) ^ shape);
  add(15, Math.imul(cuesBefore, 31) ^ token.bits);
  add(16, gapBefore | (shape << 4));
  add(17, Math.imul(before, 31) ^ hashOf(b2));
  add(18, hashOf(b2));
  add(19, after);
  add(20, Math.imul(after, 31) ^ shape);
  add(21, cuesAfter);
  add(22, Math.imul(cuesAfter, 31) ^ token.bits);
  add(23, gapAfter | (shape << 5) | (possessive << 12));
  add(24, Math.imul(after, 31) ^ hashOf(a2));
  add(25, hashOf(a2));
  add(26, Math.imul(before, 31) ^ after);
  add(27, Math.max(-12, Math.min(14, points)));
  add(28, (Math.max(-12, Math.min(14, points)) << 6) ^ shape);
  add(29, b1 === undefined ? none : b1.bits | (shapes[b1.shape] << 12) | (gapBefore << 16));
  add(30, a1 === undefined ? none : a1.bits | (shapes[a1.shape] << 12) | (gapAfter << 16));
  add(31, Math.imul(cuesBefore, 31) ^ cuesAfter);
  add(32, Math.imul(after, 31) ^ token.bits);
  add(33, Math.imul(before, 31) ^ token.bits);
  add(34, b2?.cues ?? none);
  add(35, a2?.cues ?? none);
  add(36, Math.imul(token.hash, 31) ^ before);
  add(37, Math.imul(token.hash, 31) ^ after);
  add(38, Math.imul(before, 31) ^ (gapAfter | (shape << 5)));
  const own = groupOf(token);
  const groupBefore = groupOf(b1);
  const groupAfter = groupOf(a1);
  const ways = waysOf(register, token);
  add(40, own);
  add(41, (own << 5) | shape);
  add(42, (own << 10) | groupBefore);
  add(43, (own << 10) | groupAfter);
  add(44, (groupBefore << 5) | shape);
  add(45, (groupAfter << 5) | shape);
  add(46, (groupBefore << 10) | groupAfter);
  add(47, (groupOf(b2) << 10) | groupBefore);
  add(48, (groupAfter << 10) | groupOf(a2));
  add(49, Math.imul(groupAfter, 8191) ^ token.bits);
  add(50, Math.imul(groupBefore, 8191) ^ token.bits);
  add(51, (ways << 5) | shape);
  add(52, Math.imul((ways << 5) | shape, 8191) ^ token.bits);
  if ((token.bits & ~bits.place) === 0) {
    // What no list has is judged by its letters, three at a time, its ends among them.
    let two = 0;
    for (let letter = 0; letter <= Math.min(end, mostTrigrams); letter += 1) {
      const code = letter === end ? 0 : word.charCodeAt(letter);
      add(39, (two << 8) | code);
      two = ((two << 8) | code) & 0xffff;
    }
  }
  return count;
};

/** Which features, by their order, know the word itself, the words before it and the words after it. */
export const knowsWord: ReadonlySet<number> = new Set([5, 6, 35, 36]);
export const knowsBefore: ReadonlySet<number> = new Set([10, 11, 16, 17, 25, 32, 35, 37]);
export const knowsAfter: ReadonlySet<number> = new Set([18, 19, 23, 24, 25, 31, 36]);

export const newPlaces = (): Int32Array => new Int32Array(mostFeatures);
