// Mends misspellings: a word that neither the vectors nor the stories know becomes the commonest word of the stories one slip away (two, if
// it is long). Distance: Damerau 1964, in the form that moves no letter twice.

import type { Mend } from './reading.ts';

const shortest = 5;
const longForTwo = 9;
const longest = 24;
const mostKept = 50_000;

/** Optimal string alignment: letters left out, put in, changed or swapped. More than `most` is all the same. */
export const distance = (one: string, other: string, most = Number.POSITIVE_INFINITY): number => {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  let leastBefore = 0;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let leastHere = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
      if (least < leastHere) leastHere = least;
    }
    // A swap reaches back two letters, and nothing reaches further.
    if (leastHere > most && leastBefore > most) return leastHere;
    leastBefore = leastHere;
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
};

/** Which letters it has, a bit each; some share one. */
const lettersOf = (word: string): number => {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
};

/** A slip takes one letter away and brings another: words with more letters that only one of them has are further apart. */
const isTooFar = (one: number, other: number, most: number): boolean => {
  let left = one ^ other;
  for (let slips = 2 * most; left !== 0; slips -= 1) {
    if (slips === 0) return true;
    left &= left - 1;
  }
  return false;
};

/**
 * Finds the word that another was meant to be: of those with the same first letter, the nearest that is one slip away, or two if
 * the word is long; the first of equals. Remembers what it found.
 */
export const nearestFinder = (words: Iterable<string>): ((word: string) => string | undefined) => {
  const withLetters = Array.from(words, (word) => ({ word, letters: lettersOf(word) }));
  const byFirst = Map.groupBy(withLetters, ({ word }) => word.charAt(0));
  const kept = new Map<string, string | undefined>();
  const find = (word: string): string | undefined => {
    const most = word.length < longForTwo ? 1 : 2;
    const own = lettersOf(word);
    let best: string | undefined;
    let least = most + 1;
    for (const { word: candidate, letters } of byFirst.get(word.charAt(0)) ?? []) {
      if (Math.abs(candidate.length - word.length) > most || isTooFar(own, letters, most)) continue;
      const far = distance(word, candidate, most);
      if (far < least) [best, least] = [candidate, far];
    }
    return best;
  };
  return (word) => {
    if (kept.has(word)) return kept.get(word);
    const found = find(word);
    if (kept.size < mostKept) kept.set(word, found);
    return found;
  };
};

/** `words`: the commonest first. `isKnown`: words to leave alone. */
export const createMend = (words: readonly string[], isKnown: (word: string) => boolean): Mend => {
  const own = new Set(words);
  const nearest = nearestFinder(words.filter(({ length }) => length >= shortest));
  return (word) => {
    if (word.length < shortest || word.length > longest || own.has(word) || isKnown(word)) return word;
    return nearest(word) ?? word;
  };
};
