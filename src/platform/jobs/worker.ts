// Runs the jobs of all modules, and those that the clock starts. Loses nothing when the database goes away: it waits
// and goes on.

import { setTimeout as sleep } from 'node:timers/promises';
import { type CronItem, Logger, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import type { Job } from '../module.ts';

export type WorkerOptions = {
  readonly concurrency?: number;
  /** One line each. Names the job and what kind of failure it was; never the payload, never an error's own words. */
  readonly log?: (line: string) => void;
  readonly pollMs?: number;
};

export type JobWorker = { readonly stop: () => Promise<void> };

const retryMs = 1_000;

/** Throws when it cannot start; once started it keeps going until stopped. */
export const startWorker = async (
  url: string,
  jobs: readonly Job[],
  options: WorkerOptions = {},
): Promise<JobWorker> => {
  const stopping = new AbortController();
  let runner = await startRunner(url, jobs, options);

  const keepGoing = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await runner.promise.catch(() => {});
      while (!stopping.signal.aborted) {
        options.log?.('worker: the database is away, trying again');
        await sleep(retryMs, undefined, { signal: stopping.signal }).catch(() => {});
        const next = stopping.signal.aborted ? null : await startRunner(url, jobs, options).catch(() => null);
        if (next === null) continue;
        runner = next;
        if (stopping.signal.aborted) await runner.stop();
        break;
      }
    }
  };
  const ended = keepGoing();

  return {
    stop: async () => {
      stopping.abort();
      await runner.stop().catch(() => {});
      await ended;
    },
  };
};

const startRunner = (url: string, jobs: readonly Job[], options: WorkerOptions): Promise<Runner> => {
  const { concurrency = 2, pollMs = 1_000 } = options;
  return run({
    connectionString: url,
    concurrency,
    maxPoolSize: concurrency + 2,
    pollInterval: pollMs,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: tasksOf(jobs, options.log ?? (() => {})),
    parsedCronItems: parseCronItems(scheduleOf(jobs)),
  });
};

const tasksOf = (jobs: readonly Job[], log: (line: string) => void): TaskList =>
  Object.fromEntries(
    jobs.map(({ name, run }) => [
      name,
      async (payload: unknown, { job }) => {
        try {
          await run(payload);
        } catch (error) {
          log(`worker: ${name} failed (try ${job.attempts} of ${job.max_attempts}): ${describe(error)}`);
          // The queue keeps what is thrown; an error's own words may quote what somebody wrote.
          throw new Error(describe(error));
        }
      },
    ]),
  );

/** The kind of error and the place in our code. */
const describe = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const place = error.stack?.match(/\n\s+at .*?([^/\\]+:\d+):\d+\)?/)?.[1];
  return place ? `${error.name} at ${place}` : error.name;
};

const scheduleOf = (jobs: readonly Job[]): CronItem[] =>
  jobs.flatMap(({ name, schedule }) =>
    schedule === undefined ? [] : [{ task: name, match: schedule, identifier: name }],
  );
