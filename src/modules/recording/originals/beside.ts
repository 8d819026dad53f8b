// A text as typed beside the text that everybody reads: which stretches of it were hidden. The marks in the shown text say so.

import { underMarks, unite } from '../../../methods/deidentify/index.ts';

export type Stretch = { readonly text: string; readonly isHidden: boolean };

/**
 * Put together again, the stretches are the text as typed. What was hidden is in a hidden one; where nobody can tell how far it
 * reaches, all that it may be is. All of the text is where the two do not match.
 */
export const stretchesOf = (typed: string, shown: string): readonly Stretch[] => {
  const under = underMarks(shown, typed);
  if (!under) return [{ text: typed, isHidden: true }];
  // A mark that the teller typed themselves stands in both texts, and hides nothing.
  const hidden = unite(under.filter(({ mark, start, end }) => typed.slice(start, end) !== mark));
  let at = 0;
  const stretches = hidden.flatMap(({ start, end }) => {
    const shownBefore = { text: typed.slice(at, start), isHidden: false };
    at = end;
    return [shownBefore, { text: typed.slice(start, end), isHidden: true }];
  });
  return [...stretches, { text: typed.slice(at), isHidden: false }].filter(({ text }) => text !== '');
};
