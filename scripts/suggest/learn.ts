// From examples to a model: which words and features are kept, the examples as numbers, and the fit.

import { type Feature, featuresOf, type Meaning, placeDimensions, placeOf } from '../../src/methods/text/features.ts';
import { knownWith } from '../../src/methods/text/load.ts';
import type { Head } from '../../src/methods/text/questions.ts';
import { read } from '../../src/methods/text/reading.ts';
import { tokensOf } from '../../src/methods/text/tokens.ts';
import { type Table, weigh } from '../../src/methods/text/weigh.ts';
import type { Example } from './example.ts';
import { type Fitted, fit, type Sample, type Settings } from './fit.ts';

export type Learned = {
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

/** What is read from a story once, whoever is taught with it. */
export type Seen = { readonly features: readonly Feature[]; readonly place: Float32Array };
export type Look = (example: Example) => Seen;

/** `words`: what misspelt ones are mended to. */
export const lookWith = (words: readonly string[], meaning: Meaning): Look => {
  const known = knownWith(words);
  const seen = new WeakMap<Example, Seen>();
  return (example) => {
    const before = seen.get(example);
    if (before !== undefined) return before;
    const reading = read(example.text, known);
    const now = { features: featuresOf(reading, meaning), place: placeOf(reading, meaning) };
    seen.set(example, now);
    return now;
  };
};

export const numbersOf = (
  { features, place }: Seen,
  table: Table,
  placeFrom: number,
  usesVectors: boolean,
): Pick<Sample, 'rows' | 'values'> => {
  const rows = weigh(features, table);
  const used = usesVectors ? place : new Float32Array(0);
  return {
    rows: Int32Array.from([...rows.map(({ row }) => row), ...Array.from(used, (_, at) => placeFrom + at)]),
    values: Float32Array.from([...rows.map(({ value }) => value), ...used]),
  };
};

export const learn = (examples: readonly Example[], heads: readonly Head[], look: Look, options: Options): Learned => {
  const counts = countOrigins(examples, (example) =>
    look(example)
      .features.filter(({ family }) => options.usesVectors || family === 'word')
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
    (example): Sample => ({
      ...numbersOf(look(example), table, hashes.length, options.usesVectors),
      answers: example.answers,
      weight: example.weight,
    }),
  );
  const fitted = fit(samples, heads, hashes.length + (options.usesVectors ? placeDimensions : 0), options);
  return { hashes, rarities, fitted };
};

export const tableOf = (hashes: readonly number[], rarities: readonly number[]): Table => {
  const rows = new Map(hashes.map((hash, row) => [hash, row]));
  return { rowOf: (hash) => rows.get(hash), rarityOf: (row) => rarities[row] ?? 1 };
};
