import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { amina, createTestService, password } from '../../test-service.ts';
import { createBrowser, follow, openPasswordForm } from '../../testing.ts';

type Service = Awaited<ReturnType<typeof createTestService>>;

const by = { kind: 'system', job: 'test' } as const;

describe('the form with the password', () => {
  let service: Service;
  before(async () => {
    service = await createTestService();
    assert.ok((await service.identity.accounts.create(by, amina)).ok);
  });
  after(() => service.stop());

  const opened = async () => {
    const browser = createBrowser(service.app);
    return { browser, form: await openPasswordForm(browser) };
  };

  it('says the same of a wrong password and of somebody unknown, and keeps what was typed but the password', async () => {
    const { browser, form } = await opened();
    const known = await browser.post(form, { username: 'amina', password: 'wrong wrong wrong' });
    const unknown = await browser.post(form, { username: 'nobody', password: 'wrong wrong wrong' });
    assert.equal(known.statusCode, 422);
    assert.match(known.body, /<title>Error: Sign in/);
    assert.match(known.body, /One of them is not right/);
    assert.match(known.body, /value="amina"/);
    assert.ok(!known.body.includes('wrong wrong wrong'));
    const plain = (body: string) => body.replaceAll(/nonce="[^"]*"|nonce-[\w+/=-]*/g, '').replaceAll('nobody', 'amina');
    assert.equal(plain(unknown.body), plain(known.body));
    assert.equal((await browser.get('/staff-room')).statusCode, 303);
  });

  it('can be put right after a mistake', async () => {
    const { browser, form } = await opened();
    await browser.post(form, { username: 'amina', password: 'wrong wrong wrong' });
    assert.equal(await follow(browser, await browser.post(form, { username: ' AMINA ', password })), '/staff-room');
  });

  it('says which field is empty', async () => {
    const { browser, form } = await opened();
    assert.match((await browser.post(form, { username: '', password })).body, /Enter your username/);
    assert.match((await browser.post(form, { username: 'amina', password: '' })).body, /Enter your password/);
    assert.match((await browser.post(form, {})).body, /Enter your username/);
  });

  it('stops after too many tries, with the right password too', async () => {
    const { browser, form } = await opened();
    for (let tried = 0; tried < 10; tried++) await browser.post(form, { username: 'victim', password: 'wrong' });
    const answer = await browser.post(form, { username: 'victim', password: 'wrong' });
    assert.equal(answer.statusCode, 429);
    assert.match(answer.body, /too many tries/);
  });

  it('opens for the browser that began the sign-in and no other', async () => {
    const { form } = await opened();
    const other = createBrowser(service.app);
    assert.equal((await other.get(form)).statusCode, 400);
    assert.equal((await other.post(form, { username: 'amina', password })).statusCode, 400);
    const { browser } = await opened();
    assert.equal((await browser.get(form)).statusCode, 400);
  });

  it('closes once it was used', async () => {
    const { browser, form } = await opened();
    await follow(browser, await browser.post(form, { username: 'amina', password }));
    browser.cookies.delete('cairn');
    assert.equal((await browser.get(form)).statusCode, 400);
    assert.equal((await browser.post(form, { username: 'amina', password })).statusCode, 400);
  });

  it('closes after a quarter of an hour', async () => {
    const { browser, form } = await opened();
    service.clock.passMinutes(16);
    const answer = await browser.get(form);
    assert.equal(answer.statusCode, 400);
    assert.match(answer.body, /Sign in again/);
  });

  it('offers nobody at one tap in earnest, not even by hand', async () => {
    await service.identity.seedDemo(
      [
        {
          role: 'reviewer',
          organisationCode: 'X',
          organisationName: 'X',
          username: 'demo',
          displayName: 'Demo Example',
        },
      ],
      [],
    );
    const { browser, form } = await opened();
    assert.ok(!(await browser.get(form)).body.includes('Try it as somebody'));
    assert.equal((await browser.post(form, { person: 'demo' })).statusCode, 422);
  });

  it('answers hostile input in plain 4xx', async () => {
    const { browser, form } = await opened();
    const hostile = [
      "' or 1=1 --",
      '\u0000',
      'a'.repeat(100_000),
      '<script>alert(1)</script>',
      '\u202eamina',
      '{{7*7}}',
    ];
    for (const text of hostile) {
      for (const fields of [
        { username: text, password: 'x' },
        { username: 'x', password: text },
        { person: text },
        { other: text },
      ]) {
        const answer = await browser.post(form, fields);
        assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, `${answer.statusCode} for ${text.slice(0, 40)}`);
        assert.ok(!answer.body.includes('<script>alert'));
      }
    }
    for (const address of ['x', '..%2f..', '%00', 'A'.repeat(43), `${'A'.repeat(400)}`]) {
      const { statusCode } = await browser.get(`/sign-in/password/${address}`);
      assert.ok(statusCode === 400 || statusCode === 404, `${statusCode} for ${address}`);
    }
    assert.deepEqual(service.faults, []);
  });
});

describe('the form with the password, in a demonstration', () => {
  it('signs in at one tap as the person chosen, and shows no password', async (t) => {
    const service = await createTestService({ demo: true });
    t.after(service.stop);
    const surgery = { organisationCode: 'A81001', organisationName: 'Northmoor Surgery' };
    await service.identity.seedDemo(
      [
        { ...surgery, role: 'reviewer', username: 'bo', displayName: 'Bo Example' },
        { ...surgery, role: 'recorder', username: 'cy', displayName: 'Cy Example' },
      ],
      [],
    );
    const browser = createBrowser(service.app);
    const form = await openPasswordForm(browser);
    const { body } = await browser.get(form);
    assert.match(body, /Northmoor Surgery/);
    assert.match(body, /Bo Example \(Reviewer\)/);
    assert.match(body, /Everything here is invented/);
    const unknown = await browser.post(form, { person: 'nobody' });
    assert.equal(unknown.statusCode, 422);
    assert.equal(await follow(browser, await browser.post(form, { person: 'cy' })), '/staff-room');
    assert.equal((await browser.get('/staff-room')).json().displayName, 'Cy Example');
  });
});
