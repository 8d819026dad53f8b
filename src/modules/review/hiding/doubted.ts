// The words that a doubted mark hides, in the one place where it was pressed.

import { underMarks } from '../../../methods/deidentify/index.ts';
import { type Conceal, type ShowText, showUnder, type Typed } from '../../recording/index.ts';
import { findMark } from './marked-place.ts';
import { type Parts, placeIn, typedTexts } from './parts.ts';
import { type Report, typeOfMark } from './report.ts';

export type Doubted = {
  readonly type: string;
  readonly place: string;
  readonly shown: string;
  readonly typed: string;
  /** Which letters of what was typed. */
  readonly from: number;
  readonly to: number;
};

/** Null where the mark is not there any more, or nobody can tell. */
export const findDoubted = (
  { part, mark, nth, type }: Pick<Report, 'part' | 'mark' | 'nth' | 'type'>,
  parts: Parts,
  typed: Typed,
  steps: ReadonlyMap<number, string>,
): Doubted | null => {
  if (part === null || mark === null || nth === null) return null;
  const texts = parts.get(part) ?? [];
  const standing = findMark(texts, { mark, nth });
  if (!standing) return null;
  const { index, at } = standing;
  const [shown, original] = [texts[index], typedTexts(part, typed, steps)[index]];
  if (shown === undefined || original === undefined) return null;
  const under = underMarks(shown, original)?.[at];
  if (!under?.isCertain) return null;
  return { type, place: placeIn(part, index), shown, typed: original, from: under.start, to: under.end };
};

/** Shows them there and nowhere else; what reports that stand hide stays hidden. */
export const showDoubted =
  ({ type, place, from, to }: Doubted, conceal: Conceal): ShowText =>
  (shown, typed, at) =>
    at === place
      ? showUnder(shown, typed, {
          isWanted: (one) => one.start === from && one.end === to && typeOfMark(one.mark.slice(1, -1)) === type,
          conceal,
        })
      : shown;

const wordsAround = 6;

/** With the words beside them, so that whoever decides sees which place is meant. */
export const quoteOf = ({ typed, from, to }: Doubted) => ({
  before: typed
    .slice(0, from)
    .split(/(?<=\s)(?=\S)/)
    .slice(-wordsAround)
    .join(''),
  words: typed.slice(from, to),
  after: typed
    .slice(to)
    .split(/(?<=\S)(?=\s)/)
    .slice(0, wordsAround)
    .join(''),
});
