// What the auditor's pages work with; people, records and organisations belong to others, who hand in how they are found.

import type { Clock } from '../../clock.ts';
import type { Database, Queryable } from '../../database/database.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Audit } from '../audit.ts';

export type Person = { readonly accountId: string; readonly username: string; readonly displayName: string };

export type AuditPagesDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly jobs: Jobs;
  /** By user name, number, or part of the name; of those that `q` shows. */
  readonly findPeople: (q: Queryable, words: string, atMost: number) => Promise<readonly Person[]>;
  /** By account number. */
  readonly namesOf: (q: Queryable, accountIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** The record of a short number; null where there is none. */
  readonly findRecord: (reference: string) => Promise<string | null>;
  /** Short numbers of records that are still there. */
  readonly referencesOf: (recordIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly organisationName: (code: string) => Promise<string | null>;
};
