// A worker that is killed leaves the job it was at locked, for four hours as graphile-worker sees it: it cannot tell
// a dead worker from a slow one. The database can: each worker holds an advisory lock for as long as its connection lives.

import type { Pool } from 'pg';
import type { Queryable } from '../database/database.ts';

/** Any number that nothing else in this database takes as the first half of an advisory lock. */
const lockClass = 421_197;

/**
 * Marks the worker as alive until `release`, or until the connection breaks, of which `lost` tells. Should a living
 * worker lose it, another may run its job once more, which every job survives.
 */
export const markAlive = async (
  pool: Pool,
  workerId: string,
  lost: () => void,
): Promise<{ readonly release: () => void }> => {
  const client = await pool.connect();
  client.on('error', lost);
  try {
    await client.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, workerId]);
  } catch (reason) {
    client.release(true);
    throw reason;
  }
  return { release: () => client.release(true) };
};

/** Whether any worker of this database lives. */
export const isWorkerAlive = async (db: Queryable): Promise<boolean> => {
  const { rowCount } = await db.query(
    `select
     from pg_locks
     where locktype = 'advisory'
       and granted
       and classid = $1
       and objsubid = 2
       and database = (select oid from pg_database where datname = current_database())
     limit 1`,
    [lockClass],
    'worker-alive',
  );
  return rowCount > 0;
};

/** Gives the jobs of dead workers back to the living. */
export const unlockJobsOfDead = async (pool: Pool): Promise<void> => {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(locked_by))
     from (
       select distinct locked_by
       from graphile_worker.jobs
       where locked_by is not null
     ) as holder
     where pg_try_advisory_xact_lock($1, hashtext(locked_by))`,
    [lockClass],
  );
};
