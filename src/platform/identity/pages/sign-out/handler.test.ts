import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { amina, createTestService, password } from '../../test-service.ts';
import { createBrowser, signedIn } from '../../testing.ts';

type Service = Awaited<ReturnType<typeof createTestService>>;

describe('signing out', () => {
  let service: Service;
  before(async () => {
    service = await createTestService();
    assert.ok((await service.identity.accounts.create({ kind: 'system', job: 'test' }, amina)).ok);
  });
  after(() => service.stop());

  const post = (headers: Readonly<Record<string, string>>, form: Readonly<Record<string, string>>) =>
    service.app.inject({
      method: 'POST',
      url: '/sign-out',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    });
  const isIn = async (cookie: string): Promise<boolean> =>
    (await service.app.inject({ url: '/staff-room', headers: { cookie } })).statusCode === 200;

  it('ends the session on the server and takes the cookie away', async () => {
    const { cookie, csrf } = await signedIn(service.app, { username: 'amina', password });
    assert.ok(await isIn(cookie));
    const answer = await post({ cookie }, { _csrf: csrf });
    assert.equal(answer.statusCode, 303);
    assert.match(String(answer.headers['set-cookie']), /^cairn=; Max-Age=0;/);
    assert.equal(answer.headers['clear-site-data'], '"cache", "cookies", "storage"');
    assert.equal(await isIn(cookie), false);
    assert.match((await createBrowser(service.app).get('/sign-out')).body, /You are signed out/);
  });

  it('leaves on a phone what waits there for a signal, and clears the rest', async () => {
    const { cookie, csrf } = await signedIn(service.app, { username: 'amina', password });
    const answer = await post({ cookie }, { _csrf: csrf, phone: 'holds-stories' });
    assert.equal(answer.headers['clear-site-data'], '"cache", "cookies"');
    assert.equal(await isIn(cookie), false);
  });

  it('cannot be done to somebody by another site', async () => {
    const { cookie, csrf } = await signedIn(service.app, { username: 'amina', password });
    for (const form of [{}, { _csrf: '' }, { _csrf: `${csrf}x` }]) {
      assert.equal((await post({ cookie }, form)).statusCode, 403);
    }
    assert.equal((await post({ cookie, origin: 'https://evil.example' }, { _csrf: csrf })).statusCode, 403);
    assert.equal((await post({}, {})).headers['clear-site-data'], undefined);
    assert.ok(await isIn(cookie));
  });

  it('is no trouble for someone whose session ended before', async () => {
    assert.equal((await post({}, {})).statusCode, 303);
    assert.equal((await post({ cookie: `cairn=${'A'.repeat(43)}` }, { _csrf: 'old' })).statusCode, 303);
  });

  it('ends one session and leaves the person signed in elsewhere', async () => {
    const phone = await signedIn(service.app, { username: 'amina', password });
    const desk = await signedIn(service.app, { username: 'amina', password });
    await post({ cookie: desk.cookie }, { _csrf: desk.csrf });
    assert.ok(await isIn(phone.cookie));
    assert.equal(await isIn(desk.cookie), false);
  });
});
