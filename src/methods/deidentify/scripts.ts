// What is peculiar to scripts other than Latin where a word is looked up: signs that are part of the letters, and words that are
// written without a space between them.

import { foldCharacter } from './fold.ts';

const withSigns =
  /^[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]$/u;

/** As everywhere else, save that the signs of vowels stay where a name is another without them; however they are put together. */
export const foldWithSigns = (character: string): string =>
  withSigns.test(character) && /[\p{L}\p{M}]/u.test(character) ? character.normalize('NFD') : foldCharacter(character);

/** Korean has spaces, and puts what belongs to a name right behind it. */
const unspaced =
  '(?=[\\p{L}\\p{M}])[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';

/** Words, or runs of words between which nobody writes a space. */
export const wordPattern = new RegExp(`(?:${unspaced})+|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])+`, 'gu');

const startsUnspaced = new RegExp(`^${unspaced}`, 'u');

export const isUnspaced = (word: string): boolean => startsUnspaced.test(word);

const isWholeWord = /^\p{Script=Han}$/u;

/** Whether it is worth looking for inside a run: one sign by itself is a name in Chinese only. */
export const isFoundInside = (word: string): boolean => isUnspaced(word) && (word.length > 1 || isWholeWord.test(word));

/** Names of people are no longer. */
const longest = 40;

/** Where some word begins in a run, and how long it is: the longest that is known. Never half a letter. */
export function* wordsInside<T>(
  run: string,
  mayBegin: (sign: string) => boolean,
  known: (word: string) => T | undefined,
): Generator<{ readonly at: number; readonly length: number; readonly found: T }> {
  const signs = Array.from(run.matchAll(/\P{M}\p{M}*|\p{M}+/gu), ({ 0: sign, index }) => ({ sign, index }));
  const endAt = (place: number): number => signs[place]?.index ?? run.length;
  let from = 0;
  while (from < signs.length) {
    const { sign = '', index = 0 } = signs[from] ?? {};
    let next = from + 1;
    if (mayBegin(sign))
      for (let to = Math.min(signs.length, from + longest); to > from; to -= 1) {
        const found = known(run.slice(index, endAt(to)));
        if (found === undefined) continue;
        yield { at: index, length: endAt(to) - index, found };
        next = to;
        break;
      }
    from = next;
  }
}
