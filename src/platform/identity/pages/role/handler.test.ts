import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Account, Role } from '../../../actor.ts';
import { createTestService, password } from '../../test-service.ts';
import { codeNow, createBrowser, fieldOf, follow, openPasswordForm, takeSteps } from '../../testing.ts';

const by = { kind: 'system', job: 'test' } as const;
const north = 'A81001';

describe('changing to another of one’s roles', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let made = 0;
  before(async () => {
    service = await createTestService();
  });
  after(() => service.stop());

  const hire = async (role: Role): Promise<Account> => {
    made += 1;
    const account = await service.identity.accounts.create(by, {
      username: `role-${made}`,
      displayName: 'Somebody Example',
      role,
      organisationCode: north,
      credential: { password },
    });
    assert.ok(account.ok);
    return account.value;
  };
  const signIn = async (username: string) => {
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    await takeSteps(browser, await browser.post(form, { username, password }), username);
    return browser;
  };
  type Browser = Awaited<ReturnType<typeof signIn>>;
  const makeReviewer = async (accountId: string): Promise<string> => {
    const admin = await hire('organisation-administrator');
    const given = { accountId, role: 'reviewer', organisationCode: north, reason: 'Reviews too' } as const;
    const made = await service.identity.assignments.give(admin, given);
    assert.ok(made.ok);
    return made.value.assignmentId;
  };
  const choose = async (browser: Browser, role: string) => {
    const page = await browser.get('/sign-in/role');
    return browser.post('/sign-in/role', { _csrf: fieldOf('_csrf', page.body), role });
  };
  const roleOf = async (browser: Browser): Promise<unknown> => (await browser.get('/staff-room')).json().role;
  const setUpApp = async (account: Account): Promise<string> => {
    const { factors } = service.identity;
    const { key, kept } = factors.offerApp(account);
    const app = factors.appOf(account.accountId, kept, codeNow(key, service.clock.now()));
    assert.ok(app);
    await factors.saveApp(account, app);
    service.clock.passMinutes(1);
    return key;
  };

  it('asks a session that was begun with a password alone for the second factor that the account has', async () => {
    const account = await hire('recorder');
    const browser = await signIn(account.username);
    const key = await setUpApp(account);
    const reviewer = await makeReviewer(account.accountId);
    const asked = await choose(browser, reviewer);
    assert.equal(asked.statusCode, 303);
    assert.match(String(asked.headers.location), /^\/sign-in\/again\?next=%2Fsign-in%2Frole/);
    assert.equal(await roleOf(browser), 'recorder');

    const again = await browser.get(String(asked.headers.location));
    const form = { _csrf: fieldOf('_csrf', again.body), next: '/sign-in/role', password };
    assert.equal((await browser.post('/sign-in/again', { ...form, code: '000000' })).statusCode, 422);
    assert.equal((await choose(browser, reviewer)).statusCode, 303);
    assert.equal(await roleOf(browser), 'recorder');

    await browser.post('/sign-in/again', { ...form, code: codeNow(key, service.clock.now()) });
    await choose(browser, reviewer);
    assert.equal(await roleOf(browser), 'reviewer');
  });

  it('takes a password for no second factor', async () => {
    const account = await hire('recorder');
    const browser = await signIn(account.username);
    const reviewer = await makeReviewer(account.accountId);
    const again = await browser.get('/sign-in/again');
    await browser.post('/sign-in/again', { _csrf: fieldOf('_csrf', again.body), password });
    assert.equal((await choose(browser, reviewer)).statusCode, 422);
    assert.equal(await roleOf(browser), 'recorder');
  });

  it('is open to whoever showed one when they signed in', async () => {
    const account = await hire('recorder');
    const key = await setUpApp(account);
    const reviewer = await makeReviewer(account.accountId);
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    const step = await follow(browser, await browser.post(form, { username: account.username, password }));
    const shown = await browser.post(step, { code: codeNow(key, service.clock.now()) });
    await takeSteps(browser, shown, account.username);
    await choose(browser, reviewer);
    assert.equal(await roleOf(browser), 'reviewer');
  });

  it('is open where the first one was set up, and every other session of the account is over', async () => {
    const account = await hire('recorder');
    const [browser, elsewhere] = [await signIn(account.username), await signIn(account.username)];
    const reviewer = await makeReviewer(account.accountId);
    const { body } = await browser.get('/account/app');
    const key = /class="app-key">([^<]+)</.exec(body)?.[1] ?? '';
    const posted = await browser.post('/account/app', {
      _csrf: fieldOf('_csrf', body),
      offer: fieldOf('offer', body),
      code: codeNow(key, service.clock.now()),
    });
    assert.equal(posted.statusCode, 303);
    assert.match(await follow(elsewhere, await elsewhere.get('/staff-room')), /\/sign-in/);
    await choose(browser, reviewer);
    assert.equal(await roleOf(browser), 'reviewer');
  });

  it('faulted nowhere', () => assert.deepEqual(service.faults, []));
});
