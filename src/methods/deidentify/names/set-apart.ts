// Who is told by where a word stands rather than by the word: after the number of a bed, between commas behind what somebody
// is, before an age, after "seen by".

import { anyFirst, anyLast, anyName, bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { liesInBed } from './beds.ts';
import { isToldToBe, ofWhatIsSaid } from './called.ts';
import { cue } from './cues.ts';
import { ofIntroducing } from './introduced.ts';
import { label } from './labels.ts';
import { isNoMonth } from './month-names.ts';
import type { Token } from './tokens.ts';
import { isNamedSo, ofTelling } from './told.ts';
import { isCapital, type Register } from './word-points.ts';

const isElse =
  cue.role | cue.person | cue.kin | cue.placeHead | cue.people | cue.determiner | cue.month | cue.doseHead | cue.eponym;

/** "b3 adeyinka", "bed 14 redfearn": who lies in it, where no list has the word as an ordinary one. */
const ofBed = (tokens: readonly Token[], at: number): number => {
  const [bed, number, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (bed === undefined || token === undefined || number?.kind !== 'number' || token.gap !== 'space') return 0;
  if (!(bed.labels & label.bed) || (number.start !== bed.end && number.gap !== 'space')) return 0;
  if (token.bits & (bits.word | bits.stop | bits.place) || token.word.length < shortestInBed || token.cues & isElse)
    return 0;
  if (/(?:ed|ing|ic|al|ous)$/.test(token.word) && !(token.bits & anyName)) return 0;
  return next?.kind === 'number' ? 0 : 6;
};
const shortestInBed = 4;

const man = setOf(
  'man woman male female adult infant toddler teenager youth pensioner widow widower guest lodger inpatient outpatient gent bloke lass lad',
);
/** "Moon, aged 6": points that make up for the beginning of a sentence. */
const ofAge = (tokens: readonly Token[], at: number): number => {
  const [token, aged, age] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || aged?.gap !== 'comma' || aged.word !== 'aged' || age?.kind !== 'number') return 0;
  return token.bits & (anyFirst | anyLast) && !man.has(token.word) ? 6 : 0;
};

const callings = cue.role | cue.kin | cue.looseTitle;
/** "The porter, Stone, took him": set apart by commas behind what somebody is. */
const ofApposition = (tokens: readonly Token[], at: number): number => {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || token.gap !== 'comma' || token.isPossessive) return 0;
  if (!(before.cues & callings) || before.shape === 'capital' || before.isPossessive) return 0;
  const isSetApart = next === undefined || next.gap === 'comma' || next.isFirstInSentence;
  return isSetApart && token.bits & (anyFirst | anyLast) && !(token.labels & (label.weekday | label.month)) ? 4 : 0;
};

const done = /(?:ed|een|iven|one|ritten|aken|ost)$/;
/** "Referred by Cook": behind what was done, a surname that is a word. */
const ofDoer = (tokens: readonly Token[], at: number): number => {
  const [verb, by, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (verb === undefined || token === undefined || by?.word !== 'by' || token.gap !== 'space') return 0;
  return done.test(verb.word) && token.bits & (anyFirst | bits.last | bits.lastWord) ? 2 : 0;
};

export const ofPlaceInText = (tokens: readonly Token[], at: number, register: Register, text: string): number => {
  const token = tokens[at];
  if (token === undefined) return 0;
  const before = tokens[at - 1];
  if (before?.kind === 'number') return ofBed(tokens, at);
  const hasCapital = isCapital(token, register);
  const introduced = ofIntroducing(tokens, at, hasCapital, text);
  if (!hasCapital || introduced > 8) return introduced;
  if (isNamedSo(tokens, at) || isToldToBe(tokens, at)) return 16;
  if (isNoMonth(tokens, at)) return 9;
  if (token.cues & isElse || token.labels & label.weekday) return 0;
  const said = ofWhatIsSaid(tokens, at, text);
  if (token.shape !== 'capital') return said + introduced;
  return (
    said +
    introduced +
    ofTelling(tokens, at) +
    ofAge(tokens, at) +
    (liesInBed(tokens, at) ? 5 : 0) +
    ofApposition(tokens, at) +
    ofDoer(tokens, at)
  );
};
