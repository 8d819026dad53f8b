import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, readSeconds, typedSeconds } from './human-speed.ts';

test('a minute reads 238 words and types 36', () => {
  assert.equal(readSeconds(238), 60);
  assert.equal(typedSeconds(36), 60);
});

test('words are counted by the spaces between them', () => {
  assert.equal(countWords('  The bell\nwas out of   reach. '), 6);
  assert.equal(countWords(''), 0);
});
