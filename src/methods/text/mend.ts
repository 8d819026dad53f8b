// Mends misspellings: a word that neither the vectors nor the stories know becomes the commonest word of the stories one slip away (two, if
// it is long). Distance: Damerau 1964, in the form that moves no letter twice.

import type { Mend } from './reading.ts';

const shortest = 5;
const longForTwo = 9;
const longest = 24;
const mostKept = 50_000;

/** Optimal string alignment: letters left out, put in, changed or swapped. */
export const distance = (one: string, other: string): number => {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
};

/** Finds the word that another was meant to be: of those with the same first letter, the nearest that is one slip away, or two if the word is long; the first of equals. */
export const nearestFinder = (words: Iterable<string>): ((word: string) => string | undefined) => {
  const byFirst = Map.groupBy(words, (word) => word.charAt(0));
  return (word) => {
    const most = word.length < longForTwo ? 1 : 2;
    let best: string | undefined;
    let least = most + 1;
    for (const candidate of byFirst.get(word.charAt(0)) ?? []) {
      if (Math.abs(candidate.length - word.length) > most) continue;
      const far = distance(word, candidate);
      if (far < least) [best, least] = [candidate, far];
    }
    return best;
  };
};

/** `words`: the commonest first. `isKnown`: words to leave alone. */
export const createMend = (words: readonly string[], isKnown: (word: string) => boolean): Mend => {
  const own = new Set(words);
  const nearest = nearestFinder(words.filter(({ length }) => length >= shortest));
  const kept = new Map<string, string>();
  return (word) => {
    if (word.length < shortest || word.length > longest || own.has(word) || isKnown(word)) return word;
    const before = kept.get(word);
    if (before !== undefined) return before;
    const mended = nearest(word) ?? word;
    if (kept.size < mostKept) kept.set(word, mended);
    return mended;
  };
};
