import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { canReadMasterKeys } from '../config/master-key.ts';
import { isMigrated } from '../database/pending.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { isWorkerAlive } from '../jobs/left-locked.ts';
import { startWorker } from '../jobs/worker.ts';
import { canAddTo, createReadiness, hasRoomOnDisk } from './readiness.ts';

const yes = async (): Promise<boolean> => true;
const no = async (): Promise<boolean> => false;
const broken = async (): Promise<boolean> => Promise.reject(new Error('broken'));
const never = (): Promise<boolean> => new Promise(() => {});

describe('whether a process can serve', () => {
  it('names what is missing, and beside it what should be looked at', async () => {
    const ready = createReadiness({
      isDatabaseUp: yes,
      needed: { migrations: no, 'reference-data': yes },
      wanted: { worker: broken, 'disk-space': yes },
    });
    assert.deepEqual(await ready(), { ok: false, missing: ['migrations'], ailing: ['worker'] });
  });

  it('serves while something ails, and says nothing of what lies in a database that is away', async () => {
    const serving = createReadiness({ isDatabaseUp: yes, needed: {}, wanted: { worker: no } });
    assert.equal((await serving()).ok, true);
    const away = createReadiness({ isDatabaseUp: no, needed: { migrations: no }, wanted: { worker: no } });
    assert.deepEqual(await away(), { ok: false, missing: ['database'], ailing: [] });
  });

  it('waits for no check for ever', async () => {
    const ready = createReadiness({ isDatabaseUp: yes, needed: { slow: never }, wanted: {} });
    assert.deepEqual((await ready()).missing, ['slow']);
  });

  it('looks once a second, however often it is asked', async () => {
    let now = 0;
    let looked = 0;
    const count = async (): Promise<boolean> => {
      looked += 1;
      return true;
    };
    const ready = createReadiness({ isDatabaseUp: count, needed: {}, wanted: {}, nowMs: () => now });
    await Promise.all([ready(), ready(), ready()]);
    assert.equal(looked, 1);
    now = 1_000;
    await ready();
    assert.equal(looked, 2);
  });
});

describe('what is looked at', () => {
  let database: TestDatabase;
  let folder: string;
  before(async () => {
    database = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'cairn-ready-'));
  });
  after(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  it('a database that lacks a migration is not migrated', async () => {
    assert.equal(await isMigrated(database.db), true);
    await database.owner.query('delete from schema_migration where number = 1');
    assert.equal(await isMigrated(database.db), false);
  });

  it('a worker is alive from its start to its end', async () => {
    assert.equal(await isWorkerAlive(database.db), false);
    const worker = await startWorker(database.url, []);
    assert.equal(await isWorkerAlive(database.db), true);
    await worker.stop();
    for (let tries = 0; tries < 50 && (await isWorkerAlive(database.db)); tries += 1) await sleep(20);
    assert.equal(await isWorkerAlive(database.db), false);
  });

  it('a file can be added to where it or its folder can be written, and looking leaves nothing behind', async () => {
    const there = join(folder, 'there.jsonl');
    await writeFile(there, 'line\n');
    assert.equal(await canAddTo(there), true);
    assert.equal(await readFile(there, 'utf8'), 'line\n');
    assert.equal(await canAddTo(join(folder, 'not', 'yet', 'there.jsonl')), true);
    assert.deepEqual(await readdir(folder), ['there.jsonl']);
    assert.equal(await canAddTo(join(there, 'below-a-file.jsonl')), false);
    await mkdir(join(folder, 'a-folder'));
    assert.equal(await canAddTo(join(folder, 'a-folder')), false);
  });

  it('a disk has room or has not', async () => {
    assert.equal(await hasRoomOnDisk(folder), true);
    await assert.rejects(hasRoomOnDisk(join(folder, 'nowhere')));
  });

  it('a master key that has gone is missed, and no other is made in its place', async () => {
    const path = join(folder, 'keys', 'master');
    assert.equal(await canReadMasterKeys({ kind: 'file', path, makeIfMissing: true }), false);
    await assert.rejects(readFile(path));
    await mkdir(join(folder, 'keys'));
    await writeFile(path, Buffer.alloc(32, 1).toString('base64'));
    assert.equal(await canReadMasterKeys({ kind: 'file', path, makeIfMissing: true }), true);
  });
});
