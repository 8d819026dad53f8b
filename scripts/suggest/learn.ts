// From examples to a model: which words and features are kept, the examples as numbers, and the fit.

import { type Family, type Feature, type Seen, seenIn } from '../../src/methods/text/features.ts';
import { knownWith } from '../../src/methods/text/load.ts';
import type { Head } from '../../src/methods/text/questions.ts';
import { read } from '../../src/methods/text/reading.ts';
import { tokensOf } from '../../src/methods/text/tokens.ts';
import { type RowOf, weigh } from '../../src/methods/text/weigh.ts';
import type { Example } from './example.ts';
import { type Fitted, fit, type Numbers, type Sample, type Settings } from './fit.ts';

export type Learned = { readonly hashes: readonly number[]; readonly fitted: Fitted };

export type Options = Settings & { readonly leastOrigins: number };

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
export type Look = (example: Example) => Seen;

/** `words`: what misspelt ones are mended to. `seen`: families of features that are looked at. */
export const lookWith = (words: readonly string[], seen?: readonly Family[]): Look => {
  const known = knownWith(words);
  const kept = new WeakMap<Example, Seen>();
  return (example) => {
    const before = kept.get(example);
    if (before !== undefined) return before;
    const now = seenIn(read(example.text, known), seen);
    kept.set(example, now);
    return now;
  };
};

export const numbersOf = ({ story, sentences }: Seen, rowOf: RowOf): Pick<Sample, 'story' | 'sentences'> => ({
  story: numbers(story, rowOf),
  sentences: sentences.map((features) => numbers(features, rowOf)),
});

const numbers = (features: readonly Feature[], rowOf: RowOf): Numbers => {
  const worth = new Map<number, number>();
  for (const { row, value } of weigh(features, rowOf)) worth.set(row, (worth.get(row) ?? 0) + value);
  return { rows: Int32Array.from(worth.keys()), values: Float32Array.from(worth.values()) };
};

export const learn = (examples: readonly Example[], heads: readonly Head[], look: Look, options: Options): Learned => {
  const counts = countOrigins(examples, (example) => look(example).story.map(({ hash }) => hash));
  const hashes = [...counts]
    .filter(([, origins]) => origins >= options.leastOrigins)
    .map(([hash]) => hash)
    .sort((one, other) => one - other);
  const rowOf = rowOfHashes(hashes);
  const samples = examples.map((example): Sample => ({ ...example, ...numbersOf(look(example), rowOf) }));
  return { hashes, fitted: fit(samples, heads, hashes.length, options) };
};

export const rowOfHashes = (hashes: readonly number[]): RowOf => {
  const rows = new Map(hashes.map((hash, row) => [hash, row]));
  return (hash) => rows.get(hash);
};
