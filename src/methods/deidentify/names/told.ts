// Who is told by the words right before, so plainly that nothing else is asked: "our Ash", "gave her name as Shona", "my
// brother Grant", "was a Lily or a Poppy", "the Achterbergs". And where nobody stands though a list has the word.

import { anyFirst, anyName, bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import { isHead, joins, type Token } from './tokens.ts';

const sure = 8;

/** Nothing more of a name or of a thing goes on behind it: "our Ash in the cot", not "our Ash Ward", "our Grace Trust". */
const endsThere = (next: Token | undefined): boolean =>
  next === undefined || !joins(next) || (next.kind === 'word' && next.shape === 'small' && !isHead(next));

/** "with our Rhi", "our Ash in the same cot": how families say it. */
const ofOurs = (token: Token, before: Token, next: Token | undefined): number => {
  if (before.word !== 'our' || token.cues !== 0 || !endsThere(next)) return 0;
  if (token.bits & (bits.first | bits.firstMostly)) return sure;
  return token.bits & (bits.word | bits.place | bits.stop) && !(token.bits & bits.firstAlsoWord) ? 0 : sure - 2;
};

/** "my brother Grant": behind a relation in small letters a first name, though it is a word too. */
const ofKin = (tokens: readonly Token[], at: number, token: Token, before: Token): number => {
  if (!(before.cues & cue.kin) || before.shape !== 'small' || before.isPossessive || before.cues & cue.looseTitle)
    return 0;
  return token.bits & (bits.first | bits.firstMostly) && token.cues === 0 && endsThere(tokens[at + 1]) ? 3 : 0;
};

const names = setOf('name names surname forename nickname');
const lead = setOf('as name is');
const realNames = setOf('real full true right proper maiden preferred chosen');
/** "gave her name as Shona", "real name Leighton", "his right name is Baptist": of a people's or a bird's name too. */
export const isNamedSo = (tokens: readonly Token[], at: number): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || !lead.has(before.word) || token?.gap !== 'space' || token.bits & bits.stop) return false;
  const [third, second] = [tokens[at - 3], tokens[at - 2]];
  if (before.word === 'as') return second !== undefined && names.has(second.word);
  if (before.word === 'name') return realNames.has(second?.word ?? '');
  return before.word === 'is' && second?.word === 'name' && realNames.has(third?.word ?? '');
};

const isThere = setOf('was is called by');
/** "was a Lily or a Poppy": a first name behind an article that nothing else follows. */
const ofOneCalled = (tokens: readonly Token[], at: number, token: Token, before: Token): number => {
  if (before.word !== 'a' || before.shape !== 'small' || !(token.bits & anyFirst) || token.cues & ~cue.eponym) return 0;
  const [lead, next] = [tokens[at - 2], tokens[at + 1]];
  if (!endsThere(next) || token.isPossessive) return 0;
  const isRow = (one: Token | undefined): boolean => one !== undefined && (one.cues & cue.conjunction) !== 0;
  if (isThere.has(lead?.word ?? '')) return next?.gap === 'space' && !isRow(next) ? 0 : sure;
  return isRow(lead) && tokens[at - 4]?.word === 'a' && tokens[at - 3]?.shape === 'capital' ? sure : 0;
};

const manyOf = setOf('the all both two three four five six seven eight several');
const towards = cue.withPeople | cue.eitherPreposition;
const notFamilies = /(?:ics|ists|ians|ers|ings|ons|ides|ines|aids|yls|ads)$/;
/** "three Smiths", "between the Achterbergs", "all the Braithwaites": one that no list has only where people stand. */
const ofFamily = (tokens: readonly Token[], at: number, token: Token, before: Token): number => {
  if (!manyOf.has(before.word) || !token.word.endsWith('s') || token.word.length < 5 || token.cues !== 0) return 0;
  const [lead, next] = [tokens[at - 2], tokens[at + 1]];
  if (next !== undefined && joins(next) && (next.shape !== 'small' || isHead(next))) return 0;
  if (token.bits & (bits.first | bits.last)) return 6;
  if (token.bits & ~bits.rare || notFamilies.test(token.word) || before.word !== 'the') return 0;
  return (lead !== undefined && (lead.cues & towards || lead.word === 'all')) || before.isFirstInSentence
    ? sure + 1
    : 2;
};

/** Points for a word with a capital inside a sentence. */
export const ofTelling = (tokens: readonly Token[], at: number): number => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || before === undefined || before.kind !== 'word' || token.gap !== 'space') return 0;
  if (token.bits & bits.stop) return 0;
  return (
    ofOurs(token, before, next) ||
    ofKin(tokens, at, token, before) ||
    ofOneCalled(tokens, at, token, before) ||
    ofFamily(tokens, at, token, before)
  );
};

const closings = setOf('ever truly sincerely faithfully respectfully love best wishes regards cheers ta thanks luv');
/** "Yours ever, Pru": who signs, at the very end but for kisses. */
export const isSignature = (tokens: readonly Token[], at: number): boolean => {
  if (tokens.length - at > 3) return false;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before === undefined || token === undefined || token.shape === 'small' || token.gap === 'space') return false;
  if (!closings.has(before.word) || token.bits & bits.stop) return false;
  return tokens.slice(at + 1).every(({ word }) => /^x+$/.test(word));
};

const mostSigned = 3;
/** "… in future. Wing Yee Lau.": nothing but a name at the very end of a text. */
export const isNameAtEnd = (tokens: readonly Token[], at: number): boolean => {
  const from = tokens.length - mostSigned;
  if (at < from || tokens.length < 10) return false;
  let first = at;
  while (first > from && !tokens[first]?.isFirstInSentence) first -= 1;
  const signed = tokens.slice(first);
  if (signed.length < 2 || tokens[first]?.isFirstInSentence !== true || tokens[first]?.gap === 'comma') return false;
  const isRow = signed.every(
    ({ shape, cues, labels, bits: held, isPossessive }, place) =>
      shape === 'capital' &&
      (cues === 0 || (place === 0 && cues === cue.placeHead && signed.length === mostSigned)) &&
      labels === 0 &&
      !isPossessive &&
      !(held & bits.stop) &&
      (place === 0 || signed[place]?.gap === 'space'),
  );
  return (
    isRow && signed.some(({ bits: held }) => (held & (bits.first | bits.last | bits.rare)) !== 0 && !(held & bits.word))
  );
};

const moved = setOf(
  'send sends sent sending take takes took taken bring brings brought drive drove let get got see saw',
);
/** "sent Mia home", where "Mia Home" might be a house. */
export const isSentHome = (tokens: readonly Token[], first: number, last: number): boolean => {
  const home = tokens[last + 1];
  return (
    home?.word === 'home' &&
    home.shape === 'small' &&
    tokens[first]?.gap === 'space' &&
    moved.has(tokens[first - 1]?.word ?? '') &&
    ((tokens[first]?.bits ?? 0) & anyName) !== 0
  );
};
