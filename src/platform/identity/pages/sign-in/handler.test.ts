import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { amina, createTestService, password } from '../../test-service.ts';
import { createBrowser, follow, openPasswordForm } from '../../testing.ts';

type Service = Awaited<ReturnType<typeof createTestService>>;

const by = { kind: 'system', job: 'test' } as const;
const right = { username: 'amina', password };

describe('signing in', () => {
  let service: Service;
  before(async () => {
    service = await createTestService();
    assert.ok((await service.identity.accounts.create(by, amina)).ok);
  });
  after(() => service.stop());

  const newBrowser = () => createBrowser(service.app);
  /** Signs in as far as the provider's answer; gives its address, not yet visited. */
  const untilCallback = async (browser: ReturnType<typeof createBrowser>, next?: string): Promise<URL> => {
    const form = await openPasswordForm(browser, next);
    return new URL(await follow(browser, await browser.post(form, right), '/sign-in/callback'));
  };
  const isIn = async (browser: ReturnType<typeof createBrowser>): Promise<boolean> =>
    (await browser.get('/staff-room')).statusCode === 200;

  it('leads from a page that needs it through the provider and back to that page', async () => {
    const browser = newBrowser();
    const turnedAway = await browser.get('/staff-room?page=2');
    const form = await follow(browser, turnedAway);
    assert.match(form, /^\/sign-in\/password\/|\/sign-in\/password\//);
    assert.equal(await follow(browser, await browser.post(form, right)), '/staff-room?page=2');
    const { displayName, role, organisationCode, kind } = (await browser.get('/staff-room')).json();
    assert.deepEqual(
      { displayName, role, organisationCode, kind },
      {
        kind: 'account',
        displayName: amina.displayName,
        role: amina.role,
        organisationCode: amina.organisationCode,
      },
    );
  });

  it('sets no cookie for someone who only reads', async () => {
    const browser = newBrowser();
    await browser.get('/staff-room');
    await browser.get('/sign-in/problem');
    await browser.get('/sign-out');
    await browser.get('/.well-known/openid-configuration');
    assert.equal(browser.cookies.size, 0);
  });

  it('leaves the provider with no memory of anyone: the next person at this computer starts afresh', async () => {
    const browser = newBrowser();
    const callback = await untilCallback(browser);
    await browser.get(callback.href);
    assert.ok(await isIn(browser));
    assert.equal(browser.cookies.has('cairn-provider'), false);
    browser.cookies.delete('cairn');
    assert.match(await openPasswordForm(browser), /\/sign-in\/password\//);
  });

  it('asks who it is sealed, in a cookie that says nothing to whoever finds it', async () => {
    const browser = newBrowser();
    const { location } = (await browser.get(`${service.config.origin}/sign-in?next=/staff-room`)).headers;
    const state = new URL(location ?? '').searchParams.get('state') ?? '';
    const kept = Buffer.from(browser.cookies.get('cairn-sign-in') ?? '', 'base64url').toString('latin1');
    assert.ok(kept.length > 100 && !kept.includes(state) && !kept.includes('staff-room'));
  });

  for (const astray of [
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/%09/evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    'staff-room',
  ]) {
    it(`never leads away from this service (next=${JSON.stringify(astray)})`, async () => {
      const browser = newBrowser();
      const callback = await untilCallback(browser, astray);
      const location = (await browser.get(callback.href)).headers.location ?? '';
      assert.equal(new URL(location, service.config.origin).origin, service.config.origin);
      const again = (await browser.get(`/sign-in?next=${encodeURIComponent(astray)}`)).headers.location ?? '';
      assert.equal(new URL(again, service.config.origin).origin, service.config.origin);
    });
  }

  it('takes `next` given twice, or as an object, for none', async () => {
    for (const query of ['next=/a&next=/b', 'next[a]=/b', 'next=']) {
      assert.equal((await newBrowser().get(`/sign-in?${query}`)).statusCode, 303, query);
    }
  });

  it('goes on at once for someone who is signed in', async () => {
    const browser = newBrowser();
    await browser.get((await untilCallback(browser)).href);
    assert.equal(
      (await browser.get('http://127.0.0.1:3000/sign-in?next=/staff-room?a=1')).headers.location,
      '/staff-room?a=1',
    );
    assert.equal((await browser.get('http://127.0.0.1:3000/sign-in')).headers.location, '/staff-room');
  });

  it('is refused with another state than the one sent', async () => {
    const browser = newBrowser();
    const callback = await untilCallback(browser);
    callback.searchParams.set('state', 'A'.repeat(43));
    const answer = await browser.get(callback.href);
    assert.equal(answer.statusCode, 400);
    assert.match(answer.body, /Signing in was not finished/);
    assert.equal(browser.cookies.has('cairn-sign-in'), false);
    assert.equal(await isIn(browser), false);
  });

  it('is refused without the cookie of whoever began it: a sign-in cannot be planted on somebody else', async () => {
    const attacker = newBrowser();
    const callback = await untilCallback(attacker);
    const victim = newBrowser();
    assert.equal((await victim.get(callback.href)).statusCode, 400);
    assert.equal(await isIn(victim), false);
    await victim.get('/sign-in');
    assert.equal((await victim.get(callback.href)).statusCode, 400);
    assert.equal(await isIn(victim), false);
  });

  it('is refused when the answer was made for another question (nonce and PKCE)', async () => {
    const [one, other] = [newBrowser(), newBrowser()];
    const answerToOne = await untilCallback(one);
    const answerToOther = await untilCallback(other);
    // The state fits, the code belongs to the other sign-in.
    answerToOne.searchParams.set('code', answerToOther.searchParams.get('code') ?? '');
    assert.equal((await one.get(answerToOne.href)).statusCode, 400);
    assert.equal(await isIn(one), false);
  });

  it('is refused with an answer that claims to come from another provider (mix-up, RFC 9207)', async () => {
    const browser = newBrowser();
    const callback = await untilCallback(browser);
    callback.searchParams.set('iss', 'https://evil.example');
    assert.equal((await browser.get(callback.href)).statusCode, 400);
    assert.equal(await isIn(browser), false);
  });

  it('accepts an answer once', async () => {
    const browser = newBrowser();
    const callback = await untilCallback(browser);
    const sealed = browser.cookies.get('cairn-sign-in') ?? '';
    assert.equal((await browser.get(callback.href)).statusCode, 303);
    assert.equal(browser.cookies.has('cairn-sign-in'), false);
    const thief = createBrowser(service.app, { 'cairn-sign-in': sealed });
    assert.equal((await thief.get(callback.href)).statusCode, 400);
    assert.equal(await isIn(thief), false);
  });

  it('accepts an answer once even from two who bring it at the same time', async () => {
    const browser = newBrowser();
    const callback = await untilCallback(browser);
    const sealed = browser.cookies.get('cairn-sign-in') ?? '';
    const rivals = Array.from({ length: 8 }, () => createBrowser(service.app, { 'cairn-sign-in': sealed }));
    const answers = await Promise.all(rivals.map((rival) => rival.get(callback.href)));
    assert.equal(answers.filter((answer) => answer.statusCode === 303).length, 1);
  });

  it('is refused when it took longer than a quarter of an hour', async () => {
    const browser = newBrowser();
    const callback = await untilCallback(browser);
    service.clock.passMinutes(16);
    assert.equal((await browser.get(callback.href)).statusCode, 400);
  });

  it('is refused with a cookie that was tampered with', async () => {
    const browser = newBrowser();
    const callback = await untilCallback(browser);
    const sealed = browser.cookies.get('cairn-sign-in') ?? '';
    for (const broken of ['', 'x', `${sealed}AAAA`, sealed.replace(/^./, sealed.startsWith('A') ? 'B' : 'A'), '%00']) {
      browser.cookies.set('cairn-sign-in', broken);
      assert.equal((await browser.get(callback.href)).statusCode, 400, broken);
    }
  });

  it('gives a new session, whatever cookie the browser brought', async () => {
    const planted = 'A'.repeat(43);
    const browser = createBrowser(service.app, { cairn: planted });
    await browser.get((await untilCallback(browser)).href);
    assert.notEqual(browser.cookies.get('cairn'), planted);
    assert.ok(await isIn(browser));
    assert.equal(await isIn(createBrowser(service.app, { cairn: planted })), false);
  });

  it('is refused when the account was closed on the way', async () => {
    const browser = newBrowser();
    const callback = await untilCallback(browser);
    await service.identity.accounts.setActive(by, 'amina', false);
    const answer = await browser.get(callback.href);
    await service.identity.accounts.setActive(by, 'amina', true);
    assert.ok(answer.statusCode === 400 || answer.statusCode === 403);
    assert.equal(await isIn(browser), false);
  });

  it('from another name of this machine goes on to the address that the cookies are for', async () => {
    const answer = await service.app.inject({ url: '/sign-in?next=/staff-room', headers: { host: 'localhost:3000' } });
    assert.equal(answer.headers.location, 'http://127.0.0.1:3000/sign-in?next=%2Fstaff-room');
    assert.equal(answer.cookies.length, 0);
  });

  it('is not led astray by a forged name of the service', async () => {
    const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    const start = await service.app.inject({ url: '/sign-in', headers: forged });
    const asked = new URL(String(start.headers.location));
    assert.equal(asked.origin, service.config.origin);
    assert.equal(asked.searchParams.get('redirect_uri'), 'http://127.0.0.1:3000/sign-in/callback');
    const form = await service.app.inject({ url: asked.pathname + asked.search, headers: forged });
    assert.match(String(form.headers.location), /^\/sign-in\/password\//);
    const { body } = await service.app.inject({ url: '/.well-known/openid-configuration', headers: forged });
    assert.ok(!body.includes('evil'));
  });

  it('shows the problem page, and logs no fault, for whatever is brought to the callback', async () => {
    for (const query of [
      '',
      '?',
      '?code=x',
      '?state=x',
      '?error=access_denied',
      '?code=%00',
      '?code=a&code=b',
      '?iss=%F0%9F%92%A9',
    ]) {
      const browser = newBrowser();
      assert.equal((await browser.get(`/sign-in/callback${query}`)).statusCode, 400, `without a cookie: ${query}`);
      await browser.get('/sign-in');
      await browser.get('http://127.0.0.1:3000/sign-in');
      assert.equal((await browser.get(`/sign-in/callback${query}`)).statusCode, 400, `with a cookie: ${query}`);
    }
    assert.deepEqual(service.faults, []);
  });
});

describe('signing in over HTTPS', () => {
  it('sets cookies that only HTTPS carries, and a session for this host alone', async (t) => {
    const service = await createTestService({ origin: 'https://cairn.example.org' });
    t.after(service.stop);
    assert.ok((await service.identity.accounts.create(by, amina)).ok);
    const seen: string[] = [];
    const app = new Proxy(service.app, {
      get: (target, name) =>
        name === 'inject'
          ? async (options: object) => {
              const answer = await target.inject(options);
              seen.push(...[answer.headers['set-cookie'] ?? []].flat());
              return answer;
            }
          : Reflect.get(target, name),
    });
    const browser = createBrowser(app);
    const form = await openPasswordForm(browser, '/staff-room');
    assert.equal(await follow(browser, await browser.post(form, right)), '/staff-room');
    assert.ok(seen.length > 4);
    for (const cookie of seen) assert.match(cookie, /secure/i);
    for (const cookie of seen) assert.match(cookie, /httponly/i);
    for (const cookie of seen) assert.match(cookie, /samesite=lax/i);
    assert.ok(browser.cookies.has('__Host-cairn'));
  });
});
