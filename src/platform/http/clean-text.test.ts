import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeUtf8, isCleanText, isCleanValue } from './clean-text.ts';

test('any language, emoji and line breaks are clean', () => {
  assert.ok(isCleanText('Żółć, 你好, 👩🏽‍⚕️\r\n\ttabs too'));
});

test('a NUL and half a surrogate pair are not', () => {
  assert.equal(isCleanText('a\0'), false);
  assert.equal(isCleanText('\ud83d'), false);
});

test('an unclean text is found wherever it hides', () => {
  assert.equal(isCleanValue({ a: [{ b: 'x\0' }] }), false);
  assert.equal(isCleanValue({ 'a\0': 1 }), false);
  assert.ok(isCleanValue({ a: [{ b: 'x', c: null, d: 3, e: true }] }));
});

test('a value nested a hundred thousand deep is refused without running out of stack', () => {
  let value: unknown = 'x';
  for (let depth = 0; depth < 100_000; depth += 1) value = [value];
  assert.equal(isCleanValue(value), false);
});

test('bytes that are not UTF-8 are not guessed at', () => {
  assert.equal(decodeUtf8(Buffer.from([0x61, 0xff])), null);
  assert.equal(decodeUtf8(Buffer.from('é')), 'é');
});
