// Logistic regression for many questions at once: softmax where one answer holds, one sigmoid an answer where several may, over what the story and
// the strongest of its sentences score. Stochastic gradient descent with a rate of its own for each weight (AdaGrad, Duchi, Hazan and Singer 2011); the same examples and seed always give the same weights.

import { randomFrom } from '../../src/main/simulate/stories/random.ts';
import { pool } from '../../src/methods/text/pool.ts';
import { type Head, questions } from '../../src/methods/text/questions.ts';
import { type Answers, type Coded, truthOf } from './example.ts';

export type Numbers = { readonly rows: Int32Array; readonly values: Float32Array };

export type Sample = Coded & {
  readonly story: Numbers;
  readonly sentences: readonly Numbers[];
  readonly weight: number;
};

/** `weights`: as in ModelTables, a column a head for the story, then a column a head for a sentence. */
export type Fitted = { readonly weights: Float32Array; readonly biases: Float32Array };

export type Settings = {
  readonly rounds: number;
  /** Of the first round; it falls evenly to nothing. */
  readonly rate: number;
  readonly seed: number;
};

type Group = {
  readonly from: number;
  readonly to: number;
  readonly isOne: boolean;
  readonly codes: readonly string[];
  readonly question: keyof Answers;
};

export const groupsOf = (heads: readonly Head[]): readonly Group[] => {
  const groups: Group[] = [];
  for (let from = 0; from < heads.length; ) {
    const question = heads[from]?.question ?? 'urgent';
    let to = from;
    while (heads[to]?.question === question) to += 1;
    groups.push({
      from,
      to,
      question,
      isOne: questions[question] === 'one',
      codes: heads.slice(from, to).map(({ code }) => code),
    });
    from = to;
  }
  return groups;
};

const sumOf = ({ weights, biases }: Fitted, { rows, values }: Numbers, first: number): Float32Array => {
  const width = biases.length;
  const sums = new Float32Array(width);
  for (let at = 0; at < rows.length; at += 1) {
    const value = values[at] ?? 0;
    const from = (rows[at] ?? 0) * 2 * width + first;
    for (let head = 0; head < width; head += 1) sums[head] = (sums[head] ?? 0) + value * (weights[from + head] ?? 0);
  }
  return sums;
};

/** `shares`: of each sentence in each score. */
export const scoresOf = (
  fitted: Fitted,
  { story, sentences }: Pick<Sample, 'story' | 'sentences'>,
): { readonly scores: Float32Array; readonly shares: readonly Float32Array[] } => {
  const width = fitted.biases.length;
  const { pooled, shares } = pool(
    sentences.map((numbers) => sumOf(fitted, numbers, width)),
    width,
  );
  const scores = sumOf(fitted, story, 0).map((sum, head) => sum + (pooled[head] ?? 0) + (fitted.biases[head] ?? 0));
  return { scores, shares };
};

export const probabilitiesOf = (groups: readonly Group[], scores: Float32Array): Float32Array => {
  const out = new Float32Array(scores.length);
  for (const { from, to, isOne } of groups) {
    if (!isOne) {
      for (let head = from; head < to; head += 1) out[head] = 1 / (1 + Math.exp(-(scores[head] ?? 0)));
      continue;
    }
    const most = Math.max(...scores.subarray(from, to));
    let sum = 0;
    for (let head = from; head < to; head += 1) sum += out[head] = Math.exp((scores[head] ?? 0) - most);
    for (let head = from; head < to; head += 1) out[head] = (out[head] ?? 0) / sum;
  }
  return out;
};

/** Biases move less than weights, for they are in every story. */
const biasShare = 0.1;
const mostRise = 8;
/** The higher, the slower a weight moves at first. */
const firstSquare = 0.01;

