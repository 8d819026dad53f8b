// Names that somebody has pointed at: hidden wherever they stand, in capitals or small letters, with accents or without.

import { fold } from '../fold.ts';
import type { Page } from '../page.ts';
import type { Mention } from './find.ts';

export type AlsoHidden = { readonly pattern: RegExp; readonly words: readonly string[] };

/** A single letter stands in too many words that name nobody. */
const leastLetters = 2;

export const alsoHidden = (phrases: readonly string[]): readonly AlsoHidden[] =>
  phrases.flatMap((phrase) => {
    const words =
      fold(phrase)
        .lower.replace(/'s(?!\p{L})/gu, '')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.join('').length < leastLetters) return [];
    // What stands between the words of a name is not looked at closely: "al-Amin", "al Amin", "O'Neil".
    return [
      { pattern: new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[\\s'.-]{1,3}")}(?![\\p{L}\\p{N}])`, 'gu'), words },
    ];
  });

/** These names with those that were found, in order; two that overlap are one. */
export const withAlso = (
  found: readonly Mention[],
  { lower }: Page,
  also: readonly AlsoHidden[],
): readonly Mention[] => {
  if (also.length === 0) return found;
  const named = also.flatMap(({ pattern, words }) =>
    Array.from(lower.matchAll(pattern), ({ 0: { length }, index }) => ({
      start: index,
      end: index + length,
      words,
      role: null,
    })),
  );
  const together: Mention[] = [];
  for (const mention of [...found, ...named].toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = together.at(-1);
    if (last === undefined || mention.start >= last.end) together.push(mention);
    else if (mention.end > last.end)
      together[together.length - 1] = {
        ...last,
        end: mention.end,
        words: [...last.words, ...mention.words],
        role: last.role ?? mention.role,
      };
  }
  return together;
};
