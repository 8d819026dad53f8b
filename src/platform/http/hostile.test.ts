// Whatever is thrown at any kind of route is answered with a clear 2xx, 3xx or 4xx, never a 500, never unescaped.

import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { connect } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { Type } from 'typebox';
import { someone } from '../access/testing.ts';
import type { Account, Actor } from '../actor.ts';
import { anonymous } from '../actor.ts';
import { type Module, route } from '../module.ts';
import type { LogEntry } from './log.ts';
import { createTestHttp } from './testing.ts';

const reviewer: Account = someone('reviewer', 'X00001');

const text = Type.String({ maxLength: 1000 });
const echo = (data: unknown) => ({
  kind: 'page' as const,
  view: 'ui/pages/failure.njk',
  title: 'Echo',
  data: { code: 'echo', message: JSON.stringify(data) },
});

const module: Module = {
  name: 'trial',
  jobs: [],
  routes: [
    route({
      method: 'GET',
      path: '/things/:id',
      permission: 'public',
      schema: {
        params: Type.Object({ id: Type.String() }),
        querystring: Type.Object({
          words: Type.Optional(text),
          page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
        }),
      },
      handle: async (request) => echo([request.params.id, request.query.words]),
    }),
    route({
      method: 'POST',
      path: '/things',
      permission: 'public',
      schema: { body: Type.Record(Type.String(), Type.Union([text, Type.Array(text)])) },
      handle: async (request) => echo(request.body),
    }),
    route({
      method: 'POST',
      path: '/desk',
      permission: 'signed-in',
      schema: { body: Type.Object({ note: text }, { additionalProperties: false }) },
      handle: async (request) => echo(request.body.note),
    }),
    route({
      method: 'POST',
      path: '/api/things',
      permission: 'public',
      schema: { body: Type.Object({ name: text, list: Type.Optional(Type.Array(Type.Integer())) }) },
      handle: async (request) => ({ kind: 'json', body: request.body }),
    }),
  ],
};

const addresses = ['/things/1', '/things', '/desk', '/api/things', '/assets/x', '/nowhere', '/healthz', '/'];
const script = '"><script>alert(1)</script>{{ 7*7 }}{% raw %}';
const hostileTexts = [
  script,
  '\0',
  '%00',
  '%',
  '%zz',
  '%ff%fe',
  '%ed%a0%80',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '\u202e',
  '𝕏'.repeat(300),
  'x'.repeat(5000),
  '',
  ' ',
  '-1',
  '1e999',
  'null',
  '[object Object]',
];

