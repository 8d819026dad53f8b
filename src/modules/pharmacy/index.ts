// The face of the pharmacy log: the register of slips in dispensing, its monthly review, the learning of a year.

import { roleOf } from '../../platform/access/roles.ts';
import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account, Actor } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Module } from '../../platform/module.ts';
import type { Organisation } from '../directory/index.ts';
import { findEntry, keepEntries } from './commands.ts';
import { pharmacyData } from './data.ts';
import type { LogDeps, PharmacyDeps } from './deps.ts';
import { linkRecords } from './jobs.ts';
import { keepPastReviews, type PastReview } from './keep-past.ts';
import { loadMedicines } from './medicines.ts';
import { actionRoutes } from './pages/action/handler.ts';
import { entryRoutes } from './pages/entry/handler.ts';
import { logRoutes } from './pages/log/handler.ts';
import { oneRoutes } from './pages/one/handler.ts';
import { reviewRoutes } from './pages/review/handler.ts';
import { summaryRoutes } from './pages/summary/handler.ts';
import { changeLinkedWords } from './sql/linked.ts';
import { type NewEntry, readEntryOfRecord } from './store.ts';

export type { Slip } from './entry.ts';
export { linkRecordsJob } from './jobs.ts';
export type { PastReview } from './keep-past.ts';

export type Pharmacy = {
  readonly module: Module;
  /** Where the entry is that a record was begun from; null where there is none, or it is not theirs to read. */
  readonly entryOf: (account: Account, recordId: string) => Promise<string | null>;
  /** Changes the words of the entry that a record was begun from; how many versions of it are different now. */
  readonly changeWordsOf: (tx: Queryable, recordId: string, change: (text: string) => string) => Promise<number>;
  /** Keeps entries of earlier days in the transaction. */
  readonly keepMany: (tx: Queryable, actor: Actor, entries: readonly NewEntry[]) => Promise<void>;
  /** Keeps reviews of earlier months, signed off by somebody. */
  readonly keepReviews: (
    tx: Queryable,
    place: Organisation,
    by: { readonly accountId: string; readonly displayName: string },
    reviews: readonly PastReview[],
  ) => Promise<void>;
};

export const createPharmacy = (given: PharmacyDeps): Pharmacy => {
  const deps: LogDeps = { ...given, medicines: loadMedicines() };

  /** In the menu of whoever works at a pharmacy, and of whoever reads the logs of several. */
  const isFor = (actor: Actor): boolean => {
    if (actor.kind !== 'account') return false;
    if (deps.directory.known(actor.organisationCode)?.kind === 'pharmacy') return true;
    return roleOf(actor.role).span !== 'organisation' && roleOf(actor.role).span !== 'own';
  };

  return {
    module: {
      name: 'pharmacy',
      routes: [
        ...logRoutes(deps),
        ...entryRoutes(deps),
        ...oneRoutes(deps),
        ...reviewRoutes(deps),
        ...actionRoutes(deps),
        ...summaryRoutes(deps),
      ],
      jobs: [linkRecords(deps)],
      links: [{ text: 'Pharmacy log', path: '/pharmacy', place: 'menu', isFor }],
      data: pharmacyData,
    },
    entryOf: async (account, recordId) => {
      const found = await readEntryOfRecord(deps.db.as(scopeOf(account)), recordId);
      const entry = found && (await findEntry(deps, account, found.entryId));
      return entry && `/pharmacy/${entry.entryId}`;
    },
    changeWordsOf: changeLinkedWords,
    keepMany: (tx, actor, entries) => keepEntries(deps, tx, actor, entries),
    keepReviews: (tx, place, by, reviews) => keepPastReviews(deps, tx, place, by, reviews),
  };
};
