import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { compareCounts } from './compare-counts.ts';

const isNear = (one: number, other: number) => assert.ok(Math.abs(one - other) < 1e-6, `${one}, not ${other}`);

describe('comparing two counts', () => {
  it('gives the exact p of the conditional test', () => {
    // Twice the lower tail of the binomial with one half, worked out by hand.
    isNear(compareCounts(0, 5), 2 / 32);
    isNear(compareCounts(1, 7), (2 * (1 + 8)) / 256);
    isNear(compareCounts(2, 8), (2 * (1 + 10 + 45)) / 1024);
    assert.equal(compareCounts(4, 4), 1);
    assert.equal(compareCounts(0, 0), 1);
    isNear(compareCounts(5_000, 5_000), 1);
    assert.ok(compareCounts(4_000, 5_000) < 1e-20);
  });

  it('says the same either way round, and less doubt the further they are apart', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(count, count, (one, other) => {
        const p = compareCounts(one, other);
        assert.ok(p > 0 && p <= 1);
        isNear(p, compareCounts(other, one));
        if (one < other) assert.ok(compareCounts(one, other + 1) <= p + 1e-9);
      }),
    );
  });

  it('holds its promise: of counts from one rate, few seem to differ', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return (seed + 0.5) / 2 ** 31;
    };
    const poisson = (mean: number): number => {
      let left = Math.exp(-mean);
      let count = 0;
      for (let u = random(); u > left; count += 1) {
        u -= left;
        left *= mean / (count + 1);
      }
      return count;
    };
    const tries = 4_000;
    const called = Array.from({ length: tries }, () => compareCounts(poisson(9), poisson(9)) < 0.05).filter(Boolean);
    assert.ok(called.length < tries * 0.05, `${called.length} of ${tries}`);
    assert.ok(called.length > tries * 0.005, `${called.length}: it would never call anything`);
  });
});
