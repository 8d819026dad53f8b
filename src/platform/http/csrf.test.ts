import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFromOurPages, isToken, maskToken } from './csrf.ts';

const token = 'kZ8yq0WcM3vJr1tN5hXb7g';

test('the token of a page is accepted, and looks different in every page', () => {
  const [first, second] = [maskToken(token), maskToken(token)];
  assert.notEqual(first, second);
  assert.ok(!first.includes(token));
  assert.ok(isToken(first, token));
  assert.ok(isToken(second, token));
  assert.ok(isToken(token, token));
});

test('anything else is refused', () => {
  const masked = maskToken(token);
  const others = [
    undefined,
    '',
    '.',
    'x',
    [masked],
    masked.slice(1),
    maskToken(`${token}x`),
    `${token}x`,
    'A'.repeat(1e6),
  ];
  for (const other of others) assert.equal(isToken(other, token), false, String(other).slice(0, 40));
});

test('a session without a token accepts no token', () => {
  assert.equal(isToken('', ''), false);
  assert.equal(isToken('.', ''), false);
});

test('a form of our own page passes, one of another site does not', () => {
  const own = 'https://cairn.example';
  assert.ok(isFromOurPages({}, own));
  assert.ok(isFromOurPages({ origin: own, 'sec-fetch-site': 'same-origin' }, own));
  assert.ok(isFromOurPages({ origin: 'null', 'sec-fetch-site': 'same-origin' }, own));
  assert.ok(isFromOurPages({ origin: 'http://localhost:3000', host: 'localhost:3000' }, 'http://127.0.0.1:3000'));
  assert.equal(isFromOurPages({ origin: 'null', 'sec-fetch-site': 'cross-site' }, own), false);
  assert.equal(isFromOurPages({ origin: own, 'sec-fetch-site': 'same-site' }, own), false);
  assert.equal(isFromOurPages({ origin: 'https://evil.example', host: 'cairn.example' }, own), false);
  assert.equal(isFromOurPages({ origin: 'not a url' }, own), false);
});
