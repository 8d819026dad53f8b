import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createAuthenticator } from '../../second-factor/testing.ts';
import { createTestService, password } from '../../test-service.ts';
import { codeNow, createBrowser, fieldOf, follow, openPasswordForm, questionOf, takeSteps } from '../../testing.ts';

const by = { kind: 'system', job: 'test' } as const;
const origin = 'https://cairn.example.org';

describe('the steps after the password', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let made = 0;
  before(async () => {
    service = await createTestService({ origin });
  });
  after(() => service.stop());

  const somebody = async (role: 'reviewer' | 'recorder' = 'reviewer') => {
    made += 1;
    const username = `somebody-${made}`;
    const account = await service.identity.accounts.create(by, {
      username,
      displayName: 'Somebody Example',
      role,
      organisationCode: 'A81001',
      credential: { password },
    });
    assert.ok(account.ok);
    return account.value;
  };
  const begun = async (username: string, given = password) => {
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    const answer = await browser.post(form, { username, password: given });
    return { browser, form, answer };
  };
  const isIn = async (browser: ReturnType<typeof createBrowser>): Promise<boolean> =>
    (await browser.get('/staff-room')).statusCode === 200;
  /** Signs in for the first time with an app; gives its key and a recovery code. */
  const settled = async (username: string) => {
    const { browser, answer } = await begun(username);
    const setUp = await follow(browser, answer);
    const { body } = await browser.get(setUp);
    const key = /class="app-key">([^<]+)</.exec(body)?.[1] ?? '';
    const code = codeNow(key, service.clock.now());
    const codes = await follow(browser, await browser.post(setUp, { offer: fieldOf('offer', body), code }));
    const shown = (await browser.get(codes)).body;
    await follow(browser, await browser.post(codes, { codes: fieldOf('codes', shown) }));
    service.clock.passMinutes(1);
    return { browser, key, recoveryCode: /<code>([^<]+)<\/code><\/li>/.exec(shown)?.[1] ?? '' };
  };

  it('lead whoever can see much to a second factor, and let them in only at the end', async () => {
    const { username } = await somebody();
    const { browser, answer } = await begun(username);
    const setUp = await follow(browser, answer);
    assert.match(setUp, /\/set-up$/);
    assert.equal(await isIn(browser), false);
    const page = await browser.get(setUp);
    assert.match(page.body, /<svg class="app-qr"/);
    const wrong = await browser.post(setUp, { offer: fieldOf('offer', page.body), code: '12' });
    assert.equal(wrong.statusCode, 422);
    assert.equal(fieldOf('offer', wrong.body) === '', false);
    const keyOf = (body: string) => /class="app-key">([^<]+)</.exec(body)?.[1];
    assert.equal(keyOf(wrong.body), keyOf(page.body), 'a slip does not change the key that the phone has');
    const code = codeNow(keyOf(page.body) ?? '', service.clock.now());
    const codes = await follow(browser, await browser.post(setUp, { offer: fieldOf('offer', wrong.body), code }));
    assert.match(codes, /\/recovery-codes$/);
    assert.equal(await isIn(browser), false);
    const shown = await browser.get(codes);
    assert.equal([...shown.body.matchAll(/<li><code>/g)].length, 10);
    const end = await follow(browser, await browser.post(codes, { codes: fieldOf('codes', shown.body) }));
    assert.equal(end, '/staff-room');
    assert.equal(await isIn(browser), true);
  });

  it('ask for nothing where a password is enough', async () => {
    const { username } = await somebody('recorder');
    const { browser, answer } = await begun(username);
    assert.equal(await follow(browser, answer), '/staff-room');
  });

  it('ask for a code the next time, and take a recovery code in its place', async () => {
    const { username } = await somebody();
    const { key, recoveryCode } = await settled(username);
    const { browser, answer } = await begun(username);
    const step = await follow(browser, answer);
    assert.match(step, /\/second-step$/);
    assert.equal(await isIn(browser), false);
    const wrong = await browser.post(step, { code: '000000' });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /This code is not right/);
    const code = codeNow(key, service.clock.now());
    assert.equal(await follow(browser, await browser.post(step, { code })), '/staff-room');

    const other = await begun(username);
    const again = await follow(other.browser, other.answer);
    assert.equal((await other.browser.post(again, { code })).statusCode, 422, 'a code that was seen opens nothing');
    assert.equal(await follow(other.browser, await other.browser.post(again, { code: recoveryCode })), '/staff-room');
  });

  it('cannot be passed by going to a later one', async () => {
    const { username, accountId } = await somebody();
    const { key } = await settled(username);
    const { browser, form, answer } = await begun(username);
    await follow(browser, answer);
    for (const later of ['set-up', 'recovery-codes', 'new-password']) {
      const seen = await browser.get(`${form}/${later}`);
      assert.equal(seen.statusCode, 303);
      assert.match(seen.headers.location ?? '', /second-step$/);
      const posted = await browser.post(`${form}/${later}`, {
        code: '',
        codes: '',
        offer: '',
        password: 'kettle otter violin',
      });
      assert.match(posted.headers.location ?? '', /second-step$/);
    }
    const offer = service.identity.factors.offerApp({ accountId, username });
    await browser.post(`${form}/set-up`, { offer: offer.kept, code: codeNow(offer.key, service.clock.now()) });
    const proven = await service.identity.factors.proveCode(
      { ...(await service.identity.accounts.open(accountId)) } as never,
      codeNow(key, service.clock.now()),
      '192.0.2.1',
    );
    assert.deepEqual(proven, { ok: true, value: true }, 'the app that was there is the app that is there');
    assert.equal(await isIn(browser), false);
  });

  it('are nothing to a browser that has not given the password', async () => {
    const { username } = await somebody();
    const { browser, form } = await begun(username, 'not the password at all');
    for (const step of ['second-step', 'set-up', 'recovery-codes', 'new-password']) {
      assert.equal((await browser.get(`${form}/${step}`)).statusCode, 400);
      assert.equal((await browser.post(`${form}/${step}`, { code: '1' })).statusCode, 400);
    }
    const right = await begun(username);
    const stranger = createBrowser(service.app);
    assert.equal((await stranger.get(`${right.form}/set-up`)).statusCode, 400);
  });

  it('end for somebody whose account is closed in between', async () => {
    const { username } = await somebody();
    const { key } = await settled(username);
    const { browser, answer } = await begun(username);
    const step = await follow(browser, answer);
    await service.identity.accounts.setActive(by, username, false);
    const posted = await browser.post(step, { code: codeNow(key, service.clock.now()) });
    assert.equal(posted.statusCode, 400);
    assert.equal(await isIn(browser), false);
  });

  it('make somebody whose password was given by others choose their own', async () => {
    const { username } = await somebody('recorder');
    const given = 'kettle otter violin';
    await service.identity.accounts.setPassword(by, username, given, 'once');
    const { browser, answer } = await begun(username, given);
    const step = await follow(browser, answer);
    assert.match(step, /\/new-password$/);
    assert.equal(await isIn(browser), false);
    for (const [bad, why] of [
      [given, /the password you have/],
      ['short', /12 to 200/],
      ['Password1234', /too easy to guess/],
      [`${username}-2026`, /too easy to guess/],
    ] as const) {
      const again = await browser.post(step, { password: bad });
      assert.equal(again.statusCode, 422, bad);
      assert.match(again.body, why);
    }
    assert.equal(await follow(browser, await browser.post(step, { password: 'marble heron trumpet' })), '/staff-room');
    const next = await begun(username, 'marble heron trumpet');
    assert.equal(await follow(next.browser, next.answer), '/staff-room');
  });

  describe('with a passkey', () => {
    const withPasskey = async () => {
      const account = await somebody();
      const device = createAuthenticator(origin);
      const { browser, answer } = await begun(account.username);
      const setUp = await follow(browser, answer);
      const question = questionOf((await browser.get(setUp)).body);
      const posted = await browser.post(setUp, { passkey: device.create(question), question: question.kept });
      assert.equal(await takeSteps(browser, posted, account.username), '/staff-room');
      return { account, device };
    };

    it('need no password: it is both', async () => {
      const { device } = await withPasskey();
      const browser = createBrowser(service.app);
      const form = await openPasswordForm(browser);
      const question = questionOf((await browser.get(form)).body);
      const answer = device.get(question);
      const posted = await browser.post(form, { passkey: answer, question: question.kept });
      assert.equal(await follow(browser, posted), '/staff-room');
      assert.equal(await isIn(browser), true);

      const thief = createBrowser(service.app);
      const other = await openPasswordForm(thief);
      const replayed = await thief.post(other, { passkey: answer, question: question.kept });
      assert.equal(replayed.statusCode, 422);
      assert.match(replayed.body, /The passkey did not work/);
    });

    it('take that of the person whose password it was, and no other', async () => {
      const { account } = await withPasskey();
      const other = await withPasskey();
      const { browser, answer } = await begun(account.username);
      const step = await follow(browser, answer);
      const question = questionOf((await browser.get(step)).body);
      const posted = await browser.post(step, { passkey: other.device.get(question), question: question.kept });
      assert.equal(posted.statusCode, 422);
      assert.equal(await isIn(browser), false);
    });

    it('say the same of a passkey that nobody has', async () => {
      const browser = createBrowser(service.app);
      const form = await openPasswordForm(browser);
      const stranger = createAuthenticator(origin);
      const question = questionOf((await browser.get(form)).body);
      const posted = await browser.post(form, { passkey: stranger.get(question), question: question.kept });
      assert.equal(posted.statusCode, 422);
      assert.match(posted.body, /The passkey did not work/);
    });

    it('are closed with the account', async () => {
      const { account, device } = await withPasskey();
      await service.identity.accounts.setActive(by, account.username, false);
      const browser = createBrowser(service.app);
      const form = await openPasswordForm(browser);
      const question = questionOf((await browser.get(form)).body);
      const posted = await browser.post(form, { passkey: device.get(question), question: question.kept });
      assert.equal(posted.statusCode, 422);
    });
  });

  it('faulted nowhere', () => assert.deepEqual(service.faults, []));
});
