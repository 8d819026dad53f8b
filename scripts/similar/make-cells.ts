// Makes data/text/cells.int8.bin: 1,024 directions among which the vectors of stories are kept, found by k-means on the sphere
// (Dhillon and Modha 2001). From invented text alone, so that nothing in it comes from anybody's record: whole stories; single
// sentences of them, mixed; and everyday words strewn together, so that talk of other things finds room as well.
// The same each time: node scripts/similar/make-cells.ts

import { readFileSync, writeFileSync } from 'node:fs';
import { simulate } from '../../src/main/simulate/stories/simulate.ts';
import { vectorLength, vectorOf } from '../../src/methods/text/index.ts';

const dimensions = 100;
const cells = 1_024;
const stories = 24_000;
const mixtures = 24_000;
const strewn = 24_000;
const everydayWords = 6_000;
const rounds = 8;
/** Another one than any test, benchmark or demonstration uses. */
const seed = 770_251;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

let state = seed;
/** A linear congruential generator (Numerical Recipes, 1992). */
const below = (count: number): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
};
const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;

const told = [...simulate({ events: stories, seed, until: '2026-11-20' })].map(({ answers }) =>
  String(answers.Description),
);
const sentences = told.flatMap((text) => text.split(/(?<=[.!?])\s+/)).filter(({ length }) => length > 15);
const mixed = Array.from({ length: mixtures }, () =>
  Array.from({ length: 1 + below(3) }, () => pick(sentences)).join(' '),
);
const everyday = readFileSync(new URL('../../data/embeddings/words.txt', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, everydayWords);
/** Common words come more often: as often as Zipf says. */
const someWord = (): string => everyday[Math.floor(everydayWords ** (below(2 ** 20) / 2 ** 20))] ?? '';
const strewnWords = Array.from({ length: strewn }, () => Array.from({ length: 6 + below(24) }, someWord).join(' '));

const vectors = [...told, ...mixed, ...strewnWords]
  .map(vectorOf)
  .filter((vector) => vector.some((value) => value !== 0));
const count = vectors.length;
const points = Float32Array.from(vectors.flatMap((vector) => Array.from(vector, (value) => value / vectorLength)));
say(`${count} vectors`);

const centres = new Float32Array(cells * dimensions);
const setCentre = (cell: number, values: Float32Array): void => centres.set(values, cell * dimensions);
const pointAt = (row: number): Float32Array => points.subarray(row * dimensions, (row + 1) * dimensions);
for (let cell = 0; cell < cells; cell += 1) setCentre(cell, pointAt(Math.floor((cell * count) / cells)));

const nearest = (row: number): { readonly cell: number; readonly cosine: number } => {
  let best = 0;
  let most = -2;
  const from = row * dimensions;
  for (let cell = 0; cell < cells; cell += 1) {
    const at = cell * dimensions;
    let sum = 0;
    for (let i = 0; i < dimensions; i += 1) sum += (points[from + i] as number) * (centres[at + i] as number);
    if (sum > most) [best, most] = [cell, sum];
  }
  return { cell: best, cosine: most };
};

for (let round = 1; round <= rounds; round += 1) {
  const sums = new Float32Array(cells * dimensions);
  const counts = new Uint32Array(cells);
  let fit = 0;
  for (let row = 0; row < count; row += 1) {
    const { cell, cosine } = nearest(row);
    for (let i = 0; i < dimensions; i += 1)
      sums[cell * dimensions + i] = (sums[cell * dimensions + i] ?? 0) + (points[row * dimensions + i] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
    fit += cosine;
  }
  for (let cell = 0; cell < cells; cell += 1) {
    const sum = sums.subarray(cell * dimensions, (cell + 1) * dimensions);
    const length = Math.hypot(...sum);
    // A cell that nothing lies in begins anew at a text of its own.
    setCentre(cell, counts[cell] === 0 ? pointAt(below(count)) : sum.map((value) => value / length));
  }
  say(`round ${round}: mean cosine ${(fit / count).toFixed(4)}, largest cell ${Math.max(...counts)}`);
}

// All of one length, so that products with them rank as cosines do.
const bytes = Int8Array.from(centres, (value) => Math.max(-127, Math.min(127, Math.round(value * vectorLength))));
writeFileSync(new URL('../../data/text/cells.int8.bin', import.meta.url), bytes);
