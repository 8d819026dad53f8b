import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkOf as near, wideNetworkOf as wide } from './network.ts';

test('neighbours share a network: /24 of IPv4 and /56 of IPv6, however it is written', () => {
  assert.equal(near('203.0.113.7'), near('203.0.113.250'));
  assert.notEqual(near('203.0.113.7'), near('203.0.114.7'));
  assert.equal(near('::ffff:203.0.113.7'), near('203.0.113.9'));
  assert.equal(near('2001:db8:1:ab00::1'), near('2001:0DB8:0001:abff:1:2:3:4'));
  assert.notEqual(near('2001:db8:1:ab00::1'), near('2001:db8:1:ac00::1'));
  assert.equal(near('2001:db8::1'), near('2001:db8:0:0:ffff::'));
  assert.equal(near('fe80::1%eth0'), near('fe80::2'));
  assert.notEqual(near('::1'), near('2001::1'));
});

test('what one provider is given is a wide network: /16 of IPv4 and /32 of IPv6', () => {
  assert.equal(wide('203.0.113.7'), wide('203.0.7.1'));
  assert.notEqual(wide('203.0.113.7'), wide('203.1.113.7'));
  assert.equal(wide('2001:db8:1::1'), wide('2001:db8:ffff::1'));
  assert.notEqual(wide('2001:db8::1'), wide('2001:db9::1'));
});
