// How well a name answers a question: how much of what was asked it holds, and how little else.

import type { Asked, Knowledge } from './understand.ts';
import { wordsOf } from './words.ts';

/** The share of the likeness that any name with the right words has, however much else it says. */
const withOtherWords = 0.6;

/** From 0 to 1. */
const likeness = (name: string, asked: readonly Asked[], { vocabulary, rarity }: Knowledge): number => {
  const wordIds = wordsOf(name).flatMap((word) => vocabulary.idOf(word) ?? []);
  let all = 0;
  let heard = 0;
  for (const { weight, meanings } of asked) {
    all += weight;
    heard += weight * Math.max(0, ...wordIds.map((wordId) => meanings.get(wordId) ?? 0));
  }
  let said = 0;
  let askedFor = 0;
  for (const wordId of wordIds) {
    said += rarity(wordId);
    askedFor += asked.some(({ meanings }) => meanings.has(wordId)) ? rarity(wordId) : 0;
  }
  return said === 0 || all === 0 ? 0 : (heard / all) * (withOtherWords + (1 - withOtherWords) * (askedFor / said));
};

/** Another name must answer better by this much to be shown instead. */
const clearlyBetter = 0.02;

type Named = { readonly name: string; readonly knownAs: readonly string[] };

/** The best of all names; `matched` is the other name where that is the one that answers. */
export const bestName = (named: Named, asked: readonly Asked[], knowledge: Knowledge) => {
  let best = likeness(named.name, asked, knowledge);
  let matched: string | null = null;
  for (const other of named.knownAs) {
    const ofOther = likeness(other, asked, knowledge);
    if (ofOther > best + clearlyBetter) {
      best = ofOther;
      matched = other;
    }
  }
  return { likeness: best, matched };
};
