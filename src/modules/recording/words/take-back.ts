// A report that words tell who somebody is was a mistake: what it alone had hidden in a text is shown again. What was hidden
// before it stays hidden, though it be the same words. Where nobody can tell for certain, nothing is shown.

import { type Under, underMarks } from '../../../methods/deidentify/index.ts';
import type { Conceal } from './conceal.ts';
import { showUnder } from './show-again.ts';

export type TakenBack = {
  /** What the text was, or may have been, before the report. */
  readonly before: readonly string[];
  /** What other reports hide. */
  readonly conceal: Conceal;
};

export const takeBack = (shown: string, typed: string, { before, conceal }: TakenBack): string => {
  const known = before.flatMap((one) => {
    const hidden = underMarks(one, typed);
    return hidden ? [hidden] : [];
  });
  if (known.length === 0) return shown;
  const stays = known.flat();
  const isNew = (one: Under) => !stays.some(({ start, end }) => start < one.end && one.start < end);
  return showUnder(shown, typed, { isWanted: isNew, conceal });
};
