// Which words of a text as typed stand under which mark of the text that everybody reads. Where nobody can tell for certain,
// it says so: between the least and the most that each may reach.

import { markPattern } from './marks.ts';
import type { Stretch } from './span.ts';

/** Under one mark: the stretch of the text as typed, between the least and the most that it may reach from and to. */
export type Under = Stretch & { readonly mark: string; readonly isCertain: boolean };

type Pieces = { readonly pieces: readonly string[]; readonly marks: readonly string[] };

/** The marks, and what stands between them. */
const piecesOf = (shown: string): Pieces => {
  const pieces: string[] = [];
  const marks: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of shown.matchAll(markPattern)) {
    pieces.push(shown.slice(from, index));
    marks.push(mark);
    from = index + mark.length;
  }
  return { pieces: [...pieces, shown.slice(from)], marks };
};

/** Where each piece stands, as near to the beginning as it can; null where the pieces are not of this text. */
const earliest = (pieces: readonly string[], typed: string): readonly number[] | null => {
  const [first = '', ...rest] = pieces;
  if (!typed.startsWith(first)) return null;
  const starts = [0];
  let end = first.length;
  for (const [at, piece] of rest.entries()) {
    const isLast = at === rest.length - 1;
    // Every mark hides something.
    const start = isLast ? typed.length - piece.length : typed.indexOf(piece, end + 1);
    if (start <= end || !typed.startsWith(piece, start)) return null;
    starts.push(start);
    end = start + piece.length;
  }
  return end === typed.length ? starts : null;
};

/** The same, as near to the end as it can. */
const latest = (pieces: readonly string[], typed: string): readonly number[] => {
  const starts = [typed.length - (pieces.at(-1) ?? '').length];
  for (const piece of pieces.slice(0, -1).toReversed())
    starts.unshift(typed.lastIndexOf(piece, (starts[0] ?? 0) - 1 - piece.length));
  return [0, ...starts.slice(1)];
};

/** What stands under each mark, in turn; null where the one is not the other with marks in it. */
export const underMarks = (shown: string, typed: string): readonly Under[] | null => {
  const { pieces, marks } = piecesOf(shown);
  const early = earliest(pieces, typed);
  if (!early) return null;
  const late = latest(pieces, typed);
  return marks.map((mark, at) => {
    const [piece = '', from = 0, to = 0] = [pieces[at], early[at], late[at + 1]];
    return { mark, start: from + piece.length, end: to, isCertain: from === late[at] && early[at + 1] === to };
  });
};
