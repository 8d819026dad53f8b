// How long before or after another day a day was, so that a hidden date keeps the sense of a story.

import { fold } from './fold.ts';
import { dayWords, monthNames, month as monthWord } from './identifiers/date-words.ts';

/** As much of a date as was written. */
type Written = { readonly day: number; readonly month: number | null; readonly year: number | null };

const named = monthNames.map((name) => new RegExp(`^(?:${name})$`));
const spelled = dayWords.map((word) => new RegExp(`^(?:${word})$`));
const dayInWords = new RegExp(`(?<![a-z])(?:${dayWords.toReversed().join('|')})(?![a-z])`);
const monthInWords = new RegExp(`(?<![a-z])${monthWord}(?![a-z])`);

const yearOf = (figures: string | undefined): number | null => {
  if (figures === undefined) return null;
  const year = Number(figures);
  return figures.length === 4 ? year : year + (year < 50 ? 2000 : 1900);
};

const inFigures = (text: string): Written | null => {
  const packed = /(?<!\d)(\d{8}|\d{6})(?!\d)/.exec(text)?.[1];
  if (packed !== undefined) {
    const isYearFirst = packed.length === 8 && /^(?:19|20)\d\d(?:0\d|1[0-2])/.test(packed);
    const parts = isYearFirst
      ? [packed.slice(6), packed.slice(4, 6), packed.slice(0, 4)]
      : [packed.slice(0, 2), packed.slice(2, 4), packed.slice(4)];
    return { day: Number(parts[0]), month: Number(parts[1]), year: yearOf(parts[2]) };
  }
  const [, year, month, day] = /(\d{4}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{1,2})/.exec(text) ?? [];
  if (year !== undefined) return { day: Number(day), month: Number(month), year: Number(year) };
  const parts = /(\d{1,2}) ?[/.-] ?(\d{1,2})(?: ?[/.-] ?'?(\d{4}|\d{2}))?(?!\d)/.exec(text);
  if (parts === null) return null;
  const [first, second] = [Number(parts[1]), Number(parts[2])];
  const isAmerican = second > 12;
  return { day: isAmerican ? second : first, month: isAmerican ? first : second, year: yearOf(parts[3]) };
};

const inWords = (text: string): Written | null => {
  const monthAs = monthInWords.exec(text);
  const month = monthAs === null ? null : named.findIndex((name) => name.test(monthAs[0])) + 1;
  const wordAs = dayInWords.exec(text)?.[0];
  const figures = /(?<!\d)\d{1,2}(?!\d)/.exec(text);
  const day = wordAs === undefined ? Number(figures?.[0]) : spelled.findIndex((word) => word.test(wordAs)) + 1;
  if (!(day >= 1 && day <= 31)) return null;
  const after = monthAs === null ? '' : text.slice(monthAs.index);
  const year =
    /(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ??
    (figures && monthAs && figures.index < monthAs.index ? /(?<!\d)\d\d$/.exec(after)?.[0] : undefined);
  return { day, month, year: yearOf(year) };
};

const isReal = ({ day, month }: Written): boolean =>
  day >= 1 && day <= 31 && (month === null || (month >= 1 && month <= 12));

const readDate = (words: string): Written | null => {
  const text = fold(words).lower;
  const written = monthInWords.test(text) ? inWords(text) : (inFigures(text) ?? inWords(text));
  return written !== null && isReal(written) ? written : null;
};

const msADay = 86_400_000;
const dayNumberOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / msADay);

const nearest = (days: readonly number[], to: number): number =>
  days.reduce((best, day) => (Math.abs(day - to) < Math.abs(best - to) ? day : best));

/** Where no date says its year, any year will do: only what lies between two days is told. */
const someYear = 2001;

/** The day a written date means, in days, where what is missing is taken from the day that it is nearest to. */
const resolve = ({ day, month, year }: Written, anchor: number | null): number | null => {
  if (month !== null && year !== null) return dayNumberOf(year, month, day);
  if (anchor === null) return month === null ? null : dayNumberOf(someYear, month, day);
  const at = new Date(anchor * msADay);
  const around = [-1, 0, 1];
  return month === null
    ? nearest(
        around.map((step) => dayNumberOf(at.getUTCFullYear(), at.getUTCMonth() + 1 + step, day)),
        anchor,
      )
    : nearest(
        around.map((step) => dayNumberOf(at.getUTCFullYear() + step, month, day)),
        anchor,
      );
};

const count = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`;

const distance = (days: number): string => {
  const apart = Math.abs(days);
  const side = days < 0 ? 'earlier' : 'later';
  if (apart === 0) return 'the same day';
  if (apart < 14) return `${count(apart, 'day')} ${side}`;
  if (apart < 63) return `${count(Math.round(apart / 7), 'week')} ${side}`;
  if (apart < 730) return `${count(Math.round(apart / 30.44), 'month')} ${side}`;
  return `${count(Math.min(9999, Math.round(apart / 365.25)), 'year')} ${side}`;
};

/**
 * For each date of a text, as written, how long before or after `eventDate` (`YYYY-MM-DD`) it was, or, where there is none,
 * before or after the first date of the text. Null for that first date itself, and where nobody can tell.
 */
export const distancesOf = (dates: readonly string[], eventDate?: string): readonly (string | null)[] => {
  const written = dates.map(readDate);
  const event = eventDate === undefined ? null : readDate(eventDate);
  const eventDay = event === null ? null : resolve(event, null);
  const firstFull = written.find((date) => date?.month != null && date.year !== null);
  let anchor = eventDay ?? (firstFull ? resolve(firstFull, null) : null);
  let from = eventDay;
  return written.map((date) => {
    const day = date === null ? null : resolve(date, anchor);
    if (day === null) return null;
    anchor = day;
    if (from === null) from = day;
    return from === day && eventDay === null ? null : distance(day - from);
  });
};
