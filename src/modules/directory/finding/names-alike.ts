// How well a name answers a question: how much of what was asked it holds, and how little else.

import type { Asked, Knowledge } from './understand.ts';
import { wordsOf } from './words.ts';

/** The share of the likeness that any name with the right words has, however much else it says. */
const withOtherWords = 0.6;

/** Both from 0 to 1: `heard`, how much of the question is in the name. */
type Likeness = { readonly likeness: number; readonly heard: number };

const compare = (name: string, asked: readonly Asked[], { vocabulary, rarity }: Knowledge): Likeness => {
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
  if (said === 0 || all === 0) {
    return { likeness: 0, heard: 0 };
  }
  const share = heard / all;
  return { likeness: share * (withOtherWords + (1 - withOtherWords) * (askedFor / said)), heard: share };
};

/** Another name must answer better by this much to be shown instead. */
const clearlyBetter = 0.02;

type Named = { readonly name: string; readonly knownAs: readonly string[] };

/** The best of all names; `matched` is the other name where that is the one that answers, and it alone. */
export const bestName = (named: Named, asked: readonly Asked[], knowledge: Knowledge) => {
  const own = compare(named.name, asked, knowledge);
  let best = own;
  let matched: string | null = null;
  const others = named.knownAs.map((name) => ({ name, ...compare(name, asked, knowledge) }));
  for (const other of others) {
    if (other.likeness > best.likeness + clearlyBetter) {
      best = other;
      matched = other.name;
    }
  }
  // "leeds" is in the names of four hospitals of one trust: none of them was asked for.
  const { heard } = best;
  const isOneOfMany = own.heard >= heard && others.filter((other) => other.heard >= heard).length > 1;
  return { likeness: best.likeness, matched: isOneOfMany ? null : matched };
};
