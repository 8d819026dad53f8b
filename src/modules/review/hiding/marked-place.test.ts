import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { followMark } from './marked-place.ts';

const follow = (before: readonly string[], after: readonly string[], nth: number) =>
  followMark(before, after, { mark: '[number]', nth });

describe('a mark among others of its like', () => {
  it('keeps its place while nothing changes', () => {
    const texts = ['a [number] b', 'c [number] d [number]'];
    assert.deepEqual(
      [1, 2, 3, 4].map((nth) => follow(texts, texts, nth)),
      [1, 2, 3, null],
    );
  });

  it('is counted anew where one before it is shown, and is gone where it is shown itself', () => {
    const before = ['a [number] b [number] c [number]'];
    const after = ['a 12 b [number] c [number]'];
    assert.deepEqual(
      [1, 2, 3].map((nth) => follow(before, after, nth)),
      [null, 1, 2],
    );
  });

  it('is counted anew where one before it is hidden, in its own text or another', () => {
    const before = ['x 12 y', 'a 12 b [number] c'];
    const after = ['x [number] y', 'a [number] b [number] c'];
    assert.equal(follow(before, after, 1), 3);
  });

  it('is given up where nobody can tell', () => {
    assert.equal(follow(['12 [number] a'], ['[number] [number] a'], 1), 2);
    assert.equal(follow(['1 2 [number] a'], ['[number] [number] a'], 1), null);
    assert.equal(follow(['[number] came.'], ['Something else.'], 1), null);
  });
});
