// A day or a month as people write it: ISO, or in the parts that a form joins (year-month-day), the month also by its name.

import type { ProblemName } from './problems.ts';
import { monthNamed } from './words-of-time.ts';

type DateContext = {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Typed into separate boxes: then, and only then, is it certain that the first part is the year. */
  readonly isTyped: boolean;
  /** What the person writes in: months have its names, and the English ones. */
  readonly locale?: string;
};

const firstYear = 1900;
/** Other systems and many forms have English names, whatever the page speaks. */
const everywhere = 'en-GB';

export const isMonth = (text: string): boolean => /^\d{4}-\d{2}$/.test(text);

/** `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. */
export const readDate = (
  given: string,
  { today, isTyped, locale = everywhere }: DateContext,
): { value: string } | { problem: ProblemName } => {
  const written = isTyped ? isoOf(given, today, locale) : given;
  if (/^\d{4}(?:-0*)?$/.test(written)) return { problem: 'year-only' };
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(written);
  if (!match) return { problem: 'not-a-date' };
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3] ?? '1')];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return { problem: 'not-a-date' };
  if (written > today.slice(0, written.length)) return { problem: 'future-date' };
  return year < firstYear ? { problem: 'too-long-ago' } : { value: written };
};

/** "26-march-5" as `2026-03-05`; what is no such date comes back as no date either. */
const isoOf = (typed: string, today: string, locale: string): string => {
  const [year = '', month = '', ...day] = typed.split('-').map((part) => part.trim());
  return [fullYear(year, today), numberOf(month, locale), ...day.map((part) => part.padStart(2, '0'))].join('-');
};

/** "26" is 2026; two figures that would be a year to come may mean anything, and stay as they are. */
const fullYear = (year: string, today: string): string =>
  /^\d{2}$/.test(year) && year <= today.slice(2, 4) ? `${today.slice(0, 2)}${year}` : year;

const numberOf = (month: string, locale: string): string => {
  const named = monthNamed(month, locale) ?? monthNamed(month, everywhere);
  return (named === null ? month : String(named + 1)).padStart(2, '0');
};
