// A fresh, migrated database of its own for a test file, in some 30 ms: a copy of a template that is made once for each
// state of `migrations/`. On the embedded PostgreSQL, or on the server that CAIRN_TEST_DATABASE_URL names.

import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, openSync } from 'node:fs';
import { connect as openSocket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { connect, type Database } from './database.ts';
import { socketFolder } from './embedded/socket-folder.ts';
import { migrate, readMigrations } from './migrate.ts';

export type TestDatabase = {
  /** As Cairn works with it. */
  readonly db: Database;
  /** Sees all that is kept, whoever it belongs to. */
  readonly owner: Database;
  readonly url: string;
  readonly drop: () => Promise<void>;
};

const folder = fileURLToPath(new URL('../../../var/test', import.meta.url));
const keeperFile = fileURLToPath(new URL('embedded/keeper.ts', import.meta.url));
const startWithinMs = 30_000;
const advisoryLock = 4_211_965;

/** Call `drop` when done, for example in `after()`. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = await testServer();
  const template = await makeTemplate(server);
  const name = `cairn_test_${randomUUID().replaceAll('-', '')}`;
  await asOwner(server, (client) => client.query(`create database ${name} template ${template}`));
  const url = onDatabase(server, name);
  const db = connect(url);
  const owner = connect(url, { role: null, maxConnections: 5 });
  const drop = async (): Promise<void> => {
    await Promise.all([db.close(), owner.close()]);
    await dropDatabase(server, name);
  };
  return { db, owner, url, drop };
};

let found: Promise<string> | undefined;

const testServer = (): Promise<string> => {
  found ??= Promise.resolve(process.env.CAIRN_TEST_DATABASE_URL ?? askKeeper());
  return found;
};

const askKeeper = async (): Promise<string> => {
  mkdirSync(folder, { recursive: true });
  const path = join(await socketFolder(folder), 'keeper');
  const until = Date.now() + startWithinMs;
  let keeper: { exitCode: number | null } | undefined;
  while (Date.now() < until) {
    const url = await readKeeper(path);
    if (url !== null) return url;
    if (keeper === undefined || keeper.exitCode !== null) keeper = startKeeper();
    await sleep(50);
  }
  throw new Error(`The test database does not start. See ${join(folder, 'keeper.log')}`);
};

const startKeeper = (): { exitCode: number | null } => {
  const log = openSync(join(folder, 'keeper.log'), 'a');
  const keeper = spawn(process.execPath, [keeperFile, folder], { detached: true, stdio: ['ignore', log, log] });
  keeper.unref();
  return keeper;
};

/** The socket stays open, and with it the database, until this process ends. */
const readKeeper = async (path: string): Promise<string | null> => {
  const socket = openSocket(path);
  try {
    const [text] = (await Promise.race([
      once(socket, 'data'),
      once(socket, 'close').then(() => Promise.reject(new Error('closed'))),
    ])) as [Buffer];
    socket.on('error', () => {});
    socket.unref();
    return text.toString('utf8').trim();
  } catch {
    socket.destroy();
    return null;
  }
};

const makeTemplate = async (server: string): Promise<string> => {
  const migrations = await readMigrations();
  const shape = createHash('sha256').update(migrations.map(({ checksum }) => checksum).join());
  const name = `cairn_template_${shape.digest('hex').slice(0, 16)}`;
  await asOwner(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 1) return;
    // Under another name until it is whole.
    const unfinished = `${name}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    await migrate(onDatabase(server, unfinished), { migrations });
    await client.query(`alter database ${unfinished} rename to ${name}`);
  });
  return name;
};

const vacuumMs = 1_000;
const mostDrops = 10;
const notAllowed = '42501';

/** A server that tidies up in the database at this moment (autovacuum) does so as somebody whom only a superuser may end: it is soon done. */
const dropDatabase = async (server: string, name: string): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    try {
      await asOwner(server, (client) => client.query(`drop database if exists ${name} with (force)`));
      return;
    } catch (reason) {
      const isTidied = reason instanceof Error && 'code' in reason && reason.code === notAllowed;
      if (!isTidied || tries >= mostDrops) throw reason;
      await sleep(vacuumMs);
    }
  }
};

const asOwner = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const onDatabase = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};
