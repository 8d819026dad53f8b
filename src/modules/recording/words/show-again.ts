// Words that were hidden and should not have been, shown again in a text: exactly as they were typed, and nothing beside them.

import { markPattern, type Under, underMarks } from '../../../methods/deidentify/index.ts';
import type { AnswerValue } from '../../../taxonomy/index.ts';
import type { Conceal } from './conceal.ts';
import type { ChangeText } from './map-texts.ts';

/** Texts as they were typed, by field. */
export type Typed = Readonly<Record<string, AnswerValue>>;

export type Showing = {
  readonly isWanted: (under: Under) => boolean;
  /** What reports that stand hide: it stays hidden among what is shown again, and beside it. */
  readonly conceal: Conceal;
};

/** Where nobody can tell for certain what stands under a mark, the mark stays. */
export const showUnder = (shown: string, typed: string, { isWanted, conceal }: Showing): string => {
  const under = underMarks(shown, typed);
  if (!under) return shown;
  let at = 0;
  const after = shown.replace(markPattern, (mark) => {
    const one = under[at++];
    if (!one?.isCertain || !isWanted(one)) return mark;
    const words = conceal(typed.slice(one.start, one.end)).text;
    return words.replace(markPattern, '') === '' ? mark : words;
  });
  return conceal(after).count > conceal(shown).count ? shown : after;
};

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
