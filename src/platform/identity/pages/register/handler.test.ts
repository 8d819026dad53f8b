import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { someone } from '../../../access/testing.ts';
import type { Account, Role } from '../../../actor.ts';
import { createTestService, password } from '../../test-service.ts';
import { createBrowser } from '../../testing.ts';

const mine = 'A81001';

describe('asking for an account', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  before(async () => {
    service = await createTestService();
    const made = await service.identity.accounts.create(
      { kind: 'system', job: 'test' },
      {
        username: 'administrator',
        displayName: 'Ada Example',
        role: 'organisation-administrator',
        organisationCode: mine,
        credential: { password },
      },
    );
    assert.ok(made.ok);
    administrator = made.value;
  });
  after(() => service.stop());

  let administrator: Account;
  const request = { name: 'Bo Example, nurse', role: 'recorder', why: 'I work on the ward' };
  const ask = (form: Readonly<Record<string, string>> = request, at = mine) =>
    createBrowser(service.app).post(`/register/at/${at}`, form);
  /** Without the page: many requests from one place are slowed down. */
  const asked = async (displayName = 'Bo Example') => {
    const made = await service.identity.joining.ask({
      displayName,
      organisationCode: mine,
      role: 'recorder',
      why: 'x',
    });
    assert.ok(made.ok);
    return { location: `/register/mine/${made.value.code}`, code: made.value.code };
  };
  const waiting = () => service.identity.joining.listRequests(administrator);

  it('begins with the place', async () => {
    const browser = createBrowser(service.app);
    assert.match((await browser.get('/register')).body, /Where do you work/);
    assert.match((await browser.get('/register?words=surgery')).body, /href="\/register\/at\/A81001"/);
    assert.match((await browser.get('/register?words=xqzzkw')).body, /We found nothing like/);
    assert.equal((await browser.get('/register/at/NOWHERE')).statusCode, 404);
    assert.equal((await ask(request, 'NOWHERE')).statusCode, 404);
  });

  it('makes a request and nothing else, and shows a code to come back with', async () => {
    const count = async () => (await service.owner.query('select 1 from account')).rows.length;
    const before = await count();
    const { location = '' } = (await ask()).headers;
    const code = location.split('/').at(-1) ?? '';
    assert.match(code, /^([0-9a-z]{4}-){4}[0-9a-z]{4}$/);
    const browser = createBrowser(service.app);
    assert.match((await browser.get(location)).body, /We have passed on your request/);
    const back = await browser.post('/register/come-back', { code: ` ${code.toUpperCase().replaceAll('-', ' ')} ` });
    assert.equal(back.headers.location, `/register/mine/${code.replaceAll('-', '')}`);
    assert.equal(await count(), before);
    assert.equal((await browser.get(`/join/${code.replaceAll('-', '')}`)).statusCode, 410);
  });

  it('answers alike for somebody who has an account and somebody who has none', async () => {
    const made = await service.identity.accounts.create(
      { kind: 'system', job: 'test' },
      { username: 'bo', displayName: 'Bo Known', role: 'recorder', organisationCode: mine, credential: { password } },
    );
    assert.ok(made.ok);
    const [known, unknown] = [
      await ask({ ...request, name: 'Bo Known' }),
      await ask({ ...request, name: 'Cy Unknown' }),
    ];
    const plain = (location: string | undefined) => location?.replace(/[0-9a-z]{4}(-[0-9a-z]{4}){4}/, 'CODE');
    assert.equal(known.statusCode, unknown.statusCode);
    assert.equal(plain(known.headers.location), plain(unknown.headers.location));
    assert.deepEqual(Object.keys(known.headers).sort(), Object.keys(unknown.headers).sort());
  });

  for (const [what, form] of [
    ['no name', { ...request, name: ' ' }],
    ['no reason', { ...request, why: '' }],
    ['an endless reason', { ...request, why: 'x'.repeat(501) }],
    ['no role', { name: 'Bo', why: 'x' }],
    ['a role of the nation', { ...request, role: 'national-administrator' }],
    ['the role of whoever would decide', { ...request, role: 'organisation-administrator' }],
    ['a role that is none', { ...request, role: 'toString' }],
  ] as const)
    it(`is put right where there is ${what}`, async () => {
      const before = (await waiting()).length;
      const { name: displayName, why, role } = form as Record<string, string>;
      const given = { displayName, why, role: role as Role, organisationCode: mine };
      const answer = await service.identity.joining.ask(given as Parameters<typeof service.identity.joining.ask>[0]);
      assert.ok(!answer.ok && answer.failure.code === 'invalid-answers');
      assert.equal((await waiting()).length, before);
    });

  it('gives back what was typed with what has to be put right', async () => {
    const { statusCode, body } = await ask({ name: '', role: 'toString', why: 'I work <b>here</b>' });
    assert.equal(statusCode, 422);
    assert.match(body, /Choose a role/);
    assert.match(body, /I work &lt;b&gt;here/);
  });

  it('is decided by whoever looks after that organisation, once', async () => {
    const { code } = await asked('Di Example');
    const found = (await waiting()).find(({ displayName }) => displayName === 'Di Example');
    assert.ok(found);
    const { joining } = service.identity;
    for (const stranger of [someone('organisation-administrator', 'B82005'), someone('reviewer', 'B82005')]) {
      assert.deepEqual(await joining.listRequests(stranger), []);
      const refused = await joining.decide(stranger, found.requestId, { kind: 'approve' });
      assert.ok(!refused.ok && refused.failure.code === 'not-found');
    }
    for (const [actor, decision] of [
      [someone('auditor', 'ANY'), { kind: 'approve' }],
      [administrator, { kind: 'approve', role: 'auditor' as Role }],
    ] as const) {
      const refused = await joining.decide(actor, found.requestId, decision);
      // Whoever may only look finds nothing to decide.
      assert.ok(!refused.ok && ['not-found', 'not-allowed'].includes(refused.failure.code));
    }
    const past = await joining.decide(administrator, found.requestId, { kind: 'approve', endsOn: '2020-01-01' });
    assert.ok(!past.ok && past.failure.code === 'invalid-answers');
    const both = await Promise.all([
      joining.decide(administrator, found.requestId, { kind: 'approve', endsOn: '2099-01-31' }),
      joining.decide(administrator, found.requestId, { kind: 'decline' }),
    ]);
    assert.equal(both.filter(({ ok }) => ok).length, 1);
    assert.ok(!(await waiting()).some(({ requestId }) => requestId === found.requestId));
    assert.notEqual((await joining.standing(code))?.decision, null);
  });

  it('ends, when approved, with an account that the person makes themselves', async () => {
    const { location, code } = await asked('Ed Example');
    const found = (await waiting()).find(({ displayName }) => displayName === 'Ed Example');
    assert.ok((await service.identity.joining.decide(administrator, found?.requestId ?? '', { kind: 'approve' })).ok);
    const browser = createBrowser(service.app);
    const { body } = await browser.get(location);
    assert.match(body, /You can make your account/);
    const path = /href="(\/join\/[^"]+)"/.exec(body)?.[1] ?? '';
    const joined = await browser.post(path, { username: 'ed.example', password: 'marble heron trumpet' });
    assert.equal(joined.headers.location, '/staff-room');
    assert.equal((await browser.get('/staff-room')).json().organisationCode, mine);
    assert.equal((await createBrowser(service.app).get(path)).statusCode, 410);
    assert.equal(await service.identity.joining.standing(code), null);
  });

  it('says it when the answer is no', async () => {
    const { location, code } = await asked('Fay Example');
    const found = (await waiting()).find(({ displayName }) => displayName === 'Fay Example');
    assert.ok((await service.identity.joining.decide(administrator, found?.requestId ?? '', { kind: 'decline' })).ok);
    const browser = createBrowser(service.app);
    assert.match((await browser.get(location)).body, /Your request was declined/);
    assert.equal((await browser.get(`/join/${code}`)).statusCode, 410);
  });

  it('is forgotten after 30 days', async () => {
    const { location } = await asked();
    service.clock.passMinutes(29 * 24 * 60);
    assert.equal((await createBrowser(service.app).get(location)).statusCode, 200);
    service.clock.passMinutes(2 * 24 * 60);
    assert.equal((await createBrowser(service.app).get(location)).statusCode, 404);
    const [job] = service.identity.jobs;
    await job?.run(null);
    await job?.run(null);
    assert.deepEqual((await service.owner.query('select 1 from account_request')).rows, []);
  });

  it('is refused where an organisation is flooded with requests', async () => {
    for (let count = 0; count < 100; count += 1)
      assert.ok(
        (
          await service.identity.joining.ask({
            displayName: 'Bo',
            organisationCode: 'B82005',
            role: 'recorder',
            why: 'x',
          })
        ).ok,
      );
    const one = await service.identity.joining.ask({
      displayName: 'Bo',
      organisationCode: 'B82005',
      role: 'recorder',
      why: 'x',
    });
    assert.ok(!one.ok && one.failure.code === 'too-many-tries');
  });

  it('leaves no hour and no address of whoever asked', async () => {
    const { rows } = await service.owner.query<{ at: Date; actorId: string | null }>(
      `select at, actor_id as "actorId" from audit where action = 'account-request.create'`,
    );
    assert.ok(rows.length > 0);
    for (const { at, actorId } of rows) {
      assert.equal(actorId, null);
      assert.match(at.toISOString(), /T00:00:00\.000Z$/);
    }
  });

  it('faulted nowhere', () => assert.deepEqual(service.faults, []));
});
