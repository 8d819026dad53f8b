// Finds names of people: first every word with enough evidence, then the rest of each name around it, then every other place
// where a name once found stands again.

import { anyFirst, bits, type Lexicon } from '../lexicon.ts';
import type { Role } from '../marks.ts';
import type { Page } from '../page.ts';
import { cue } from './cues.ts';
import { enough, evidence } from './evidence.ts';
import { isPlace, type Reach, reachOf } from './reach.ts';
import { roleOf } from './roles.ts';
import { isHead, type Token, tokensOf } from './tokens.ts';
import { type Register, registerOf } from './word-points.ts';

/** One name as it stands once in the text; its words, in small letters, are how it is known again. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly role: Role | null;
};

const alsoWord = bits.word | bits.firstAlsoWord | bits.lastWord | bits.lastAlsoWord;

/** A name found elsewhere in the text stands here again, unless here it is the ordinary word. */
const isAgain = (tokens: readonly Token[], at: number, register: Register): boolean => {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token === undefined || token.kind !== 'word') return false;
  if ((tokens[at - 1]?.cues ?? 0) & cue.saint && token.gap !== 'other') return false;
  const isOwner = token.isPossessive && (token.bits & anyFirst) !== 0;
  if (next !== undefined && next.gap === 'space' && !isOwner && (isHead(next) || next.cues & cue.doseHead))
    return false;
  if (!(token.bits & alsoWord) || token.bits & (bits.first | bits.last)) return true;
  if (token.shape === 'small') return (token.bits & bits.firstMostly) !== 0 && !(token.cues & cue.neverSmall);
  return (
    register.capitalsTell && (!token.isFirstInSentence || (token.bits & (bits.firstMostly | bits.firstAlsoWord)) !== 0)
  );
};

export const findNames = (page: Page, lexicon: Lexicon, kept: ReadonlySet<string>): readonly Mention[] => {
  const tokens = tokensOf(page, lexicon);
  const register = registerOf(tokens);
  const mentions: Mention[] = [];
  const names = new Set<string>();
  let taken = -1;

  const take = ({ first, last }: Reach): void => {
    const inside = tokens.slice(first, last + 1);
    const words = inside.map((token) => token.word).filter((word) => word.length > 1);
    if (words.every((word) => kept.has(word))) return;
    mentions.push({
      start: inside[0]?.start ?? 0,
      end: inside.at(-1)?.end ?? 0,
      words,
      role: roleOf(tokens, first, last),
    });
    for (const { word, cues } of inside) if (word.length > 1 && !(cues & cue.particle)) names.add(word);
  };

  for (let at = 0; at < tokens.length; at += 1) {
    if (evidence(tokens, at, register, page.text) < enough) continue;
    const { first, last } = reachOf(tokens, at, register);
    const reach = { first: Math.max(first, taken + 1), last };
    if (!isPlace(tokens, reach)) take(reach);
    at = last;
    taken = last;
  }
  if (names.size === 0) return mentions;

  const found = mentions.slice();
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    const isTaken = token.start >= (found[next]?.start ?? Number.POSITIVE_INFINITY);
    if (!isTaken && names.has(token.word) && isAgain(tokens, at, register)) take({ first: at, last: at });
  }
  return mentions.toSorted((a, b) => a.start - b.start);
};
