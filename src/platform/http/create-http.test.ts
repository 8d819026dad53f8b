import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { someone } from '../access/testing.ts';
import type { Account, Actor } from '../actor.ts';
import { anonymous } from '../actor.ts';
import { DatabaseUnavailable } from '../database/unavailable.ts';
import { failure } from '../errors.ts';
import { type Module, route } from '../module.ts';
import { maskToken } from './csrf.ts';
import type { LogEntry } from './log.ts';
import { createTestHttp } from './testing.ts';

const token = 'kZ8yq0WcM3vJr1tN5hXb7g';
const account = (role: Account['role']): Account => someone(role, 'X00001', { displayName: 'Ada <Example>' });

const page = (data = {}) => ({
  kind: 'page' as const,
  view: 'ui/pages/failure.njk',
  title: 'A page',
  data: { code: 'x', message: 'Words', ...data },
});
const schema = {};
const body = Type.Object({ note: Type.Optional(Type.String()) }, { additionalProperties: false });

const desk: Module = {
  name: 'desk',
  jobs: [],
  links: [
    { text: 'Desk', path: '/desk', place: 'menu' },
    { text: 'Words about us', path: '/open', place: 'foot' },
  ],
  routes: [
    route({ method: 'GET', path: '/open', permission: 'public', schema, handle: async () => page() }),
    route({ method: 'GET', path: '/desk', permission: 'records.read', schema, handle: async () => page() }),
    route({
      method: 'POST',
      path: '/desk',
      permission: 'records.read',
      schema: { body },
      handle: async () => ({ kind: 'see-other', to: '/desk' }),
    }),
    route({
      method: 'POST',
      path: '/desk/pin',
      permission: 'records.read',
      schema: { body },
      handle: async () => ({ kind: 'see-other', to: '/desk' }),
    }),
    route({
      method: 'POST',
      path: '/tell',
      permission: 'public',
      schema: { body },
      handle: async (request) => ({ kind: 'json', body: request.body }),
    }),
    route({
      method: 'GET',
      path: '/broken',
      permission: 'public',
      schema,
      handle: async () => Promise.reject(new Error('secret words')),
    }),
    route({
      method: 'GET',
      path: '/away',
      permission: 'public',
      schema,
      handle: async () => Promise.reject(new DatabaseUnavailable('away')),
    }),
    route({
      method: 'GET',
      path: '/changed',
      permission: 'public',
      schema,
      handle: async () => ({ kind: 'failed', failure: failure('changed-meanwhile') }),
    }),
    route({ method: 'GET', path: '/few', permission: 'public', schema, limitPerMinute: 2, handle: async () => page() }),
    route({
      method: 'POST',
      path: '/once',
      permission: 'public',
      limitPerMinute: 1,
      schema: { body },
      handle: async () => ({ kind: 'see-other', to: '/open' }),
    }),
    route({
      method: 'GET',
      path: '/wrong',
      permission: 'public',
      schema,
      handle: async () => ({ ...page(), errors: [{ field: 'patients.0.Harm', message: 'Choose how badly' }] }),
    }),
    route({
      method: 'GET',
      path: '/api/things/:id',
      permission: 'public',
      schema: {
        params: Type.Object({ id: Type.Integer() }),
        querystring: Type.Object({ words: Type.Optional(Type.String()) }),
      },
      handle: async (request) => ({ kind: 'json', body: { id: request.params.id, words: request.query.words } }),
    }),
  ],
};

const visitedBy = (actor: Actor, log?: (entry: LogEntry) => void) =>
  createTestHttp({
    modules: [desk],
    identify: async () => ({ actor, csrfToken: actor.kind === 'anonymous' ? '' : token }),
    ...(log === undefined ? {} : { log }),
  });

