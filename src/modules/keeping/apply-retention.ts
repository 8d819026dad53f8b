// Once a day: what has reached its end goes. In batches, each whole by itself, so that a stop in between loses nothing and the
// next run goes on where this one was; a run that finds nothing changes nothing.

import { systemScope } from '../../platform/access/scope.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { PeriodKind } from '../../platform/keeping/kept.ts';
import {
  addToReport,
  countDue,
  type DueCount,
  type DueMonth,
  destroyDueMonthKeys,
  type Erased,
  eraseDue,
  type Report,
  readDueMonths,
  removeDeadOriginals,
} from './store.ts';

export type KeepingDeps = { readonly db: Database; readonly clock: Clock; readonly audit: Audit };

export const applyRetentionJob = 'keeping.apply-retention';
const by: Actor = { kind: 'system', job: applyRetentionJob };

const recordsAtOnce = 200;
const originalsAtOnce = 2_000;

/** What would go if the job ran now, and what a hold keeps. Nothing is changed. */
export type DryRun = { readonly records: readonly DueCount[]; readonly months: readonly DueMonth[] };

export const dryRun = ({ db }: Pick<KeepingDeps, 'db'>): Promise<DryRun> =>
  db.as(systemScope).transaction(async (tx) => ({ records: await countDue(tx), months: await readDueMonths(tx) }));

export const applyRetention = async (deps: KeepingDeps): Promise<void> => {
  while ((await eraseSome(deps)) > 0);
  await destroyKeys(deps);
  while ((await removeSome(deps)) > 0);
  await reportHeld(deps);
};

const eraseSome = ({ db, audit, clock }: KeepingDeps): Promise<number> =>
  db.as(systemScope).transaction(async (tx) => {
    const erased = await eraseDue(tx, recordsAtOnce);
    if (erased.length === 0) return 0;
    await audit.write(
      tx,
      erased.map(({ organisationCode, recordId, kind }) => ({
        actor: by,
        action: 'record.erase',
        organisationCode,
        recordId,
        detail: { ground: 'retention', kind },
      })),
    );
    await addToReport(tx, { ...nothing(clock), records: countByKind(erased) });
    return erased.length;
  });

const destroyKeys = ({ db, audit, clock }: KeepingDeps): Promise<void> =>
  db.as(systemScope).transaction(async (tx) => {
    const months = await destroyDueMonthKeys(tx);
    if (months.length === 0) return;
    await audit.write(
      tx,
      months.map((month) => ({ actor: by, action: 'key.destroy', detail: { ground: 'retention', month } })),
    );
    await addToReport(tx, { ...nothing(clock), months });
  });

const removeSome = ({ db, clock }: KeepingDeps): Promise<number> =>
  db.as(systemScope).transaction(async (tx) => {
    const originals = await removeDeadOriginals(tx, originalsAtOnce);
    if (originals > 0) await addToReport(tx, { ...nothing(clock), originals });
    return originals;
  });

/** Also where nothing went: that the job ran is part of the report. */
const reportHeld = ({ db, clock }: KeepingDeps): Promise<void> =>
  db.as(systemScope).transaction(async (tx) => {
    const [due, months] = [await countDue(tx), await readDueMonths(tx)];
    await addToReport(tx, {
      ...nothing(clock),
      heldRecords: due.reduce((sum, { held }) => sum + held, 0),
      heldMonths: months.filter(({ isHeld }) => isHeld).map(({ month }) => month),
    });
  });

const nothing = (clock: Clock): Report => ({
  ranOn: clock.today(),
  records: {},
  originals: 0,
  months: [],
  heldRecords: 0,
  heldMonths: [],
});

const countByKind = (erased: readonly Erased[]): Partial<Record<PeriodKind, number>> => {
  const counts: Partial<Record<PeriodKind, number>> = {};
  for (const { kind } of erased) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};
