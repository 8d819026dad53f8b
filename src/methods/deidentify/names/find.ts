// Finds names of people: first every word with enough evidence, then the rest of each name around it, then every other place
// where a name once found stands again.

import { anyFirst, anyLast, bits, type Lexicon } from '../lexicon.ts';
import type { Page } from '../page.ts';
import * as context from './context.ts';
import { enough, evidence, type Register, registerOf } from './evidence.ts';
import { type Token, tokensOf } from './tokens.ts';

/** One name as it stands once in the text; its words, in small letters, are how it is known again. */
export type Mention = { readonly start: number; readonly end: number; readonly words: readonly string[] };

const isInitial = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.kind === 'word' &&
  token.end - token.start === 1 &&
  token.shape !== 'small' &&
  token.word !== 'i';

const isHead = (token: Token): boolean => context.placeHeads.has(token.word) || context.eponymHeads.has(token.word);

/** May this word belong to the name that stands beside it? */
const belongs = (token: Token, beside: Token, register: Register): boolean => {
  if (token.kind !== 'word' || token.bits & bits.stop || token.word.length < 2) return false;
  const known = token.bits;
  const isCapital = token.shape !== 'small';
  if (isCapital && !register.isShouted && !register.isAllCapitalised) {
    if (isHead(token) && !(known & bits.lastWord)) return false;
    return (known & (anyFirst | anyLast | bits.rare)) !== 0 || !(known & bits.word);
  }
  if (beside.shape === 'capital' && !isCapital) return false;
  return (
    (known & (bits.first | bits.last)) !== 0 ||
    (known & bits.lastWord && !isHead(token) ? true : (known & bits.rare) !== 0 && !(known & bits.word))
  );
};

type Reach = { first: number; last: number };

const reachOf = (tokens: readonly Token[], at: number, register: Register): Reach => {
  const reach = { first: at, last: at };
  const joins = (token: Token) => token.gap === 'space' || token.gap === 'hyphen';
  for (let steps = 0; steps < 5; steps += 1) {
    const last = tokens[reach.last];
    const next = tokens[reach.last + 1];
    if (last === undefined || next === undefined || last.isPossessive) break;
    if (joins(next) && belongs(next, last, register)) reach.last += 1;
    else {
      const after = tokens[reach.last + 2];
      const isBetween = (joins(next) && context.particles.has(next.word) && next.word.length > 1) || isInitial(next);
      if (
        !isBetween ||
        after === undefined ||
        !(joins(after) || after.gap === 'dot') ||
        !belongs(after, last, register)
      )
        break;
      reach.last += 2;
    }
  }
  for (let steps = 0; steps < 3; steps += 1) {
    const first = tokens[reach.first];
    const before = tokens[reach.first - 1];
    if (first === undefined || before === undefined || before.isPossessive) break;
    const isNear = joins(first);
    if (isInitial(before) && (isNear || first.gap === 'dot')) reach.first -= 1;
    else if (
      isNear &&
      before.shape === first.shape &&
      !context.titles.has(before.word) &&
      !context.looseTitles.has(before.word) &&
      !context.roles.has(before.word) &&
      !context.naming.has(before.word) &&
      !context.withPeople.has(before.word) &&
      !(
        before.isFirstInSentence &&
        before.bits & bits.word &&
        !(before.bits & (bits.firstMostly | bits.firstAlsoWord))
      ) &&
      belongs(before, first, register) &&
      (before.shape !== 'small' || before.bits & (anyFirst | bits.last))
    )
      reach.first -= 1;
    else break;
  }
  return reach;
};

/** "Smith J", "Smith, John": what follows a surname turned round. */
const withTurnedEnd = (tokens: readonly Token[], reach: Reach): Reach => {
  const last = tokens[reach.last];
  const next = tokens[reach.last + 1];
  if (
    last === undefined ||
    next === undefined ||
    last.isPossessive ||
    !(last.bits & (bits.last | bits.rare | bits.lastWord))
  )
    return reach;
  if (next.gap === 'space' && isInitial(next) && next.word !== 'a' && tokens[reach.last + 2]?.gap !== 'hyphen')
    return { ...reach, last: reach.last + 1 };
  const isTurned =
    next.gap === 'comma' &&
    reach.first === reach.last &&
    next.shape !== 'small' &&
    !(last.bits & bits.first) &&
    (next.bits & bits.first || isInitial(next));
  return isTurned ? { ...reach, last: reach.last + 1 } : reach;
};

