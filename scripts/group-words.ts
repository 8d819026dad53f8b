// Makes data/deidentify/groups.txt: the commonest words of data/embeddings, those with near vectors together, a line a group. What is learned of
// one word counts for the others. `node_modules/.bin/node scripts/group-words.ts [FILE]`. k-means on directions, from a fixed seed; a minute on one core.

import { readFileSync, writeFileSync } from 'node:fs';
import { randomFrom } from '../src/main/simulate/stories/random.ts';
import { dimensions } from '../src/methods/text/vectors.ts';

const groupCount = 400;
const wordCount = 45_000;
/** Groups are made from these; the commonest words lie near everything, and the rare ones are many. */
const taught = { from: 100, to: 12_000 };
const rounds = 8;
const seed = 1;

const data = (name: string): URL => new URL(`../data/${name}`, import.meta.url);
const words = readFileSync(data('embeddings/words.txt'), 'utf8').trimEnd().split('\n').slice(0, wordCount);
const vectors = new Int8Array(readFileSync(data('embeddings/vectors.int8.bin')));

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
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

const directions = words.map((_, row) =>
  unit(Float32Array.from(vectors.subarray(row * dimensions, (row + 1) * dimensions))),
);
const samples = directions.slice(taught.from, taught.to);
const random = randomFrom(seed, 9);
let middles: Float32Array[] = Array.from({ length: groupCount }, () => Float32Array.from(random.pick(samples)));
for (let round = 0; round < rounds; round += 1) {
  const sums = middles.map(() => new Float32Array(dimensions));
  for (const sample of samples) {
    const sum = sums[nearest(middles, sample)];
    if (sum !== undefined) for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + (sample[at] ?? 0);
  }
  middles = sums.map((sum, at) => (sum.some((value) => value !== 0) ? unit(sum) : (middles[at] ?? sum)));
}

const groups = Array.from({ length: groupCount }, (): string[] => []);
directions.forEach((direction, row) => {
  groups[nearest(middles, direction)]?.push(words[row] ?? '');
});
writeFileSync(
  process.argv[2] ?? data('deidentify/groups.txt'),
  `${groups.map((group) => group.join(' ')).join('\n')}\n`,
);
