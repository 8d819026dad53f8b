import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../access/scope.ts';
import { plainReach } from '../../access/testing.ts';
import type { Account } from '../../actor.ts';
import { amina, createTestService } from '../test-service.ts';
import { cookieJar } from './cookie.ts';
import { createSessions, type Sessions } from './sessions.ts';

type Service = Awaited<ReturnType<typeof createTestService>>;

describe('a session', () => {
  let service: Service;
  let sessions: Sessions;
  let account: Account;
  before(async () => {
    service = await createTestService();
    const cookie = cookieJar(service.config.origin, 'cairn');
    sessions = createSessions({
      db: service.db.as(systemScope),
      clock: service.clock,
      audit: service.audit,
      cookie,
      csrfKey: Buffer.alloc(32, 1),
      reachOf: plainReach,
    });
    const made = await service.identity.accounts.create({ kind: 'system', job: 'test' }, amina);
    assert.ok(made.ok);
    account = made.value;
  });
  after(() => service.stop());

  /** What the browser sends back of a `Set-Cookie`. */
  const begin = async (earlier?: string): Promise<string> =>
    (await sessions.begin(account, earlier, { provenAt: service.clock.now(), isSure: false })).split(';')[0] ?? '';
  const isIn = async (cookie: string): Promise<boolean> => (await sessions.identify(cookie)).actor.kind === 'account';

  it('says who is there', async () => {
    const { actor, csrfToken } = await sessions.identify(await begin());
    assert.deepEqual(actor, account);
    assert.match(csrfToken, /^[\w-]{43}$/);
  });

  it('is not needed to be nobody, nor is the database', async () => {
    const broken = new Proxy(service.db, {
      get: () => () => {
        throw new Error('asked the database');
      },
    });
    const apart = createSessions({
      db: broken,
      clock: service.clock,
      audit: service.audit,
      cookie: cookieJar(service.config.origin, 'cairn'),
      csrfKey: Buffer.alloc(32, 1),
      reachOf: plainReach,
    });
    for (const cookie of [undefined, '', 'other=1', 'cairn=', 'cairn=short', `cairn=${'x'.repeat(5000)}`, 'cairn=\0']) {
      assert.deepEqual(await apart.identify(cookie), { actor: { kind: 'anonymous' }, csrfToken: '' });
    }
  });

  it('is kept as a hash: what the database holds opens nothing', async () => {
    const cookie = await begin();
    const token = cookie.split('=')[1] ?? '';
    const { rows } = await service.owner.query<{ all: string }>('select s::text as all from session s');
    assert.ok(rows.length > 0);
    for (const row of rows)
      assert.ok(!row.all.includes(token) && !row.all.includes(Buffer.from(token).toString('hex')));
  });

  it('that is made up is nobody', async () => {
    assert.equal(await isIn(`cairn=${'A'.repeat(43)}`), false);
  });

  it('has a form token of its own', async () => {
    const [one, other] = [await sessions.identify(await begin()), await sessions.identify(await begin())];
    assert.notEqual(one.csrfToken, other.csrfToken);
  });

  it('ends the one that the browser had before', async () => {
    const before = await begin();
    const now = await begin(before);
    assert.equal(await isIn(before), false);
    assert.equal(await isIn(now), true);
  });

  it('ends an hour after it was last used', async () => {
    const cookie = await begin();
    service.clock.passMinutes(59);
    assert.equal(await isIn(cookie), true);
    service.clock.passMinutes(59);
    assert.equal(await isIn(cookie), true);
    service.clock.passMinutes(60);
    assert.equal(await isIn(cookie), false);
  });

  it('ends after twelve hours, however busy', async () => {
    const cookie = await begin();
    for (let halfHours = 1; halfHours < 24; halfHours++) {
      service.clock.passMinutes(30);
      assert.equal(await isIn(cookie), true, `after ${halfHours / 2} hours`);
    }
    service.clock.passMinutes(30);
    assert.equal(await isIn(cookie), false);
  });

  it('ends for good when its holder leaves, and says so in the audit', async () => {
    const cookie = await begin();
    assert.match(await sessions.end(account, cookie), /Max-Age=0/);
    assert.equal(await isIn(cookie), false);
    const { rows } = await service.owner.query<{ action: string; actor_id: string }>(
      'select distinct action, actor_id from audit where actor_id = $1 order by action desc',
      [account.accountId],
    );
    assert.deepEqual(rows, [
      { action: 'session.end', actor_id: account.accountId },
      { action: 'session.begin', actor_id: account.accountId },
    ]);
  });

  it('ends with the next request after the account is closed', async () => {
    const cookie = await begin();
    // Closed by another process: only the row says so.
    await service.owner.query('update account set is_active = false where account_id = $1', [account.accountId]);
    assert.equal(await isIn(cookie), false);
    await service.owner.query('update account set is_active = true where account_id = $1', [account.accountId]);
    assert.equal(await isIn(cookie), true);
    const by = { kind: 'system', job: 'test' } as const;
    await service.identity.accounts.setActive(by, account.username, false);
    await service.identity.accounts.setActive(by, account.username, true);
    assert.equal(await isIn(cookie), false);
  });

  it('leaves nothing behind once it has ended, and the job that sweeps can run twice', async () => {
    await begin();
    service.clock.passMinutes(61);
    const running = await begin();
    for (let round = 0; round < 2; round++) {
      for (const job of service.identity.jobs) await job.run({});
      const { rows } = await service.owner.query<{ count: number }>('select count(*) from session');
      assert.equal(rows[0]?.count, 1);
    }
    assert.equal(await isIn(running), true);
  });
});
