// Mends misspellings: a word that neither the vectors nor the stories know becomes the commonest word of the stories one slip away (two, if
// it is long). Garbe 2012, symmetric delete spelling correction.

import type { Mend } from './reading.ts';

const shortest = 5;
const longForTwo = 9;
const mostKept = 50_000;

const withoutOne = (word: string): readonly string[] =>
  Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

export const slips = (word: string): ReadonlySet<string> => {
  const one = [word, ...withoutOne(word)];
  return new Set(word.length < longForTwo ? one : [...one, ...one.slice(1).flatMap(withoutOne)]);
};

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

/** `words`: the commonest first. `isKnown`: words to leave alone. */
export const createMend = (words: readonly string[], isKnown: (word: string) => boolean): Mend => {
  const bySlip = new Map<string, string[]>();
  const own = new Set(words);
  for (const word of words) {
    if (word.length < shortest) continue;
    for (const slip of slips(word)) {
      const others = bySlip.get(slip);
      if (others === undefined) bySlip.set(slip, [word]);
      else others.push(word);
    }
  }
  const mendNew = (word: string): string => {
    const most = word.length < longForTwo ? 1 : 2;
    let best = word;
    let least = most + 1;
    for (const slip of slips(word))
      for (const candidate of bySlip.get(slip) ?? []) {
        if (candidate[0] !== word[0]) continue;
        const far = distance(word, candidate);
        if (far < least) [best, least] = [candidate, far];
      }
    return best;
  };
  const kept = new Map<string, string>();
  return (word) => {
    if (word.length < shortest || word.length > 24 || own.has(word) || isKnown(word)) return word;
    const before = kept.get(word);
    if (before !== undefined) return before;
    const mended = mendNew(word);
    if (kept.size < mostKept) kept.set(word, mended);
    return mended;
  };
};
