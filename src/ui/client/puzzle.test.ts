import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineOf, puzzles, solve } from './puzzle.ts';
import { firstWordOfHash } from './sha256.ts';

const ofNode = (line: string): number => createHash('sha256').update(line).digest().readUInt32BE(0);

test('the hash is SHA-256, for every line that fits into a block', () => {
  const ascii = fc.string({ unit: 'binary-ascii', maxLength: 55 });
  fc.assert(fc.property(ascii, (line) => firstWordOfHash(line) === ofNode(line)));
  for (let length = 0; length <= 55; length += 1)
    assert.equal(firstWordOfHash('x'.repeat(length)), ofNode('x'.repeat(length)));
  assert.throws(() => firstWordOfHash('x'.repeat(56)), RangeError);
});

test('the answer names a number for each puzzle, and the work rests often', () => {
  const solving = solve('6.123.salt.seed');
  let rests = 0;
  let step = solving.next();
  for (; step.done !== true; step = solving.next()) rests += 1;
  const [challenge, answer = ''] = step.value.split(':');
  const numbers = answer.split('.').map(Number);
  assert.equal(challenge, '6.123.salt.seed');
  assert.equal(numbers.length, puzzles);
  for (const [puzzle, number] of numbers.entries()) assert.equal(ofNode(lineOf('seed', puzzle, number)) >>> 26, 0);
  assert.ok(rests > 0);
});
