// Words that were hidden and should not have been, shown again in a text: exactly as they were typed, and nothing beside them.

import { plainOf } from '../../../methods/deidentify/index.ts';
import type { AnswerValue } from '../../../taxonomy/index.ts';
import { stretchesOf } from '../originals/beside.ts';
import type { ChangeText } from './map-texts.ts';

/** Texts as they were typed, by field. */
export type Typed = Readonly<Record<string, AnswerValue>>;

export type IsWanted = (words: string, mark: string) => boolean;

/** Exactly these words, however they are written. */
export const theseWords = (words: readonly string[]): ((hidden: string) => boolean) => {
  const wanted = new Set(words.map(plainOf));
  return (hidden) => wanted.has(plainOf(hidden));
};

export const showIn = (shown: string, typed: string, isWanted: IsWanted): string => {
  const stretches = stretchesOf(typed, shown);
  // Where nobody can tell which stretch stands under which mark, nothing is shown.
  if (stretches.some(({ isHidden, mark }) => isHidden && mark === null)) return shown;
  return stretches.map(({ mark, text }) => (mark === null || isWanted(text, mark) ? text : mark)).join('');
};

/** What stands under a mark of a text, as it was typed: none where nobody can tell. */
export const underMark = (shown: string, typed: string, mark: string): readonly string[] => [
  ...new Set(stretchesOf(typed, shown).flatMap((one) => (one.mark === mark ? [one.text] : []))),
];

/** Names a text among answers. */
export const placeOf = (field: string, index: number): string => `${field}#${index}`;

/** `place` says which text it is. */
export type ShowText = (shown: string, typed: string, place: string) => string;

/** A text that has no original stays as it is. */
export const showTexts =
  (typed: Typed, show: ShowText): ChangeText =>
  (text, field, index) => {
    const original = typed[field];
    const words = typeof original === 'string' ? original : original?.[index];
    return words === undefined ? text : show(text, words, placeOf(field, index));
  };
