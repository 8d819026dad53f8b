// How dates and numbers are written, the same everywhere.

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
/** As clocks in the United Kingdom show it. */
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' });
const dayThere = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/London',
});
const monthOnly = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const count = new Intl.NumberFormat('en-GB');

const format = (formatter: Intl.DateTimeFormat, value: unknown): string => {
  const date = value instanceof Date ? value : new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? String(value ?? '') : formatter.format(date);
};

/** `2026-03-03` -> "3 March 2026"; what is no date is shown as it came. */
const date = (value: unknown): string => format(day, value);

/** A moment -> "14:03". */
const clockTime = (value: unknown): string => format(clock, value);

/** A moment -> "3 March 2026 at 14:03". */
const moment = (value: unknown): string => `${format(dayThere, value)} at ${clockTime(value)}`;

/** `2026-03` or `2026-03-03` -> "March 2026". */
const month = (value: unknown): string => format(monthOnly, value);

/** `12345` -> "12,345". */
const number = (value: unknown): string => (typeof value === 'number' ? count.format(value) : String(value ?? ''));

/** `3 | plural("record")` -> "3 records"; give the plural where it is not the word with an s. */
const plural = (value: number, one: string, many = `${one}s`): string =>
  `${count.format(value)} ${value === 1 ? one : many}`;

export const filters = { date, clockTime, moment, month, number, plural };
