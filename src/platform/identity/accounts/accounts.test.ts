import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../access/scope.ts';
import { plainReach } from '../../access/testing.ts';
import type { Actor } from '../../actor.ts';
import { testAudit } from '../../audit/testing.ts';
import { systemClock } from '../../clock.ts';
import { type TestDatabase, testDatabase } from '../../database/testing.ts';
import { type Accounts, createAccounts } from './accounts.ts';
import type { NewAccount } from './new-account.ts';

const by: Actor = { kind: 'system', job: 'test' };
const password = 'correct horse battery';
const here = '192.0.2.7';
const person = (username: string, more: Partial<NewAccount> = {}): NewAccount => ({
  username,
  displayName: 'Somebody Example',
  role: 'reviewer',
  organisationCode: 'A81001',
  credential: { password },
  ...more,
});

describe('accounts', () => {
  let database: TestDatabase;
  let accounts: Accounts;
  before(async () => {
    database = await testDatabase();
    accounts = createAccounts({
      db: database.db.as(systemScope),
      clock: systemClock,
      audit: testAudit(systemClock),
      reachOf: plainReach,
    });
  });
  after(() => database.drop());

  it('are found by their username, however it is typed', async () => {
    const made = await accounts.create(by, person(' Bo.Example '));
    assert.ok(made.ok);
    const found = await accounts.find('BO.example');
    assert.equal(found?.accountId, made.value.accountId);
    assert.equal(found?.isActive, true);
    assert.deepEqual(found?.roles, [{ role: 'reviewer', organisationCode: 'A81001', endsOn: null }]);
    assert.equal(found?.username, 'bo.example');
  });

  it('are proven by the right password alone', async () => {
    const made = await accounts.create(by, person('cy'));
    assert.ok(made.ok);
    assert.deepEqual(await accounts.prove('Cy', password, here), {
      ok: true,
      value: { ...made.value, proofVersion: 0 },
    });
    assert.deepEqual(await accounts.prove('cy', 'something else', here), { ok: true, value: null });
    assert.deepEqual(await accounts.prove('nobody', password, here), { ok: true, value: null });
  });

  it('are refused a second time under the same name', async () => {
    await accounts.create(by, person('di'));
    const again = await accounts.create(by, person('DI'));
    assert.ok(!again.ok && again.failure.code === 'changed-meanwhile');
  });

  for (const [what, account, field] of [
    ['a username with a space', person('d i'), 'username'],
    ['a username of one letter', person('d'), 'username'],
    ['a short password', person('ed', { credential: { password: 'elevenchars' } }), 'password'],
    ['an endless password', person('ed', { credential: { password: 'x'.repeat(201) } }), 'password'],
    ['no name', person('ed', { displayName: ' ' }), 'name'],
    ['no organisation', person('ed', { organisationCode: '' }), 'organisation'],
    ['a role that does not exist', person('ed', { role: 'king' as 'reviewer' }), 'role'],
  ] as const) {
    it(`are refused with ${what}`, async () => {
      const made = await accounts.create(by, account);
      assert.ok(!made.ok);
      assert.deepEqual(
        made.failure.fields.map((fault) => fault.field),
        [field],
      );
      assert.equal(await accounts.find('ed'), null);
    });
  }

  it('that are closed answer like a wrong password, until they are opened again', async () => {
    const made = await accounts.create(by, person('fay'));
    assert.ok(made.ok);
    assert.ok((await accounts.setActive(by, 'fay', false)).ok);
    assert.deepEqual(await accounts.prove('fay', password, here), { ok: true, value: null });
    assert.equal(await accounts.open(made.value.accountId), null);
    await accounts.setActive(by, 'fay', true);
    assert.deepEqual(await accounts.prove('fay', password, here), {
      ok: true,
      value: { ...made.value, proofVersion: 0 },
    });
  });

  it('have one password at a time', async () => {
    await accounts.create(by, person('gil'));
    assert.ok((await accounts.setPassword(by, 'gil', 'another long password')).ok);
    assert.deepEqual(await accounts.prove('gil', password, here), { ok: true, value: null });
    const proven = await accounts.prove('gil', 'another long password', here);
    assert.ok(proven.ok && proven.value?.username === 'gil');
  });

  it('of an outside provider are found by issuer and subject together, and have no password', async () => {
    const credential = { issuer: 'https://sign-in.example.org', subject: '123' };
    const made = await accounts.create(by, person('hal', { credential }));
    assert.ok(made.ok);
    assert.deepEqual(await accounts.behind('https://sign-in.example.org', '123'), made.value);
    assert.equal(await accounts.behind('https://other.example.org', '123'), null);
    assert.deepEqual(await accounts.prove('hal', '', here), { ok: true, value: null });
  });

  it('that do not exist cannot be changed', async () => {
    const closed = await accounts.setActive(by, 'nobody', false);
    assert.ok(!closed.ok && closed.failure.code === 'not-found');
  });

  it('stop answering a network after ten wrong passwords in a row, the right one included, known or not', async () => {
    await accounts.create(by, person('ida'));
    for (const name of ['ida', 'nobody-at-all']) {
      for (let tried = 0; tried < 10; tried++) await accounts.prove(name, 'wrong', here);
      const result = await accounts.prove(name, password, here);
      assert.ok(!result.ok && result.failure.code === 'too-many-tries');
    }
  });

  it('stay open to their holder while somebody elsewhere tries passwords', async () => {
    const made = await accounts.create(by, person('lea'));
    assert.ok(made.ok);
    for (let tried = 0; tried < 12; tried++) await accounts.prove('lea', 'wrong', '198.51.100.7');
    const began = performance.now();
    assert.deepEqual(await accounts.prove('lea', password, here), {
      ok: true,
      value: { ...made.value, proofVersion: 0 },
    });
    assert.ok(performance.now() - began >= 95, 'a name that is being tried answers more slowly');
  });

  it('answer on after mistakes, as long as the right password comes in between', async () => {
    await accounts.create(by, person('kai'));
    for (let round = 0; round < 2; round++) {
      for (let tried = 0; tried < 9; tried++) await accounts.prove('kai', 'wrong', here);
      const result = await accounts.prove('kai', password, here);
      assert.ok(result.ok && result.value?.username === 'kai');
    }
  });

  it('leave a line in the audit for every change', async () => {
    await accounts.create(by, person('jo'));
    await accounts.setActive(by, 'jo', false);
    await accounts.setPassword(by, 'jo', 'another long password');
    const { rows } = await database.owner.query<{ action: string }>(
      `select action
       from audit
       where detail ->> 'accountId' = (select account_id::text from account where username = 'jo')
       order by action`,
    );
    assert.deepEqual(
      rows.map((row) => row.action),
      ['account.close', 'account.create', 'account.set-password'],
    );
  });
});
