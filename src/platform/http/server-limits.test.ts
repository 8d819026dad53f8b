// Against a real listening server: whoever dawdles, floods or nests is let go, and others are served meanwhile.

import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Type } from 'typebox';
import { type Module, route } from '../module.ts';
import { createTestHttp } from './testing.ts';

const times = { headersMs: 300, requestMs: 900, silenceMs: 2_000, checkMs: 50 };
const mostMs = 1_500;

const module: Module = {
  name: 'trial',
  jobs: [],
  routes: [
    route({
      method: 'POST',
      path: '/tell',
      permission: 'public',
      schema: { body: Type.Record(Type.String(), Type.Unknown()) },
      handle: async () => ({ kind: 'json', body: { read: true } }),
    }),
  ],
};

const app = createTestHttp({ modules: [module], times });
let port = 0;
before(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  assert.ok(typeof address === 'object' && address !== null);
  port = address.port;
});
after(() => app.close());

/** Says something, goes on saying more every so often, and resolves when the server has had enough. */
const dawdle = async (first: string, more: string): Promise<{ readonly heard: string; readonly tookMs: number }> => {
  const began = performance.now();
  const socket: Socket = connect(port, '127.0.0.1').setEncoding('latin1');
  let heard = '';
  socket.on('data', (part) => {
    heard += part;
  });
  socket.on('error', () => {});
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(first);
  const timer = setInterval(() => more !== '' && socket.writable && socket.write(more), 40);
  await Promise.race([closed, sleep(5_000)]);
  clearInterval(timer);
  socket.destroy();
  return { heard, tookMs: performance.now() - began };
};

const head = 'POST /tell HTTP/1.1\r\nHost: x\r\n';
const dawdlers: readonly (readonly [string, string, string, RegExp])[] = [
  ['says nothing at all', '', '', /^(HTTP\/1\.1 408|$)/],
  ['sends headers for ever', 'GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n', /^HTTP\/1\.1 408/],
  ['sends one header letter by letter', 'GET / HTTP/1.1\r\nX: ', 'y', /^HTTP\/1\.1 408/],
  [
    'sends a body letter by letter',
    `${head}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nnote=`,
    'x',
    /^HTTP\/1\.1 408/,
  ],
  [
    'sends a body in endless small chunks',
    `${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    '1\r\n[\r\n',
    /^HTTP\/1\.1 408/,
  ],
];

for (const [what, first, more, answer] of dawdlers) {
  test(`whoever ${what} is let go in time`, async () => {
    const { heard, tookMs } = await dawdle(first, more);
    assert.match(heard, answer);
    assert.ok(tookMs < mostMs, `${Math.round(tookMs)} ms`);
  });
}

test('two hundred who dawdle keep nobody else waiting, and are all gone soon after', async () => {
  const dawdling = Array.from({ length: 200 }, () => dawdle('GET / HTTP/1.1\r\nHost: x\r\n', 'X-A: b\r\n'));
  await sleep(100);
  const began = performance.now();
  const reply = await fetch(`http://127.0.0.1:${port}/healthz`);
  assert.equal(reply.status, 200);
  assert.ok(performance.now() - began < 500);
  for (const { tookMs } of await Promise.all(dawdling)) assert.ok(tookMs < 3_000, `${Math.round(tookMs)} ms`);
});

const post = (body: string, type: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`http://127.0.0.1:${port}/tell`, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
const form = 'application/x-www-form-urlencoded';
const json = 'application/json';

test('a body longer than may be is refused before it is read, whether or not it says how long it is', async () => {
  assert.equal((await post(`note=${'x'.repeat(256 * 1024)}`, form)).status, 413);
  const { heard } = await dawdle(
    `${head}Content-Type: ${form}\r\nTransfer-Encoding: chunked\r\n\r\n`,
    `10000\r\n${'x'.repeat(0x10000)}\r\n`,
  );
  assert.match(heard, /^HTTP\/1\.1 413/);
  const { heard: announced } = await dawdle(`${head}Content-Type: ${form}\r\nContent-Length: 999999999\r\n\r\n`, '');
  assert.match(announced, /^HTTP\/1\.1 413/);
});

test('too many headers, fields and parameters are refused; as many as a browser and its proxies send are not', async () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-${at}`, 'y']));
  assert.equal((await post('note=x', form, many(60))).status, 200);
  assert.equal((await post('note=x', form, many(90))).status, 400);
  assert.equal((await post('note=x', form, { 'x-long': 'y'.repeat(20_000) })).status, 431);
  assert.equal((await post('a=b&'.repeat(900), form)).status, 200);
  assert.equal((await post('a=b&'.repeat(1_001), form)).status, 400);
  assert.equal(
    (await fetch(`http://127.0.0.1:${port}/tell?${'a=b&'.repeat(1_001)}`, { method: 'POST', body: '{}' })).status,
    400,
  );
});

test('JSON nested deeper than anybody needs is refused, and costs nothing', async () => {
  const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
  assert.equal((await post(nested(20), json)).status, 200);
  const began = performance.now();
  for (const depth of [40, 1_000, 100_000]) assert.equal((await post(nested(depth), json)).status, 400, String(depth));
  assert.ok(performance.now() - began < 1_000);
});
