// Runs the jobs of all modules, and those that the clock starts. Loses nothing when the database goes away: it waits
// and goes on.

import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type CronItem, Logger, parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { openPool } from '../database/database.ts';
import type { Log } from '../http/log.ts';
import type { Job } from '../module.ts';
import { watchJob } from '../telemetry/watched.ts';
import { markAlive, unlockJobsOfDead } from './left-locked.ts';

export type WorkerOptions = {
  readonly concurrency?: number;
  /** Names the job and what kind of failure it was; never the payload, never an error's own words. */
  readonly log?: Log;
  readonly pollMs?: number;
};

export type JobWorker = { readonly stop: () => Promise<void> };

const retryMs = 1_000;
const unlockEveryMs = 60_000;
/** So often in a row may asking for a job fail before we begin afresh: graphile-worker can keep hold of a lost connection's error. */
const failuresBeforeRestart = 5;

/** Throws when it cannot start; once started it keeps going until stopped. */
export const startWorker = async (
  url: string,
  jobs: readonly Job[],
  options: WorkerOptions = {},
): Promise<JobWorker> => {
  const { log = () => {} } = options;
  const stopping = new AbortController();
  let round = await startRound(url, jobs, options);

  const keepGoing = async (): Promise<void> => {
    await round.ended;
    while (!stopping.signal.aborted) {
      log({ kind: 'worker-waits', what: 'database' });
      await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => {});
      const next = stopping.signal.aborted ? null : await startRound(url, jobs, options).catch(() => null);
      if (next === null) continue;
      round = next;
      if (stopping.signal.aborted) await round.stop();
      await round.ended;
    }
  };
  const ended = keepGoing();

  return {
    stop: async () => {
      stopping.abort();
      await round.stop();
      await ended;
    },
  };
};

/**
 * Without these, graphile-worker marks a job as done or failed in a promise that nobody waits for: a connection lost in that
 * moment would end the process. With them it tries again, and then ends the round in good order.
 */
const markTogether = { completeJobBatchDelay: 0, failJobBatchDelay: 0 };

/** One run of graphile-worker, from a start to its end by request or by fault. */
type Round = { readonly ended: Promise<void>; readonly stop: () => Promise<void> };

const startRound = async (url: string, jobs: readonly Job[], options: WorkerOptions): Promise<Round> => {
  const { concurrency = 2, pollMs = 1_000, log = () => {} } = options;
  const pool = openPool(url, { max: concurrency + 3 });
  const events: WorkerEvents = new EventEmitter();
  const workerId = new Promise<string>((resolve) => {
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id));
  });
  const runner = await run({
    pgPool: pool,
    concurrency,
    pollInterval: pollMs,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    events,
    taskList: tasksOf(jobs, log),
    parsedCronItems: parseCronItems(scheduleOf(jobs)),
    preset: { worker: markTogether },
  }).catch(async (reason) => {
    await pool.end();
    throw reason;
  });
  const ended = runner.promise.catch(() => {}).then(() => pool.end());
  const requestStop = (): Promise<void> => runner.stop().catch(() => {});
  const stop = (): Promise<void> => requestStop().then(() => ended);
  onLastingFailure(events, requestStop);
  try {
    const { release } = await markAlive(pool, await workerId, requestStop);
    await unlockJobsOfDead(pool);
    const timer = setInterval(() => unlockJobsOfDead(pool).catch(() => {}), unlockEveryMs);
    // By its promise and not by its event, which may have come while we were getting ready.
    runner.promise.catch(() => {}).then(() => clearInterval(timer));
    // Only when no job is under way any more.
    runner.promise.catch(() => {}).then(release);
    return { ended, stop };
  } catch (reason) {
    await stop();
    throw reason;
  }
};

const onLastingFailure = (events: WorkerEvents, act: () => void): void => {
  let failures = 0;
  const reset = (): void => {
    failures = 0;
  };
  events.on('worker:getJob:empty', reset);
  events.on('job:start', reset);
  events.on('worker:getJob:error', () => {
    failures += 1;
    if (failures === failuresBeforeRestart) act();
  });
};

const tasksOf = (jobs: readonly Job[], log: Log): TaskList =>
  Object.fromEntries(
    jobs.map(({ name, run, schedule }) => [
      name,
      async (payload: unknown, { job }) => {
        try {
          await watchJob({ job: name, isByClock: schedule !== undefined }, () => run(payload));
        } catch (error) {
          const { attempts: attempt, max_attempts: attempts } = job;
          log({ kind: 'job-failed', job: name, attempt, attempts, what: describe(error) });
          // The queue keeps what is thrown; an error's own words may quote what somebody wrote.
          throw new Error(describe(error));
        }
      },
    ]),
  );

/** The kind of error and the place in our code; of several together, each kind once. */
const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const place = error.stack?.match(/\n\s+at .*?([^/\\]+:\d+):\d+\)?/)?.[1];
  const kind = place ? `${error.name} at ${place}` : error.name;
  if (!(error instanceof AggregateError)) return kind;
  return `${kind}, of ${[...new Set(error.errors.map(describe))].join(', ')}`;
};

const scheduleOf = (jobs: readonly Job[]): CronItem[] =>
  jobs.flatMap(({ name, schedule }) =>
    schedule === undefined ? [] : [{ task: name, match: schedule, identifier: name }],
  );
