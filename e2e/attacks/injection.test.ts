// Every parameter of every route is given what it was not meant for: SQL, templates, markup, lines of headers and logs, paths,
// commands, formulas, odd characters. Nothing of it is done, told, or answered with a fault of ours.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Route } from '../../src/platform/module.ts';
import { all, markup, oneOfEach, product, slowSeconds } from './support/payloads.ts';
import {
  type Answer,
  addressOf,
  bodyNames,
  bodyOf,
  inParallel,
  namesIn,
  openTarget,
  queryNames,
  type Target,
} from './support/target.ts';

let target: Target;
before(async () => {
  target = await openTarget();
});
after(() => target.end());

/** One of each kind, or all of them: some thirty thousand requests. */
const chosen = process.env.CAIRN_ATTACKS === 'all' ? all : oneOfEach;

const tells =
  /syntax error at|invalid input syntax|relation "[^"]*" does not|PostgreSQL \d|node_modules\/|\.ts:\d+|Template render error|root:x:0|uid=\d/i;

const faultOf = ({ status, headers, body, ms }: Answer, payload: string): string | null => {
  if (status >= 500) return `${status}`;
  // Whatever was sent may be shown again; what it says besides is ours.
  const ours = body.replaceAll(payload, '');
  const told = tells.exec(ours)?.[0];
  if (told && !tells.test(payload)) return `tells "${told}"`;
  if (body.includes(product)) return 'reckoned it out';
  if (body.includes(markup)) return 'is markup in the page';
  if (headers['x-attacked'] !== undefined) return 'is a header';
  if ([headers['set-cookie'] ?? []].flat().some((cookie) => cookie.includes('attacked'))) return 'is a cookie';
  if (ms > slowSeconds * 1_000 - 200) return `took ${Math.round(ms)} ms`;
  return null;
};

/** These end the session of whoever sends them well; they are tried last. */
const isLast = ({ path }: Route): boolean => /^\/(?:sign-out|sign-in\/(?:again|role)|account)/.test(path);

type Try = { readonly where: string; readonly payload: string; readonly send: () => Promise<Answer> };

const triesAt = (route: Route): readonly Try[] => {
  const { own, ask, post, personFor } = target;
  const person = personFor(route.permission);
  const send = (path: string, fields: Readonly<Record<string, unknown>>) =>
    route.method === 'POST' ? post(person, path, fields) : ask({ path, headers: person.headers() });
  const body = bodyOf(route, own);
  const plain = addressOf(route, own);
  const name = `${route.method} ${route.path}`;
  return chosen.flatMap((payload) => {
    const sent = payload.isWellFormed() ? encodeURIComponent(payload) : '%ED%A0%80';
    return [
      ...namesIn(route).map((param) => ({
        where: `${name} :${param}`,
        payload,
        send: () => send(addressOf(route, own, { [param]: sent }), body),
      })),
      ...[...queryNames(route), 'unasked'].map((param) => ({
        where: `${name} ?${param}`,
        payload,
        send: () => send(`${plain}?${param}=${sent}`, body),
      })),
      ...bodyNames(route).map((param) => ({
        where: `${name} ${param}`,
        payload,
        send: () => send(plain, { ...body, [param]: payload }),
      })),
    ];
  });
};

describe('what is sent where something else was meant', () => {
  it('is never done, never told back as more than text, and never a fault of ours', async (t) => {
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    const tries = [...target.routes].sort((a, b) => Number(isLast(a)) - Number(isLast(b))).flatMap(triesAt);
    await inParallel(tries, 12, async ({ where, payload, send }) => {
      const answer = await send();
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      const fault = faultOf(answer, payload);
      if (fault) faults.push(`${where} with ${JSON.stringify(payload.slice(0, 60))}: ${fault}`);
    });
    t.diagnostic(
      `${tries.length} requests at ${target.routes.length} routes, ${chosen.length} payloads; ${JSON.stringify([...statuses].sort())}`,
    );
    assert.deepEqual(faults, []);
    const { rows } = await target.cairn.owner.query(
      `select from information_schema.tables where table_name = 'attacked'`,
    );
    assert.equal(rows.length, 0);
    assert.ok(tries.length > 3_000, String(tries.length));
  });

  it('pollutes no prototype, by JSON or by the names of a form', async () => {
    const { ask } = target;
    const evil = [
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      '{"answers":{"__proto__":{"polluted":1},"EventType":"incident"},"reporter":"public","taxonomy":"lfpse-5"}',
    ];
    const forms = [
      '__proto__[polluted]=1',
      '__proto__.polluted=1',
      'constructor[prototype][polluted]=1',
      '__proto__=1&a=b',
    ];
    for (const body of evil)
      for (const path of ['/api/records', '/oidc/token'])
        await ask({
          method: 'POST',
          path,
          body,
          headers: { 'content-type': 'application/json', 'idempotency-key': 'A'.repeat(22) },
        });
    for (const body of forms)
      for (const path of ['/record/tell?who=public', '/receipt', '/oidc/token', '/sign-out'])
        await ask({ method: 'POST', path, body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    for (const query of forms) await ask({ path: `/worklist?${query}` });
    // The service runs in this very process.
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });
});
