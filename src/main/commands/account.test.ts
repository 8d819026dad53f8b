import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { connect } from '../../platform/database/database.ts';
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
    const env = { DATABASE_URL: database.url, CAIRN_MASTER_KEY: Buffer.alloc(32, 5).toString('base64') };
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
    assert.match(String(made?.password), /^[\w-]{24}$/);
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
    assert.match(String(renewed?.password), /^[\w-]{24}$/);
  });

  it('invites somebody by an address that is shown once', async () => {
    const who = ['--name', 'Ida Example', '--role', 'national-administrator', '--organisation', 'X26'];
    const [invited] = await cairn('invite', ...who, '--reason', 'Looks after everything');
    assert.match(String(invited?.address), /^http:\/\/127\.0\.0\.1:\d+\/join\/[\w-]{43}$/);
    for (const wrong of [
      ['invite', ...who],
      ['invite', '--name', 'Ida', '--role', 'king', '--organisation', 'X26', '--reason', 'x'],
      ['invite', ...who, '--reason', 'x', '--until', '2020-01-01'],
      ['invite', '--name', 'Ida', '--role', 'reviewer', '--reason', 'x'],
    ])
      await assert.rejects(cairn(...wrong), BadInput, wrong.join(' '));
  });

  it('gives a role until a day, and ends it', async () => {
    await cairn('add', 'jo', ...details);
    const role = ['--role', 'learning-lead', '--organisation', 'rx1'];
    await cairn('role', 'add', 'jo', ...role, '--reason', 'Covers for a colleague', '--until', '2099-12-31');
    const rolesOf = async () => (await cairn('list')).find(({ username }) => username === 'jo')?.roles;
    const held = (await rolesOf()) as readonly { readonly role: string }[];
    assert.deepEqual(
      held.toSorted((one, other) => one.role.localeCompare(other.role)),
      [
        { role: 'learning-lead', organisationCode: 'RX1', endsOn: '2099-12-31' },
        { role: 'reviewer', organisationCode: 'A81001', endsOn: null },
      ],
    );
    await cairn('role', 'end', 'jo', ...role);
    assert.deepEqual(await rolesOf(), [{ role: 'reviewer', organisationCode: 'A81001', endsOn: null }]);
    for (const wrong of [
      ['role', 'end', 'jo', ...role],
      ['role', 'add', 'jo', ...role],
      ['role', 'add', 'nobody', ...role, '--reason', 'x'],
      ['role', 'jo'],
    ])
      await assert.rejects(cairn(...wrong), BadInput, wrong.join(' '));
  });

  it('takes the second step away from somebody who has lost it', async () => {
    await cairn('add', 'kai', ...details);
    assert.deepEqual(await cairn('second-step', 'kai'), [{ username: 'kai', secondStep: 'taken away' }]);
    await assert.rejects(cairn('second-step', 'nobody'), BadInput);
  });

  it('knows an organisation by its code in small letters too', async () => {
    await cairn('add', 'fay', '--name', 'Fay Example', '--role', 'reviewer', '--organisation', ' rx1 ');
    const fay = (await cairn('list')).find(({ username }) => username === 'fay');
    assert.equal(fay?.organisationCode, 'RX1');
  });

  it('refuses a code that no organisation has, and a reviewer of a closed one', async () => {
    const at = (role: string, code: string) =>
      cairn('add', 'gil', '--name', 'Gil Example', '--role', role, '--organisation', code);
    await assert.rejects(at('reviewer', 'nosuch1'), (error: Error) => /has the code NOSUCH1/.test(error.message));
    const db = connect(database.url, { role: null });
    await db.query("update organisation set is_open = false where code = 'C84010'");
    await db.close();
    await assert.rejects(at('reviewer', 'C84010'), (error: Error) => /\(C84010\) is closed/.test(error.message));
    assert.equal((await at('recorder', 'C84010'))[0]?.username, 'gil');
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
