// Work for later, put down in the same transaction as what it follows from: both happen or neither does.

import type { Queryable } from '../database/database.ts';

export type NewJob = {
  readonly name: string;
  /** Names things by their keys. Nothing of what a person told us: payloads can be seen in the queue. */
  readonly payload: unknown;
  readonly runAt?: Date;
  /** A job with the key of one still waiting takes its place. */
  readonly key?: string;
};

export type Jobs = { add(tx: Queryable, jobs: readonly NewJob[]): Promise<void> };

const addSql = `
  select count(*)
  from graphile_worker.add_jobs(array(
    select row(new.name, new.payload, null, new."runAt", null, new.key, null, null)::graphile_worker.job_spec
    from jsonb_to_recordset($1::jsonb) as new (name text, payload json, "runAt" timestamptz, key text)
  ))`;

export const jobs: Jobs = {
  add: async (tx, added) => {
    if (added.length > 0) await tx.query(addSql, [JSON.stringify(added)], 'add-jobs');
  },
};
