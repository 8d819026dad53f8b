import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { type TestDatabase, testDatabase } from '../../platform/database/testing.ts';
import { BadInput } from '../command.ts';
import { command } from './account.ts';

describe('cairn account', () => {
  let database: TestDatabase;
  before(async () => {
    database = await testDatabase();
  });
  after(() => database.drop());

  const cairn = async (...args: string[]): Promise<readonly Record<string, unknown>[]> => {
    let printed = '';
    const stdout = new Writable({
      write: (chunk, _encoding, done) => {
        printed += chunk;
        done();
      },
    });
    const env = { DATABASE_URL: database.url };
    await command.run(args, { stdin: process.stdin, stdout, stderr: process.stderr, env });
    return printed
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  };
  const details = ['--name', 'Bo Example', '--role', 'reviewer', '--organisation', 'A81001'];

  it('makes an account and prints its password once', async () => {
    const [made] = await cairn('add', 'bo', ...details);
    assert.equal(made?.username, 'bo');
    assert.match(String(made?.password), /^[\w-]{16}$/);
    const [listed] = await cairn('list');
    assert.deepEqual(Object.keys(listed ?? {}).includes('password'), false);
    assert.equal(listed?.displayName, 'Bo Example');
    assert.equal(listed?.isActive, true);
  });

  it('makes an account for somebody whom an outside service knows, without a password', async () => {
    const [made] = await cairn('add', 'cy', ...details, '--issuer', 'https://sign-in.example.org', '--subject', '42');
    assert.equal(made?.username, 'cy');
    assert.equal(made?.password, undefined);
  });

  it('closes an account, opens it again, and gives it a new password', async () => {
    await cairn('add', 'di', ...details);
    assert.deepEqual(await cairn('close', 'di'), [{ username: 'di', isActive: false }]);
    assert.deepEqual(await cairn('open', 'di'), [{ username: 'di', isActive: true }]);
    const [renewed] = await cairn('password', 'di');
    assert.match(String(renewed?.password), /^[\w-]{16}$/);
  });

  it('says what is wrong with what it was given', async () => {
    await assert.rejects(cairn('add', 'e', ...details), BadInput);
    await assert.rejects(cairn('add', 'ed', '--name', 'Ed'), (error: Error) => /role is one of/i.test(error.message));
    await assert.rejects(cairn('add', 'ed', ...details, '--issuer', 'https://x.example'), BadInput);
    await assert.rejects(cairn('close', 'nobody'), BadInput);
    await assert.rejects(cairn('abolish', 'bo'), BadInput);
    await assert.rejects(cairn(), BadInput);
  });
});
