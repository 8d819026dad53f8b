// A report that words tell who somebody is was a mistake: what it alone had hidden in a text is shown again. What was hidden
// before it stays hidden, though it be the same words. Where nobody can tell for certain, nothing is shown.

import { markPattern } from '../../../methods/deidentify/index.ts';
import type { Conceal } from './conceal.ts';

/** Under one mark: the stretch of the text as typed, between the least and the most that it may reach from and to. */
type Under = { readonly from: number; readonly to: number; readonly isCertain: boolean };

const piecesOf = (shown: string): readonly string[] => {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: mark, index } of shown.matchAll(markPattern)) {
    pieces.push(shown.slice(from, index));
    from = index + mark.length;
  }
  return [...pieces, shown.slice(from)];
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

/** What stands under each mark; null where the one is not the other with marks in it. */
const underMarks = (shown: string, typed: string): readonly Under[] | null => {
  const pieces = piecesOf(shown);
  const early = earliest(pieces, typed);
  if (!early) return null;
  const late = latest(pieces, typed);
  return pieces.slice(1).map((_, at) => {
    const [piece = '', from = 0, to = 0] = [pieces[at], early[at], late[at + 1]];
    return {
      from: from + piece.length,
      to,
      isCertain: from === late[at] && early[at + 1] === to,
    };
  });
};

export type TakenBack = {
  /** What the text was, or may have been, before the report. */
  readonly before: readonly string[];
  /** What other reports hide: it stays hidden among what is shown again. */
  readonly conceal: Conceal;
};

export const takeBack = (shown: string, typed: string, { before, conceal }: TakenBack): string => {
  const under = underMarks(shown, typed);
  const known = before.flatMap((one) => {
    const hidden = underMarks(one, typed);
    return hidden ? [hidden] : [];
  });
  if (!under || known.length === 0) return shown;
  const stays = known.flat();
  let at = 0;
  return shown.replace(markPattern, (mark) => {
    const one = under[at++];
    if (!one?.isCertain || stays.some(({ from, to }) => from < one.to && one.from < to)) return mark;
    const words = conceal(typed.slice(one.from, one.to)).text;
    return words.replace(markPattern, '') === '' ? mark : words;
  });
};
