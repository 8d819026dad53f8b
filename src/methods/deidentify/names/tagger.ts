// A linear model over hashed features (logistic regression): how much speaks for a word being somebody's name, learned from
// invented text. It finds what no rule foresaw, and takes back what a rule was wrong about.

import { featuresOf, newPlaces, weightCount } from './features.ts';
import type { Token } from './tokens.ts';
import type { Register } from './word-points.ts';

export type Tagger = {
  readonly version: string;
  /** The sum of a word's weights. */
  readonly sum: (tokens: readonly Token[], at: number, register: Register, points: number) => number;
  /** How likely it is that a word with this sum is a name: by isotonic regression on text that it was not trained on. */
  readonly likelihood: (sum: number) => number;
};

type Head = {
  readonly version: string;
  /** Rising sums, each with the share of names among the words that had about that sum. */
  readonly calibration: readonly (readonly [sum: number, share: number])[];
};

const lineFeed = 10;

/** A line of JSON, then the weights, one signed byte each. */
export const taggerFile = (head: Head, weights: Int8Array): Uint8Array => {
  const line = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const file = new Uint8Array(line.length + weights.length);
  file.set(line);
  file.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), line.length);
  return file;
};

const likelihoodBy =
  (calibration: Head['calibration']) =>
  (sum: number): number => {
    let low = 0;
    let high = calibration.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((calibration[middle]?.[0] ?? 0) <= sum) low = middle;
      else high = middle - 1;
    }
    return calibration[low]?.[1] ?? 0;
  };

export const readTagger = (file: Uint8Array): Tagger => {
  const end = file.indexOf(lineFeed);
  const head = JSON.parse(new TextDecoder().decode(file.subarray(0, end))) as Head;
  const weights = new Int8Array(file.buffer, file.byteOffset + end + 1, weightCount);
  const places = newPlaces();
  return {
    version: head.version,
    sum: (tokens, at, register, points) => {
      const count = featuresOf(tokens, at, register, points, places);
      let sum = 0;
      for (let feature = 0; feature < count; feature += 1) sum += weights[places[feature] ?? 0] ?? 0;
      return sum;
    },
    likelihood: likelihoodBy(head.calibration),
  };
};
