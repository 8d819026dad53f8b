// Months as `YYYY-MM`, and the scheme year that a learning summary is about.

import { addDays } from '../../platform/days.ts';

export const monthPattern = '^20[0-9]{2}-(0[1-9]|1[0-2])$';

export const monthOf = (day: string): string => day.slice(0, 7);

export const monthsAfter = (month: string, months: number): string => {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
};

export const firstDayOf = (month: string): string => `${month}-01`;

export const lastDayOf = (month: string): string => addDays(firstDayOf(monthsAfter(month, 1)), -1);

/** Two weeks to sit together once a month is over. */
const reviewDays = 14;

export const reviewDueOn = (month: string): string => addDays(lastDayOf(month), reviewDays);

export const earlierOf = (one: string, other: string): string => (one.localeCompare(other) < 0 ? one : other);

/** Oldest first, both included. */
export const monthsBetween = (first: string, last: string): readonly string[] =>
  first > last ? [] : [first, ...monthsBetween(monthsAfter(first, 1), last)];

/** The Pharmacy Quality Scheme runs with the contractual year, from April to March. */
export const yearOf = (day: string): number => {
  const year = Number(day.slice(0, 4));
  return day.slice(5, 7) >= '04' ? year : year - 1;
};

export const daysOfYear = (year: number): { readonly from: string; readonly to: string } => ({
  from: `${year}-04-01`,
  to: `${year + 1}-03-31`,
});
