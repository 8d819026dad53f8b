// Runs the PostgreSQL that came with the packages, for a laptop or a small organisation: made on the first start,
// reached through a private socket only, stopped with Cairn, found again after any kind of end.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { CannotStart, plainDiskFailure } from '../../config/cannot-start.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { lockFolder } from './folder-lock.ts';
import { stopLeftBehind } from './left-behind.ts';
import { socketFolder } from './socket-folder.ts';
import { findUnprivileged, giveTo, type Unprivileged } from './unprivileged.ts';

export type EmbeddedPostgres = {
  readonly url: string;
  /** Resolves when the server has ended without being asked to. */
  readonly died: Promise<void>;
  /** Lets running statements go, writes everything down, ends. Safe to call twice. */
  readonly stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  readonly say?: (step: string) => void;
  /** For tests only: quick, and not safe against a power cut. */
  readonly forTests?: boolean;
  readonly unprivileged?: Unprivileged;
};

const owner = 'cairn';
const database = 'cairn';
const readyWithinMs = 30_000;

/** Throws CannotStart with plain words for all that an operator can put right. */
export const startPostgres = async (dataFolder: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> => {
  const folder = resolve(dataFolder);
  try {
    await mkdir(folder, { recursive: true });
    const lock = lockFolder(folder);
    try {
      const server = await start(folder, options);
      return { ...server, stop: () => server.stop().finally(lock.release) };
    } catch (reason) {
      lock.release();
      throw reason;
    }
  } catch (reason) {
    throw plainDiskFailure(reason, folder);
  }
};

const start = async (folder: string, options: EmbeddedOptions): Promise<EmbeddedPostgres> => {
  const { say = () => {}, forTests = false, unprivileged = findUnprivileged() } = options;
  const binaries = await findBinaries();
  const serverFolder = join(folder, 'postgres');
  if (await stopLeftBehind(serverFolder)) say('Stopped a database that was left running');
  if (!(await exists(serverFolder))) {
    say('Making the database');
    await makeCluster(binaries, serverFolder, unprivileged, forTests);
  }
  await giveTo(serverFolder, unprivileged.ownerId);
  const sockets = await socketFolder(folder);
  if (unprivileged.ownerId !== null) await chown(sockets, unprivileged.ownerId, unprivileged.ownerId);
  const logFile = join(folder, 'postgres.log');
  const server = await spawnServer(binaries, serverFolder, sockets, logFile, unprivileged, forTests);
  try {
    await waitUntilReady(server, sockets, logFile);
    await makeDatabase(sockets, forTests);
  } catch (reason) {
    await stopServer(server);
    throw reason;
  }
  return watch(server, urlOf(sockets, owner, database));
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** Makes it beside its place and moves it there when whole: a start cut short leaves nothing that looks finished. */
const makeCluster = async (
  { initdb }: Binaries,
  serverFolder: string,
  unprivileged: Unprivileged,
  forTests: boolean,
): Promise<void> => {
  const unfinished = `${serverFolder}.unfinished`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  if (unprivileged.ownerId !== null) await chown(unfinished, unprivileged.ownerId, unprivileged.ownerId);
  const words = ['--pgdata', unfinished, '--username=postgres', '--auth-local=trust', '--auth-host=reject'];
  words.push(
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  );
  if (forTests) words.push('--no-sync');
  const maker = run(unprivileged, initdb, words, ['ignore', 'ignore', 'pipe']);
  let said = '';
  maker.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = (await once(maker, 'close')) as [number | null];
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw plainDiskFailure(new CannotStart(`The database could not be made:\n${said.trim()}`), serverFolder);
  }
  await rename(unfinished, serverFolder);
};

/** In a session of its own, so that Ctrl-C reaches Cairn alone, which then stops things in order. */
const run = (
  { prefix }: Unprivileged,
  command: string,
  words: readonly string[],
  stdio: ('ignore' | 'pipe' | number)[],
): ChildProcess => {
  const [first, ...rest] = [...prefix, command, ...words];
  return spawn(first ?? command, rest, { stdio, detached: true, cwd: '/', env: { TZ: 'UTC', PATH: '/usr/bin:/bin' } });
};

const settings = (sockets: string, forTests: boolean): readonly string[] => {
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

const spawnServer = async (
  { postgres }: Binaries,
  serverFolder: string,
  sockets: string,
  logFile: string,
  unprivileged: Unprivileged,
  forTests: boolean,
): Promise<ChildProcess> => {
  const log = await open(logFile, 'w', 0o600);
  try {
    const words = ['-D', serverFolder, ...settings(sockets, forTests)];
    const server = run(unprivileged, postgres, words, ['ignore', log.fd, log.fd]);
    await once(server, 'spawn');
    return server;
  } finally {
    await log.close();
  }
};

const waitUntilReady = async (server: ChildProcess, sockets: string, logFile: string): Promise<void> => {
  const until = Date.now() + readyWithinMs;
  while (!(await answers(sockets))) {
    if (server.exitCode !== null || server.signalCode !== null || Date.now() > until) {
      const said = (await readFile(logFile, 'utf8')).trim();
      throw plainDiskFailure(new CannotStart(`The database does not start. It says (${logFile}):\n${said}`), logFile);
    }
    await sleep(10);
  }
};

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

/** Cairn's own account is no superuser, so that row-level security holds for it as it does in production. */
const makeDatabase = (sockets: string, forTests: boolean): Promise<void> =>
  asSuperuser(sockets, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [owner]);
    if (rowCount === 0) await client.query(`create role ${owner} login ${forTests ? 'createdb' : ''}`);
    const { rowCount: databases } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (databases === 0) await client.query(`create database ${database} owner ${owner}`);
  });

const urlOf = (sockets: string, user: string, name: string): string =>
  `postgres://${user}@localhost/${name}?host=${encodeURIComponent(sockets)}`;

const watch = (server: ChildProcess, url: string): EmbeddedPostgres => {
  let isWanted = true;
  const ended = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : Promise.resolve();
  const died = new Promise<void>((resolve) => {
    ended.then(() => isWanted && resolve());
  });
  // The server must not keep a process alive that has nothing else to do.
  server.unref();
  const stop = async (): Promise<void> => {
    isWanted = false;
    await stopServer(server);
  };
  return { url, died, stop };
};

const stopServer = async (server: ChildProcess): Promise<void> => {
  if (server.exitCode !== null || server.signalCode !== null) return;
  server.ref();
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  const isLate = sleep(3_500, true, { ref: false });
  if ((await Promise.race([ended, isLate])) === true) server.kill('SIGQUIT');
  await ended;
};
