import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pool } from './pool.ts';

const near = (value: number | undefined, expected: number): void =>
  assert.ok(Math.abs((value ?? Number.NaN) - expected) < 1e-5, `${value} is not ${expected}`);

test('the strongest sentence decides, and each has its share', () => {
  const { pooled, shares } = pool([Float32Array.of(3, 0), Float32Array.of(-3, 0)], 2);
  near(pooled[0], Math.log(Math.exp(3) + Math.exp(-3)));
  near(pooled[1], Math.log(2));
  near(shares[0]?.[0], 1 / (1 + Math.exp(-6)));
  near(shares[1]?.[1], 0.5);
});

test('many sentences that say nothing do not add up, nor hide one that says much', () => {
  const nothing = Array.from({ length: 500 }, () => Float32Array.of(0));
  const { pooled: alone } = pool(nothing.slice(0, 8), 1);
  const { pooled: many } = pool(nothing, 1);
  assert.deepEqual(many.length, 1);
  near(pool([...nothing.slice(1), Float32Array.of(9)], 1).pooled[0], Math.log(7 + Math.exp(9)));
  assert.equal(alone[0], Math.fround(Math.log(8)));
  near(many[0], Math.log(8));
});

test('a story without a sentence scores nothing', () => {
  assert.deepEqual(pool([], 2), { pooled: new Float32Array(2), shares: [] });
});
