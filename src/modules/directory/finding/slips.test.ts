import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bitsSet, lettersOf, slipsBetween } from './slips.ts';

/** The definition, letter by letter from the end; slow and plain. */
const byDefinition = (a: string, b: string): number => {
  if (a === '' || b === '') {
    return a.length + b.length;
  }
  const ways = [
    byDefinition(a.slice(0, -1), b) + 1,
    byDefinition(a, b.slice(0, -1)) + 1,
    byDefinition(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    ways.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
};

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

test('the number of slips is that of the definition, up to the limit', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
      assert.equal(slipsBetween(a, b, limit), Math.min(byDefinition(a, b), limit + 1));
    }),
    { numRuns: 300 },
  );
});

test('one letter left out, added, changed or swapped with the next is one slip', () => {
  for (const typed of ['denham', 'denshham', 'denshim', 'desnham']) {
    assert.equal(slipsBetween(typed, 'densham', 2), 1, typed);
  }
});

test('words of any length are compared without harm', () => {
  assert.equal(slipsBetween('a'.repeat(10_000), 'a'.repeat(10_000), 2), 0);
  assert.equal(slipsBetween('', '', 1), 0);
});

test('a word with one slip has at most one letter that the other lacks', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (slipsBetween(a, b, 1) === 1) {
        assert.ok(bitsSet(lettersOf(a) & ~lettersOf(b)) <= 1);
      }
    }),
  );
});

test('bits are counted', () => {
  fc.assert(
    fc.property(fc.integer(), (bits) => {
      assert.equal(bitsSet(bits), (bits >>> 0).toString(2).replaceAll('0', '').length);
    }),
  );
});
