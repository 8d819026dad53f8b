// Trains the tagger: logistic regression by stochastic gradient descent with a rate of its own for each weight (AdaGrad, Duchi
// et al. 2011), then each weight in one byte, then isotonic regression (pool adjacent violators) for likelihoods that mean what
// they say. No chance but that of the seed: the same seed gives the same bytes.

import { createLexicon, type Lexicon, type Lists } from '../lexicon.ts';
import { evidence } from '../names/evidence.ts';
import {
  featuresOf,
  isCandidate,
  knowsAfter,
  knowsBefore,
  knowsWord,
  newPlaces,
  weightCount,
} from '../names/features.ts';
import { taggerFile } from '../names/tagger.ts';
import { tokensOf } from '../names/tokens.ts';
import { registerOf } from '../names/word-points.ts';
import { openPage } from '../page.ts';
import { type Corpus, createStories, type Marked } from './generator.ts';
import { createRandom, type Random } from './random.ts';

type Example = { readonly places: Int32Array; readonly isName: boolean };

export type Plan = {
  readonly version: string;
  readonly seed: number;
  readonly stories: number;
  readonly epochs: number;
};

/** Every word of a story that could be a name, with what the tagger sees of it. */
const examplesOf = ({ text, names, aside = [] }: Marked, lexicon: Lexicon): readonly Example[] => {
  const { page, toOriginal } = openPage(text);
  const tokens = tokensOf(page, lexicon);
  const register = registerOf(tokens);
  const places = newPlaces();
  return tokens.flatMap((token, at): readonly Example[] => {
    if (!isCandidate(tokens, at, register)) return [];
    const count = featuresOf(tokens, at, register, evidence(tokens, at, register, page.text), places);
    const { start } = toOriginal({ start: token.start, end: token.end, type: 'name' });
    const isIn = ([from, to]: readonly [number, number]): boolean => start >= from && start < to;
    return aside.some(isIn) ? [] : [{ places: places.slice(0, count), isName: names.some(isIn) }];
  });
};

const rate = 0.15;
const decay = 3e-6;
/** A name that is missed costs more than a word that is hidden. */
const weightOfName = 1.3;
/** In real text most words are met for the first time: that often, the words of an example are held back from it. */
const heldBack = 0.35;

/** The weights are the mean of what they were at so many places of each epoch but the first: it swings less than where they end. */
const looksPerEpoch = 10;

const fit = (examples: readonly Example[], epochs: number, { chance }: Random): Float64Array => {
  const weights = new Float64Array(weightCount);
  const squares = new Float64Array(weightCount).fill(1e-2);
  const used = newPlaces();
  const summed = new Float64Array(weightCount);
  let looks = 0;
  const lookEvery = Math.ceil(examples.length / looksPerEpoch);
  for (let epoch = 0; epoch < epochs; epoch += 1)
    for (const [at, { places, isName }] of examples.entries()) {
      if (epoch > 0 && at % lookEvery === 0) {
        for (let place = 0; place < weightCount; place += 1)
          summed[place] = (summed[place] ?? 0) + (weights[place] ?? 0);
        looks += 1;
      }
      const isWordHeld = chance(heldBack);
      const isBeforeHeld = chance(heldBack);
      const isAfterHeld = chance(heldBack);
      let count = 0;
      let sum = 0;
      for (let feature = 0; feature < places.length; feature += 1) {
        if (isWordHeld && knowsWord.has(feature)) continue;
        if (isBeforeHeld && knowsBefore.has(feature)) continue;
        if (isAfterHeld && knowsAfter.has(feature)) continue;
        const place = places[feature] ?? 0;
        used[count] = place;
        count += 1;
        sum += weights[place] ?? 0;
      }
      const error = (isName ? 1 : 0) - 1 / (1 + Math.exp(-sum));
      const step = error * (isName ? weightOfName : 1);
      if (Math.abs(step) < 1e-3) continue;
      for (let feature = 0; feature < count; feature += 1) {
        const place = used[feature] ?? 0;
        const gradient = step - decay * (weights[place] ?? 0);
        const square = (squares[place] ?? 0) + gradient * gradient;
        squares[place] = square;
        weights[place] = (weights[place] ?? 0) + (rate * gradient) / Math.sqrt(square);
      }
    }
  return summed.map((sum) => sum / looks);
};

/** Natural logarithm of the odds in one step of a weight. */
const stepOfWeight = 1 / 24;

const inBytes = (weights: Float64Array): Int8Array =>
  Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / stepOfWeight))));

const sumOf = (weights: Int8Array, places: Int32Array): number => {
  let sum = 0;
  for (const place of places) sum += weights[place] ?? 0;
  return sum;
};

const fewestAlike = 60;

/** Rising sums, each with its share of names: neighbours that would make it fall are put together. */
const calibrate = (weights: Int8Array, examples: readonly Example[]): readonly (readonly [number, number])[] => {
  const sorted = examples
    .map(({ places, isName }) => ({ sum: sumOf(weights, places), isName }))
    .toSorted((a, b) => a.sum - b.sum);
  const pools: { from: number; names: number; all: number }[] = [];
  for (let at = 0; at < sorted.length; at += fewestAlike) {
    const part = sorted.slice(at, at + fewestAlike);
    pools.push({ from: part[0]?.sum ?? 0, names: part.filter(({ isName }) => isName).length, all: part.length });
    for (let last = pools.at(-1), before = pools.at(-2); last && before; last = pools.at(-1), before = pools.at(-2)) {
      if (before.names / before.all < last.names / last.all) break;
      pools.splice(-2, 2, { from: before.from, names: before.names + last.names, all: before.all + last.all });
    }
  }
  return pools.map(({ from, names, all }) => [from, Math.round((1e4 * (names + 0.5)) / (all + 1)) / 1e4]);
};

/** One word in so many is taken out of all lists while it learns, so that it meets names and words that no list has. */
const oneForgottenIn = 9;
const withForgotten = (lists: Lists): Lists => {
  const isForgotten = (word: string): boolean => {
    let hash = 7;
    for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    return (hash >>> 9) % oneForgottenIn === 0;
  };
  const kept = Object.entries(lists).map(([name, list]) => [
    name,
    name === 'stop-words' ? list : list.replace(/\S+/g, (word) => (isForgotten(word) ? '' : word)),
  ]);
  return Object.fromEntries(kept) as Lists;
};

const shuffled = <T>(all: readonly T[], { number }: Random): readonly T[] => {
  const some = [...all];
  for (let last = some.length - 1; last > 0; last -= 1) {
    const at = Math.floor(number() * (last + 1));
    const swapped = some[at] as T;
    some[at] = some[last] as T;
    some[last] = swapped;
  }
  return some;
};

export type Sources = {
  readonly corpus: Corpus;
  readonly lists: Lists;
  /** Other marked text to learn from. */
  readonly others: readonly Marked[];
};

export const train = ({ version, seed, stories, epochs }: Plan, { corpus, lists, others }: Sources): Uint8Array => {
  const lexicon = createLexicon(withForgotten(lists));
  const next = createStories(corpus, lists, seed);
  const learned = shuffled([...Array.from({ length: stories }, next), ...others], createRandom(seed + 3)).flatMap(
    (story) => examplesOf(story, lexicon),
  );
  const weights = inBytes(fit(learned, epochs, createRandom(seed + 2)));
  const unseen = createStories(corpus, lists, seed + 1);
  const apart = Array.from({ length: Math.ceil(stories / 5) }, unseen).flatMap((story) => examplesOf(story, lexicon));
  return taggerFile({ version, calibration: calibrate(weights, apart) }, weights);
};
