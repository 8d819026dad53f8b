import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRateLimit, networkOf } from './rate-limit.ts';

test('neighbours share a network: /24 of IPv4 and /56 of IPv6, however it is written', () => {
  assert.equal(networkOf('203.0.113.7'), networkOf('203.0.113.250'));
  assert.notEqual(networkOf('203.0.113.7'), networkOf('203.0.114.7'));
  assert.equal(networkOf('::ffff:203.0.113.7'), networkOf('203.0.113.9'));
  assert.equal(networkOf('2001:db8:1:ab00::1'), networkOf('2001:0DB8:0001:abff:1:2:3:4'));
  assert.notEqual(networkOf('2001:db8:1:ab00::1'), networkOf('2001:db8:1:ac00::1'));
  assert.equal(networkOf('2001:db8::1'), networkOf('2001:db8:0:0:ffff::'));
  assert.equal(networkOf('fe80::1%eth0'), networkOf('fe80::2'));
  assert.notEqual(networkOf('::1'), networkOf('2001::1'));
});

test('the one too many waits until the minute is over, then all is well again', () => {
  let now = 1_000;
  const limit = createRateLimit(() => now);
  const ask = () => limit.secondsToWait('POST /receipt', '203.0.113.7', 3);
  assert.deepEqual([ask(), ask(), ask()], [0, 0, 0]);
  now += 20_000;
  assert.equal(ask(), 40);
  now += 40_000;
  assert.equal(ask(), 0);
});

test('another network and another route have counts of their own', () => {
  const limit = createRateLimit(() => 0);
  assert.equal(limit.secondsToWait('a', '203.0.113.7', 1), 0);
  assert.ok(limit.secondsToWait('a', '203.0.113.7', 1) > 0);
  assert.equal(limit.secondsToWait('b', '203.0.113.7', 1), 0);
  assert.equal(limit.secondsToWait('a', '203.0.112.7', 1), 0);
});

test('a flood from everywhere does not fill the memory: late networks share one count', () => {
  const limit = createRateLimit(() => 0);
  for (let index = 0; index < 50_000; index += 1) limit.secondsToWait('a', `10.${index >> 8}.${index & 255}.1`, 1);
  assert.equal(limit.secondsToWait('a', '203.0.113.7', 1), 0);
  assert.ok(limit.secondsToWait('a', '198.51.100.7', 1) > 0);
});
