// What a year of the log comes to, under the heads of the Pharmacy Quality Scheme's safety report: what was recorded, what was
// found, what was done, how it was shared. (General knowledge of the scheme; its own text differs from year to year.)

import type { Entry } from './entry.ts';
import { type Totals, totalsOf } from './figures.ts';
import type { Medicines } from './medicines.ts';
import { monthOf, monthsBetween } from './months.ts';
import { medicinePairs, type Pair } from './pairs.ts';
import type { Action, Review } from './review.ts';
import { codesOf, errorTypeWords, factorWords, stageWords } from './words.ts';

type Theme = { readonly text: string; readonly count: number };

export type Summary = Totals & {
  readonly withRecord: number;
  readonly months: readonly { readonly month: string; readonly count: number; readonly marked: number }[];
  readonly reviewsDone: number;
  readonly reviewsDue: number;
  readonly stages: readonly Theme[];
  readonly errorTypes: readonly Theme[];
  readonly factors: readonly Theme[];
  readonly pairs: readonly Pair[];
  readonly reviews: readonly Review[];
  readonly actions: readonly Action[];
};

const mostThemes = 5;

const themes = <Code extends string>(
  words: Readonly<Record<Code, string>>,
  countOf: (code: Code) => number,
): readonly Theme[] =>
  codesOf(words)
    .map((code) => ({ text: words[code], count: countOf(code) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .slice(0, mostThemes);

export type YearOfLog = {
  readonly entries: readonly Entry[];
  readonly reviews: readonly Review[];
  readonly actions: readonly Action[];
  /** The months of the year that are over since the log began. */
  readonly monthsOver: readonly string[];
  readonly lastMonth: string;
};

export const summarise = (
  medicines: Medicines,
  { entries, reviews, actions, monthsOver, lastMonth }: YearOfLog,
): Summary => {
  const countWhere = (is: (entry: Entry) => boolean): number => entries.filter(is).length;
  const done = reviews.filter(({ signedOffOn }) => signedOffOn !== null);
  const began = entries.at(-1)?.happenedOn;
  return {
    ...totalsOf(entries),
    withRecord: countWhere(({ reached, fullRecord }) => reached === 'incident' && fullRecord !== null),
    months: monthsBetween(began ? monthOf(began) : lastMonth, lastMonth).map((month) => ({
      month,
      count: countWhere(({ happenedOn }) => monthOf(happenedOn) === month),
      marked: countWhere(({ happenedOn, reached }) => monthOf(happenedOn) === month && reached === 'incident'),
    })),
    reviewsDone: done.filter(({ month }) => monthsOver.includes(month)).length,
    reviewsDue: monthsOver.length,
    stages: themes(stageWords, (code) => countWhere(({ stage }) => stage === code)),
    errorTypes: themes(errorTypeWords, (code) => countWhere(({ errorType }) => errorType === code)),
    factors: themes(factorWords, (code) => countWhere(({ factors }) => factors.includes(code))),
    pairs: medicinePairs(medicines, entries).slice(0, mostThemes),
    reviews: done,
    actions,
  };
};
