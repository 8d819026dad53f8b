// Finds names of people: first every word with enough evidence, then the rest of each name around it, then every other place
// where a name once found stands again.

import type { Knowledge } from '../knowledge.ts';
import { anyFirst, bits } from '../lexicon.ts';
import type { Role } from '../marks.ts';
import type { Page } from '../page.ts';
import { isAgain, knownAs, lastSpelt } from './again.ts';
import { cue } from './cues.ts';
import { enough, evidence } from './evidence.ts';
import { isCandidate } from './features.ts';
import { foreignReach, isForeignName } from './foreign.ts';
import { initialsAt } from './initials.ts';
import { isProtected } from './protected.ts';
import { isPlace, type Reach, reachOf } from './reach.ts';
import { roleOf } from './roles.ts';
import { nextInRow } from './rows.ts';
import { joins, type Token } from './tokens.ts';
import { isTrap } from './traps.ts';
import { type Register, registerOf } from './word-points.ts';

/** One name as it stands once in the text; its words, in small letters, are how it is known again. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly role: Role | null;
};

type Found = Mention & { readonly first: number; readonly last: number; readonly isPossessive: boolean };

/** How sure the tagger must be of a word that no rule takes for a name; the more often it is something else, the surer. */
const sureEnough = (token: Token, register: Register): number => {
  const isSmall = token.shape === 'small' || !register.capitalsTell;
  if (token.bits & bits.word) {
    if (isSmall) return token.bits & bits.firstMostly ? 0.85 : 0.97;
    if (token.isFirstInSentence) return token.bits & couldBeName ? 0.8 : 0.75;
    return 0.5;
  }
  if (token.bits & bits.place) return 0.8;
  return isSmall ? 0.75 : 0.55;
};
const couldBeName = anyFirst | bits.last | bits.lastWord;
/** A word that a rule takes for a name is none where the tagger thinks it less likely than this. */
const leastLikely = ({ bits: held }: Token): number =>
  held & bits.word ? 0.2 : held & (bits.first | bits.last) ? 0.01 : 0.2;
/** So is a word that names somebody elsewhere in the text, but is an ordinary one too. */
const leastLikelyAgain = 0.1;
/** At the beginning of a sentence, where an ordinary word has its capital too. */
const leastLikelyFirst = 0.4;
/** Beside somebody who is named, "Angel, Storm and Honey", less will do. */
const likelyInRow = 0.2;
/** A title before it: what stands there is a name, whatever the tagger says. */
const certain = 8;

/** "then Nurse Blobworth": a word with a capital that no list has, straight after who somebody is. */
const isIntroduced = (tokens: readonly Token[], at: number, { capitalsTell }: Register): boolean => {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!capitalsTell || token?.shape !== 'capital' || token.gap !== 'space' || token.bits !== 0) return false;
  return ((before?.cues ?? 0) & (cue.looseTitle | cue.role | cue.kin)) !== 0;
};

/** No name has more words. */
const mostWords = 16;
const isOneName = ({ words, isPossessive }: Found): boolean => !isPossessive && words.length < mostWords;

const colon = 58;
/** "Subject: bed rails", "NHSNo". */
const isLabel = (text: string, { start, end, bits: held, isFirstInSentence, shape }: Token): boolean => {
  if (shape !== 'capital' || held & (anyFirst | bits.last)) return false;
  if (isFirstInSentence && held & bits.word && text.charCodeAt(end) === colon) return true;
  return held === 0 && /^[A-Z]{3}/.test(text.slice(start, start + 3));
};

/** Most words of most stories, which nothing could make a name. */
const isOrdinary = (token: Token | undefined, before: Token | undefined): boolean =>
  token === undefined ||
  token.kind !== 'word' ||
  (token.shape === 'small' &&
    (token.bits & (token.word.length === 2 ? bits.stop : bits.word | bits.stop)) !== 0 &&
    (token.bits & (anyFirst | bits.last | bits.lastWord | bits.rare)) === 0 &&
    ((before?.cues ?? 0) & titles) === 0);
const titles = cue.title | cue.looseTitle | cue.naming;

/** No evidence reaches further than this, in words. */
const farthest = 5;
const nearHidden = (tokens: readonly Token[]): readonly number[] => {
  const near = new Array<number>(tokens.length).fill(0);
  for (let at = 0; at < tokens.length; at += 1)
    if (tokens[at]?.kind === 'hidden') near.fill(1, Math.max(0, at - farthest), at + farthest + 1);
  return near;
};

