// Which of many groups of phrases a text speaks of, and how close together.

import { phraseFinder } from './phrases.ts';
import { tokensOf } from './tokens.ts';

/** By the group, at which words its phrases begin. */
export type Spotted = ReadonlyMap<number, readonly number[]>;

/** The words of a text as phrases are written: small letters, no marks, "didn't" as "didn t". */
export const plainWords = (text: string): readonly string[] => tokensOf(text).flatMap(({ word }) => word.split("'"));

/** Written in a list: "fell, found on the floor". */
export const phrasesOf = (list: string): readonly string[] => list.split(', ').filter((phrase) => phrase !== '');

export const createSpotter = (groups: readonly (readonly string[])[]): ((words: readonly string[]) => Spotted) => {
  const plain = (phrases: readonly string[]): readonly string[] => [
    ...new Set(phrases.map((phrase) => plainWords(phrase).join(' '))),
  ];
  const find = phraseFinder(Object.fromEntries(groups.map((phrases, group) => [String(group), plain(phrases)])));
  return (words) => {
    const spotted = new Map<number, number[]>();
    for (const { name, from } of find(words)) {
      const places = spotted.get(Number(name));
      if (places === undefined) spotted.set(Number(name), [from]);
      else if (places.at(-1) !== from) places.push(from);
    }
    return spotted;
  };
};

/** The fewest words between the first and the last of some places, one of each list. Infinite where a list is empty. */
export const closest = (lists: readonly (readonly number[])[]): number => {
  const next = lists.map(() => 0);
  let best = Number.POSITIVE_INFINITY;
  for (;;) {
    let least = Number.POSITIVE_INFINITY;
    let most = Number.NEGATIVE_INFINITY;
    let last = 0;
    for (const [list, places] of lists.entries()) {
      const place = places[next[list] ?? 0];
      if (place === undefined) return best;
      if (place < least) [least, last] = [place, list];
      most = Math.max(most, place);
    }
    best = Math.min(best, most - least);
    next[last] = (next[last] ?? 0) + 1;
  }
};
