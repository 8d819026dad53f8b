import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createAuthenticator } from '../../second-factor/testing.ts';
import { createTestService, password } from '../../test-service.ts';
import { codeNow, createBrowser, fieldOf, follow, openPasswordForm, questionOf } from '../../testing.ts';

const by = { kind: 'system', job: 'test' } as const;
const origin = 'https://cairn.example.org';
const sessionCookie = '__Host-cairn';

describe('your account', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let made = 0;
  before(async () => {
    service = await createTestService({ origin });
  });
  after(() => service.stop());

  const somebody = async () => {
    made += 1;
    const username = `somebody-${made}`;
    const account = await service.identity.accounts.create(by, {
      username,
      displayName: `Somebody Example ${made}`,
      role: 'recorder',
      organisationCode: 'A81001',
      credential: { password },
    });
    assert.ok(account.ok);
    return account.value;
  };
  const signIn = async (username: string, given = password) => {
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    const at = await follow(browser, await browser.post(form, { username, password: given }));
    return { browser, at };
  };
  type Browser = ReturnType<typeof createBrowser>;
  const send = async (browser: Browser, page: string, to: string, form: Readonly<Record<string, string>>) => {
    const { body } = await browser.get(page);
    return browser.post(to, { _csrf: fieldOf('_csrf', body), ...form });
  };
  const isIn = async (browser: Browser) => (await browser.get('/staff-room')).statusCode === 200;
  const proveAgain = (browser: Browser, form: Readonly<Record<string, string>>) =>
    send(browser, '/sign-in/again?next=/account/password', '/sign-in/again', { next: '/account/password', ...form });

  it('says who somebody is, as what, why, and where they are signed in', async () => {
    const { username } = await somebody();
    const { browser } = await signIn(username);
    const { body, statusCode } = await browser.get('/account');
    assert.equal(statusCode, 200);
    for (const words of ['Member of staff, Northmoor Surgery', 'Given with the account', username, 'This device'])
      assert.ok(body.includes(words), words);
    assert.ok(!body.includes('Mozilla') && !body.includes('127.0.0.1'));
  });

  it('is nobody’s who is not signed in', async () => {
    const browser = createBrowser(service.app);
    for (const page of ['/account', '/account/password', '/account/app', '/account/remove', '/sign-in/again'])
      assert.match((await browser.get(page)).headers.location ?? '', /^\/sign-in\?next=/, page);
  });

  it('ends another session, or all others, and not somebody else’s', async () => {
    const { username } = await somebody();
    const [here, there, elsewhere] = [await signIn(username), await signIn(username), await signIn(username)];
    const stranger = await signIn((await somebody()).username);
    const page = (await here.browser.get('/account')).body;
    const [one = ''] = [...page.matchAll(/name="session" value="([0-9a-f-]{36})"/g)].map(([, id]) => id);
    await send(stranger.browser, '/account', '/account/sessions', { session: one });
    assert.ok((await isIn(there.browser)) && (await isIn(elsewhere.browser)));
    await send(here.browser, '/account', '/account/sessions', { session: one });
    assert.equal([await isIn(there.browser), await isIn(elsewhere.browser)].filter(Boolean).length, 1);
    await signIn(username);
    await send(here.browser, '/account', '/account/sessions', { session: 'others' });
    assert.deepEqual(
      [
        await isIn(here.browser),
        await isIn(there.browser),
        await isIn(elsewhere.browser),
        await isIn(stranger.browser),
      ],
      [true, false, false, true],
    );
  });

  it('calls a device what its holder calls it, whatever that is', async () => {
    const { username } = await somebody();
    const { browser } = await signIn(username);
    const answer = await send(browser, '/account', '/account/device', { device: `<b>work</b> ${'x'.repeat(90)}` });
    assert.equal(answer.statusCode, 303);
    const { body } = await browser.get('/account');
    assert.match(body, /&lt;b&gt;work&lt;\/b&gt; x{28}[^x]/);
  });

  describe('what only its holder should do', () => {
    it('asks once more who they are, ten minutes after they last showed it', async () => {
      const { username } = await somebody();
      const { browser } = await signIn(username);
      assert.equal((await browser.get('/account/password')).statusCode, 200);
      service.clock.passMinutes(9);
      assert.equal((await browser.get('/account/password')).statusCode, 200);
      service.clock.passMinutes(2);
      const sent = await browser.get('/account/password');
      assert.equal(sent.headers.location, '/sign-in/again?next=%2Faccount%2Fpassword');
      const refused = await send(browser, '/account', '/account/password', { password: 'marble heron trumpet' });
      assert.equal(refused.statusCode, 403);
      assert.match(refused.body, /Show that it is you/);

      const wrong = await proveAgain(browser, { password: 'something else entirely' });
      assert.equal(wrong.statusCode, 422);
      assert.match((await browser.get('/account/password')).headers.location ?? '', /again/);
      const before = browser.cookies.get(sessionCookie) ?? '';
      const proven = await proveAgain(browser, { password });
      assert.equal(proven.headers.location, '/account/password');
      assert.equal((await browser.get('/account/password')).statusCode, 200);
      assert.notEqual(browser.cookies.get(sessionCookie), before);
      const earlier = createBrowser(service.app, { [sessionCookie]: before });
      assert.equal(await isIn(earlier), false, 'who knew the token before knows nothing now');
    });

    it('is never opened by one tap in earnest', async () => {
      const { username } = await somebody();
      const { browser } = await signIn(username);
      assert.ok(!(await browser.get('/sign-in/again')).body.includes('Yes, I am'));
      assert.equal((await proveAgain(browser, { tap: 'yes' })).statusCode, 422);
    });

    it('sends nobody to another site on the way', async () => {
      const { username } = await somebody();
      const { browser } = await signIn(username);
      for (const next of ['https://evil.example', '//evil.example', '/\\evil.example']) {
        const sent = await send(browser, '/account', '/sign-in/again', { next, password });
        assert.equal(sent.headers.location, '/account');
      }
    });

    it('takes nobody else’s password or passkey, and counts tries', async () => {
      const one = await somebody();
      const other = await somebody();
      const { browser } = await signIn(one.username);
      await service.identity.accounts.setPassword(by, other.username, 'kettle otter violin');
      assert.equal((await proveAgain(browser, { password: 'kettle otter violin' })).statusCode, 422);
      for (let tried = 0; tried < 10; tried += 1) await proveAgain(browser, { password: 'no' });
      assert.equal((await proveAgain(browser, { password })).statusCode, 429);
    });

    it('asks for the second factor of whoever has one', async () => {
      const { username } = await somebody();
      const { browser } = await signIn(username);
      const page = (await browser.get('/account/app')).body;
      const key = /class="app-key">([^<]+)</.exec(page)?.[1] ?? '';
      const code = codeNow(key, service.clock.now());
      const set = await browser.post('/account/app', {
        _csrf: fieldOf('_csrf', page),
        offer: fieldOf('offer', page),
        code,
      });
      assert.equal(set.headers.location, '/account/recovery-codes');
      service.clock.passMinutes(11);
      assert.equal((await proveAgain(browser, { password })).statusCode, 422);
      assert.equal((await proveAgain(browser, { password, code: '000000' })).statusCode, 422);
      const right = await proveAgain(browser, { password, code: codeNow(key, service.clock.now()) });
      assert.equal(right.statusCode, 303);
    });

    const withPasskey = async () => {
      const { browser } = await signIn((await somebody()).username);
      const device = createAuthenticator(origin);
      const page = (await browser.get('/account/passkey')).body;
      const question = questionOf(page);
      const added = await browser.post('/account/passkey', {
        _csrf: fieldOf('_csrf', page),
        passkey: device.create(question),
        question: question.kept,
        name: 'My phone',
      });
      assert.equal(added.headers.location, '/account/recovery-codes');
      return { browser, device };
    };

    it('takes nobody else’s passkey', async () => {
      const [one, other] = [await withPasskey(), await withPasskey()];
      const asked = questionOf((await one.browser.get('/sign-in/again')).body);
      const answer = { passkey: other.device.get(asked), question: asked.kept };
      assert.equal((await proveAgain(one.browser, answer)).statusCode, 422);
    });

    it('takes a passkey alone, once, and of its holder alone', async () => {
      const { browser, device } = await withPasskey();
      assert.match((await browser.get('/account')).body, /My phone, added on/);
      service.clock.passMinutes(11);
      const asked = questionOf((await browser.get('/sign-in/again')).body);
      const answer = { passkey: device.get(asked), question: asked.kept };
      const stranger = await signIn((await somebody()).username);
      assert.equal((await proveAgain(stranger.browser, answer)).statusCode, 422);
      const again = questionOf((await browser.get('/sign-in/again')).body);
      const fresh = { passkey: device.get(again), question: again.kept };
      assert.equal((await proveAgain(browser, fresh)).statusCode, 303);
      assert.equal((await proveAgain(browser, fresh)).statusCode, 422);
    });
  });

  it('changes the password, and signs out everywhere else', async () => {
    const { username } = await somebody();
    const { browser } = await signIn(username);
    const other = await signIn(username);
    const easy = await send(browser, '/account/password', '/account/password', { password: `${username}2026!` });
    assert.equal(easy.statusCode, 422);
    const changed = await send(browser, '/account/password', '/account/password', { password: 'marble heron trumpet' });
    assert.equal(changed.headers.location, '/account?done=password');
    assert.ok(await isIn(browser));
    assert.equal(await isIn(other.browser), false);
    assert.equal((await signIn(username, 'marble heron trumpet')).at, '/staff-room');
  });

  it('keeps the last second factor of whoever must have one', async () => {
    const account = await somebody();
    const { browser } = await signIn(account.username);
    const page = (await browser.get('/account/app')).body;
    const key = /class="app-key">([^<]+)</.exec(page)?.[1] ?? '';
    const form = { _csrf: fieldOf('_csrf', page), offer: fieldOf('offer', page) };
    await browser.post('/account/app', { ...form, code: codeNow(key, service.clock.now()) });
    const given = await service.identity.assignments.give(by, {
      accountId: account.accountId,
      role: 'reviewer',
      organisationCode: 'A81001',
      reason: 'Reviews from now on',
    });
    assert.ok(given.ok);
    assert.equal((await send(browser, '/account', '/account/remove', { what: 'app' })).statusCode, 409);
    assert.ok((await service.identity.assignments.end(by, given.value.assignmentId)).ok);
    const removed = await send(browser, '/account', '/account/remove', { what: 'app' });
    assert.equal(removed.headers.location, '/account?done=removed');
  });

  it('changes the role under a new token, and to one that can see much only with a second factor', async () => {
    const account = await somebody();
    const { browser } = await signIn(account.username);
    const given = await service.identity.assignments.give(by, {
      accountId: account.accountId,
      role: 'reviewer',
      organisationCode: 'B82005',
      reason: 'Reviews from now on',
    });
    assert.ok(given.ok);
    const choose = (role: string) => send(browser, '/sign-in/role', '/sign-in/role', { role, next: '/staff-room' });
    const early = await choose(given.value.assignmentId);
    assert.equal(early.statusCode, 422);
    assert.match(early.body, /needs a second step/);
    assert.equal((await browser.get('/staff-room')).json().role, 'recorder');
    const page = (await browser.get('/account/app')).body;
    const key = /class="app-key">([^<]+)</.exec(page)?.[1] ?? '';
    const form = { _csrf: fieldOf('_csrf', page), offer: fieldOf('offer', page) };
    await browser.post('/account/app', { ...form, code: codeNow(key, service.clock.now()) });
    const before = browser.cookies.get(sessionCookie) ?? '';
    assert.equal((await choose(given.value.assignmentId)).headers.location, '/staff-room');
    assert.equal((await browser.get('/staff-room')).json().role, 'reviewer');
    assert.equal(await isIn(createBrowser(service.app, { [sessionCookie]: before })), false);
    const other = await somebody();
    const theirs = await service.identity.accounts.standing(other.accountId);
    assert.equal((await choose(theirs?.assignments[0]?.assignmentId ?? '')).statusCode, 422);
    // The role is taken back: whoever acts in it is out.
    await service.identity.assignments.end(by, given.value.assignmentId);
    assert.equal(await isIn(browser), false);
  });

  it('is over in the second in which it is closed', async () => {
    const { username, accountId } = await somebody();
    const { browser } = await signIn(username);
    assert.ok(await isIn(browser));
    await service.identity.accounts.setActive(by, username, false);
    assert.equal(await isIn(browser), false);
    await service.identity.accounts.setActive(by, username, true);
    assert.equal(await isIn(browser), false, 'what has ended stays ended');
    const { rows } = await service.owner.query('select 1 from session where account_id = $1', [accountId]);
    assert.equal(rows.length, 0);
  });

  it('takes one tap in a demonstration, for whoever can see much too: everybody there is invented', async (t) => {
    const demo = await createTestService({ demo: true });
    t.after(demo.stop);
    const place = { organisationCode: 'A81001', organisationName: 'Northmoor Surgery' };
    await demo.identity.seedDemo([{ ...place, role: 'reviewer', username: 'bo', displayName: 'Bo Example' }], []);
    const browser = createBrowser(demo.app);
    const form = await openPasswordForm(browser);
    assert.equal(await follow(browser, await browser.post(form, { person: 'bo' })), '/staff-room');
    demo.clock.passMinutes(11);
    assert.match((await browser.get('/account/password')).headers.location ?? '', /^\/sign-in\/again/);
    assert.match((await browser.get('/sign-in/again')).body, /Yes, I am Bo Example/);
    const proven = await proveAgain(browser, { tap: 'yes' });
    assert.equal(proven.headers.location, '/account/password');
    assert.equal((await browser.get('/account/password')).statusCode, 200);
  });

  it('faulted nowhere', () => assert.deepEqual(service.faults, []));
});
