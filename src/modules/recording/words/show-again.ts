// Words that were hidden and should not have been, shown again in a text: exactly as they were typed, and nothing beside them.

import { keysOf, plainOf } from '../../../methods/deidentify/index.ts';
import type { AnswerValue } from '../../../taxonomy/index.ts';
import { stretchesOf } from '../originals/beside.ts';
import type { ChangeText } from './map-texts.ts';

/** Texts as they were typed, by field. */
export type Typed = Readonly<Record<string, AnswerValue>>;

export type IsWanted = (words: string) => boolean;

/** Exactly these words, however they are written. */
export const theseWords = (words: readonly string[]): IsWanted => {
  const wanted = new Set(words.map(plainOf));
  return (hidden) => wanted.has(plainOf(hidden));
};

/** What was hidden because these words were reported: all of them together, or some. */
export const reportedWords = (words: string): IsWanted => {
  const keys = new Set(keysOf(words));
  const together = theseWords([words]);
  return (hidden) => {
    const found = keysOf(hidden);
    return together(hidden) || (found.length > 0 && found.every((key) => keys.has(key)));
  };
};

export const showIn = (shown: string, typed: string, isWanted: IsWanted): string => {
  const stretches = stretchesOf(typed, shown);
  // Where nobody can tell which stretch stands under which mark, nothing is shown.
  if (stretches.some(({ isHidden, mark }) => isHidden && mark === null)) return shown;
  return stretches.map(({ mark, text }) => (mark === null || isWanted(text) ? text : mark)).join('');
};

/** What stands under a mark of a text, as it was typed: none where nobody can tell. */
export const underMark = (shown: string, typed: string, mark: string): readonly string[] => [
  ...new Set(stretchesOf(typed, shown).flatMap((one) => (one.mark === mark ? [one.text] : []))),
];

/** A text that has no original stays as it is. */
export const showWanted =
  (typed: Typed, isWanted: IsWanted): ChangeText =>
  (text, field, index) => {
    const original = typed[field];
    const words = typeof original === 'string' ? original : original?.[index];
    return words === undefined ? text : showIn(text, words, isWanted);
  };
