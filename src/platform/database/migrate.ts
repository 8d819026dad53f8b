// Brings a database to the shape that this Cairn needs: the numbered files of `migrations/`, forward only, each in a
// transaction, each remembered with its checksum. Several processes may call it at once: one works, the others wait.

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Logger, runMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { CannotStart } from '../config/cannot-start.ts';
import { appRole, openPool } from './database.ts';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

export type MigrateOptions = {
  readonly migrations?: readonly Migration[];
  readonly say?: (step: string) => void;
};

const folder = fileURLToPath(new URL('../../../migrations/', import.meta.url));
/** Any number that nothing else in this database takes as an advisory lock. */
const advisoryLock = 4_211_964;
const oldestServer = 150_000;

/** Returns how many files were applied. Throws CannotStart, changing nothing, where files and database disagree. */
export const migrate = async (url: string, options: MigrateOptions = {}): Promise<number> => {
  const migrations = options.migrations ?? (await readMigrations());
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('select pg_advisory_lock($1)', [advisoryLock]);
    const pending = await findPending(client, migrations);
    await haveAppRole(client);
    for (const [index, migration] of pending.entries()) {
      options.say?.(`${index + 1} of ${pending.length}: ${migration.name}`);
      await apply(client, migration);
    }
    await migrateJobs(url);
    await letAppUseJobs(client);
    return pending.length;
  } finally {
    await client.end();
  }
};

export const readMigrations = async (): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(folder + name, 'utf8');
      const checksum = createHash('sha256').update(sql).digest('hex');
      return { number: Number(name.slice(0, 4)), name, sql, checksum };
    }),
  );
};

const refuseOldServer = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ version: number; name: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as name`,
  );
  const [server] = rows;
  if (server && server.version < oldestServer) {
    throw new CannotStart(`Cairn needs PostgreSQL 15 or later; this one is ${server.name}.`);
  }
};

/** The role that the application works as belongs to the whole server; where it is missing, it is made. */
const haveAppRole = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ isThere: boolean; isOurs: boolean }>(
    `select count(*) > 0 as "isThere",
            coalesce(bool_or(pg_has_role(current_user, oid, 'member')), false) as "isOurs"
     from pg_roles
     where rolname = $1`,
    [appRole],
  );
  try {
    if (!rows[0]?.isThere) await client.query(`create role ${appRole} nologin`);
    if (!rows[0]?.isOurs) await client.query(`grant ${appRole} to current_user`);
  } catch (cause) {
    throw new CannotStart(
      `Cairn works in the database as the role ${appRole}, and may not make it itself. Let an administrator of the server say:\n` +
        `  create role ${appRole} nologin; grant ${appRole} to the account of DATABASE_URL;\nNothing was changed.`,
      { cause },
    );
  }
};

/** Its tables admit their owner alone unless a policy says otherwise; a payload holds the keys of records and nothing else. */
const letAppUseJobs = async (client: Client): Promise<void> => {
  await client.query(`
    grant usage on schema graphile_worker to ${appRole};
    grant select, insert, update, delete on all tables in schema graphile_worker to ${appRole};
    grant usage on all sequences in schema graphile_worker to ${appRole};
    grant execute on all functions in schema graphile_worker to ${appRole};
    do $$
    declare
      each record;
    begin
      for each in
        select relname
        from pg_class
        where relnamespace = 'graphile_worker'::regnamespace
          and relrowsecurity
          and not exists (select from pg_policy where polrelid = pg_class.oid and polname = '${appRole}')
      loop
        execute format('create policy ${appRole} on graphile_worker.%I to ${appRole} using (true) with check (true)', each.relname);
      end loop;
    end
    $$`);
};

/** The queue's own tables, which come with its package. */
const migrateJobs = async (url: string): Promise<void> => {
  const pool = openPool(url, { max: 2 });
  try {
    await runMigrations({ pgPool: pool, logger: new Logger(() => () => {}) });
  } finally {
    await pool.end();
  }
};

type Applied = { readonly number: number; readonly name: string; readonly checksum: string };

const findPending = async (client: Client, migrations: readonly Migration[]): Promise<readonly Migration[]> => {
  await client.query(`
    create table if not exists schema_migration (
      number integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`);
  const { rows: applied } = await client.query<Applied>(
    'select number, name, checksum from schema_migration order by number',
  );
  const known = new Map(migrations.map((migration) => [migration.number, migration]));
  for (const { number, name, checksum } of applied) {
    const migration = known.get(number);
    if (migration === undefined) {
      throw new CannotStart(
        `The database was made by a later Cairn: it has ${name}, which this one does not know.\n` +
          'Start the later Cairn, or restore a backup made with this one. Nothing was changed.',
      );
    }
    if (migration.checksum !== checksum) {
      throw new CannotStart(
        `The file migrations/${name} is not the one that made this database.\n` +
          'Put the file back as it was released; a change needs a file of its own. Nothing was changed.',
      );
    }
  }
  const done = new Set(applied.map(({ number }) => number));
  const last = applied.at(-1);
  const pending = migrations.filter(({ number }) => !done.has(number));
  const late = pending.find(({ number }) => last !== undefined && number < last.number);
  if (late && last) {
    throw new CannotStart(
      `The file migrations/${late.name} came too late: this database already has ${last.name}.\n` +
        'Give it a number of its own at the end. Nothing was changed.',
    );
  }
  return pending;
};

const apply = async (client: Client, { number, name, sql, checksum }: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (number, name, checksum) values ($1, $2, $3)', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback').catch(() => {});
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart(`migrations/${name} could not be applied: ${reason}\nThat file changed nothing.`, { cause });
  }
};
