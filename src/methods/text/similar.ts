// What is like what: where a vector lies among fixed cells, a sketch that is quick to compare, and the cosine itself.
// Cells: the inverted file of Sivic and Zisserman 2003 (Video Google), as in Jegou, Douze and Schmid 2011 (product quantization), section V.
// Sketch: signs of random projections (Charikar 2002): the share of differing bits estimates the angle.

import { cells } from './load.ts';
import { vectorLength, vectorOf } from './story-vector.ts';
import { dimensions } from './vectors.ts';

export const sketchBits = 128;

/** A fixed sequence of signs, the same on every machine: xorshift32 (Marsaglia 2003). */
const signs = ((): Int8Array => {
  let state = 0x9e3779b9;
  return Int8Array.from({ length: sketchBits * dimensions }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state & 0x10000) === 0 ? 1 : -1;
  });
})();

/** The sum of products. */
const product = (one: Int8Array, other: Int8Array, from = 0): number => {
  let sum = 0;
  for (let at = 0; at < dimensions; at += 1) sum += (one[at] ?? 0) * (other[from + at] ?? 0);
  return sum;
};

/** The cosine of two vectors of stories: 1 the same, 0 nothing in common. */
export const likeness = (one: Int8Array, other: Int8Array): number => product(one, other) / vectorLength ** 2;

export const isBlank = (vector: Int8Array): boolean => vector.every((value) => value === 0);

/** 128 zeros and ones. */
export const sketchOf = (vector: Int8Array): string => {
  let bits = '';
  for (let bit = 0; bit < sketchBits; bit += 1) bits += product(vector, signs, bit * dimensions) < 0 ? '0' : '1';
  return bits;
};

/** The cells in whose direction a vector points, nearest first. */
export const cellsNear = (vector: Int8Array, atMost: number): readonly number[] => {
  const centres = cells();
  const count = centres.length / dimensions;
  const products = Float64Array.from({ length: count }, (_, cell) => product(vector, centres, cell * dimensions));
  return Array.from(products.keys())
    .sort((one, other) => (products[other] ?? 0) - (products[one] ?? 0))
    .slice(0, atMost);
};

/** Of some cells the nearest. */
export const nearestOf = (vector: Int8Array, among: Iterable<number>): number => {
  const centres = cells();
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const cell of among) {
    const near = product(vector, centres, cell * dimensions);
    if (near > most) [best, most] = [cell, near];
  }
  return best;
};

/** The cell in which a vector is kept. */
export const cellOf = (vector: Int8Array): number => nearestOf(vector, Array(cells().length / dimensions).keys());

/** Of candidates the likest, the likest first. */
export const likest = <T>(
  vector: Int8Array,
  candidates: readonly (T & { readonly vector: Int8Array })[],
  atMost: number,
): readonly (T & { readonly likeness: number })[] =>
  candidates
    .map((one) => ({ ...one, likeness: likeness(vector, one.vector) }))
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, atMost);

const sample = 'The patient fell from the bed in the night; insulin was given late and the alarm of the pump was off.';

/** Tells vectors of one making from those of another: changes when the words' vectors, or the way of using them, change. */
export const vectorVersion = (): number =>
  vectorOf(sample).reduce((hash, value) => (Math.imul(hash, 31) + value) & 0x7fffffff, 17);
