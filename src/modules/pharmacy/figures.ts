// What a month of the log shows, as counts beside those of the month before. Kept with the review when it is signed off.

import type { Entry } from './entry.ts';
import type { Medicines } from './medicines.ts';
import { medicinePairs, type Pair } from './pairs.ts';
import { proposePatterns } from './patterns.ts';
import { codesOf, errorTypeWords, stageWords, timeBandWords } from './words.ts';

export type Count = {
  readonly code: string;
  readonly text: string;
  readonly count: number;
  /** In the month before; null where the log had not begun. */
  readonly before: number | null;
};

export type Totals = { readonly total: number; readonly nearMisses: number; readonly incidents: number };

export type Figures = Totals & {
  readonly before: Totals | null;
  /** Incidents that have no full record. */
  readonly withoutRecord: number;
  readonly stages: readonly Count[];
  readonly errorTypes: readonly Count[];
  readonly timeBands: readonly Count[];
  readonly pairs: readonly Pair[];
  /** In sentences. */
  readonly patterns: readonly string[];
};

export const totalsOf = (entries: readonly Entry[]): Totals => {
  const incidents = entries.filter(({ reached }) => reached === 'incident').length;
  return { total: entries.length, nearMisses: entries.length - incidents, incidents };
};

export const figuresOf = (
  medicines: Medicines,
  month: readonly Entry[],
  /** Of the month before; null where the log had not begun. */
  before: readonly Entry[] | null,
): Figures => {
  const counted = <Code extends string>(
    words: Readonly<Record<Code, string>>,
    codeOf: (entry: Entry) => Code,
  ): readonly Count[] =>
    codesOf(words).map((code) => {
      const among = (entries: readonly Entry[]): number => entries.filter((entry) => codeOf(entry) === code).length;
      return { code, text: words[code], count: among(month), before: before && among(before) };
    });
  const withoutRecord = month.filter(({ reached, fullRecord }) => reached === 'incident' && !fullRecord).length;
  const pairs = medicinePairs(medicines, month);
  return {
    ...totalsOf(month),
    before: before && totalsOf(before),
    withoutRecord,
    stages: counted(stageWords, ({ stage }) => stage),
    errorTypes: counted(errorTypeWords, ({ errorType }) => errorType),
    timeBands: counted(timeBandWords, ({ timeBand }) => timeBand),
    pairs,
    patterns: proposePatterns({ entries: month, pairs, withoutRecord }),
  };
};
