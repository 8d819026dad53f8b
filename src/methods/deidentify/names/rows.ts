// "Angel, Storm and Honey": one who stands in a row with somebody named is somebody too, where the tagger does not think otherwise.

import { cue } from './cues.ts';
import type { Token } from './tokens.ts';

const and = new Set(['and', 'or', 'nor']);

/** The place of the other in a row with the one at `at`, where `step` says which way; -1 where there is none. */
export const nextInRow = (tokens: readonly Token[], at: number, step: 1 | -1, text: string): number => {
  const beside = tokens[at + step];
  const edge = step === 1 ? beside : tokens[at];
  if (beside === undefined || edge === undefined) return -1;
  // "Alf & Peg"
  if (edge.gap === 'other' && text.startsWith(' & ', edge.start - 3)) return couldStand(beside) ? at + step : -1;
  const isJoined = beside.kind === 'word' && and.has(beside.word) && edge.gap === 'space';
  if (!isJoined) return edge.gap === 'comma' && couldStand(beside) ? at + step : -1;
  const other = tokens[at + 2 * step];
  const isBeside = (step === 1 ? other : beside)?.gap === 'space' || (step === -1 && beside.gap === 'comma');
  return other !== undefined && isBeside && couldStand(other) ? at + 2 * step : -1;
};

const couldStand = (token: Token): boolean =>
  token.kind === 'word' &&
  token.shape === 'capital' &&
  token.word.length > 2 &&
  (token.cues &
    (cue.placeHead | cue.month | cue.people | cue.role | cue.person | cue.kin | cue.eponym | cue.doseHead)) ===
    0;
