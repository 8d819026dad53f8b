// Kinds of words: words whose vectors lie together, so that what is learned of one counts for the others. k-means on directions, from a fixed seed.

import { randomFrom } from '../../src/main/simulate/stories/random.ts';
import { dimensions, type VectorFiles } from '../../src/methods/text/vectors.ts';

const rounds = 8;

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
};

/** The kind of each row. `taught`: rows to learn the kinds from. */
export const kindsOf = (
  { words, vectors }: VectorFiles,
  taught: readonly number[],
  count: number,
  seed: number,
): Uint16Array => {
  const vectorAt = (row: number): Float32Array =>
    unit(Float32Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions)));
  const samples = taught.map(vectorAt);
  const random = randomFrom(seed, 9);
  let middles: Float32Array[] = Array.from({ length: count }, () => Float32Array.from(random.pick(samples)));
  for (let round = 0; round < rounds; round += 1) {
    const sums = middles.map(() => new Float32Array(dimensions));
    for (const sample of samples) {
      const sum = sums[nearest(middles, sample)];
      if (sum !== undefined) for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + (sample[at] ?? 0);
    }
    middles = sums.map((sum, at) => (sum.some((value) => value !== 0) ? unit(sum) : (middles[at] ?? sum)));
  }
  return Uint16Array.from(words, (_, row) => nearest(middles, vectorAt(row)));
};

const nearest = (middles: readonly Float32Array[], sample: Float32Array): number => {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let number = 0; number < middles.length; number += 1) {
    const middle = middles[number] ?? sample;
    let product = 0;
    for (let at = 0; at < dimensions; at += 1) product += (middle[at] ?? 0) * (sample[at] ?? 0);
    if (product > most) [best, most] = [number, product];
  }
  return best;
};
