import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOfTag } from './tag.ts';

test('a language is called as people here call it; what is no tag stays as it is', () => {
  assert.equal(nameOfTag('pl'), 'Polish');
  assert.equal(nameOfTag('ckb'), 'Kurdish (Sorani)');
  for (const tag of ['abcd', 'en-a', 'de-12', '', '-']) assert.equal(nameOfTag(tag), tag);
});
