// What the auditor's pages work with; what belongs to modules is handed in.

import type { Clock } from '../../clock.ts';
import type { Database } from '../../database/database.ts';
import type { Jobs } from '../../jobs/jobs.ts';
import type { Audit } from '../audit.ts';

export type AuditPagesDeps = {
  readonly db: Database;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly jobs: Jobs;
  /** The record of a short number; null where there is none. */
  readonly findRecord: (reference: string) => Promise<string | null>;
  /** Short numbers of records that are still there. */
  readonly referencesOf: (recordIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly organisationName: (code: string) => Promise<string | null>;
};
