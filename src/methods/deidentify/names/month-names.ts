// People who are called like a month where a month may stand too: "until June did", "until June, my daughter, came".

import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';

export const untilMonth = setOf('since until till during');
const afterTime = setOf('but when which');
const somebodys = setOf('my our his her their your the a one');
const relations = cue.title | cue.looseTitle | cue.role | cue.kin;

/** "until June.", "since June 2024", "since June when" are of the time; whatever else goes on behind may be of somebody. */
export const endsAsTime = (tokens: readonly Token[], at: number): boolean => {
  const [token, next, afterNext] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token?.isPossessive === true) return false;
  if (next === undefined || next.gap === 'dot') return true;
  if (next.gap === 'comma') return next.kind === 'number' || afterTime.has(next.word);
  if (next.gap !== 'space') return next.isFirstInSentence && !somebodys.has(next.word) && !(next.cues & relations);
  if (next.kind !== 'word' || next.word === 'when') return true;
  if (next.word !== 'and' || afterNext?.gap !== 'space') return false;
  return afterNext.shape === 'small' && !somebodys.has(afterNext.word) && !(afterNext.cues & relations);
};

/** No month does so. */
const ofPeople = setOf(
  'did came left sat gave said told arrived noticed helped rang phoned found saw got looked asked spoke turned held checked answered brought went stepped walked',
);
/** Somebody did something, or is somebody's, whatever the word before says of the time. */
export const isNoMonth = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, next, afterNext] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || !(token.cues & cue.month) || token.shape === 'small' || token.gap !== 'space')
    return false;
  if (before === undefined || !untilMonth.has(before.word)) return false;
  if (next?.gap === 'space') return next.shape === 'small' && ofPeople.has(next.word);
  return next?.gap === 'comma' && somebodys.has(next.word) && ((afterNext?.cues ?? 0) & relations) !== 0;
};
