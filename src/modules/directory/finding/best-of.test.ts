import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bestOf } from './best-of.ts';

test('the best few are the first of all when sorted, and of equals the earlier', () => {
  const score = fc.integer({ min: 0, max: 9 });
  fc.assert(
    fc.property(fc.array(score, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), score, (list, count, least) => {
      const sorted = list
        .map((_, place) => place)
        .filter((place) => (list[place] ?? 0) >= least)
        .sort((a, b) => (list[b] ?? 0) - (list[a] ?? 0) || a - b);
      assert.deepEqual(bestOf(Float32Array.from(list), count, least), sorted.slice(0, count));
    }),
  );
});
