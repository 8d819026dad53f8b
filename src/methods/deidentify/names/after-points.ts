// Points for the word after, and for a name on either side.

import { anyFirst, bits } from '../lexicon.ts';
import { cue } from './cues.ts';
import type { Token } from './tokens.ts';
import { isGeneration } from './traps.ts';

/** "gave Peter tablets", where "Yasmin tablets" alone are a medicine. */
const isGivenTo = (token: Token, before: Token | undefined): boolean =>
  (token.bits & bits.first) !== 0 && before !== undefined && (before.cues & cue.withPeople) !== 0;

const startsDose = /^[\d.]+ ?(?:mg|mcg|ml|g|units|iu)\b/i;

/** "Will the nurse come?", "Mark the dentist's card". */
const verbsBefore = new Set(['will', 'may', 'can', 'mark', 'rob', 'grant', 'chase', 'drew', 'art', 'miles', 'bill']);

export const ofWordAfter = (tokens: readonly Token[], at: number, text: string): number => {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (token === undefined || after === undefined) return 0;
  if (after.kind === 'number' && token.cues & cue.month) return -6;
  if (after.gap === 'comma') return after.cues & cue.kin && after.shape === 'small' && !token.isFirstInSentence ? 2 : 0;
  if (after.gap !== 'space') return 0;
  if (after.cues & cue.doseHead && !token.isPossessive) return isGivenTo(token, tokens[at - 1]) ? -2 : -8;
  if (after.kind === 'number' && startsDose.test(text.slice(after.start, after.start + 14))) return -8;
  if (after.cues & cue.eponymHead) return token.bits & bits.first && !(token.cues & cue.eponym) ? 0 : -5;
  if (token.isPossessive) return 0;
  const apposed = tokens[at + 2];
  const isWithRole =
    after.word === 'the' && apposed !== undefined && (apposed.cues & cue.role) !== 0 && !verbsBefore.has(token.word);
  if (isWithRole && token.shape === 'capital' && token.bits & (bits.firstMostly | bits.lastWord)) return 4;
  const isApposition = after.word === 'the' && (token.bits & bits.firstMostly) !== 0 && !(token.cues & cue.neverSmall);
  return after.cues & cue.personVerb || isApposition ? 1 : 0;
};

/** In no list but perhaps that of rare names, as only a name or a brand is. */
const isStrange = (token: Token): boolean =>
  (token.bits & ~bits.rare) === 0 && token.cues === 0 && token.word.length > 2 && token.shape === 'capital';

const isInitial = (token: Token): boolean => token.word.length === 1 && token.shape !== 'small';

/** A surname after a first name or after an initial. */
const ofNameBefore = (token: Token, before: Token): number => {
  if (token.gap === 'dot') return isInitial(before) && token.shape !== 'small' ? 4 : 0;
  if (isInitial(before) && token.gap === 'space' && token.shape === 'capital' && (token.bits & bits.word) === 0)
    return 4;
  const isWritten = before.shape === token.shape || before.shape !== 'small';
  const isPair = (before.bits & bits.first) !== 0 && (token.bits & (bits.last | bits.rare | bits.lastWord)) !== 0;
  return isWritten && isPair && (token.gap === 'space' || token.gap === 'hyphen') ? 3 : 0;
};

/** A first name before a surname, an initial or "Junior"; two strange words together. */
const ofNameAfter = (token: Token, after: Token): number => {
  if (after.gap !== 'space' && after.gap !== 'hyphen') return 0;
  if (token.bits & bits.first && isGeneration(after, token)) return 4;
  if (isInitial(after) && after.word !== 'i' && after.gap === 'space' && token.shape === 'capital')
    return token.bits & bits.firstMostly ? 4 : token.bits & bits.firstAlsoWord ? 3 : 0;
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

export const ofNameBeside = (tokens: readonly Token[], at: number): number => {
  const token = tokens[at];
  if (token === undefined || token.cues & (cue.placeHead | cue.eponymHead)) return 0;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  const points = before?.kind === 'word' ? ofNameBefore(token, before) : 0;
  return after?.kind === 'word'
    ? points + ofNameAfter(token, after) + ofNameInRow(token, after, tokens[at + 2])
    : points;
};