export const findNames = (
  page: Page,
  tokens: readonly Token[],
  { tagger, phrases }: Pick<Knowledge, 'tagger' | 'phrases'>,
  kept: ReadonlySet<string>,
  before?: Register,
): { readonly mentions: readonly Mention[]; readonly register: Register } => {
  const register = registerOf(tokens);
  // Where the register is the same as in the reading before, only what stands near something hidden can have become a name.
  const isSame =
    before?.capitalsTell === register.capitalsTell &&
    before.isAllSmall === register.isAllSmall &&
    before.isForeign === register.isForeign;
  const near = isSame ? nearHidden(tokens) : null;
  const mentions: Found[] = [];
  const names = new Set<string>();
  let taken = -1;

  const take = ({ first, last }: Reach): void => {
    const inside = tokens.slice(first, last + 1);
    const long = inside.map((token) => token.word).filter((word) => word.length > 1);
    const words = long.length > 0 ? long : [inside.map((token) => token.word).join('')];
    if (words.every((word) => kept.has(word))) return;
    for (const { word, cues } of inside)
      if ((word.length > 1 || first === last) && !(cues & cue.particle)) names.add(word);
    const start = inside[0]?.start ?? 0;
    const end = inside.at(-1)?.end ?? 0;
    const before = mentions.at(-1);
    const next = tokens[first];
    // Words beside each other that were found one by one are one name.
    if (before !== undefined && next !== undefined && first === before.last + 1 && joins(next) && isOneName(before))
      mentions[mentions.length - 1] = { ...before, end, last, words: [...before.words, ...words] };
    else
      mentions.push({
        start,
        end,
        words,
        role: roleOf(tokens, first, last),
        first,
        last,
        isPossessive: inside.at(-1)?.isPossessive ?? false,
      });
  };

  const likelihoodOf = (at: number, points: number): number =>
    tagger.likelihood(tagger.sum(tokens, at, register, points));

  const isLikelyName = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined) return false;
    const points = evidence(tokens, at, register, page.text);
    if (points >= certain || (points >= enough && isIntroduced(tokens, at, register))) return true;
    if (isLabel(page.text, token)) return false;
    if (!isCandidate(tokens, at, register)) return points >= enough;
    return likelihoodOf(at, points) >= (points < enough ? sureEnough(token, register) : leastLikely(token));
  };
  const isName = (at: number): boolean =>
    register.isForeign ? isForeignName(tokens, at) : isLikelyName(at) && !isTrap(tokens, at, register);

  for (let at = 0; at < tokens.length; at += 1) {
    if (isOrdinary(tokens[at], tokens[at - 1]) || near?.[at] === 0) continue;
    const initials = register.isForeign ? null : initialsAt(tokens, at, register);
    if (initials === null && (!isName(at) || isProtected(tokens, at, phrases))) continue;
    const { first, last } = initials ?? (register.isForeign ? foreignReach(tokens, at) : reachOf(tokens, at, register));
    const reach = { first: Math.max(first, taken + 1), last };
    if (initials !== null || !isPlace(tokens, reach)) take(reach);
    at = last;
    taken = last;
  }
  if (names.size === 0) return { mentions, register };

  const isInRow = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || !isCandidate(tokens, at, register)) return false;
    if (isProtected(tokens, at, phrases) || isTrap(tokens, at, register)) return false;
    const points = evidence(tokens, at, register, page.text);
    return likelihoodOf(at, points) >= likelyInRow;
  };
  const inRow = (step: 1 | -1): void => {
    const some = step === 1 ? mentions.slice() : mentions.toReversed();
    for (const [at, { first, last }] of some.entries()) {
      const limit = some[at + 1]?.[step === 1 ? 'first' : 'last'] ?? (step === 1 ? tokens.length : -1);
      let next = nextInRow(tokens, step === 1 ? last : first, step, page.text);
      while (next !== -1 && (limit - next) * step > 0 && isInRow(next)) {
        const reach = reachOf(tokens, next, register);
        if (isPlace(tokens, reach) || (limit - (step === 1 ? reach.last : reach.first)) * step <= 0) break;
        take(reach);
        next = nextInRow(tokens, step === 1 ? reach.last : reach.first, step, page.text);
      }
    }
    mentions.sort((a, b) => a.start - b.start);
  };
  inRow(1);
  inRow(-1);

  const isAgainHere = (at: number): boolean => {
    const token = tokens[at];
    if (token === undefined || !knownAs(token, names)) return false;
    const again = isAgain(tokens, at, register);
    if (again === 'no') return false;
    if (isProtected(tokens, at, phrases) || isTrap(tokens, at, register)) return false;
    if (again === 'sure' || !isCandidate(tokens, at, register)) return again !== 'if-very-likely';
    const least = again === 'if-likely' ? leastLikelyAgain : leastLikelyFirst;
    return likelihoodOf(at, evidence(tokens, at, register, page.text)) >= least;
  };
  const found = mentions.slice();
  let next = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next += 1;
    const isTaken = token.start >= (found[next]?.start ?? Number.POSITIVE_INFINITY);
    if (isTaken) continue;
    const last = token.word.length === 1 ? lastSpelt(tokens, at, names) : at;
    if (last > at || isAgainHere(at)) take({ first: at, last });
  }
  return { mentions: mentions.toSorted((a, b) => a.start - b.start), register };
};
