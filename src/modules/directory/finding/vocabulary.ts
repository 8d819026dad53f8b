// Every word that occurs in the directory, and which of them a typed word may mean: the same, begun, misspelt, or by sound.

import { bitsSet, lettersOf, slipsAllowed, slipsBetween } from './slips.ts';
import { soundOf } from './words.ts';

/** By word id, from 0 to 1: how sure it is that this word was meant. */
type Meanings = ReadonlyMap<number, number>;

export type Vocabulary = {
  readonly size: number;
  readonly idOf: (word: string) => number | undefined;
  /** `isUnfinished`: the last word of a question may still be being typed. */
  readonly meanings: (typed: string, isUnfinished: boolean) => Meanings;
  /** "newcross" as new and cross: a word not known here that is two known ones. The longer first part wins. */
  readonly split: (typed: string) => readonly [string, string] | null;
};

/** From the words of each organisation, as the keys of its map. */
export const createVocabulary = (wordsOfEach: readonly ReadonlyMap<string, unknown>[]): Vocabulary => {
  const seen = new Set<string>();
  for (const wordsOfOne of wordsOfEach) {
    for (const word of wordsOfOne.keys()) {
      seen.add(word);
    }
  }
  const words = [...seen].sort();
  const ids = new Map(words.map((word, id) => [word, id]));
  const letters = Int32Array.from(words, lettersOf);
  const bySound = Map.groupBy(words.keys(), (id) => soundOf(words[id] ?? ''));

  /** The first word that is not before `prefix`. */
  const lowerBound = (prefix: string): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] ?? '') < prefix) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  };

  const meanings = (typed: string, isUnfinished: boolean): Meanings => {
    const best = new Map<number, number>();
    const add = (wordId: number, quality: number): void => {
      if (quality > (best.get(wordId) ?? 0)) {
        best.set(wordId, quality);
      }
    };
    const exact = ids.get(typed);
    if (exact !== undefined) {
      add(exact, 1);
    }
    if (/^\d+$/.test(typed) || typed.length < 2) {
      return best;
    }
    // A word that is right as typed is seldom meant as another.
    const doubt = exact === undefined ? 1 : 0.75;
    if (typed.length >= 3 || isUnfinished) {
      for (let id = lowerBound(typed); words[id]?.startsWith(typed); id += 1) {
        const share = typed.length / (words[id] ?? '').length;
        add(id, doubt * (isUnfinished ? 0.75 + 0.2 * share : 0.5 + 0.45 * share));
      }
    }
    const allowed = slipsAllowed(typed.length);
    if (allowed > 0) {
      const typedLetters = lettersOf(typed);
      for (let id = 0; id < words.length; id += 1) {
        const theirs = letters[id] ?? 0;
        if (bitsSet(typedLetters & ~theirs) > allowed) {
          continue;
        }
        const word = words[id] ?? '';
        const sameStart = word.charCodeAt(0) === typed.charCodeAt(0) ? 1 : 0.9;
        if (word.length > typed.length + allowed) {
          if (typed.length >= 5 && sameStart === 1 && slipsBetween(typed, word.slice(0, typed.length), 1) <= 1) {
            add(id, doubt * (isUnfinished ? 0.7 : 0.55));
          }
        } else if (bitsSet(theirs & ~typedLetters) <= allowed) {
          const slips = slipsBetween(typed, word, allowed);
          if (slips <= allowed && slips > 0) {
            add(id, doubt * sameStart * Math.min(0.9, 1 - slips / typed.length));
          }
        }
      }
      const sound = soundOf(typed);
      for (const id of sound.length < 3 ? [] : (bySound.get(sound) ?? [])) {
        const lengthsApart = Math.abs((words[id] ?? '').length - typed.length);
        add(id, doubt * Math.max(0.5, 0.75 - 0.05 * lengthsApart));
      }
    }
    return best;
  };

  return {
    size: words.length,
    idOf: (word) => ids.get(word),
    meanings,
    split: (typed) => {
      if (ids.has(typed)) {
        return null;
      }
      for (let at = typed.length - 3; at >= 2; at -= 1) {
        const parts = [typed.slice(0, at), typed.slice(at)] as const;
        if (ids.has(parts[0]) && ids.has(parts[1])) {
          return parts;
        }
      }
      return null;
    },
  };
};
