// "Rashid bay 3 for": who lies there, before the number of the bed, where a ward would have "on" before it.

import { bits } from '../lexicon.ts';
import { setOf } from '../word-set.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';

const beds = setOf('bay bed bd rm room sr');
const towards = cue.determiner | cue.placePreposition | cue.eitherPreposition | cue.placeHead;

export const liesInBed = (tokens: readonly Token[], at: number): boolean => {
  const [before, token, bed, number] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (token === undefined || token.isPossessive || bed?.gap !== 'space' || !beds.has(bed.word)) return false;
  if (bed.shape === 'capital' || number?.gap !== 'space' || !(number.kind === 'number' || number.word.length === 1))
    return false;
  if (before !== undefined && token.gap === 'space' && before.cues & towards) return false;
  return (token.bits & (bits.first | bits.last)) !== 0 && !(token.bits & bits.word) && token.cues === 0;
};
