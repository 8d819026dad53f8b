// Where the platform lets itself be watched: statements and jobs are told to whoever listens, by name. With nobody
// listening it costs nothing, and neither side knows the other.

import { tracingChannel } from 'node:diagnostics_channel';

/** The name of a statement, or its first word; never its text or values. */
export type WatchedStatement = { readonly statement: string };
/** A job that the clock starts runs whether or not there is anything to do; any other follows on what somebody did. */
export type WatchedJob = { readonly job: string; readonly isByClock: boolean };

export const statementChannel = tracingChannel<WatchedStatement>('cairn:statement');
export const jobChannel = tracingChannel<WatchedJob>('cairn:job');

const verbs = new Set(['select', 'insert', 'update', 'delete', 'with']);

const verbOf = (sql: string): string => {
  const verb = /\w+/.exec(sql)?.[0].toLowerCase() ?? '';
  return verbs.has(verb) ? verb : 'other';
};

export const watchStatement = <T>(sql: string, name: string | undefined, ask: () => Promise<T>): Promise<T> =>
  statementChannel.hasSubscribers ? statementChannel.tracePromise(ask, { statement: name ?? verbOf(sql) }) : ask();

export const watchJob = <T>(watched: WatchedJob, run: () => Promise<T>): Promise<T> =>
  jobChannel.tracePromise(run, { ...watched });
