// Where a mark stands: the how-manyth of its like in its part. Counted anew when words of the part are hidden or shown.

import { markPattern, underMarks } from '../../../methods/deidentify/index.ts';
import type { Report } from './report.ts';

export type MarkedPlace = { readonly part: string; readonly mark: string; readonly nth: number };

type Standing = {
  /** Which text of the part. */
  readonly index: number;
  /** Which of all marks of that text. */
  readonly at: number;
  readonly offset: number;
};

const standingLike = (texts: readonly string[], mark: string): readonly Standing[] =>
  texts.flatMap((text, index) =>
    [...text.matchAll(markPattern)].flatMap((found, at) =>
      found[0] === mark ? [{ index, at, offset: found.index }] : [],
    ),
  );

export const findMark = (texts: readonly string[], { mark, nth }: Omit<MarkedPlace, 'part'>): Standing | null =>
  standingLike(texts, mark)[nth - 1] ?? null;

const countMarks = (text: string): number => text.match(markPattern)?.length ?? 0;

/** Null where it is gone, or nobody can tell. */
export const followMark = (
  before: readonly string[],
  after: readonly string[],
  { mark, nth }: Omit<MarkedPlace, 'part'>,
): number | null => {
  const old = findMark(before, { mark, nth });
  const [was, is] = [before[old?.index ?? 0], after[old?.index ?? 0]];
  if (!old || was === undefined || is === undefined) return null;
  const isMoreHidden = countMarks(is) > countMarks(was);
  const under = isMoreHidden ? underMarks(is, was) : underMarks(was, is);
  const isOld = ({ index, at, offset }: Standing): boolean => {
    const [one, from] = isMoreHidden ? [under?.[at], old.offset] : [under?.[old.at], offset];
    return index === old.index && one?.isCertain === true && one.start === from && one.end === from + mark.length;
  };
  const now = standingLike(after, mark).findIndex(isOld);
  return now === -1 ? null : now + 1;
};

/** Marks that somebody doubts now, by part, as the page names them: `[name 2] 1`. */
export const doubtedMarks = (reports: readonly Report[]): ReadonlyMap<string, readonly string[]> => {
  const doubted = new Map<string, string[]>();
  for (const { part, mark, nth, decision } of reports) {
    if (decision !== null || part === null || mark === null || nth === null) continue;
    doubted.set(part, [...(doubted.get(part) ?? []), `${mark} ${nth}`]);
  }
  return doubted;
};
