import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createRateLimit } from './rate-limit.ts';

test('the one too many waits until there is room in the minute again', () => {
  let now = 1_000;
  const limit = createRateLimit(() => now);
  const ask = () => limit.secondsToWait('POST /receipt', '203.0.113.7', 3);
  assert.deepEqual([ask(), ask(), ask()], [0, 0, 0]);
  now += 20_000;
  const wait = ask();
  assert.ok(wait > 0 && wait <= 60, String(wait));
  now += wait * 1_000;
  assert.equal(ask(), 0);
});

test('a burst at the turn of the minute does not double the rate: no sixty seconds hold more than the limit', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 20, maxLength: 120 });
  fc.assert(
    fc.property(pauses, fc.integer({ min: 1, max: 8 }), (pausesMs, perMinute) => {
      let now = 0;
      const limit = createRateLimit(() => now);
      const admitted: number[] = [];
      for (const pause of pausesMs) {
        now += pause;
        if (limit.secondsToWait('a', '203.0.113.7', perMinute) === 0) admitted.push(now);
      }
      for (const from of admitted) {
        assert.ok(admitted.filter((at) => at >= from && at < from + 60_000).length <= perMinute);
      }
    }),
  );
});

test('whoever keeps trying while refused gets in no later for it', () => {
  let now = 0;
  const limit = createRateLimit(() => now);
  const ask = () => limit.secondsToWait('a', '203.0.113.7', 1);
  assert.equal(ask(), 0);
  for (now = 1_000; now < 70_000; now += 1_000) assert.ok(ask() > 0, String(now));
  assert.equal(ask(), 0);
});

test('what has waited as long as it was told is admitted', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15_000 }), { maxLength: 60 }), (pausesMs) => {
      let now = 0;
      const limit = createRateLimit(() => now);
      for (const pause of pausesMs) {
        now += pause;
        now += limit.secondsToWait('a', '203.0.113.7', 3) * 1_000;
      }
      const wait = limit.secondsToWait('a', '203.0.113.7', 3);
      now += wait * 1_000;
      assert.equal(wait === 0 ? 0 : limit.secondsToWait('a', '203.0.113.7', 3), 0);
    }),
  );
});

test('another network and another route have counts of their own', () => {
  const limit = createRateLimit(() => 0);
  assert.equal(limit.secondsToWait('a', '203.0.113.7', 1), 0);
  assert.ok(limit.secondsToWait('a', '203.0.113.7', 1) > 0);
  assert.equal(limit.secondsToWait('b', '203.0.113.7', 1), 0);
  assert.equal(limit.secondsToWait('a', '203.0.112.7', 1), 0);
});

test('a flood from one provider fills neither the memory nor the way for others', () => {
  const limit = createRateLimit(() => 0);
  const askFrom = (address: string) => limit.secondsToWait('a', address, 1);
  for (let index = 0; index < 20_000; index += 1)
    askFrom(`2001:db8:${(index >> 8).toString(16)}:${(index & 255).toString(16)}00::1`);
  const late = Array.from({ length: 40 }, (_, index) => askFrom(`2001:db8:f000:${index.toString(16)}00::1`));
  assert.equal(late.filter((wait) => wait === 0).length, 20);
  assert.equal(askFrom('2001:db9::1'), 0);
  assert.equal(askFrom('198.51.100.7'), 0);
});
