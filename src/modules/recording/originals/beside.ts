// A text as typed beside the text that everybody reads: which stretches of it were hidden. The marks in the shown text say
// so; where the names are found today only helps to see where each stretch ends.

import { deidentify, markPattern } from '../../../methods/deidentify/index.ts';

export type Stretch = {
  readonly text: string;
  readonly isHidden: boolean;
  /** What stands in its place; null where nothing is hidden, or where nobody can tell which mark it is. */
  readonly mark: string | null;
};

/** Put together again, the stretches are the text as typed. All of it is one hidden stretch where the two do not match. */
export const stretchesOf = (typed: string, shown: string): readonly Stretch[] => {
  if (typed === shown) return [{ text: typed, isHidden: false, mark: null }];
  const whole: readonly Stretch[] = [{ text: typed, isHidden: true, mark: null }];
  const ends = endsByStart(typed);
  const { pieces, marks } = piecesOf(shown, typed);
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    if (index > 0) {
      const end = endOfHidden({ typed, at, piece, isLast, found: ends.get(at) });
      if (end === null) return whole;
      stretches.push({ text: typed.slice(at, end), isHidden: true, mark: marks[index - 1] ?? null });
      at = end;
    }
    if (!typed.startsWith(piece, at)) return whole;
    if (piece !== '') stretches.push({ text: piece, isHidden: false, mark: null });
    at += piece.length;
  }
  return at === typed.length ? stretches : whole;
};

/** The marks, and what stands between them. A mark that the teller typed themselves stands in both texts, and hides nothing. */
const piecesOf = (
  shown: string,
  typed: string,
): { readonly pieces: readonly string[]; readonly marks: readonly string[] } => {
  const pieces: string[] = [];
  const marks: string[] = [];
  let from = 0;
  let open = '';
  for (const { 0: mark, index } of shown.matchAll(markPattern)) {
    open += shown.slice(from, index);
    from = index + mark.length;
    if (typed.includes(mark)) open += mark;
    else {
      pieces.push(open);
      marks.push(mark);
      open = '';
    }
  }
  return { pieces: [...pieces, open + shown.slice(from)], marks };
};

type Hidden = {
  readonly typed: string;
  readonly at: number;
  /** What follows on it. */
  readonly piece: string;
  readonly isLast: boolean;
  readonly found: number | undefined;
};

const endOfHidden = ({ typed, at, piece, isLast, found }: Hidden): number | null => {
  const last = typed.length - piece.length;
  if (isLast) return last >= at && typed.endsWith(piece) ? last : null;
  if (found !== undefined && typed.startsWith(piece, found)) return found;
  if (piece === '') return found ?? null;
  const next = typed.indexOf(piece, at + 1);
  return next === -1 ? null : next;
};

/** Where each identifier that is found in the text begins and ends, in code units. */
const endsByStart = (typed: string): ReadonlyMap<number, number> => {
  const { spans } = deidentify(typed);
  const unitAt = new Map<number, number>();
  const wanted = new Set(spans.flatMap(({ start, end }) => [start, end]));
  let units = 0;
  let points = 0;
  for (const point of typed) {
    if (wanted.has(points)) unitAt.set(points, units);
    points += 1;
    units += point.length;
  }
  unitAt.set(points, units);
  return new Map(spans.map(({ start, end }) => [unitAt.get(start) ?? 0, unitAt.get(end) ?? units]));
};
