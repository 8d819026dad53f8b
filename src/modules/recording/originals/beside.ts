// A text as typed beside the text that everybody reads: which stretches of it were hidden. The marks in the shown text say so.

import { underMarks } from '../words/align.ts';

export type Stretch = { readonly text: string; readonly isHidden: boolean };

/**
 * Put together again, the stretches are the text as typed. What was hidden is in a hidden one; where nobody can tell how far it
 * reaches, all that it may be is. All of the text is where the two do not match.
 */
export const stretchesOf = (typed: string, shown: string): readonly Stretch[] => {
  const under = underMarks(shown, typed);
  if (!under) return [{ text: typed, isHidden: true }];
  // A mark that the teller typed themselves stands in both texts, and hides nothing.
  const hidden = together(under.filter(({ mark, from, to }) => typed.slice(from, to) !== mark));
  let at = 0;
  const stretches = hidden.flatMap(({ from, to }) => {
    const shownBefore = { text: typed.slice(at, from), isHidden: false };
    at = to;
    return [shownBefore, { text: typed.slice(from, to), isHidden: true }];
  });
  return [...stretches, { text: typed.slice(at), isHidden: false }].filter(({ text }) => text !== '');
};

type Reach = { readonly from: number; readonly to: number };

/** Those that may reach into each other as one. */
const together = (reaches: readonly Reach[]): readonly Reach[] => {
  const apart: Reach[] = [];
  for (const { from, to } of reaches) {
    const last = apart.at(-1);
    if (last && from < last.to) apart[apart.length - 1] = { from: last.from, to: Math.max(to, last.to) };
    else apart.push({ from, to });
  }
  return apart;
};
