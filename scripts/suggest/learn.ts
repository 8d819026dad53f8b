// From examples to a model: which words and features are kept, the examples as numbers, and the fit.

import { featuresOf, type Meaning, placeDimensions, placeOf } from '../../src/methods/text/features.ts';
import { medicineNames } from '../../src/methods/text/load.ts';
import { createMend } from '../../src/methods/text/mend.ts';
import type { Head } from '../../src/methods/text/questions.ts';
import { type Mend, read } from '../../src/methods/text/reading.ts';
import { tokensOf } from '../../src/methods/text/tokens.ts';
import { type Table, weigh } from '../../src/methods/text/weigh.ts';
import type { Example } from './example.ts';
import { type Fitted, fit, type Sample, type Settings } from './fit.ts';

export type Learned = {
  readonly heads: readonly Head[];
  readonly words: readonly string[];
  readonly hashes: readonly number[];
  readonly rarities: readonly number[];
  readonly fitted: Fitted;
};

export type Options = Settings & { readonly usesVectors: boolean; readonly leastOrigins: number };

const leastWordOrigins = 2;

const countOrigins = <T>(
  examples: readonly Example[],
  thingsOf: (example: Example) => Iterable<T>,
): ReadonlyMap<T, number> => {
  const seen = new Map<T, Set<string>>();
  for (const example of examples)
    for (const thing of thingsOf(example)) {
      const origins = seen.get(thing);
      if (origins === undefined) seen.set(thing, new Set([example.origin]));
      else origins.add(example.origin);
    }
  return new Map([...seen].map(([thing, origins]) => [thing, origins.size]));
};

export const headsOf = (examples: readonly Example[], order: readonly Head['question'][]): readonly Head[] =>
  order.flatMap((question) =>
    [...new Set(examples.flatMap(({ answers }) => answers[question] ?? []))]
      .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
      .map((code) => ({ question, code })),
  );

/** Words that misspelt ones are mended to: the commonest first. */
export const wordsOf = (examples: readonly Example[]): readonly string[] =>
  [...countOrigins(examples, ({ text }) => tokensOf(text).map(({ word }) => word))]
    .filter(([word, origins]) => origins >= leastWordOrigins && /^[a-z]{3,}$/.test(word))
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([word]) => word);

export const mendFor = (words: readonly string[], { vectors }: Meaning): Mend =>
  createMend(words, (word) => vectors.rowOf(word) !== undefined);

export const numbersOf = (
  text: string,
  mend: Mend,
  meaning: Meaning,
  table: Table,
  placeFrom: number,
  usesVectors: boolean,
) => {
  const reading = read(text, mend, medicineNames());
  const rows = weigh(featuresOf(reading, meaning), table);
  const place = usesVectors ? placeOf(reading, meaning) : new Float32Array(0);
  return {
    rows: Int32Array.from([...rows.map(({ row }) => row), ...Array.from(place, (_, at) => placeFrom + at)]),
    values: Float32Array.from([...rows.map(({ value }) => value), ...place]),
  };
};

export const learn = (
  examples: readonly Example[],
  heads: readonly Head[],
  meaning: Meaning,
  options: Options,
): Learned => {
  const words = wordsOf(examples);
  const mend = mendFor(words, meaning);
  const counts = countOrigins(examples, ({ text }) =>
    featuresOf(read(text, mend, medicineNames()), meaning)
      .filter(({ family }) => options.usesVectors || family === 'word')
      .map(({ hash }) => hash),
  );
  const kept = [...counts]
    .filter(([, origins]) => origins >= options.leastOrigins)
    .sort(([one], [other]) => one - other);
  const origins = new Set(examples.map(({ origin }) => origin)).size;
  const hashes = kept.map(([hash]) => hash);
  const rarities = kept.map(([, count]) => Math.log((1 + origins) / (1 + count)) + 0.5);
  const table = tableOf(hashes, rarities);
  const samples = examples.map(
    ({ text, answers, weight }): Sample => ({
      ...numbersOf(text, mend, meaning, table, hashes.length, options.usesVectors),
      answers,
      weight,
    }),
  );
  const fitted = fit(samples, heads, hashes.length + (options.usesVectors ? placeDimensions : 0), options);
  return { heads, words, hashes, rarities, fitted };
};

export const tableOf = (hashes: readonly number[], rarities: readonly number[]): Table => {
  const rows = new Map(hashes.map((hash, row) => [hash, row]));
  return { rowOf: (hash) => rows.get(hash), rarityOf: (row) => rarities[row] ?? 1 };
};
