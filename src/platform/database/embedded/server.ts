// One run of the PostgreSQL server: its settings, its start until it answers, its end.

import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CannotStart } from '../../config/cannot-start.ts';
import { appRole } from '../database.ts';
import type { Binaries } from './binaries.ts';
import { spawnUnprivileged, type Unprivileged } from './unprivileged.ts';

export type ServerPlan = {
  readonly binaries: Binaries;
  readonly folder: string;
  readonly sockets: string;
  readonly logFile: string;
  readonly unprivileged: Unprivileged;
  readonly forTests: boolean;
};

export type Server = {
  /** Resolves when the process has ended, for whatever reason. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
};

const owner = 'cairn';
const database = 'cairn';
const readyWithinMs = 30_000;
const stopWithinMs = 2_500;

/** The address for whoever owns the tables, unless another account is named. */
export const urlOf = (sockets: string, user = owner, name = database): string =>
  `postgres://${user}@localhost/${name}?host=${encodeURIComponent(sockets)}`;

/** Resolves when the server answers and Cairn's own database is there. */
export const startServer = async (plan: ServerPlan): Promise<Server> => {
  const child = await spawnServer(plan);
  const isOver = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    if (isOver()) resolve();
  });
  const stop = async (): Promise<void> => {
    // Fast shutdown; if that takes too long, an immediate one, which the next start repairs from the log.
    child.kill('SIGINT');
    const timer = setTimeout(() => child.kill('SIGQUIT'), stopWithinMs);
    await ended;
    clearTimeout(timer);
  };
  try {
    await waitUntilReady(plan, isOver);
    await makeDatabase(plan);
  } catch (reason) {
    await stop();
    throw reason;
  }
  return { ended, stop };
};

const settings = ({ sockets, forTests }: ServerPlan): readonly string[] => {
  const values = {
    listen_addresses: '',
    unix_socket_directories: sockets,
    unix_socket_permissions: '0700',
    max_connections: forTests ? 300 : 100,
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    jit: 'off',
    // The log must never hold a word of anybody's story: no failed statement, no value that broke a rule.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(forTests ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' } : {}),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

const spawnServer = async (plan: ServerPlan): Promise<ChildProcess> => {
  const log = await open(plan.logFile, 'a', 0o600);
  try {
    const words = ['-D', plan.folder, ...settings(plan)];
    const child = spawnUnprivileged(plan.unprivileged, plan.binaries.postgres, words, log.fd);
    await once(child, 'spawn');
    return child;
  } finally {
    await log.close();
  }
};

const waitUntilReady = async ({ sockets, logFile }: ServerPlan, isOver: () => boolean): Promise<void> => {
  const until = Date.now() + readyWithinMs;
  while (!(await answers(sockets))) {
    if (isOver() || Date.now() > until) {
      const said = (await readFile(logFile, 'utf8')).trim();
      throw new CannotStart(`The database does not start. It says (${logFile}):\n${said}`);
    }
    await sleep(10);
  }
};

/** The account that owns the tables is no superuser; what serves people has an account of its own, which owns nothing. */
const makeDatabase = ({ sockets, forTests }: ServerPlan): Promise<void> =>
  asSuperuser(sockets, async (client) => {
    const { rows } = await client.query<{ hasOwner: boolean; hasApp: boolean; hasDatabase: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as "hasOwner",
              exists (select from pg_roles where rolname = $2) as "hasApp",
              exists (select from pg_database where datname = $3) as "hasDatabase"`,
      [owner, appRole, database],
    );
    if (!rows[0]?.hasOwner) await client.query(`create role ${owner} login ${forTests ? 'createdb' : ''}`);
    if (!rows[0]?.hasApp) await client.query(`create role ${appRole} login`);
    await client.query(`grant ${appRole} to ${owner}`);
    if (!rows[0]?.hasDatabase) await client.query(`create database ${database} owner ${owner}`);
  });

const answers = (sockets: string): Promise<boolean> => asSuperuser(sockets, async () => true).catch(() => false);

const asSuperuser = async <T>(sockets: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: urlOf(sockets, 'postgres', 'postgres') });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
};