const hostileBodies: readonly (readonly [string | undefined, string | Buffer])[] = [
  [undefined, 'note=x'],
  ['application/x-www-form-urlencoded', 'note=%zz'],
  ['application/x-www-form-urlencoded', Buffer.from([0x6e, 0x3d, 0xff, 0xfe])],
  ['application/x-www-form-urlencoded', 'note=a\0b'],
  ['application/x-www-form-urlencoded', '__proto__=x&constructor=y'],
  ['application/x-www-form-urlencoded', 'a&'.repeat(5000)],
  ['application/x-www-form-urlencoded', `note=${'x'.repeat(10_000_000)}`],
  ['application/x-www-form-urlencoded; charset=utf-16', 'note=x'],
  ['application/x-www-form-urlencoded', '_csrf=a&_csrf=b'],
  ['application/json', '{'],
  ['application/json', ''],
  ['application/json', 'null'],
  ['application/json', '[]'],
  ['application/json', '"text"'],
  ['application/json', '{"name":"\\u0000"}'],
  ['application/json', '{"name":"\\ud800"}'],
  ['application/json', '{"__proto__":{"admin":true},"name":"x"}'],
  ['application/json', '{"constructor":{"prototype":{"admin":true}},"name":"x"}'],
  ['application/json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
  ['application/json', `{"name":"x","list":[${'1,'.repeat(50_000)}1]}`],
  ['application/json', Buffer.from([0x22, 0xff, 0x22])],
  ['multipart/form-data; boundary=x', '--x--'],
  ['text/plain', 'hello'],
  ['application/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'],
  ['not a type', 'hello'],
  ['', 'hello'],
];

const visitors: readonly Actor[] = [anonymous, reviewer];
const faults: LogEntry[] = [];
const appFor = (actor: Actor) =>
  createTestHttp({
    modules: [module],
    identify: async () => ({ actor, csrfToken: actor.kind === 'account' ? 'a token of the session' : '' }),
    log: (entry) => {
      if (entry.kind === 'fault') faults.push(entry);
    },
  });

type Reply = { readonly statusCode: number; readonly body: string; readonly headers: object };
const isClear = (reply: Reply, what: string): void => {
  assert.ok(reply.statusCode < 500, `${what}: ${reply.statusCode}`);
  assert.ok(!/<script>alert/.test(reply.body) && !reply.body.includes('at Object.'), what);
  assert.deepEqual(faults, [], what);
};

test('hostile paths and queries', async () => {
  for (const actor of visitors) {
    const app = appFor(actor);
    for (const address of addresses) {
      for (const hostile of hostileTexts) {
        const raw = encodeURI(hostile.toWellFormed()).replaceAll('%25', '%');
        for (const url of [`${address}/${raw}`, `${address}?words=${raw}`, `${address}?${raw}=x&words=1&words=2`]) {
          isClear(await app.inject({ url }), `GET ${url.slice(0, 80)}`);
        }
      }
    }
  }
});

test('numbers that are none, or have no end, are refused', async () => {
  const app = appFor(anonymous);
  for (const page of ['1e999', `${'9'.repeat(400)}`, '-1e999', 'Infinity', 'NaN', '101', '1.5', '0x10', '']) {
    const { statusCode } = await app.inject({ url: `/things/1?page=${page}` });
    assert.equal(statusCode, page === '0x10' ? 200 : 400, page);
  }
});

test('hostile bodies', async () => {
  for (const actor of visitors) {
    const app = appFor(actor);
    for (const url of addresses) {
      for (const [type, payload] of hostileBodies) {
        const headers: Record<string, string> = {
          'x-csrf-token': 'a token of the session',
          ...(type === undefined ? {} : { 'content-type': type }),
        };
        const reply = await app.inject({ method: 'POST', url, payload, headers });
        isClear(reply, `POST ${url} ${type} ${payload.toString('utf8').slice(0, 40)}`);
      }
    }
  }
  assert.equal(({} as { admin?: boolean }).admin, undefined);
});

test('each kind of bad body has a status that says what is wrong', async () => {
  const app = appFor(anonymous);
  const statusOf = async (type: string, payload: string | Buffer) =>
    (await app.inject({ method: 'POST', url: '/things', payload, headers: { 'content-type': type } })).statusCode;
  assert.equal(await statusOf('application/x-www-form-urlencoded', `note=${'x'.repeat(10_000_000)}`), 413);
  assert.equal(await statusOf('application/x-www-form-urlencoded', 'note=%ff'), 400);
  assert.equal(await statusOf('application/x-www-form-urlencoded', 'note=a%00'), 400);
  assert.equal(await statusOf('application/x-www-form-urlencoded', `note=${'x'.repeat(1001)}`), 422);
  assert.equal(await statusOf('application/json', '{"note":"\\u0000"}'), 400);
  assert.equal(await statusOf('application/json', '{"note":"\\ud800"}'), 400);
  assert.equal(await statusOf('application/json', Buffer.from([0x22, 0xff, 0x22])), 400);
  assert.equal(await statusOf('text/plain', 'note=x'), 415);
  assert.equal(await statusOf('application/x-www-form-urlencoded', 'note=x'), 200);
});

test('script in any field is shown as the words it is', async () => {
  const payload = new URLSearchParams({ note: script, [script]: script }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const reply = await appFor(anonymous).inject({ method: 'POST', url: '/things', payload, headers });
  assert.equal(reply.statusCode, 200);
  assert.ok(reply.body.includes('&lt;script&gt;alert(1)&lt;/script&gt;{{ 7*7 }}'));
  isClear(reply, 'script');
});

test('whatever bytes come as a form or as JSON', async () => {
  const app = appFor(anonymous);
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom('/things', '/api/things'),
      fc.boolean(),
      async (bytes, url, isJson) => {
        const headers = { 'content-type': isJson ? 'application/json' : 'application/x-www-form-urlencoded' };
        const payload = Buffer.from(bytes);
        // From somewhere else each time, so that it is read.
        const remoteAddress = `10.0.${randomInt(256)}.1`;
        isClear(await app.inject({ method: 'POST', url, payload, headers, remoteAddress }), url);
      },
    ),
    { numRuns: 500 },
  );
});

test('bytes that are no HTTP are answered or dropped, and the service goes on', async () => {
  const app = appFor(anonymous);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  assert.ok(address !== null && typeof address === 'object');
  const say = async (bytes: string): Promise<string> => {
    const socket = connect(address.port, '127.0.0.1')
      .setEncoding('latin1')
      .setTimeout(500, () => socket.destroy());
    let heard = '';
    socket.on('data', (part) => {
      heard += part;
    });
    socket.on('error', () => {});
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.end(bytes, 'latin1');
    await closed;
    return heard;
  };
  const lines = [
    'hello\r\n\r\n',
    'GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: x\r\nX: \0\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
    'POST /things HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nzz\r\n',
    'POST /things HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n',
    'GET http://evil.example/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'GET /\xff\xfe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
    'TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ];
  try {
    for (const line of lines) {
      const heard = await say(line);
      assert.match(heard, /^(HTTP\/1\.1 [1-4]\d\d |$)/, line.slice(0, 60));
      assert.ok(!/\bat .*\.(js|ts):\d/.test(heard), line.slice(0, 60));
    }
    assert.match(await say('GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'), /"up":true/);
    assert.deepEqual(faults, []);
  } finally {
    await app.close();
  }
});
