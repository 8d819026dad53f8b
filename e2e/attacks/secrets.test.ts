// What is good once, taken by twenty at the same moment; what is secret, brought again, planted, or guessed from how we answer.

import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createBrowser, follow, openPasswordForm } from '../../src/platform/identity/testing.ts';
import { asker, formOf, openTarget, type Target } from './support/target.ts';

let target: Target;
before(async () => {
  target = await openTarget();
});
after(() => target.end());

const twenty = Array.from({ length: 20 }, (_, index) => index);
const system = { kind: 'system', job: 'attack' } as const;
const password = 'a long enough password';

const signInForm = async () => {
  const browser = createBrowser(target.cairn.app);
  const path = await openPasswordForm(browser);
  return { browser, path, cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
};

describe('what is good once, taken by twenty at the same moment', () => {
  it('an invitation makes one account', async () => {
    const { cairn, at, ask } = target;
    const invited = await cairn.parts.services.identity.joining.invite(system, {
      displayName: 'A Newcomer',
      organisationCode: at.trust,
      role: 'recorder',
      reason: 'Works there',
    });
    assert.ok(invited.ok);
    const answers = await Promise.all(
      twenty.map((index) =>
        ask({
          method: 'POST',
          path: invited.value.path,
          body: formOf({ username: `newcomer-${index}`, password }),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      ),
    );
    assert.equal(answers.filter(({ status }) => status === 303).length, 1);
    const { rows } = await cairn.owner.query(`select from account where username like 'newcomer-%'`);
    assert.equal(rows.length, 1);
  });

  it('a send with one key is one record, with one receipt; the same key with other words is refused', async () => {
    const { cairn, ask } = target;
    const key = randomBytes(24).toString('base64url');
    const send = (story: string) =>
      ask({
        method: 'POST',
        path: '/api/records',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({
          taxonomy: 'lfpse-5',
          reporter: 'public',
          answers: { EventType: 'incident', Description: story },
        }),
      });
    const before = await count('record');
    const answers = await Promise.all(twenty.map(() => send('The lamp fell down.')));
    assert.ok(answers.every(({ status }) => status === 201));
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1);
    assert.equal((await count('record')) - before, 1);
    assert.equal((await send('The lamp fell down, and another.')).status, 409);
    assert.ok(cairn);
  });

  it('an opening that waits is approved or declined once', async () => {
    const { people, own, cairn, post, newPerson, at } = target;
    const asker = people.get('national-reviewer');
    const admin = people.get('national-administrator');
    assert.ok(asker && admin);
    const other = await newPerson('national-administrator', at.region, 'second');
    await post(asker, `/records/${own.named.recordId?.value}/original/ask`, {
      ground: 'danger',
      reason: 'Somebody may come to harm by this device.',
    });
    const { rows } = await cairn.owner.query<{ id: string }>(
      `select opening_id::text as id from original_opening where is_national`,
    );
    const path = `/openings/${rows[0]?.id}`;
    assert.equal((await post(asker, path, { decision: 'approved' })).status, 403);
    const answers = await Promise.all(
      twenty.map((index) => post(index % 2 ? admin : other, path, { decision: index % 3 ? 'approved' : 'declined' })),
    );
    assert.equal(answers.filter(({ status }) => status === 303).length, 1);
    const audited = await cairn.owner.query(
      `select from audit where action in ('original.approve', 'original.decline')`,
    );
    assert.equal(audited.rows.length, 1);
  });

  it('a role that ends: nobody acts on in it, however many requests are under way', async () => {
    const { newPerson, at, cairn, get } = target;
    const leaver = await newPerson('reviewer', at.trust, 'leaver');
    const { rows } = await cairn.owner.query<{ id: string }>(
      'select assignment_id::text as id from assignment where account_id = $1',
      [leaver.accountId],
    );
    const asks = twenty.map(() => get(leaver, '/worklist'));
    const ended = await cairn.parts.services.identity.assignments.end(system, rows[0]?.id ?? '');
    assert.ok(ended.ok);
    await Promise.all(asks);
    for (const answer of await Promise.all(twenty.map(() => get(leaver, '/worklist'))))
      assert.equal(answer.status, 303, 'signed out with it');
  });
});

const count = async (table: 'record' | 'account_request'): Promise<number> =>
  (await target.cairn.owner.query<{ all: number }>(`select count(*)::int as all from ${table}`)).rows[0]?.all ?? 0;

describe('a session', () => {
  it('is never the one that somebody planted: a cookie from before is thrown away', async () => {
    const { cairn, people } = target;
    const planted = randomBytes(32).toString('base64url');
    const browser = createBrowser(cairn.app, { cairn: planted });
    const path = await openPasswordForm(browser);
    await follow(browser, await browser.post(path, { username: people.get('recorder')?.username ?? '', password }));
    assert.notEqual(browser.cookies.get('cairn'), planted);
    const answer = await target.ask({ path: '/my-records', headers: { cookie: `cairn=${planted}` } });
    assert.equal(answer.status, 303);
  });

  it('is not ridden by a cookie under another name, twice, in an address, a header or a form', async () => {
    const { people, ask } = target;
    const cookie = people.get('reviewer')?.headers().cookie ?? '';
    const token = /cairn=([\w-]{43})/.exec(cookie)?.[1] ?? '';
    assert.equal((await ask({ path: '/worklist', headers: { cookie: `cairn=${token}` } })).status, 200);
    const wrong = [
      { cookie: `CAIRN=${token}` },
      { cookie: `cairn =${token}` },
      { cookie: `__Host-cairn=${token}` },
      { cookie: `cairn=${'A'.repeat(43)}; cairn=${token}` },
      { cookie: `xcairn=${token}` },
      { cookie: `cairn="${token}"` },
      { authorization: `Bearer ${token}` },
      { authorization: `Basic ${Buffer.from(`reviewer:${token}`).toString('base64')}` },
      { 'x-session': token },
    ];
    for (const headers of wrong as readonly Record<string, string>[])
      assert.equal(
        (await ask({ path: '/worklist', headers })).status,
        303,
        JSON.stringify(headers).replace(token, '…'),
      );
    assert.equal((await ask({ path: `/worklist?cairn=${token}` })).status, 303);
  });

  it('is not in any page, address or header of ours', async () => {
    const { people, get } = target;
    const reviewer = people.get('reviewer');
    assert.ok(reviewer);
    const token = /cairn=([\w-]{43})/.exec(reviewer.headers().cookie ?? '')?.[1] ?? 'none';
    for (const path of ['/worklist', '/account', '/my-data', '/my-data/kept-about-me.json', '/sign-out'])
      assert.ok(!(await get(reviewer, path)).body.includes(token), path);
  });

  it('under way in one browser is not taken over in another that was handed a part of it', async () => {
    const mine = await signInForm();
    const theirs = createBrowser(target.cairn.app);
    const answer = await theirs.post(mine.path, { username: 'ward-nurse', password });
    assert.equal(answer.statusCode, 400);
    assert.equal(theirs.cookies.has('cairn'), false);
  });
});

describe('a machine', () => {
  it('is nobody with a token that is forged, of another kind, or of none', async () => {
    const { ask } = target;
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = part({ iss: target.cairn.origin, sub: 'x', client_id: 'x', scope: 'exchange', exp: 9_999_999_999 });
    const tokens = [
      `${part({ alg: 'none' })}.${claims}.`,
      `${part({ alg: 'HS256', typ: 'JWT' })}.${claims}.${randomBytes(32).toString('base64url')}`,
      `${part({ alg: 'ES256', jwk: { kty: 'EC' } })}.${claims}.AAAA`,
      `${part({ alg: 'ES256', kid: '../../../dev/null' })}.${claims}.AAAA`,
      `${part({ alg: 'ES256', jku: 'https://evil.example/jwks' })}.${claims}.AAAA`,
      randomBytes(32).toString('base64url'),
      'A'.repeat(43),
      "' or '1'='1",
      '',
    ];
    for (const token of tokens)
      for (const path of ['/api/records', '/api/organisations?words=leeds']) {
        const answer = await ask({
          path,
          method: path === '/api/records' ? 'POST' : 'GET',
          body: path === '/api/records' ? '{}' : '',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        });
        assert.ok(answer.status < 500, `${answer.status}`);
        assert.doesNotMatch(answer.body, /client_id/);
      }
    for (const scope of ['openid', 'exchange openid', 'offline_access', '*']) {
      const answer = await ask({
        method: 'POST',
        path: '/oidc/token',
        body: formOf({ grant_type: 'client_credentials', client_id: 'cairn-web', client_secret: 'guess', scope }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      assert.equal(answer.status, 401);
    }
    for (const grant of [
      'password',
      'refresh_token',
      'implicit',
      'urn:ietf:params:oauth:grant-type:device_code',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ]) {
      const answer = await ask({
        method: 'POST',
        path: '/oidc/token',
        body: formOf({ grant_type: grant, username: 'ward-nurse', password }),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      assert.ok([400, 401].includes(answer.status), `${grant}: ${answer.status}`);
    }
  });
});

describe('limits', () => {
  it('hold for one network, whatever it says of itself, and not for those who come after', async () => {
    const { cairn } = target;
    const ask = asker(cairn.origin);
    const guess = (from: string) =>
      ask({
        method: 'POST',
        path: '/receipt',
        body: 'receipt=1234567812345678',
        headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': from },
      });
    const statuses = [];
    for (let tries = 0; tries < 14; tries += 1) statuses.push((await guess(`198.51.100.${tries}`)).status);
    assert.ok(
      statuses.slice(-3).every((status) => status === 429),
      statuses.join(' '),
    );
    // Whoever is not our proxy can only add to the left of what our proxy says.
    assert.equal((await guess('203.0.113.9, 198.51.100.5')).status, 429);
    assert.equal((await guess('203.0.113.77')).status, 422);
  });

  it('shut nobody out whose name others try', async () => {
    const { people, ask } = target;
    const username = people.get('recorder')?.username ?? '';
    const { path, cookie, browser } = await signInForm();
    await Promise.all(
      Array.from({ length: 60 }, async () => {
        const { status } = await ask({
          method: 'POST',
          path,
          body: formOf({ username, password: `wrong ${randomUUID()}` }),
          headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
        });
        assert.ok([422, 429].includes(status), String(status));
      }),
    );
    const began = Date.now();
    await follow(browser, await browser.post(path, { username, password }));
    assert.ok(browser.cookies.has('cairn'), 'the holder is in');
    assert.ok(Date.now() - began < 20_000);
  });
});
