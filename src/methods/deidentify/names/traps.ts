// What looks like somebody's name where it stands and is none: a verb that opens a sentence, an eponym in a row of eponyms, the
// spelling alphabet, a tongue.

import { anyFirst, bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { isCalling } from './called.ts';
import { cue } from './cues.ts';
import { endsAsTime, untilMonth } from './month-names.ts';
import { isThing } from './things.ts';
import { joins, type Token } from './tokens.ts';
import type { Register } from './word-points.ts';

/** Behind these a verb has its object: "Sue them". What may as well go on behind a name is none: "Sue that day", "Bill for her part". */
const verbs: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['sue', setOf('them him me us if everybody everyone')],
  ['bill', setOf('them him me us it nobody for')],
  ['jack', setOf('them it')],
  ['mark', setOf('them it')],
  ['pat', setOf('them him me it dry')],
  ['rob', setOf('them him me us')],
  ['chase', setOf('them him me us it up the')],
  ['grant', setOf('them him me us')],
  ['hope', setOf('you it they we i he she to the')],
]);
/** "and bill the ward": in small letters, where names have capitals, it is a verb before all of these. */
const anything = setOf('the for my this that each every');

/** "Hope the porter" is somebody after all. */
const isVerb = (tokens: readonly Token[], at: number, { isAllSmall }: Register): boolean => {
  const [token, object, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || object === undefined || object.gap !== 'space' || token.isPossessive) return false;
  // "Will Will be told?"
  if (
    token.isFirstInSentence &&
    object.word === token.word &&
    object.shape === 'capital' &&
    token.cues & cue.neverSmall
  )
    return true;
  const objects = verbs.get(token.word);
  const isSmall = token.shape === 'small';
  if (objects === undefined || object.shape !== 'small' || !(isSmall || token.isFirstInSentence)) return false;
  if (!objects.has(object.word) && !(isSmall && !isAllSmall && anything.has(object.word))) return false;
  // "Bill for her part was kind"
  if (object.word === 'for' && tokens[at + 3]?.word === 'part') return false;
  return object.word !== 'the' || next === undefined || !isCalling(next);
};

const beforeVerb = setOf('to would could should must might dont not cant wont');
const isVerbHere = (tokens: readonly Token[], at: number, register: Register): boolean => {
  const token = tokens[at];
  if (token === undefined || !register.capitalsTell) return false;
  const isOne = verbs.has(token.word);
  if (!isOne && !(token.cues & cue.neverSmall)) return false;
  // "I don't want to sue"
  const isInfinitive = isOne && token.shape === 'small' && beforeVerb.has(tokens[at - 1]?.word ?? '');
  return (isInfinitive && !register.isAllSmall) || isVerb(tokens, at, register);
};

const alphabet = setOf(
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu',
);
const isOfAlphabet = (token: Token | undefined): boolean =>
  token !== undefined && token.shape !== 'small' && alphabet.has(token.word);
const aName = bits.first | bits.firstMostly | bits.last | bits.rare;
/** "Tango Charlie", where "Charlie Oscar" may be somebody; three in a row are not. */
const isSpelt = (tokens: readonly Token[], at: number): boolean => {
  if (!isOfAlphabet(tokens[at])) return false;
  let [first, last] = [at, at];
  while (tokens[first]?.gap === 'space' && isOfAlphabet(tokens[first - 1])) first -= 1;
  while (tokens[last + 1]?.gap === 'space' && isOfAlphabet(tokens[last + 1])) last += 1;
  if (isCallingBeside(tokens, first)) return false;
  return last > first + 1 || (last > first && [first, last].some((one) => !((tokens[one]?.bits ?? 0) & aName)));
};

const spells = setOf('is that was with letter spelt spelled');
/** "that is F for Freddie". */
const isForLetter = (tokens: readonly Token[], at: number): boolean => {
  const [lead, letter, lies, token] = [tokens[at - 3], tokens[at - 2], tokens[at - 1], tokens[at]];
  if (letter?.word.length !== 1 || letter.shape === 'small' || lies?.word !== 'for') return false;
  return spells.has(lead?.word ?? '') && token?.word.startsWith(letter.word) === true;
};

const found = setOf('positive negative');
/** "Colles, Smith's and Bennett's", "Murphy's positive", but not "Wells, Sarah's sister". */
const isEponym = (tokens: readonly Token[], at: number): boolean => {
  const [token, next, afterNext] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.isPossessive !== true) return false;
  if (next?.gap === 'space' && !(next.cues & (cue.conjunction | cue.eponymHead)))
    return token.word === 'murphy' && found.has(next.word) && afterNext?.gap !== 'space';
  for (let one = at; one > at - 5; one -= 1) {
    const [here, before] = [tokens[one], tokens[one - 1]];
    if (here?.gap !== 'comma' || before === undefined) return false;
    if (before.cues & cue.eponym) return true;
    if (before.shape === 'small' || !before.isPossessive) return false;
  }
  return false;
};

