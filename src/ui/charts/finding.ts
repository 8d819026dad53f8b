// What a monthly chart shows, as its title: a comparison with the months before and no claim beyond it.

import { filters } from '../filters.ts';

export type MonthlyPoint = {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly count: number;
  /** How many of them are marked out, for example as severe. */
  readonly marked?: number;
};

/** With fewer months before it, "the most" says nothing. */
const minMonthsBefore = 3;

/** For example "43 records in October 2026, the most in 12 months". `one` is the thing counted, in the singular. */
export const monthlyFinding = (points: readonly MonthlyPoint[], one: string, many = `${one}s`): string => {
  const last = points.at(-1);
  if (last === undefined || points.every((point) => point.count === 0)) return `No ${many} yet`;
  const said = `${filters.plural(last.count, one, many)} in ${filters.month(last.month)}`;
  const before = points.slice(0, -1).map((point) => point.count);
  if (before.length < minMonthsBefore) return said;
  const [fewest, most] = [Math.min(...before), Math.max(...before)];
  if (last.count > most) return `${said}, the most in ${points.length} months`;
  if (last.count < fewest) return `${said}, the fewest in ${points.length} months`;
  const range =
    fewest === most ? `${filters.number(most)} each` : `between ${filters.number(fewest)} and ${filters.number(most)}`;
  return `${said}. The ${before.length} months before had ${range}`;
};