/** Rare answers count more, by the root of how rare they are; what that does to probabilities, calibration mends. */
const risesOf = (samples: readonly Sample[], groups: readonly Group[], width: number): Float32Array => {
  const rises = new Float32Array(width).fill(1);
  for (const { from, codes, question } of groups) {
    const asked = samples.filter(({ answers }) => answers[question] !== undefined);
    const all = asked.reduce((sum, { weight }) => sum + weight, 0);
    codes.forEach((code, at) => {
      const holding = asked.reduce((sum, sample) => sum + sample.weight * truthOf(sample, question, code), 0);
      rises[from + at] = Math.min(mostRise, Math.sqrt(all / Math.max(holding, 1e-6) / 2));
    });
  }
  return rises;
};

const startFromShares = (samples: readonly Sample[], groups: readonly Group[], biases: Float32Array): void => {
  for (const { from, codes, question, isOne } of groups) {
    const asked = samples.filter(({ answers }) => answers[question] !== undefined);
    const all = asked.reduce((sum, { weight }) => sum + weight, 0);
    codes.forEach((code, at) => {
      const share = asked.reduce((sum, sample) => sum + sample.weight * truthOf(sample, question, code), 0) / all;
      const held = Math.min(0.99, Math.max(0.001, share));
      biases[from + at] = isOne ? Math.log(held) / 2 : Math.log(held / (1 - held)) / 2;
    });
  }
};

export const fit = (
  samples: readonly Sample[],
  heads: readonly Head[],
  rowCount: number,
  { rounds, rate, seed }: Settings,
): Fitted => {
  const width = heads.length;
  const groups = groupsOf(heads);
  const fitted = { weights: new Float32Array(rowCount * 2 * width), biases: new Float32Array(width) };
  const { weights, biases } = fitted;
  const rise = risesOf(samples, groups, width);
  startFromShares(samples, groups, biases);
  const order = samples.map((_, at) => at);
  const random = randomFrom(seed, 5);
  const pull = new Float32Array(width);
  const ownPull = new Float32Array(width);
  const squares = new Float32Array(weights.length).fill(firstSquare);
  const descend = ({ rows, values }: Numbers, first: number, by: Float32Array, step: number): void => {
    for (let at = 0; at < rows.length; at += 1) {
      const value = values[at] ?? 0;
      const from = (rows[at] ?? 0) * 2 * width + first;
      for (let head = 0; head < width; head += 1) {
        const place = from + head;
        const slope = value * (by[head] ?? 0);
        const square = (squares[place] ?? 0) + slope * slope;
        squares[place] = square;
        weights[place] = (weights[place] ?? 0) - (step * slope) / Math.sqrt(square);
      }
    }
  };
  for (let round = 0; round < rounds; round += 1) {
    const step = rate * (1 - round / rounds);
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = random.below(at + 1);
      [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
    }
    for (const number of order) {
      const sample = samples[number];
      if (sample === undefined) continue;
      const { scores, shares } = scoresOf(fitted, sample);
      const held = probabilitiesOf(groups, scores);
      pull.fill(0);
      for (const { from, codes, question, isOne } of groups) {
        const given = sample.answers[question];
        if (given === undefined) continue;
        const riseOfGiven = rise[from + codes.indexOf(given[0] ?? '')] ?? 1;
        codes.forEach((code, at) => {
          const truth = truthOf(sample, question, code);
          const slope = (held[from + at] ?? 0) - truth;
          const riseOfCode = 1 + truth * ((rise[from + at] ?? 1) - 1);
          pull[from + at] = sample.weight * slope * (isOne ? riseOfGiven : riseOfCode);
        });
      }
      for (let head = 0; head < width; head += 1)
        biases[head] = (biases[head] ?? 0) - step * biasShare * (pull[head] ?? 0);
      descend(sample.story, 0, pull, step);
      sample.sentences.forEach((numbers, at) => {
        const share = shares[at];
        if (share === undefined) return;
        for (let head = 0; head < width; head += 1) ownPull[head] = (pull[head] ?? 0) * (share[head] ?? 0);
        descend(numbers, width, ownPull, step);
      });
    }
  }
  return fitted;
};
