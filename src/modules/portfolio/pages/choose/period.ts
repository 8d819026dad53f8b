// The first and the last day, as somebody types them in three boxes each.

import type { FieldError } from '../../../../platform/errors.ts';

export const dayFields = ['from-day', 'from-month', 'from-year', 'to-day', 'to-month', 'to-year'] as const;

type Typed = Readonly<Record<string, unknown>>;
type Period = { readonly from: string; readonly to: string };

/** `YYYY-MM-DD`; null where there is no such day. */
const dayOf = (typed: Typed, name: 'from' | 'to'): string | null => {
  const [year = 0, month = 0, day = 0] = ['year', 'month', 'day'].map((part) => Number(typed[`${name}-${part}`]));
  if (![year, month, day].every(Number.isInteger) || year < 2000 || year > 2100) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
};

export const readPeriod = (
  typed: Typed,
): { readonly period: Period | null; readonly errors: readonly FieldError[] } => {
  const [from, to] = [dayOf(typed, 'from'), dayOf(typed, 'to')];
  const errors: FieldError[] = [];
  if (from === null) errors.push({ field: 'from', message: 'Give the first day, for example 1 4 2026' });
  if (to === null) errors.push({ field: 'to', message: 'Give the last day, for example 31 3 2027' });
  if (from !== null && to !== null && to < from)
    errors.push({ field: 'to', message: 'The last day is before the first day' });
  return { period: from === null || to === null || errors.length > 0 ? null : { from, to }, errors };
};
