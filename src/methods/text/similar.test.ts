import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  cellOf,
  cellsNear,
  isBlank,
  likeness,
  likest,
  nearestOf,
  sketchBits,
  sketchOf,
  vectorVersion,
} from './similar.ts';
import { vectorOf } from './story-vector.ts';

const fall = vectorOf('Patient fell from the bed in the night and hurt her hip.');
const sameFall = vectorOf('Mum slipped out of bed at night and bruised her hip.');
const tablets = vectorOf('The pharmacy gave me amlodipine instead of amitriptyline tablets.');

const differing = (one: string, other: string): number => [...one].filter((bit, at) => bit !== other[at]).length;

const anyVector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: 100, maxLength: 100 })
  .map((values) => Int8Array.from(values));

describe('the sketch of a vector', () => {
  it('differs less between stories of the same thing than between others', () => {
    assert.ok(differing(sketchOf(fall), sketchOf(sameFall)) + 10 < differing(sketchOf(fall), sketchOf(tablets)));
  });

  it('is 128 zeros and ones, the opposite of that of the opposite, wherever no sum is nought', () => {
    fc.assert(
      fc.property(anyVector, (vector) => {
        const sketch = sketchOf(vector);
        assert.match(sketch, /^[01]{128}$/);
        const opposite = sketchOf(vector.map((value) => -value));
        // A sum of nought is a one both times.
        for (let bit = 0; bit < sketchBits; bit += 1) assert.ok(sketch[bit] !== opposite[bit] || sketch[bit] === '1');
      }),
      { numRuns: 50 },
    );
  });
});

describe('the cells', () => {
  it('are opened nearest first, each once, and a vector lies in the first', () => {
    const near = cellsNear(fall, Number.POSITIVE_INFINITY);
    assert.equal(near.length, 1_024);
    assert.equal(new Set(near).size, 1_024);
    assert.equal(near[0], cellOf(fall));
    assert.deepEqual(cellsNear(fall, 3), near.slice(0, 3));
    assert.equal(nearestOf(fall, [near[9] ?? 0, near[4] ?? 0, near[700] ?? 0]), near[4]);
  });

  it('of a like story is among the first to be opened', () => {
    assert.ok(cellsNear(fall, 100).includes(cellOf(sameFall)));
  });
});

describe('the likest', () => {
  it('come first, with how like they are', () => {
    const found = likest(
      fall,
      [
        { id: 'tablets', vector: tablets },
        { id: 'fall', vector: sameFall },
      ],
      1,
    );
    assert.deepEqual(
      found.map(({ id }) => id),
      ['fall'],
    );
    assert.equal(found[0]?.likeness, likeness(fall, sameFall));
  });

  it('are not told apart by a story without a known word, which is blank', () => {
    assert.ok(isBlank(vectorOf('…')));
    assert.ok(!isBlank(fall));
  });
});

it('the making of vectors has a number that is the same each time', () => {
  assert.equal(vectorVersion(), vectorVersion());
  assert.ok(vectorVersion() >= 0);
});
