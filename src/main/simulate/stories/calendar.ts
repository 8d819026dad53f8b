// When things are recorded: more each year, fewer at weekends and at Christmas, more in winter, and no two weeks alike.

import type { Random } from './random.ts';

const dayMs = 86_400_000;
const yearsTold = 4;
const daysTold = Math.round(yearsTold * 365.25);

const growthAYear = 0.12;
const winterSwing = 0.09;
const weekNoise = 0.08;
/** Sunday first. */
const weekdayWeights = [0.68, 1.12, 1.14, 1.1, 1.08, 1.06, 0.74] as const;

/** `YYYY-MM-DD`, `days` after `date`. */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);

const dayWeight = (at: Date, dayNumber: number): number => {
  const growth = (1 + growthAYear) ** (dayNumber / 365.25);
  const dayOfYear = (at.getTime() - Date.UTC(at.getUTCFullYear(), 0, 1)) / dayMs;
  const winter = 1 + winterSwing * Math.cos((2 * Math.PI * (dayOfYear - 15)) / 365.25);
  const isChristmas = at.getUTCMonth() === 11 && at.getUTCDate() >= 24 && at.getUTCDate() <= 26;
  return growth * winter * (weekdayWeights[at.getUTCDay()] ?? 1) * (isChristmas ? 0.5 : 1);
};

/** Approximately normal, mean 0, standard deviation 1 (sum of twelve uniform draws). */
const bell = (random: Random): number => {
  let sum = -6;
  for (let i = 0; i < 12; i += 1) sum += random.next();
  return sum;
};

/** The days on which `count` records come in, earliest first, the last four years up to `until`. */
export const recordedDays = (count: number, until: string, random: Random): readonly string[] => {
  const first = plusDays(until, 1 - daysTold);
  let weekFactor = 1;
  let total = 0;
  const cumulative = Array.from({ length: daysTold }, (_, dayNumber) => {
    if (dayNumber % 7 === 0) weekFactor = Math.exp(weekNoise * bell(random));
    const at = new Date(Date.parse(`${first}T00:00:00Z`) + dayNumber * dayMs);
    total += dayWeight(at, dayNumber) * weekFactor;
    return total;
  });
  const perDay = new Array<number>(daysTold).fill(0);
  for (let i = 0; i < count; i += 1) {
    const dayNumber = firstAbove(cumulative, random.next() * total);
    perDay[dayNumber] = (perDay[dayNumber] ?? 0) + 1;
  }
  return perDay.flatMap((records, dayNumber) => {
    const day = records > 0 ? plusDays(first, dayNumber) : '';
    return new Array<string>(records).fill(day);
  });
};

const firstAbove = (sorted: readonly number[], value: number): number => {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
};
