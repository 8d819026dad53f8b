import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTryLimit } from './try-limit.ts';

const start = Date.parse('2026-11-03T09:00:00Z');
const here = '192.0.2.7';
const elsewhere = '198.51.100.7';

const limitAt = () => {
  let nowMs = start;
  const limit = createTryLimit({ now: () => new Date(nowMs), today: () => '2026-11-03' });
  return { limit, passMinutes: (minutes: number) => (nowMs += minutes * 60_000) };
};
const takeMany = (limit: ReturnType<typeof createTryLimit>, name: string, times: number, address = here) =>
  Array.from({ length: times }, () => limit.take(name, address));
const tenAtOnce = Array<number>(10).fill(0);

describe('tries of a name', () => {
  it('are ten in a quarter of an hour from one network', () => {
    const { limit, passMinutes } = limitAt();
    assert.deepEqual(takeMany(limit, 'amina', 11), [...tenAtOnce, null]);
    assert.equal(limit.take('amina', '192.0.2.200'), null);
    passMinutes(14);
    assert.equal(limit.take('amina', here), null);
    passMinutes(1);
    assert.equal(limit.take('amina', here), 0);
  });

  it('from another network are never refused for it, only a little later', () => {
    const { limit } = limitAt();
    takeMany(limit, 'amina', 500);
    assert.equal(limit.take('amina', elsewhere), 100);
    assert.equal(limit.take('amina', '2001:db8::1'), 200);
    for (let network = 0; network < 100; network++) limit.take('amina', `203.0.${network}.1`);
    assert.equal(limit.take('amina', '203.1.0.1'), 2_000);
  });

  it('of one name do not count for another', () => {
    const { limit } = limitAt();
    takeMany(limit, 'amina', 11);
    assert.equal(limit.take('bo', here), 0);
  });

  it('are forgotten once the name has signed in from there, and those of other networks are not', () => {
    const { limit } = limitAt();
    takeMany(limit, 'amina', 11, elsewhere);
    takeMany(limit, 'amina', 9);
    limit.clear('amina', here);
    assert.deepEqual(takeMany(limit, 'amina', 3), [100, 200, 300]);
    assert.equal(limit.take('amina', elsewhere), null);
  });

  it('stay within bounds when names are made up without end', () => {
    const { limit } = limitAt();
    takeMany(limit, 'amina', 11);
    for (let name = 0; name < 20_000; name++) limit.take(`made-up-${name}`, here);
    assert.equal(limit.take('amina', here), 0);
  });
});
