import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { access, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../../config/cannot-start.ts';
import { connect } from '../database.ts';
import { FolderHeld } from './folder-lock.ts';
import { type EmbeddedOptions, type EmbeddedPostgres, startPostgres } from './supervisor.ts';
import { findUnprivileged } from './unprivileged.ts';

const isRoot = process.getuid?.() === 0;

/** Made once and copied: most tests are about what comes after the making. */
let made = '';
before(async () => {
  made = await mkdtemp(join(tmpdir(), 'cairn-pg-'));
  await (await startPostgres(made)).stop();
});
after(() => rm(made, { recursive: true, force: true }));

/** A folder of its own for a test; at its end all that runs in it is stopped, last first, then it is removed. */
const newFolder = async (context: TestContext, isMade = true) => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-pg-'));
  if (isMade) await cp(join(made, 'postgres'), join(folder, 'postgres'), { recursive: true });
  const stops: (() => unknown)[] = [];
  context.after(async () => {
    for (const stop of stops.reverse()) await stop();
    await rm(folder, { recursive: true, force: true });
  });
  const start = async (options: EmbeddedOptions = {}, below = ''): Promise<EmbeddedPostgres> => {
    const postgres = await startPostgres(join(folder, below), options);
    stops.push(postgres.stop);
    return postgres;
  };
  return { folder, start, atEnd: (stop: () => unknown) => stops.push(stop) };
};

const ask = async <Row>(url: string, sql: string): Promise<Row[]> => {
  const db = connect(url, { maxConnections: 1, role: null });
  try {
    return (await db.query<Row>(sql)).rows;
  } finally {
    await db.close();
  }
};

const postmasterOf = async (folder: string): Promise<number> =>
  Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);

/** A process that has ended but that nobody buried (a container without an init) is not alive. */
const isAlive = (processId: number): boolean => {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(processId)], { encoding: 'utf8' });
  return /^[^Z\s]/.test(stdout);
};

