// What comes too often from one network, through HTTP as it is served.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { solve } from '../../ui/client/puzzle.ts';
import { someone } from '../access/testing.ts';
import { type Actor, anonymous } from '../actor.ts';
import { type Module, route } from '../module.ts';
import { createTestHttp } from './testing.ts';

const page = {
  kind: 'page',
  view: 'modules/review/pages/receipt/view.njk',
  title: 'Receipt',
  data: { typed: '', back: { href: '/' } },
} as const;
const body = Type.Object({ receipt: Type.Optional(Type.String()) }, { additionalProperties: false });

const module: Module = {
  name: 'trial',
  jobs: [],
  routes: [
    route({ method: 'GET', path: '/receipt', permission: 'public', schema: {}, handle: async () => page }),
    route({
      method: 'POST',
      path: '/receipt',
      permission: 'public',
      isCostly: true,
      schema: { body },
      handle: async (request) => ({ kind: 'json', body: request.body }),
    }),
    route({
      method: 'POST',
      path: '/plain',
      permission: 'public',
      schema: { body },
      handle: async (request) => ({ kind: 'json', body: request.body }),
    }),
  ],
};

const appFor = (actor: Actor = anonymous) =>
  createTestHttp({
    modules: [module],
    identify: async () => ({ actor, csrfToken: actor.kind === 'account' ? 'a token of the session' : '' }),
    slowLaneMs: 1_200,
  });
type App = ReturnType<typeof appFor>;

const home = '203.0.113.7';
const post = async (app: App, url: string, fields: Record<string, string> = {}, remoteAddress = home) => {
  const began = performance.now();
  const reply = await app.inject({
    method: 'POST',
    url,
    remoteAddress,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-csrf-token': 'a token of the session' },
  });
  return { ...reply, statusCode: reply.statusCode, body: reply.body, isSlow: performance.now() - began > 1_150 };
};
const formOf = async (app: App) => (await app.inject({ url: '/receipt', remoteAddress: home })).body;
const challengeIn = (html: string): string => /name="_proof" value="([^"]*)"/.exec(html)?.[1] ?? '';
const solved = (challenge: string): string => {
  const solving = solve(challenge);
  let step = solving.next();
  while (step.done !== true) step = solving.next();
  return step.value;
};
const make = async (app: App, busy: number): Promise<void> => {
  for (let one = 0; one < busy; one += 1) assert.equal((await post(app, '/receipt')).isSlow, false);
};

test('a form that nobody gave a limit has one all the same', async () => {
  const app = appFor();
  const statuses: number[] = [];
  for (let one = 0; one < 241; one += 1) statuses.push((await post(app, '/plain')).statusCode);
  assert.equal(statuses.indexOf(429), 240);
  assert.equal((await post(app, '/plain', {}, '198.51.100.7')).statusCode, 200);
});

test('a network has a limit for all it asks, pages, assets and what is not there; its neighbour does not feel it', async () => {
  const app = appFor();
  await app.ready();
  const urls = ['/healthz', '/nowhere', '/assets/none', '/readyz'];
  let refused = 0;
  for (let one = 0; one < 6_001; one += 1) {
    const { statusCode } = await app.inject({ url: urls[one % 4] ?? '/', remoteAddress: home });
    if (statusCode === 429) refused += 1;
  }
  assert.equal(refused, 1);
  for (const url of [...urls, '/receipt'])
    assert.equal((await app.inject({ url, remoteAddress: home })).statusCode, 429, url);
  assert.equal((await app.inject({ url: '/healthz', remoteAddress: '198.51.100.7' })).statusCode, 200);
});

test('in quiet times a form has nothing for the browser to do', async () => {
  assert.ok(!(await formOf(appFor())).includes('_proof'));
});

test('when it is busy, the page brings work, its proof is taken, and no schema need know of it', async () => {
  const app = appFor();
  await make(app, 6);
  const challenge = challengeIn(await formOf(app));
  assert.match(challenge, /^10\./);
  const reply = await post(app, '/receipt', { receipt: '1', _proof: solved(challenge) });
  assert.deepEqual([reply.statusCode, reply.body, reply.isSlow], [200, '{"receipt":"1"}', false]);
  const again = await post(app, '/receipt', { receipt: '1', _proof: solved(challenge) });
  assert.deepEqual([again.statusCode, again.isSlow], [200, true]);
});

test('without JavaScript the same form takes longer, and is taken', async () => {
  const app = appFor();
  await make(app, 6);
  const challenge = challengeIn(await formOf(app));
  for (const _proof of [challenge, '']) {
    const reply = await post(app, '/receipt', { receipt: '1', _proof });
    assert.deepEqual([reply.statusCode, reply.body, reply.isSlow], [200, '{"receipt":"1"}', true]);
  }
});

test('whoever is signed in is never given work', async () => {
  const app = appFor(someone('reviewer', 'X00001'));
  for (let one = 0; one < 12; one += 1) assert.equal((await post(app, '/receipt')).isSlow, false);
  assert.ok(!(await formOf(app)).includes('_proof'));
});
