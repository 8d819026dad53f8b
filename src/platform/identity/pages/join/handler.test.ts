import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { someone } from '../../../access/testing.ts';
import type { Account, Role } from '../../../actor.ts';
import { createAuthenticator } from '../../second-factor/testing.ts';
import { createTestService, password } from '../../test-service.ts';
import { codeNow, createBrowser, fieldOf, questionOf } from '../../testing.ts';

const by = { kind: 'system', job: 'test' } as const;
const origin = 'https://cairn.example.org';
const mine = 'A81001';

describe('an invitation', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let administrator: Account;
  let made = 0;
  before(async () => {
    service = await createTestService({ origin });
    administrator = await withAccount('organisation-administrator', mine);
  });
  after(() => service.stop());

  const withAccount = async (role: Role, organisationCode: string): Promise<Account> => {
    made += 1;
    const account = await service.identity.accounts.create(by, {
      username: `${role}-${made}`,
      displayName: 'Somebody Example',
      role,
      organisationCode,
      credential: { password },
    });
    assert.ok(account.ok);
    return account.value;
  };
  const invitation = (more: object = {}) => ({
    displayName: 'Bo Example',
    organisationCode: mine,
    role: 'recorder' as Role,
    reason: 'Begins on Monday',
    ...more,
  });
  const invited = async (more: object = {}, actor: Account = administrator): Promise<string> => {
    const sent = await service.identity.joining.invite(actor, invitation(more));
    assert.ok(sent.ok);
    return sent.value.path;
  };
  const newName = () => {
    made += 1;
    return `newcomer-${made}`;
  };
  const begin = (browser: ReturnType<typeof createBrowser>, path: string, username: string) =>
    browser.post(path, { username, password: 'marble heron trumpet' });
  const whoIs = async (browser: ReturnType<typeof createBrowser>) => (await browser.get('/staff-room')).json();

  it('opens one page, where the person makes their account and is in', async () => {
    const path = await invited({ endsOn: '2099-03-31' });
    const browser = createBrowser(service.app);
    const { body } = await browser.get(path);
    for (const words of ['Bo Example', 'Northmoor Surgery', 'Member of staff', '31 March 2099'])
      assert.ok(body.includes(words), words);
    const username = newName();
    const answer = await begin(browser, path, username);
    assert.equal(answer.headers.location, '/staff-room');
    const account = await whoIs(browser);
    assert.equal(account.username, username);
    assert.equal(account.role, 'recorder');
    const standing = await service.identity.accounts.standing(account.accountId);
    const [held] = standing?.assignments ?? [];
    assert.deepEqual(
      [held?.grantedBy, held?.reason, held?.endsOn],
      [administrator.accountId, 'Begins on Monday', '2099-03-31'],
    );
  });

  it('takes whoever can see much through the second step before anything is kept', async () => {
    const path = await invited({ role: 'reviewer' });
    const browser = createBrowser(service.app);
    const username = newName();
    const second = await begin(browser, path, username);
    assert.equal(second.statusCode, 200);
    assert.equal(await service.identity.accounts.find(username), null);
    const form = { chosen: fieldOf('chosen', second.body), offer: fieldOf('offer', second.body) };
    const wrong = await browser.post(`${path}/second-step`, { ...form, code: '12' });
    assert.equal(wrong.statusCode, 422);
    const key = /class="app-key">([^<]+)</.exec(wrong.body)?.[1] ?? '';
    const code = codeNow(key, service.clock.now());
    const codes = await browser.post(`${path}/second-step`, {
      chosen: fieldOf('chosen', wrong.body),
      offer: fieldOf('offer', wrong.body),
      code,
    });
    assert.match(codes.body, /Keep these recovery codes/);
    assert.equal(await service.identity.accounts.find(username), null);
    const early = await browser.post(`${path}/finish`, { ...form, codes: fieldOf('codes', codes.body) });
    assert.equal(early.headers.location, path, 'nobody comes in with the state from before the second step');
    assert.equal(await service.identity.accounts.find(username), null);
    const end = await browser.post(`${path}/finish`, {
      chosen: fieldOf('chosen', codes.body),
      codes: fieldOf('codes', codes.body),
    });
    assert.equal(end.headers.location, '/staff-room');
    const { accountId } = await whoIs(browser);
    const held = await service.identity.factors.held(accountId);
    assert.ok(held.app);
    assert.equal(held.recoveryCodesLeft, 10);
  });

  it('lets somebody in who wants a passkey and no password', async () => {
    const path = await invited({ role: 'reviewer' });
    const browser = createBrowser(service.app);
    const username = newName();
    const second = await browser.post(path, { username, password: '', way: 'passkey' });
    const question = questionOf(second.body);
    const codes = await browser.post(`${path}/second-step`, {
      chosen: fieldOf('chosen', second.body),
      passkey: createAuthenticator(origin).create(question),
      question: question.kept,
    });
    const end = await browser.post(`${path}/finish`, {
      chosen: fieldOf('chosen', codes.body),
      codes: fieldOf('codes', codes.body),
    });
    assert.equal(end.headers.location, '/staff-room');
    const { accountId } = await whoIs(browser);
    assert.equal((await service.identity.accounts.standing(accountId))?.hasPassword, false);
    const proven = await service.identity.accounts.prove(username, '', '192.0.2.1');
    assert.deepEqual(proven, { ok: true, value: null });
  });

  it('is good once, also for two who come at the same moment', async () => {
    const path = await invited();
    const names = [newName(), newName(), newName(), newName()];
    const answers = await Promise.all(names.map((name) => begin(createBrowser(service.app), path, name)));
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 410, 410, 410]);
    const found = await Promise.all(names.map((name) => service.identity.accounts.find(name)));
    assert.equal(found.filter((one) => one !== null).length, 1);
    assert.equal((await createBrowser(service.app).get(path)).statusCode, 410);
  });

  it('stays good where the username is taken, and says so only to whoever holds it', async () => {
    const path = await invited();
    const browser = createBrowser(service.app);
    const taken = await begin(browser, path, administrator.username);
    assert.equal(taken.statusCode, 422);
    assert.match(taken.body, /Somebody has this username/);
    assert.equal((await begin(browser, path, newName())).statusCode, 303);
    const guess = await begin(createBrowser(service.app), `/join/${'A'.repeat(43)}`, administrator.username);
    assert.equal(guess.statusCode, 410);
  });

  it('takes no password that is easy to guess there', async () => {
    const path = await invited();
    const browser = createBrowser(service.app);
    for (const bad of ['short', 'Password1234', 'bo-example-2026']) {
      const answer = await browser.post(path, { username: newName(), password: bad });
      assert.equal(answer.statusCode, 422, bad);
    }
  });

  it('is over after seven days, when it is taken back, and when whoever sent it leaves', async () => {
    const browser = createBrowser(service.app);
    const old = await invited();
    const back = await invited();
    const leaver = await withAccount('organisation-administrator', mine);
    const orphan = await invited({}, leaver);
    service.clock.passMinutes(6 * 24 * 60);
    assert.equal((await browser.get(old)).statusCode, 200);
    const listed = await service.identity.joining.listInvitations(administrator);
    const last = listed.find(({ givenBy }) => givenBy === leaver.accountId);
    assert.ok(last && listed.length > 1);
    await service.identity.accounts.setActive(by, leaver.username, false);
    assert.equal((await browser.get(orphan)).statusCode, 410);
    const { rows } = await service.owner.query<{ id: string }>(
      `select invitation_id::text as id from invitation where token_hash = sha256($1::bytea)`,
      [Buffer.from(back.slice('/join/'.length))],
    );
    assert.ok((await service.identity.joining.withdrawInvitation(administrator, rows[0]?.id ?? '')).ok);
    assert.equal((await browser.get(back)).statusCode, 410);
    service.clock.passMinutes(24 * 60 + 1);
    assert.equal((await browser.get(old)).statusCode, 410);
    await service.identity.joining.removeExpired();
    const left = await service.owner.query('select 1 from invitation where expires_at <= $1', [service.clock.now()]);
    assert.equal(left.rows.length, 0);
  });

  it('opens nothing once its sender may not give that role any more, nor does a request that they approved', async () => {
    const browser = createBrowser(service.app);
    const keeper = await withAccount('organisation-administrator', mine);
    const path = await invited({ role: 'organisation-administrator' }, keeper);
    const asked = await service.identity.joining.ask({
      displayName: 'Bo Example',
      organisationCode: mine,
      role: 'reviewer',
      why: 'I review there',
    });
    assert.ok(asked.ok);
    const [request] = await service.identity.joining.listRequests(keeper);
    assert.ok((await service.identity.joining.decide(keeper, request?.requestId ?? '', { kind: 'approve' })).ok);
    const code = `/join/${asked.value.code.replaceAll(/[^A-Z0-9]/gi, '')}`;
    for (const at of [path, code]) assert.equal((await browser.get(at)).statusCode, 200, at);
    assert.ok((await service.identity.assignments.end(by, keeper.assignmentId)).ok);
    for (const at of [path, code]) {
      assert.equal((await browser.get(at)).statusCode, 410, at);
      assert.equal((await begin(browser, at, newName())).statusCode, 410, at);
    }
  });

  it('opens nothing by the word of somebody whose account was closed, though they held the role', async () => {
    const { joining, administration } = service.identity;
    const leaver = await withAccount('organisation-administrator', mine);
    const nation = await withAccount('national-administrator', 'X26');
    const asked = await joining.ask({
      displayName: 'Bo',
      organisationCode: mine,
      role: 'reviewer',
      why: 'I review there',
    });
    assert.ok(asked.ok);
    const request = (await joining.listRequests(leaver)).at(-1);
    assert.ok((await joining.decide(leaver, request?.requestId ?? '', { kind: 'approve' })).ok);
    assert.notEqual(await joining.placeOf(asked.value.code), null);
    assert.ok((await administration.close(nation, leaver.accountId)).ok);
    assert.equal(await joining.placeOf(asked.value.code), null);
  });

  it('gives no role that its sender may not give, nor at another organisation', async () => {
    const stranger = await withAccount('organisation-administrator', 'B82005');
    const reviewer = await withAccount('reviewer', mine);
    for (const [actor, more] of [
      [administrator, { role: 'national-administrator' }],
      [administrator, { role: 'auditor' }],
      [administrator, { organisationCode: 'B82005' }],
      [stranger, {}],
      [reviewer, {}],
      [someone('recorder', mine), {}],
    ] as const) {
      const sent = await service.identity.joining.invite(actor, invitation(more));
      assert.ok(!sent.ok && sent.failure.code === 'not-allowed');
    }
    const path = await invited();
    const [own = { invitationId: '' }] = await service.identity.joining.listInvitations(administrator);
    assert.deepEqual(await service.identity.joining.listInvitations(stranger), []);
    const taken = await service.identity.joining.withdrawInvitation(stranger, own.invitationId);
    assert.ok(!taken.ok && taken.failure.code === 'not-found');
    assert.equal((await createBrowser(service.app).get(path)).statusCode, 200);
  });

  it('keeps its state to itself: what was chosen for one opens nothing with another', async () => {
    const [one, other] = [await invited({ role: 'reviewer' }), await invited({ role: 'reviewer' })];
    const browser = createBrowser(service.app);
    const second = await begin(browser, one, newName());
    const moved = await browser.post(`${other}/second-step`, {
      chosen: fieldOf('chosen', second.body),
      offer: fieldOf('offer', second.body),
      code: '123456',
    });
    assert.equal(moved.headers.location, other);
  });

  it('is known to the browser alone: its link stands in no table and in no line of the audit', async () => {
    const path = await invited();
    const token = path.slice('/join/'.length);
    const { rows } = await service.owner.query<{ text: string }>(
      `select encode(token_hash, 'escape') || row_to_json(invitation)::text as text from invitation
       union all select row_to_json(audit)::text from audit`,
    );
    assert.ok(rows.length > 5);
    assert.ok(!rows.some(({ text }) => text.includes(token)));
  });

  it('answers hostile input in plain 4xx', async () => {
    const path = await invited({ role: 'reviewer' });
    const browser = createBrowser(service.app);
    for (const text of ["' or 1=1 --", '\u0000', 'a'.repeat(9_000), '<script>alert(1)</script>', '{{7*7}}'])
      for (const [to, form] of [
        [path, { username: text, password: text }],
        [path, { username: 'x', way: text }],
        [`${path}/second-step`, { chosen: text, code: text }],
        [`${path}/finish`, { chosen: text, codes: text }],
        [`/join/${encodeURIComponent(text).slice(0, 90)}`, {}],
      ] as const) {
        const answer = await browser.post(to, form);
        assert.ok(
          answer.statusCode === 303 || (answer.statusCode >= 400 && answer.statusCode < 500),
          `${answer.statusCode} ${to}`,
        );
        assert.ok(!answer.body.includes('<script>alert'));
      }
    assert.equal((await browser.get('/staff-room')).statusCode, 303);
  });

  it('faulted nowhere', () => assert.deepEqual(service.faults, []));
});