/** Another process that starts the database of the folder and keeps it until it is killed. */
const startElsewhere = async (folder: string, wrapper: readonly string[] = []) => {
  const script = `
    import { startPostgres } from ${JSON.stringify(new URL('supervisor.ts', import.meta.url).href)};
    try {
      console.log((await startPostgres(${JSON.stringify(folder)})).ownerUrl);
      setInterval(() => {}, 1000);
    } catch (reason) {
      console.log(reason.name + ': ' + reason.message);
    }`;
  const [command = process.execPath, ...words] = [...wrapper, process.execPath, '--input-type=module', '-e', script];
  const child: ChildProcess = spawn(command, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = child.stdout ? String((await once(child.stdout, 'data'))[0]).trim() : '';
  return { child, said };
};

test('what was written is there after a stop and a new start, and the app is no superuser', async (context) => {
  const { start } = await newFolder(context);
  const first = await start();
  await ask(first.ownerUrl, 'create table stone as select 7 as weight');
  await first.stop();
  const second = await start();
  assert.deepEqual(await ask(second.ownerUrl, 'select weight from stone'), [{ weight: 7 }]);
  assert.deepEqual(await ask(second.ownerUrl, 'select usesuper from pg_user where usename = current_user'), [
    { usesuper: false },
  ]);
});

test('after a kill of Cairn, the next start stops the server left behind and has all that was acknowledged', async (context) => {
  const { folder, start } = await newFolder(context);
  const { child, said: url } = await startElsewhere(folder);
  await ask(url, 'create table stone (weight integer)');
  const writers = connect(url, { role: null });
  const acknowledged: number[] = [];
  let next = 0;
  // At least one statement is always under way, so each ends with the server's first refusal.
  const write = async (): Promise<void> => {
    for (;;) {
      const weight = next++;
      await writers.query('insert into stone (weight) values ($1)', [weight]);
      acknowledged.push(weight);
    }
  };
  const writing = Promise.allSettled(Array.from({ length: 8 }, write));
  await sleep(200);
  const leftBehind = await postmasterOf(folder);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const restarted = await start();
  await writing;
  await writers.close();
  assert.notEqual(await postmasterOf(folder), leftBehind);
  assert.equal(isAlive(leftBehind), false);
  assert.ok(acknowledged.length > 0);
  const kept = new Set(
    (await ask<{ weight: number }>(restarted.ownerUrl, 'select weight from stone')).map((row) => row.weight),
  );
  assert.deepEqual(
    acknowledged.filter((weight) => !kept.has(weight)),
    [],
  );
});

test('after a kill of the server itself, it comes back on the same address without a restart of Cairn', async (context) => {
  const { folder, start, atEnd } = await newFolder(context);
  const said: string[] = [];
  const postgres = await start({ say: (line) => said.push(line) });
  const db = connect(postgres.ownerUrl, { role: null });
  atEnd(() => db.close());
  await db.query('create table stone as select 7 as weight');
  process.kill(await postmasterOf(folder), 'SIGKILL');
  for (let tries = 0; !said.includes('The database is back') && tries < 500; tries += 1) await sleep(20);
  for (let tries = 0; !(await db.isUp()) && tries < 50; tries += 1) await sleep(20);
  assert.deepEqual((await db.query('select weight from stone')).rows, [{ weight: 7 }]);
});

test('after a kill of both at once, the next start has everything', async (context) => {
  const { folder, start } = await newFolder(context);
  const { child, said: url } = await startElsewhere(folder);
  await ask(url, 'create table stone as select 7 as weight');
  const postmaster = await postmasterOf(folder);
  child.kill('SIGKILL');
  process.kill(postmaster, 'SIGKILL');
  await once(child, 'exit');
  const next = await start();
  assert.deepEqual(await ask(next.ownerUrl, 'select weight from stone'), [{ weight: 7 }]);
});

test('a second start on the folder is refused and names the first, which goes on', async (context) => {
  const { folder, start, atEnd } = await newFolder(context);
  const { child, said: url } = await startElsewhere(folder);
  atEnd(() => child.kill('SIGKILL'));
  await assert.rejects(startPostgres(folder), (reason: Error) => {
    assert.ok(reason instanceof FolderHeld);
    assert.match(reason.message, new RegExp(`process ${child.pid}\\b[^]*CAIRN_DATA_DIR`));
    return true;
  });
  assert.deepEqual(await ask(url, 'select 1 as one'), [{ one: 1 }]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await (await start()).stop();
});

test('a folder too deep for a socket gets its socket in a short private folder', async (context) => {
  const { folder, start } = await newFolder(context, false);
  const postgres = await start({}, 'a-folder-with-quite-a-long-name/'.repeat(5));
  assert.deepEqual(await ask(postgres.ownerUrl, 'select 1 as one'), [{ one: 1 }]);
  const sockets = new URL(postgres.ownerUrl).searchParams.get('host') ?? '';
  assert.ok(!sockets.startsWith(folder) && sockets.length < 80, sockets);
  assert.equal((await stat(sockets)).mode & 0o777, 0o700);
  await postgres.stop();
  await rm(sockets, { recursive: true });
});

test('a making cut short is made again', async (context) => {
  const { folder, start } = await newFolder(context, false);
  await mkdir(join(folder, 'postgres.unfinished/base'), { recursive: true });
  await writeFile(join(folder, 'postgres.unfinished/PG_VERSION'), '1');
  const postgres = await start();
  assert.deepEqual(await ask(postgres.ownerUrl, 'select 1 as one'), [{ one: 1 }]);
  assert.ok(!(await readdir(folder)).includes('postgres.unfinished'));
});

test('a note of the server process that is damaged, or names a process of somebody else, does not keep it from starting', async (context) => {
  const { folder, start } = await newFolder(context);
  await (await start()).stop();
  const note = join(folder, 'postgres/postmaster.pid');
  for (const text of ['\0garbage', `${process.pid}\n/elsewhere\n0\n`]) {
    await writeFile(note, text);
    const postgres = await start();
    assert.deepEqual(await ask(postgres.ownerUrl, 'select 1 as one'), [{ one: 1 }]);
    await postgres.stop();
  }
  assert.ok(isAlive(process.pid));
});

test('a folder that may not be written is refused in plain words', async () => {
  await assert.rejects(startPostgres('/sys/cairn'), (reason: Error) => {
    assert.ok(reason instanceof CannotStart);
    assert.match(reason.message, /may not write|can only be read/);
    return true;
  });
});

const smallDisk = ['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'];
const maySmallDisk = spawnSync('unshare', [...smallDisk.slice(1), 'mount -t tmpfs -o size=1m tmpfs /mnt']).status === 0;

test('a full disk is refused in plain words and leaves nothing half made', {
  skip: !maySmallDisk && 'no mounts here',
}, async (context) => {
  const { folder } = await newFolder(context, false);
  // The disk, and all on it, is gone when the process ends; so it must say for itself what is left.
  const mount = `mount -t tmpfs -o size=8m tmpfs ${folder} && "$@"; ls ${folder}`;
  const { child, said } = await startElsewhere(folder, [...smallDisk, mount, 'sh']);
  assert.match(said, /^CannotStart: There is no room left on the disk/);
  assert.doesNotMatch(said, /^postgres$|unfinished/m);
  if (child.exitCode === null) await once(child, 'exit');
});

test('as root where user namespaces are forbidden, the server runs as nobody, and in a namespace again later', {
  skip: !isRoot && 'needs root',
}, async (context) => {
  const { folder, start } = await newFolder(context);
  const asNobody = await start({ unprivileged: findUnprivileged(false) });
  const status = await readFile(`/proc/${await postmasterOf(folder)}/status`, 'utf8');
  assert.match(status, /^Uid:\s+65534\s+65534/m);
  await ask(asNobody.ownerUrl, 'create table stone as select 7 as weight');
  await asNobody.stop();
  const inNamespace = await start();
  assert.deepEqual(await ask(inNamespace.ownerUrl, 'select weight from stone'), [{ weight: 7 }]);
  await inNamespace.stop();
  const again = await start({ unprivileged: findUnprivileged(false) });
  assert.deepEqual(await ask(again.ownerUrl, 'select weight from stone'), [{ weight: 7 }]);
  await access(folder);
});
