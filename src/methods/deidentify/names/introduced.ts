// Who introduces somebody, or is somebody's: "this is Pauline from", "a porter called Stone", "Cash's mum", "Summer (4/12)",
// "told Bliss that". What stands on both sides tells; the word itself may be an ordinary one.

import { anyFirst, anyName, bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { isCalling } from './called.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';

const sure = 16;

const owns = setOf('my his her their your');
const isNameOf = setOf('name names');
/** "my name's Storm", "her name is Daisy Ward". */
export const hasName = (tokens: readonly Token[], at: number): boolean => {
  const name = tokens[at - 1]?.word === 'is' ? at - 2 : at - 1;
  const token = tokens[name];
  if (token === undefined || !isNameOf.has(token.word) || !owns.has(tokens[name - 1]?.word ?? '')) return false;
  return name < at - 1 ? !token.isPossessive : token.isPossessive || token.word === 'names';
};

const greets = setOf('it its is me');
const goesOn = setOf('here from again calling ringing speaking');
const isIts = ({ word, isPossessive }: Token): boolean => word === 'its' || (word === 'it' && isPossessive);
/** "it's Pauline from", "this is Stone speaking", "its me kel again". */
const greetsAs = (tokens: readonly Token[], at: number): boolean => {
  const [lead, before, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  if (next?.gap !== 'space' || !goesOn.has(next.word) || !greets.has(before?.word ?? '')) return false;
  if (before === undefined || isIts(before)) return true;
  if (before.word === 'me') return lead !== undefined && (isIts(lead) || lead.word === 'is');
  return before.word === 'is' && lead?.word === 'this';
};

const hails = setOf('hi hiya hello hey');
const kinOf = setOf(
  'daughter son wife husband mum mother dad father carer partner sister brother nan granddaughter grandson',
);
/** "hi sunny here", "i am drew by the way", "i am hope, daughter of", "full name summer rose": in small letters, though it is a word. */
const tellsWhoItIs = (tokens: readonly Token[], at: number): boolean => {
  const [lead, before, next, after] = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before === undefined) return false;
  if (hails.has(before.word)) return next?.gap === 'space' && next.word === 'here';
  if (before.word === 'name') return lead !== undefined && isRealName.test(lead.word);
  if (before.word === 'is' && lead !== undefined && lead.cues & cue.kin && tokens[at]?.cues === 0)
    return ((tokens[at]?.bits ?? 0) & bits.first) !== 0 && next?.gap !== 'space';
  if (before.word !== 'im' && !(before.word === 'am' && lead?.word === 'i')) return false;
  if (next?.gap === 'space')
    return (next.word === 'by' && after?.word === 'the' && tokens[at + 3]?.word === 'way') || next.word === 'btw';
  return next?.gap === 'comma' && kinOf.has(next.word) && after?.word === 'of';
};
const isRealName = /^(?:full|real|right|proper|true)$/;

const people = setOf(
  'man woman male female lad lass bloke chap fella guy fellow teenager girl boy lady gent gentleman person someone somebody',
);
/** "a porter called Stone", "this lad named Cash". */
const isOneCalled = (tokens: readonly Token[], at: number): boolean => {
  const [who, called] = [tokens[at - 2], tokens[at - 1]];
  if (who === undefined || (called?.word !== 'called' && called?.word !== 'named') || called.gap !== 'space')
    return false;
  return (
    people.has(who.word) ||
    (isCalling(who) && called.word === 'named') ||
    (isCalling(who) && tokens[at - 3]?.word === 'a')
  );
};

/** "Cash's mum", "Dong-hyun's daughter". */
const isRelated = (token: Token, next: Token | undefined): boolean =>
  token.isPossessive && next?.gap === 'space' && next.shape === 'small' && (next.cues & cue.kin) !== 0;

const bracket = 40;
/** "Summer (4/12) weighed", "Rose (84)", "Daisy, 84, fell". */
const hasAge = (tokens: readonly Token[], at: number, text: string): boolean => {
  const [token, age] = [tokens[at], tokens[at + 1]];
  if (token === undefined || age?.kind !== 'number' || token.isPossessive || age.end - age.start > 2) return false;
  if (age.gap === 'comma') return text.charCodeAt(age.end) === 44 && tokens[at + 2]?.kind === 'word';
  if (text.charCodeAt(age.start - 1) !== bracket || age.start - token.end !== 2) return false;
  return /^(?:\/(?:12|52|7))?\)/.test(text.slice(age.end, age.end + 4));
};

const tells = setOf('told asked thanked reminded texted');
const saysThat = setOf('that if whether about to not what how where when why he she they i we it and again off');
/** "told Bliss that", "asked Nightingale which". */
const isTold = (tokens: readonly Token[], at: number): boolean => {
  const next = tokens[at + 1];
  return (
    tells.has(tokens[at - 1]?.word ?? '') && (next === undefined || saysThat.has(next.word) || next.gap !== 'space')
  );
};

const isElse =
  cue.role |
  cue.person |
  cue.kin |
  cue.placeHead |
  cue.people |
  cue.determiner |
  cue.month |
  cue.doseHead |
  cue.eponym |
  cue.title;
const isListed = bits.first | bits.firstMostly | bits.last | bits.rare;

const leads = setOf('is name names it its me called named from dear hi hiya hello');

const sends = setOf('love regards wishes card');
const salutes = setOf('dear hi hiya hello');
/** "Love from Ash and", "Dear Grace,": who sends a letter, and who gets it. */
const isOfLetter = (tokens: readonly Token[], at: number): boolean => {
  const [lead, before, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !(token.bits & (anyFirst | bits.last)) || before === undefined) return false;
  if (salutes.has(before.word)) return next === undefined || next.gap === 'comma' || next.gap === 'other';
  return before.word === 'from' && sends.has(lead?.word ?? '') && next?.gap !== 'hyphen';
};

const isSeldomSmall = ({ bits: held, cues, gap }: Token): boolean =>
  gap === 'space' && (held & anyFirst) !== 0 && (held & bits.stop) === 0 && (cues & isElse & ~cue.people) === 0;

/** Points for a word, in capitals or not. */
export const ofIntroducing = (tokens: readonly Token[], at: number, hasCapital: boolean, text: string): number => {
  const token = tokens[at];
  if (token !== undefined && !hasCapital && isSeldomSmall(token) && tellsWhoItIs(tokens, at)) return sure;
  // "it's Shona from": of a people too
  const isOther = token !== undefined && token.bits & bits.first ? isElse & ~cue.people : isElse;
  if (token === undefined || token.bits & bits.stop || token.cues & isOther) return 0;
  const isBeside = token.gap === 'space';
  const couldBe = hasCapital
    ? !(token.bits & bits.word) || (token.bits & anyName) !== 0
    : (token.bits & isListed) !== 0;
  if (!couldBe) return 0;
  const isLed = isBeside && leads.has(tokens[at - 1]?.word ?? '');
  if (isLed && (hasName(tokens, at) || greetsAs(tokens, at) || isOneCalled(tokens, at))) return sure;
  if (!hasCapital) return 0;
  if (isLed && isOfLetter(tokens, at)) return sure;
  if (isRelated(token, tokens[at + 1])) return token.isFirstInSentence && token.bits & bits.word ? 4 : sure;
  if (token.bits & anyFirst && hasAge(tokens, at, text)) return token.isFirstInSentence ? 6 : 4;
  return isBeside && token.bits & anyName && isTold(tokens, at) ? 4 : 0;
};
