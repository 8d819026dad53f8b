// The exact age, kept as people say it: "10 days", "7 months", "64 years". A bare number would be taken for years by one
// reader and for days by the next. Official days count months as 31 and years as 372 of them
// (nhs-england-patient-safety/patient-safety-data-request-template, R/processors/lfpse.R).

import { unitNamed } from './words-of-time.ts';

const officialDays = { day: 1, month: 31, year: 372 } as const;
type Unit = keyof typeof officialDays;

const meanMonthDays = 30.4375;
const most = { day: 30, month: 11, year: 199 } as const;

/** Also as clinicians write it: 3/7 is three days, 3/52 three weeks, 3/12 three months. */
const units = new Map<string, readonly [unit: Unit, times: number]>([
  ...['/7', 'd', 'day'].map((word) => [word, ['day', 1]] as const),
  ...['/52', 'w', 'wk', 'week'].map((word) => [word, ['day', 7]] as const),
  ...['/12', 'mo', 'mth', 'month'].map((word) => [word, ['month', 1]] as const),
  ...['y', 'yr', 'yo', 'year'].map((word) => [word, ['year', 1]] as const),
]);

/** The age in the largest unit that the convention has for it, named in English or in this language; null where it is no age. */
export const readAge = (text: string, locale = 'en-GB'): string | null => {
  const match = /^(\d{1,5})\s*([^\d\s].{0,20})$/su.exec(text.trim());
  const [unit, times] = unitOf(match?.[2] ?? '', locale) ?? [];
  return unit === undefined || times === undefined ? null : inUnit(Number(match?.[1]) * times, unit);
};

const unitOf = (word: string, locale: string): readonly [unit: Unit, times: number] | undefined => {
  const english = units.get(word.toLowerCase().replace(/s$/, ''));
  const named = unitNamed(word, locale);
  if (english || named === null) return english;
  return named === 'week' ? ['day', 7] : [named, 1];
};

const inUnit = (count: number, unit: Unit): string | null => {
  if (count < 1) return null;
  if (count <= most[unit]) return `${count} ${unit}${count === 1 ? '' : 's'}`;
  if (unit === 'day') return inUnit(Math.floor(count / meanMonthDays), 'month');
  return unit === 'month' ? inUnit(Math.floor(count / 12), 'year') : null;
};

/** From official days, as another system sends them; null where the convention has no such age. */
export const ageFromOfficialDays = (days: number): string | null => {
  const unit: Unit = days < officialDays.month ? 'day' : days < officialDays.year ? 'month' : 'year';
  const count = days / officialDays[unit];
  return Number.isInteger(count) ? inUnit(count, unit) : null;
};

/** As another system takes them. */
export const officialDaysOf = (age: string): number => {
  const [count, unit = 'day'] = age.replace(/s$/, '').split(' ');
  return Number(count) * officialDays[unit as Unit];
};