const speaks = setOf('speaks speaking speak');
const afterTongue = setOf('and or but at only with');
/** "She speaks Gurung", where "when they speak Gurung gets upset" is of somebody. */
const isTongue = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.gap !== 'space' || !speaks.has(before?.word ?? '') || token.bits & bits.first) return false;
  return next?.gap !== 'space' || afterTongue.has(next.word);
};

const callings = cue.title | cue.looseTitle | cue.role | cue.kin;
const isCallingBeside = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.gap === 'space' && ((tokens[at - 1]?.cues ?? 0) & callings) !== 0;

const shortened = setOf('jnr snr');
const generations = setOf('junior senior');
/** "Babatunde Jnr", "Delroy Senior": tells father and son apart, and stays; "Mr Senior" is somebody. */
export const isGeneration = (token: Token, before: Token | undefined): boolean => {
  if (before === undefined || token.gap !== 'space' || token.shape === 'small') return false;
  if (generations.has(token.word)) return before.shape === 'capital' && (before.bits & bits.first) !== 0;
  return shortened.has(token.word) && (before.kind === 'hidden' || before.shape === 'capital');
};

const greetings = setOf('hiya heya howdy');
const nobodys = setOf('nobody somebody anybody whoever whatsit');

const staffVerb = setOf('rang phoned called said told asked bleeped wrote refused agreed took knew came');
/** What is said of a ward and of nobody: "short on", "was on" and "working on" are said of people too. */
const atWork = setOf('nights shift duty staff nurse beds hca sister stayed nursed admitted covering covered cover');
/** "Staff nurse on Grafton rang": a ward by its name alone; a first name is somebody, "the HCA on Sunita said". */
const isWardOfStaff = (tokens: readonly Token[], at: number): boolean => {
  const [lead, on, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (lead === undefined || on?.word !== 'on' || on.gap !== 'space' || token?.gap !== 'space') return false;
  if (
    token.isPossessive ||
    token.shape !== 'capital' ||
    token.bits & anyFirst ||
    (next !== undefined && joins(next) && next.shape === 'capital')
  )
    return false;
  const isOfStaff = (lead.cues & cue.role) !== 0 || atWork.has(lead.word);
  if (!(token.bits & bits.rare)) return isOfStaff;
  return isOfStaff && (next === undefined || !joins(next) || staffVerb.has(next.word));
};

/** "since August", "Canon Theobald", "Ah phoned", "St David's Day": titles, a Scot's "I", a feast. */
const isWordBeside = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined) return false;
  const goesOn = next?.gap === 'space';
  if (token.cues & cue.month && token.gap === 'space' && untilMonth.has(before?.word ?? ''))
    return endsAsTime(tokens, at);
  if (token.word === 'ah') return goesOn && next.shape === 'small';
  if (token.word === 'day') return before?.isPossessive === true && token.gap === 'space';
  if (!(token.cues & (cue.title | cue.looseTitle)) || token.bits & bits.first) return false;
  return goesOn && (next.shape === 'capital' || next.kind === 'hidden' || (token.cues & cue.title) !== 0);
};

const suffers = setOf('known with has have had of got suspected query confirmed');
/** "known Addison's, no": the illness, when nothing goes on behind it. */
const isIllness = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token?.isPossessive !== true || !(token.cues & cue.eponym) || token.gap !== 'space') return false;
  return suffers.has(before?.word ?? '') && next?.gap !== 'space';
};

/** Nobody's name, whatever points the word has. */
export const isTrap = (tokens: readonly Token[], at: number, register: Register): boolean => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || token.kind !== 'word') return false;
  if (isVerbHere(tokens, at, register) || isThing(tokens, at, register)) return true;
  if (token.shape === 'small') return false;
  // "Mr So-and-so", "Imam of the mosque"
  if (nobodys.has(token.word) || isGeneration(token, before) || (token.word === 'so' && next?.gap === 'hyphen'))
    return true;
  if (token.cues & (cue.title | cue.looseTitle) && next?.word === 'of' && next.gap === 'space') return true;
  if (isCallingBeside(tokens, at)) return false;
  return (
    isWardOfStaff(tokens, at) ||
    isWordBeside(tokens, at) ||
    isIllness(tokens, at) ||
    greetings.has(token.word) ||
    isTongue(tokens, at) ||
    isForLetter(tokens, at) ||
    isSpelt(tokens, at) ||
    isEponym(tokens, at)
  );
};
