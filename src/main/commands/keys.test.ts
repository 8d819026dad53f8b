import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { systemClock } from '../../platform/clock.ts';
import { readConfig } from '../../platform/config/config.ts';
import { loadMasterKeys } from '../../platform/config/master-key.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { openKeys } from '../../platform/vault/keys.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { BadInput, type Command } from '../command.ts';
import { command as account } from './account.ts';
import { command as keys } from './keys.ts';
import { command as verify } from './verify.ts';

describe('cairn keys', () => {
  let database: TestDatabase;
  let dataDir: string;
  beforeEach(async () => {
    database = await testDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'cairn-keys-'));
  });
  afterEach(async () => {
    await database.drop();
    await rm(dataDir, { recursive: true });
  });

  const cairnWith = async (env: Readonly<Record<string, string>>, command: Command, ...args: string[]) => {
    const printed = { stdout: '', stderr: '' };
    const into = (name: keyof typeof printed) =>
      new Writable({
        write: (chunk, _encoding, done) => {
          printed[name] += chunk;
          done();
        },
      });
    const io = {
      stdin: process.stdin,
      stdout: into('stdout'),
      stderr: into('stderr'),
      env: { DATABASE_URL: database.url, CAIRN_DATA_DIR: dataDir, ...env },
    };
    await command.run(args, io);
    return printed.stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Record<string, unknown> => JSON.parse(line));
  };
  const cairn = (command: Command, ...args: string[]) => cairnWith({}, command, ...args);
  const masterFile = () => readFile(join(dataDir, 'keys/master'), 'utf8');

  const startProcess = async () => {
    const source = readConfig({ CAIRN_DATA_DIR: dataDir }).masterKey;
    const held = await openKeys(database.db, () => loadMasterKeys(source), systemClock);
    return createVault(database.db, held, systemClock);
  };

  it('renews the master key in its file; what ran before goes on, what starts later finds everything, the audit is sound', async () => {
    await cairn(account, 'add', 'bo', '--name', 'Bo Example', '--role', 'reviewer', '--organisation', 'A81001');
    const early = await startProcess();
    const original = await early.seal('a story', 'here');
    const receiptKey = early.keyFor('receipt');
    const [former = ''] = (await masterFile()).split('\n');
    const [renewed] = await cairn(keys, 'rotate');
    assert.equal(renewed?.months, 1);
    const lines = (await masterFile()).trim().split('\n');
    assert.equal(lines.length, 2);
    assert.equal(lines[1], former);
    assert.equal(await early.open(original, 'here'), 'a story');
    const late = await startProcess();
    assert.equal(await late.open(await early.seal('another', 'here', '2020-01'), 'here'), 'another');
    assert.deepEqual(late.keyFor('receipt'), receiptKey);
    assert.deepEqual(await cairn(keys, 'forget'), [{ forgotten: 1 }]);
    assert.equal(await (await startProcess()).open(original, 'here'), 'a story');
    assert.deepEqual(await cairn(verify), []);
    assert.ok(!(await masterFile()).includes(former));
  });

  it('makes what was destroyed unreadable in a whole copy of the database from before, once the former key is gone', async () => {
    const vault = await startProcess();
    await vault.seal('a story', 'here', '2018-03');
    const copy = await database.owner.query<{ wrapped: Buffer; master_id: string }>(
      `select wrapped, master_id from service_key where purpose = 'months'`,
    );
    await cairn(keys, 'destroy', '2018-03', '--reason', 'A court says so');
    await cairn(keys, 'rotate');
    await cairn(keys, 'forget');
    const listed = await cairn(keys, 'list');
    const [month] = listed.filter(({ kind }) => kind === 'month');
    assert.deepEqual([month?.month, month?.reason], ['2018-03', 'A court says so']);
    assert.ok(
      listed.every(({ masterId }) => masterId !== copy.rows[0]?.master_id),
      'nothing here names the former key',
    );
    await assert.rejects(
      (async () => {
        await database.owner.query(`update service_key set wrapped = $1, master_id = $2 where purpose = 'months'`, [
          copy.rows[0]?.wrapped,
          copy.rows[0]?.master_id,
        ]);
        await startProcess();
      })(),
      /not the master key of this database/,
    );
  });

  it('renews a key that is given as a setting, when every process has both', async () => {
    const [first, second] = [randomBytes(32).toString('base64'), randomBytes(32).toString('base64')];
    const listed = await cairnWith({ CAIRN_MASTER_KEY: first }, keys, 'list');
    await assert.rejects(cairnWith({ CAIRN_MASTER_KEY: first }, keys, 'rotate'), BadInput);
    await cairnWith({ CAIRN_MASTER_KEY: `${second} ${first}` }, keys, 'rotate');
    const after = await cairnWith({ CAIRN_MASTER_KEY: second }, keys, 'list');
    assert.notEqual(after[0]?.masterId, listed[0]?.masterId);
    await assert.rejects(cairnWith({ CAIRN_MASTER_KEY: first }, keys, 'list'), /not the master key of this database/);
  });

  it('prints no key', async () => {
    await cairn(keys, 'list');
    const printed = JSON.stringify(await cairn(keys, 'list'));
    assert.ok(!printed.includes((await masterFile()).trim()));
    assert.doesNotMatch(printed, /wrapped/);
  });

  it('says what is wrong with what it was given', async () => {
    await assert.rejects(cairn(keys, 'destroy', 'March'), /which month/);
    await assert.rejects(cairn(keys, 'destroy', '2018-03'), /--reason/);
    await assert.rejects(cairn(keys, 'destroy', '2018-03', '--reason', 'x'), /no key that can be destroyed/);
    await assert.rejects(cairn(keys, 'burn'), BadInput);
  });
});
