import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTryLimit } from './try-limit.ts';

const start = Date.parse('2026-11-03T09:00:00Z');

const limitAt = () => {
  let nowMs = start;
  const limit = createTryLimit({ now: () => new Date(nowMs), today: () => '2026-11-03' });
  return { limit, passMinutes: (minutes: number) => (nowMs += minutes * 60_000) };
};
const takeMany = (limit: ReturnType<typeof createTryLimit>, name: string, times: number): readonly boolean[] =>
  Array.from({ length: times }, () => limit.take(name));

describe('tries of a name', () => {
  it('are ten in a quarter of an hour', () => {
    const { limit, passMinutes } = limitAt();
    assert.deepEqual(takeMany(limit, 'amina', 11), [...Array<boolean>(10).fill(true), false]);
    passMinutes(14);
    assert.equal(limit.take('amina'), false);
    passMinutes(1);
    assert.equal(limit.take('amina'), true);
  });

  it('of one name do not count for another', () => {
    const { limit } = limitAt();
    takeMany(limit, 'amina', 11);
    assert.equal(limit.take('bo'), true);
  });

  it('are forgotten once the name has signed in', () => {
    const { limit } = limitAt();
    takeMany(limit, 'amina', 9);
    limit.clear('amina');
    assert.deepEqual(takeMany(limit, 'amina', 10), Array<boolean>(10).fill(true));
  });

  it('stay within bounds when names are made up without end', () => {
    const { limit } = limitAt();
    takeMany(limit, 'amina', 11);
    for (let name = 0; name < 20_000; name++) limit.take(`made-up-${name}`);
    assert.equal(limit.take('amina'), true);
  });
});