const form = (fields: Record<string, string>) => ({
  payload: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

test('a visitor without an account is asked to sign in, and comes back to where they were going', async () => {
  const reply = await visitedBy(anonymous).inject('/desk?stage=new&x=//evil');
  assert.equal(reply.statusCode, 303);
  assert.equal(reply.headers.location, `/sign-in?next=${encodeURIComponent('/desk?stage=new&x=//evil')}`);
});

test('whoever is asked to sign in on a page in their language stays in it', async () => {
  const reply = await visitedBy(anonymous).inject('/pl/desk?stage=new');
  assert.equal(reply.headers.location, `/pl/sign-in?next=${encodeURIComponent('/pl/desk?stage=new')}`);
});

test('only pages have languages: what is no page is not there under one', async () => {
  const app = visitedBy(anonymous);
  for (const path of ['/healthz', '/readyz', '/api/openapi.json', '/api/things/7']) {
    assert.notEqual((await app.inject(path)).statusCode, 404, path);
    assert.equal((await app.inject(`/pl${path}`)).statusCode, 404, path);
  }
});

test('whoever presses a button after their session has ended signs in and is back on the page of that button', async () => {
  const post = async (url: string) => (await visitedBy(anonymous).inject({ method: 'POST', url, ...form({}) })).body;
  assert.match(await post('/desk'), /href="\/sign-in\?next=%2Fdesk"/);
  assert.match(await post('/desk/pin'), /href="\/sign-in\?next=%2Fdesk"/);
});

test('a script without an account is told so as a JSON problem', async () => {
  const reply = await visitedBy(anonymous).inject({ url: '/desk', headers: { accept: 'application/json' } });
  assert.equal(reply.statusCode, 401);
  assert.match(String(reply.headers['content-type']), /^application\/problem\+json/);
  assert.equal(reply.json().code, 'sign-in-needed');
});

test('the table of the module decides who may', async () => {
  assert.equal((await visitedBy(account('reviewer')).inject('/desk')).statusCode, 200);
  const refused = await visitedBy(account('recorder')).inject('/desk');
  assert.equal(refused.statusCode, 403);
  assert.match(refused.body, /<h1[^>]*>You cannot see or do this/);
});

test('the menu holds only what this person may open', async () => {
  const forReviewer = await visitedBy(account('reviewer')).inject('/desk');
  assert.match(forReviewer.body, /<a class="app-menu__link" href="\/desk" aria-current="page">Desk<\/a>/);
  assert.match(forReviewer.body, /Ada &lt;Example&gt;/);
  const forAnyone = await visitedBy(anonymous).inject('/open');
  assert.ok(!forAnyone.body.includes('app-menu'));
  assert.match(forAnyone.body, /Words about us/);
});

test('whoever is signed in keeps their menu on a page that is not there', async () => {
  const reply = await visitedBy(account('reviewer')).inject('/nowhere');
  assert.equal(reply.statusCode, 404);
  assert.match(reply.body, /app-menu__link" href="\/desk"/);
});

test('a form of a signed-in person is accepted with the token of the page, and only then', async () => {
  const app = visitedBy(account('reviewer'));
  const post = (fields: Record<string, string>, headers = {}) => {
    const sent = form(fields);
    return app.inject({ method: 'POST', url: '/desk', ...sent, headers: { ...sent.headers, ...headers } });
  };
  assert.equal((await post({ note: 'x', _csrf: maskToken(token) })).statusCode, 303);
  assert.equal((await post({ note: 'x' })).statusCode, 403);
  assert.equal((await post({ note: 'x', _csrf: maskToken('another session token!') })).statusCode, 403);
  assert.equal((await post({ note: 'x', _csrf: token }, { origin: 'https://evil.example' })).statusCode, 403);
  assert.equal((await post({ note: 'x', _csrf: token }, { 'sec-fetch-site': 'cross-site' })).statusCode, 403);
});

test('a form of somebody without an account needs no token, and its field never reaches the handler', async () => {
  const reply = await visitedBy(anonymous).inject({
    method: 'POST',
    url: '/tell',
    ...form({ note: 'hello', _csrf: 'x' }),
  });
  assert.deepEqual(reply.json(), { note: 'hello' });
});

test('nobody is asked to send a large body before it is known that they may', async () => {
  const reply = await visitedBy(anonymous).inject({
    method: 'POST',
    url: '/desk',
    ...form({ note: 'x'.repeat(1_000_000) }),
  });
  assert.equal(reply.statusCode, 401);
});

test('words that could not be taken are given back as they were typed, and only to whoever typed them', async () => {
  const entries: LogEntry[] = [];
  const note = 'He fell <b>twice</b>\non the ward.';
  const given = '>He fell &lt;b&gt;twice&lt;/b&gt;\non the ward.</textarea>';
  const unspoken = { password: 'two words', postcode: 'QJ7Z 4XV', keep: 'Invented Ward' };
  const post = (app: ReturnType<typeof visitedBy>, url = '/desk') =>
    app.inject({ method: 'POST', url, ...form({ note, ...unspoken, code: 'a-code', _csrf: 'x' }) });
  const signedOut = await post(visitedBy(anonymous, (entry) => entries.push(entry)));
  const oldPage = await post(visitedBy(account('reviewer')));
  const noRight = await post(visitedBy(account('recorder')));
  const away = await post(
    createTestHttp({
      modules: [desk],
      identify: async () => Promise.reject(new DatabaseUnavailable('away')),
    }),
  );
  assert.deepEqual(
    [signedOut, oldPage, noRight, away].map(({ statusCode }) => statusCode),
    [401, 403, 403, 503],
  );
  for (const { body: html } of [signedOut, oldPage, noRight, away]) {
    assert.match(html, /What you typed/);
    assert.ok(html.includes(given), html);
    for (const one of [...Object.values(unspoken), 'a-code']) assert.ok(!html.includes(one), `${one} is shown`);
  }
  assert.match(signedOut.body, /href="\/sign-in\?next=/);
  assert.ok(!JSON.stringify(entries).includes('fell'));
});

test('a field that the form does not have is named', async () => {
  const sent = form({ extra: '1' });
  const reply = await visitedBy(anonymous).inject({
    method: 'POST',
    url: '/tell',
    ...sent,
    headers: { ...sent.headers, accept: 'application/json' },
  });
  assert.equal(reply.statusCode, 422);
  assert.deepEqual(reply.json().errors, [
    { field: 'extra', message: 'There is a field here that the form does not have.' },
  ]);
});

test('a fault of ours shows no stack and no words of it, and the log has the place but not the words', async () => {
  const entries: LogEntry[] = [];
  const reply = await visitedBy(anonymous, (entry) => entries.push(entry)).inject('/broken');
  assert.equal(reply.statusCode, 500);
  assert.match(reply.body, /Something went wrong on our side/);
  assert.ok(!reply.body.includes('secret words') && !reply.body.includes('create-http'));
  assert.match(JSON.stringify(entries), /create-http\.test\.ts/);
  assert.ok(!JSON.stringify(entries).includes('secret words'));
});

test('a database that is away is a designed page that says when to come back', async () => {
  const reply = await visitedBy(anonymous).inject('/away');
  assert.equal(reply.statusCode, 503);
  assert.equal(reply.headers['retry-after'], '30');
  assert.match(reply.body, /Wait a minute, then try again\. Sending twice does no harm/);
});

test('an expected failure of a handler is shown with its own status', async () => {
  const reply = await visitedBy(anonymous).inject('/changed');
  assert.equal(reply.statusCode, 409);
  assert.match(reply.body, /Someone changed this while you were looking at it/);
});

test('too many requests from one network are told how long to wait', async () => {
  const app = visitedBy(anonymous);
  const ask = () => app.inject({ url: '/few', remoteAddress: '203.0.113.7' });
  assert.deepEqual([(await ask()).statusCode, (await ask()).statusCode], [200, 200]);
  const refused = await ask();
  assert.equal(refused.statusCode, 429);
  assert.ok(Number(refused.headers['retry-after']) <= 70);
});

test('words sent too often are given back where they are few, without asking who sends them; more are not read', async () => {
  let asked = 0;
  const app = createTestHttp({
    modules: [desk],
    identify: async () => {
      asked += 1;
      return { actor: anonymous, csrfToken: '' };
    },
  });
  const post = (fields: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/once', remoteAddress: '203.0.113.8', ...form(fields) });
  await post({ note: 'first' });
  assert.equal(asked, 1);
  const few = await post({ note: 'He fell twice.', password: 'two words' });
  assert.equal(few.statusCode, 429);
  assert.match(few.body, /He fell twice\.<\/textarea>/);
  assert.ok(!few.body.includes('two words'));
  const many = await post({ note: 'He fell. '.repeat(10_000) });
  assert.equal(many.statusCode, 429);
  assert.ok(!many.body.includes('He fell.'));
  assert.equal(asked, 1);
});

test('a page with something to put right says so in its title, its status and its summary', async () => {
  const reply = await visitedBy(anonymous).inject('/wrong');
  assert.equal(reply.statusCode, 422);
  assert.match(reply.body, /<title>Error: A page – Cairn<\/title>/);
  assert.match(reply.body, /<a href="#patients-0-Harm"\s*>\s*Choose how badly/);
});

test('the log of a request is its route as written in the code, and nothing of the visitor', async () => {
  const entries: LogEntry[] = [];
  const app = visitedBy(account('reviewer'), (entry) => entries.push(entry));
  await app.inject({
    url: '/desk?words=my+mother',
    remoteAddress: '203.0.113.7',
    headers: { 'user-agent': 'OldPhone/1', referer: 'http://x.example' },
  });
  const [entry] = entries;
  assert.ok(entry?.kind === 'request' && entry.ms >= 0);
  assert.deepEqual({ ...entry, ms: 0 }, { kind: 'request', method: 'GET', route: '/desk', status: 200, ms: 0 });
});

test('what is open to everybody leaves no line in the log, whoever comes: a line has its hour', async () => {
  const entries: LogEntry[] = [];
  for (const actor of [anonymous, account('reviewer')]) {
    const app = visitedBy(actor, (entry) => entries.push(entry));
    for (const url of ['/open', '/api/things/7', '/nowhere', '/assets/none', '/healthz']) await app.inject(url);
    await app.inject({ method: 'POST', url: '/tell', ...form({ note: 'He fell.' }) });
  }
  assert.deepEqual(entries, []);
});

test('every answer carries the standing headers; a page may run only what carries its nonce', async () => {
  const app = visitedBy(anonymous);
  for (const url of ['/open', '/nowhere', '/%zz', '/broken', '/healthz', '/api/things/1', '/assets/none']) {
    const { headers } = await app.inject(url);
    assert.equal(headers['x-content-type-options'], 'nosniff', url);
    assert.equal(headers['referrer-policy'], 'no-referrer', url);
    assert.match(String(headers['content-security-policy']), /default-src 'none'.*frame-ancestors 'none'/, url);
    assert.equal(headers['cache-control'], 'no-store', url);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', url);
    assert.equal(headers['cross-origin-embedder-policy'], 'require-corp', url);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin', url);
    assert.match(String(headers['x-robots-tag']), /noindex/, url);
    assert.match(String(headers['permissions-policy']), /camera=\(\), .*geolocation=\(\), .*usb=\(\)/, url);
    assert.equal(headers['set-cookie'], undefined, url);
  }
  const [first, second] = [await app.inject('/open'), await app.inject('/open')];
  for (const { headers } of [first, second])
    assert.match(
      String(headers['content-security-policy']),
      /require-trusted-types-for 'script'; trusted-types cairn-worker/,
    );
  const nonce = /script-src 'nonce-([^']+)'/.exec(String(first.headers['content-security-policy']))?.[1] ?? 'none';
  assert.equal(first.body.split(`nonce="${nonce}"`).length - 1, (first.body.match(/<script/g) ?? []).length);
  assert.ok(!String(second.headers['content-security-policy']).includes(nonce));
});

test('strict transport is asked for where the service is reached by https, and only there', async () => {
  const config = {
    origin: 'https://cairn.example',
    dataDir: 'var',
    demo: false,
    brand: { name: 'Cairn', operator: 'Northmoor' },
  };
  const reply = await createTestHttp({ modules: [desk], config }).inject('/open');
  assert.match(String(reply.headers['strict-transport-security']), /max-age=\d{8}/);
  assert.match(reply.body, /for Northmoor/);
  assert.equal((await visitedBy(anonymous).inject('/open')).headers['strict-transport-security'], undefined);
});

test('healthz says that the process is up; readyz says what is missing', async () => {
  const app = createTestHttp({
    modules: [],
    readiness: async () => ({ ok: false, missing: ['database'], ailing: ['worker'] }),
  });
  assert.deepEqual((await app.inject('/healthz')).json(), { up: true });
  const ready = await app.inject('/readyz');
  assert.equal(ready.statusCode, 503);
  assert.deepEqual(ready.json(), { ready: false, missing: ['database'], ailing: ['worker'] });
});

test('the description of the interface has its routes and none of the pages', async () => {
  const { paths } = (await visitedBy(anonymous).inject('/api/openapi.json')).json();
  assert.deepEqual(Object.keys(paths), ['/api/things/{id}']);
});

test('a page is squeezed for a browser that can unpack it', async () => {
  const app = visitedBy(anonymous);
  const squeezed = await app.inject({ url: '/open', headers: { 'accept-encoding': 'gzip, br' } });
  assert.equal(squeezed.headers['content-encoding'], 'br');
  assert.ok(squeezed.rawPayload.length < (await app.inject('/open')).rawPayload.length / 2);
});
