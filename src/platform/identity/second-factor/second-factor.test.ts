import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../access/scope.ts';
import type { Account } from '../../actor.ts';
import { createTestService } from '../test-service.ts';
import { codeNow } from '../testing.ts';
import { createFactors, type Factors } from './factors.ts';
import { createKeeper, type Keeper } from './kept.ts';
import { createPasskeys, type PasskeyQuestion } from './passkeys.ts';
import { createAuthenticator } from './testing.ts';

const by = { kind: 'system', job: 'test' } as const;
const origin = 'https://cairn.example.org';
const here = '192.0.2.7';

describe('second factors', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let keeper: Keeper;
  let factors: Factors;
  let made = 0;

  before(async () => {
    service = await createTestService({ origin });
    const { db: database, vault, clock, audit } = service;
    const db = database.as(systemScope);
    keeper = createKeeper(vault, clock);
    const passkeys = createPasskeys(db, clock, keeper, { origin, service: 'Cairn' });
    factors = createFactors({ db, vault, clock, audit, keeper, passkeys, service: 'Cairn' });
  });
  after(() => service.stop());

  const somebody = async (): Promise<Account> => {
    made += 1;
    const account = await service.identity.accounts.create(by, {
      username: `somebody-${made}`,
      displayName: 'Somebody Example',
      role: 'reviewer',
      organisationCode: 'A81001',
      credential: { password: 'correct horse battery' },
    });
    assert.ok(account.ok);
    return account.value;
  };
  const withApp = async (): Promise<{ account: Account; key: string }> => {
    const account = await somebody();
    const { key, kept } = factors.offerApp(account);
    const app = factors.appOf(account.accountId, kept, codeNow(key, service.clock.now()));
    assert.ok(app);
    await factors.saveApp(account, app);
    service.clock.passMinutes(1);
    return { account, key };
  };
  const withPasskey = async () => {
    const account = await somebody();
    const device = createAuthenticator(origin);
    const question = await factors.passkeys.offer(account, 'add');
    const passkey = await factors.passkeys.accept(device.create(question), question.kept, 'add');
    assert.ok(passkey);
    assert.ok((await factors.savePasskey(account, passkey, 'My phone')).ok);
    return { account, device };
  };
  const isRight = async (account: Account, code: string, address = here): Promise<boolean> => {
    const proven = await factors.proveCode(account, code, address);
    assert.ok(proven.ok);
    return proven.value;
  };

  describe('an app with codes', () => {
    it('takes the code of now, written with or without a gap, and of half a minute before and after', async () => {
      const { account, key } = await withApp();
      const at = (seconds: number) => codeNow(key, new Date(service.clock.now().getTime() + seconds * 1000));
      assert.equal(await isRight(account, at(-30)), true);
      const now = at(0);
      assert.equal(await isRight(account, `${now.slice(0, 3)} ${now.slice(3)}`), true);
      assert.equal(await isRight(account, at(30)), true);
      service.clock.passMinutes(5);
      assert.equal(await isRight(account, at(-90)), false);
      assert.equal(await isRight(account, at(90)), false);
    });

    it('takes no code twice, nor an older one after a newer', async () => {
      const { account, key } = await withApp();
      const code = codeNow(key, service.clock.now());
      const older = codeNow(key, new Date(service.clock.now().getTime() - 30_000));
      assert.equal(await isRight(account, code), true);
      assert.equal(await isRight(account, code), false);
      assert.equal(await isRight(account, older), false);
    });

    it('takes a code once of ten who show it at the same moment', async () => {
      const { account, key } = await withApp();
      const code = codeNow(key, service.clock.now());
      const answers = await Promise.all(Array.from({ length: 8 }, () => isRight(account, code)));
      assert.equal(answers.filter(Boolean).length, 1);
    });

    it('does not take the code with which it was set up', async () => {
      const account = await somebody();
      const { key, kept } = factors.offerApp(account);
      const code = codeNow(key, service.clock.now());
      const app = factors.appOf(account.accountId, kept, code);
      assert.ok(app);
      await factors.saveApp(account, app);
      assert.equal(await isRight(account, code), false);
    });

    it('cannot be set up with a wrong code, for somebody else, or from an offer that is a quarter of an hour old', async () => {
      const account = await somebody();
      const other = await somebody();
      const { key, kept } = factors.offerApp(account);
      const code = codeNow(key, service.clock.now());
      assert.equal(factors.appOf(account.accountId, kept, code === '000000' ? '000001' : '000000'), null);
      assert.equal(factors.appOf(other.accountId, kept, code), null);
      assert.equal(factors.appOf(account.accountId, `${kept.slice(0, 40)}AAAA${kept.slice(44)}`, code), null);
      service.clock.passMinutes(16);
      assert.equal(factors.appOf(account.accountId, kept, codeNow(key, service.clock.now())), null);
    });

    it('is kept sealed: its key stands in no table', async () => {
      const { account, key } = await withApp();
      const { rows } = await service.owner.query<{ text: string }>(
        `select encode(sealed, 'escape') as text from code_app where account_id = $1`,
        [account.accountId],
      );
      assert.equal(rows.length, 1);
      assert.ok(!rows[0]?.text.includes(key));
    });

    it('is tried ten times from a network, and thirty times from everywhere, by whoever knows the password', async () => {
      const { account, key } = await withApp();
      const wrong = '123456';
      for (let network = 0; network < 3; network += 1)
        for (let tried = 0; tried < 10; tried += 1) await factors.proveCode(account, wrong, `198.51.${network}.7`);
      const answer = await factors.proveCode(account, codeNow(key, service.clock.now()), '203.0.113.9');
      assert.ok(!answer.ok && answer.failure.code === 'too-many-tries');
      service.clock.passMinutes(16);
      assert.equal(await isRight(account, codeNow(key, service.clock.now())), true);
    });
  });

  describe('recovery codes', () => {
    const withCodes = async () => {
      const { account } = await withApp();
      const { codes, kept } = factors.offerCodes(account.accountId);
      const hashes = factors.codesOf(account.accountId, kept);
      assert.ok(hashes);
      await factors.saveCodes(account, hashes);
      return { account, codes };
    };

    it('are ten, open once each, however they are typed', async () => {
      const { account, codes } = await withCodes();
      assert.equal(new Set(codes).size, 10);
      const [first = '', second = ''] = codes;
      assert.equal(await isRight(account, first.toUpperCase().replace('-', ' ')), true);
      assert.equal(await isRight(account, first), false);
      assert.equal((await factors.held(account.accountId)).recoveryCodesLeft, 9);
      const answers = await Promise.all(Array.from({ length: 6 }, () => isRight(account, second)));
      assert.equal(answers.filter(Boolean).length, 1);
    });

    it('end with the next set, and are nobody else’s', async () => {
      const { account, codes } = await withCodes();
      const other = await withCodes();
      assert.equal(await isRight(other.account, codes[0] ?? ''), false);
      const hashes = factors.codesOf(account.accountId, factors.offerCodes(account.accountId).kept);
      await factors.saveCodes(account, hashes ?? []);
      assert.equal(await isRight(account, codes[0] ?? ''), false);
    });

    it('cannot be put in place by somebody who makes them up', async () => {
      const { account } = await withCodes();
      const other = await somebody();
      assert.equal(factors.codesOf(account.accountId, factors.offerCodes(other.accountId).kept), null);
      assert.equal(factors.codesOf(account.accountId, Buffer.from('["a"]').toString('base64url')), null);
    });
  });

  describe('a passkey', () => {
    const ask = (accountId: string | null = null): Promise<PasskeyQuestion> => factors.passkeys.ask('page', accountId);

    it('says whose it is', async () => {
      const { account, device } = await withPasskey();
      const question = await ask();
      assert.equal(await factors.passkeys.prove(device.get(question), question.kept, 'page'), account.accountId);
    });

    it('answers a question once, even at the same moment', async () => {
      const { account, device } = await withPasskey();
      const question = await ask();
      // Many devices do not count: then nothing but the question says that this is a copy.
      const answer = device.get(question, { counter: 0 });
      const answers = await Promise.all(
        Array.from({ length: 6 }, () => factors.passkeys.prove(answer, question.kept, 'page')),
      );
      assert.deepEqual(
        answers.filter((one) => one !== null),
        [account.accountId],
      );
      assert.equal(await factors.passkeys.prove(answer, question.kept, 'page'), null);
    });

    it('answers the question of one page, of one moment, as it was asked', async () => {
      const { device } = await withPasskey();
      const asked = await ask();
      assert.equal(await factors.passkeys.prove(device.get(asked), asked.kept, 'other page'), null);
      const old = await ask();
      service.clock.passMinutes(16);
      assert.equal(await factors.passkeys.prove(device.get(old), old.kept, 'page'), null);
      const [one, other] = [await ask(), await ask()];
      assert.equal(await factors.passkeys.prove(device.get(one), other.kept, 'page'), null);
      assert.equal(await factors.passkeys.prove(device.get(await ask()), 'made up', 'page'), null);
      // The other way round they would have been taken.
      const again = await ask();
      assert.notEqual(await factors.passkeys.prove(device.get(again), again.kept, 'page'), null);
    });

    for (const [what, answering] of [
      ['on a look-alike page', { origin: 'https://cairn.example.net' }],
      ['for another service', { rpId: 'example.net' }],
      ['without finger, face or PIN', { isUnverified: true }],
      ['from a copy whose count lags behind', { counter: 1 }],
    ] as const)
      it(`is refused ${what}`, async () => {
        const { device } = await withPasskey();
        const first = await ask();
        assert.notEqual(await factors.passkeys.prove(device.get(first), first.kept, 'page'), null);
        const question = await ask();
        assert.equal(await factors.passkeys.prove(device.get(question, answering), question.kept, 'page'), null);
      });

    it('is not made on a look-alike page or without finger, face or PIN', async () => {
      const account = await somebody();
      for (const answering of [{ origin: 'https://cairn.example.net' }, { isUnverified: true }]) {
        const question = await factors.passkeys.offer(account, 'add');
        const answer = createAuthenticator(origin).create(question, answering);
        assert.equal(await factors.passkeys.accept(answer, question.kept, 'add'), null);
      }
    });

    it('opens nothing with a signature of another key', async () => {
      const { device } = await withPasskey();
      const thief = createAuthenticator(origin);
      const question = await ask();
      const forged = { ...JSON.parse(thief.get(question)), id: device.credentialId, rawId: device.credentialId };
      assert.equal(await factors.passkeys.prove(JSON.stringify(forged), question.kept, 'page'), null);
    });

    it('is answered no for whatever else is sent', async () => {
      for (const answer of [
        '',
        '{',
        '[]',
        'null',
        '{}',
        '{"id":5}',
        '{"id":"a","response":null}',
        'x'.repeat(30_000),
        7,
      ]) {
        const question = await ask();
        assert.equal(await factors.passkeys.prove(answer, question.kept, 'page'), null);
        const offered = await factors.passkeys.offer(await somebody(), 'add');
        assert.equal(await factors.passkeys.accept(answer, offered.kept, 'add'), null);
      }
    });

    it('is offered at a named service, never at a bare address', () => {
      const db = service.db.as(systemScope);
      for (const [at, isPossible] of [
        ['https://cairn.example.org', true],
        ['http://localhost:3000', true],
        ['http://127.0.0.1:3000', false],
        ['http://[::1]:3000', false],
      ] as const)
        assert.equal(
          createPasskeys(db, service.clock, keeper, { origin: at, service: 'Cairn' }).isPossible,
          isPossible,
          at,
        );
    });
  });

  describe('taken away', () => {
    it('the last one stays where a role needs one, and two who take away one each leave one', async () => {
      const { account } = await withApp();
      const device = createAuthenticator(origin);
      const question = await factors.passkeys.offer(account, 'add');
      const passkey = await factors.passkeys.accept(device.create(question), question.kept, 'add');
      assert.ok(passkey && (await factors.savePasskey(account, passkey, 'My phone')).ok);
      const answers = await Promise.all([
        factors.remove(account, { kind: 'app' }, true),
        factors.remove(account, { kind: 'passkey', credentialId: device.credentialId }, true),
      ]);
      assert.deepEqual(answers.map(({ ok }) => ok).sort(), [false, true]);
      const { app, passkeys } = await factors.held(account.accountId);
      assert.equal((app ? 1 : 0) + passkeys.length, 1);
    });

    it('somebody else’s passkey cannot be', async () => {
      const { account, device } = await withPasskey();
      const other = await somebody();
      const answer = await factors.remove(other, { kind: 'passkey', credentialId: device.credentialId }, false);
      assert.ok(!answer.ok && answer.failure.code === 'not-found');
      assert.equal((await factors.held(account.accountId)).passkeys.length, 1);
    });

    it('with the last one the recovery codes go', async () => {
      const { account } = await withApp();
      const hashes = factors.codesOf(account.accountId, factors.offerCodes(account.accountId).kept);
      await factors.saveCodes(account, hashes ?? []);
      assert.ok((await factors.remove(account, { kind: 'app' }, false)).ok);
      assert.equal((await factors.held(account.accountId)).recoveryCodesLeft, 0);
    });
  });

  it('leave a line in the audit for every deed, and no secret in any', async () => {
    const { account, key } = await withApp();
    const { codes, kept } = factors.offerCodes(account.accountId);
    await factors.saveCodes(account, factors.codesOf(account.accountId, kept) ?? []);
    await isRight(account, codes[0] ?? '');
    await factors.remove(account, { kind: 'app' }, false);
    const { rows } = await service.owner.query<{ action: string; detail: unknown }>(
      `select action, detail from audit where actor_id = $1 order by at`,
      [account.accountId],
    );
    assert.deepEqual(
      rows.map(({ action }) => action),
      ['code-app.set-up', 'recovery-codes.renew', 'recovery-code.use', 'code-app.remove'],
    );
    const all = JSON.stringify(rows);
    for (const secret of [key, ...codes]) assert.ok(!all.includes(secret));
  });
});
