import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cookieJar } from '../../sessions/cookie.ts';
import { pendingJar } from './pending.ts';

const pending = { state: 's', nonce: 'n', verifier: 'v', isAgain: false, way: 'cis2', next: '/worklist', again: null };

const jarAt = (key: number) => {
  let nowMs = Date.parse('2026-11-03T09:00:00Z');
  const clock = { now: () => new Date(nowMs), today: () => '2026-11-03' };
  const jar = pendingJar(cookieJar('http://127.0.0.1:3000', 'cairn-sign-in'), Buffer.alloc(32, key), clock);
  return { jar, passMinutes: (minutes: number) => (nowMs += minutes * 60_000) };
};

describe('what a browser carries while it is away to sign in', () => {
  it('comes back as it left, for a quarter of an hour', () => {
    const { jar, passMinutes } = jarAt(1);
    const kept = jar.keep(pending);
    assert.match(kept, /Max-Age=900;/);
    const read = jar.read(kept);
    assert.deepEqual({ ...pending, until: read?.until, untilMs: read?.until.getTime() }, read);
    assert.equal(read?.until.toISOString(), '2026-11-03T09:15:00.000Z');
    passMinutes(14);
    assert.ok(jar.read(kept));
    passMinutes(1);
    assert.equal(jar.read(kept), null);
  });

  it('is nothing where another key sealed it', () => {
    assert.equal(jarAt(1).jar.read(jarAt(2).jar.keep(pending)), null);
  });
});
