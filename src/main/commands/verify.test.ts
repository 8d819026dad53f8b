import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { CannotStart } from '../../platform/config/cannot-start.ts';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { BadInput, type Command } from '../command.ts';
import { command as account } from './account.ts';
import { command as verify } from './verify.ts';

describe('cairn verify', () => {
  let database: TestDatabase;
  let dataDir: string;
  before(async () => {
    database = await testDatabase();
    dataDir = await mkdtemp(join(tmpdir(), 'cairn-verify-'));
  });
  after(async () => {
    await database.drop();
    await rm(dataDir, { recursive: true });
  });

  const cairn = async (command: Command, ...args: string[]) => {
    const printed = { stdout: '', stderr: '' };
    const into = (name: keyof typeof printed) =>
      new Writable({
        write: (chunk, _encoding, done) => {
          printed[name] += chunk;
          done();
        },
      });
    const env = { DATABASE_URL: database.url, CAIRN_DATA_DIR: dataDir };
    const io = { stdin: process.stdin, stdout: into('stdout'), stderr: into('stderr'), env };
    const failed = await command.run(args, io).then(
      () => null,
      (reason: unknown) => reason,
    );
    return { ...printed, failed };
  };

  it('makes no key of its own: under that, all would look forged', async () => {
    const { stdout, failed } = await cairn(verify);
    assert.ok(failed instanceof CannotStart);
    assert.match(failed.message, /CAIRN_MASTER_KEY/);
    assert.equal(stdout, '');
  });

  it('says that a sound audit is sound', async () => {
    const added = ['--name', 'Bo Example', '--role', 'reviewer', '--organisation', 'A81001'];
    assert.equal((await cairn(account, 'add', 'bo', ...added)).failed, null);
    const { stdout, stderr, failed } = await cairn(verify);
    assert.equal(failed, null);
    assert.equal(stdout, '');
    assert.match(stderr, /The audit is sound: 0 entries in the chain, [1-9]\d* waiting/);
  });

  it('prints where somebody changed it, and fails', async () => {
    await database.owner.query('alter table audit disable trigger user');
    await database.owner.query(`update audit set action = 'account.close' where action = 'account.create'`);
    const { stdout, failed } = await cairn(verify);
    assert.ok(failed instanceof BadInput);
    assert.match(failed.message, /1 fault/);
    assert.equal(JSON.parse(stdout).kind, 'entry-changed');
  });
});