const isPlace = (tokens: readonly Token[], { first, last }: Reach): boolean => {
  const start = tokens[first];
  const end = tokens[last];
  const next = tokens[last + 1];
  const before = tokens[first - 1];
  if (start === undefined || end === undefined) return false;
  const isAddressed =
    before !== undefined &&
    start.gap !== 'other' &&
    (context.titles.has(before.word) || context.looseTitles.has(before.word) || context.kin.has(before.word));
  if (isAddressed) return false;
  if (first !== last && context.placesByName.has(`${start.word}-${end.word}`)) return true;
  if (first !== last && end.bits & bits.lastWord && context.placeHeads.has(end.word)) {
    const leads =
      before !== undefined &&
      (context.determiners.has(before.word) ||
        context.places.has(before.word) ||
        ['on', 'to', 'from', 'of'].includes(before.word));
    if (leads) return true;
  }
  if (next === undefined || next.gap !== 'space' || (end.isPossessive && !context.placeHeads.has(next.word)))
    return false;
  if (context.placeHeads.has(next.word)) return !(end.isPossessive && end.bits & bits.first && next.shape === 'small');
  const afterNext = tokens[last + 2];
  return (
    afterNext !== undefined &&
    afterNext.gap === 'space' &&
    ['ward', 'hospital', 'unit', 'infirmary', 'clinic', 'surgery'].includes(afterNext.word) &&
    next.shape === 'capital' &&
    afterNext.shape === 'capital'
  );
};

export const findNames = (page: Page, lexicon: Lexicon, kept: ReadonlySet<string>): readonly Mention[] => {
  const tokens = tokensOf(page, lexicon);
  const register = registerOf(tokens);
  const mentions: Mention[] = [];
  const taken = new Uint8Array(tokens.length);
  const found = new Set<string>();

  const take = (reach: Reach): void => {
    const inside = tokens.slice(reach.first, reach.last + 1);
    const start = inside[0]?.start ?? 0;
    const end = inside.at(-1)?.end ?? start;
    if (inside.some((token) => kept.has(token.word))) return;
    taken.fill(1, reach.first, reach.last + 1);
    mentions.push({ start, end, words: inside.map((token) => token.word).filter((word) => word.length > 1) });
  };

  for (let at = 0; at < tokens.length; at += 1) {
    if (taken[at] === 1 || evidence(tokens, at, register, page.text) < enough) continue;
    const reach = withTurnedEnd(tokens, reachOf(tokens, at, register));
    while (taken[reach.first] === 1) reach.first += 1;
    if (isPlace(tokens, reach)) at = reach.last;
    else {
      take(reach);
      at = Math.max(at, reach.last);
    }
  }
  for (const mention of mentions) for (const word of mention.words) if (!context.particles.has(word)) found.add(word);

  for (let at = 0; at < tokens.length && found.size > 0; at += 1) {
    const token = tokens[at];
    if (token === undefined || taken[at] === 1 || !found.has(token.word) || !isSame(token, register)) continue;
    const next = tokens[at + 1];
    const isThing =
      next !== undefined &&
      next.gap === 'space' &&
      (isHead(next) || context.doseHeads.has(next.word)) &&
      !(token.isPossessive && token.bits & bits.first);
    if (!isThing && tokens[at - 1]?.word !== 'st') take({ first: at, last: at });
  }
  return mentions;
};

/** A name found elsewhere in the text stands here again, unless here it is the ordinary word. */
const isSame = (token: Token, register: Register): boolean => {
  const isWordToo =
    (token.bits & (bits.word | bits.firstAlsoWord | bits.lastWord | bits.lastAlsoWord)) !== 0 &&
    !(token.bits & (bits.first | bits.last));
  if (!isWordToo) return true;
  if (token.shape === 'small' || register.isShouted)
    return (token.bits & bits.firstMostly) !== 0 && !context.neverSmall.has(token.word);
  return !token.isFirstInSentence || (token.bits & bits.firstMostly) !== 0;
};
