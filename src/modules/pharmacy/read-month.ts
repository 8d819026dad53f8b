// A month of the log beside the one before it.

import type { Queryable } from '../../platform/database/database.ts';
import type { LogDeps } from './deps.ts';
import type { Entry } from './entry.ts';
import { type Figures, figuresOf } from './figures.ts';
import { firstDayOf, lastDayOf, monthsAfter } from './months.ts';
import type { ReviewKey } from './sql/reviews.ts';
import { firstDay, readEntries } from './store.ts';

export const readMonth = async (
  { medicines }: Pick<LogDeps, 'medicines'>,
  q: Queryable,
  { organisationCode, month }: ReviewKey,
): Promise<{ readonly figures: Figures; readonly entries: readonly Entry[] }> => {
  const before = monthsAfter(month, -1);
  const daysOf = (one: string) => ({ from: firstDayOf(one), to: lastDayOf(one) });
  const [began, entries, entriesBefore] = await Promise.all([
    firstDay(q, organisationCode),
    readEntries(q, organisationCode, daysOf(month)),
    readEntries(q, organisationCode, daysOf(before)),
  ]);
  const hadBegun = began !== null && began < firstDayOf(month);
  return { figures: figuresOf(medicines, entries, hadBegun ? entriesBefore : null), entries };
};
