// The taught model: a table of small weights, and what makes its scores into chances. A score is a sum over the words of the story, and one over those
// of each sentence, so that what led to it can be shown.

import { type Feature, seenIn } from './features.ts';
import { pool } from './pool.ts';
import { type Head, type Question, questions } from './questions.ts';
import type { Reading } from './reading.ts';
import { type Row, weigh } from './weigh.ts';

/** Platt 1999: the chance is the logistic function of `slope` times the logit, plus `offset`. */
export type Platt = { readonly slope: number; readonly offset: number };

/** `sureFrom`: the chance, .95 or more, from which on the answers to this question were right 19 times in 20 in stories held out. */
export type Calibration = Platt & { readonly sureFrom: number };

export type ModelFile = {
  readonly version: string;
  readonly heads: readonly Head[];
  readonly biases: readonly number[];
  /** What a weight of 1 stands for, by column of the table. */
  readonly scales: readonly number[];
  readonly calibrations: readonly Calibration[];
  /** From this chance on, a person should read the story within a day. */
  readonly urgentFrom: number;
  /** Words that misspelt ones are mended to, the commonest first. */
  readonly words: readonly string[];
};

/** `weights`: a row a feature, in the order of `hashes`; a column a head for the whole story, then a column a head for a sentence. */
export type ModelTables = {
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
};

export type Answer = Head & { readonly column: number; readonly confidence: number };

export type Scored = {
  readonly answersTo: (question: Question) => readonly Answer[];
  /** How much each word said for an answer, word by word. */
  readonly saidFor: (column: number) => Float32Array;
};

export type Model = {
  readonly version: string;
  readonly urgentFrom: number;
  readonly score: (reading: Reading) => Scored;
};

const sure = 0.95;

const logistic = (value: number): number => 1 / (1 + Math.exp(-value));
const logit = (chance: number): number => {
  const held = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(held / (1 - held));
};

/** Chances below `sureFrom` are drawn down to below .95, so that .95 means 19 in 20 for every question. */
export const chanceOf = (raw: number, { slope, offset, sureFrom }: Calibration): number => {
  const chance = logistic(slope * logit(raw) + offset);
  return chance < sureFrom ? (chance * sure) / sureFrom : sure + ((chance - sureFrom) * (1 - sure)) / (1 - sureFrom);
};

export const uncalibrated: Calibration = { slope: 1, offset: 0, sureFrom: sure };

export const createModel = (file: ModelFile, { hashes, weights }: ModelTables): Model => {
  const width = file.heads.length;
  const rows = new Map(Array.from(hashes, (hash, row) => [hash, row]));
  const entriesOf = (features: readonly Feature[]): readonly Row[] => weigh(features, (hash) => rows.get(hash));
  /** `first`: the first column, of those for the story or of those for a sentence. */
  const sumOf = (entries: readonly Row[], first: number): Float32Array => {
    const sums = new Float32Array(width);
    for (const { row, value } of entries) {
      const from = row * 2 * width + first;
      for (let column = 0; column < width; column += 1)
        sums[column] = (sums[column] ?? 0) + value * (weights[from + column] ?? 0);
    }
    return sums.map((sum, column) => sum * (file.scales[first + column] ?? 0));
  };
  const score = (reading: Reading): Scored => {
    const seen = seenIn(reading);
    const story = entriesOf(seen.story);
    const sentences = seen.sentences.map(entriesOf);
    const { pooled, shares } = pool(
      sentences.map((entries) => sumOf(entries, width)),
      width,
    );
    const scores = sumOf(story, 0).map((sum, column) => sum + (pooled[column] ?? 0) + (file.biases[column] ?? 0));
    const weightOf = (row: number, column: number): number =>
      (weights[row * 2 * width + column] ?? 0) * (file.scales[column] ?? 0);
    return {
      answersTo: (question) => answersTo(file, scores, question),
      saidFor: (column) => {
        const said = new Float32Array(reading.words.length);
        const add = (entries: readonly Row[], from: number, share: number): void =>
          addSaid(said, entries, (row) => share * weightOf(row, from + column));
        add(story, 0, 1);
        sentences.forEach((entries, at) => {
          add(entries, width, shares[at]?.[column] ?? 0);
        });
        return said;
      },
    };
  };
  return { version: file.version, urgentFrom: file.urgentFrom, score };
};

const answersTo = ({ heads, calibrations }: ModelFile, scores: Float32Array, question: Question): readonly Answer[] => {
  const columns = heads.flatMap((head, column) => (head.question === question ? [column] : []));
  const most = Math.max(...columns.map((column) => scores[column] ?? 0));
  const sum = columns.reduce((total, column) => total + Math.exp((scores[column] ?? 0) - most), 0);
  return columns
    .map((column): Answer => {
      const own = scores[column] ?? 0;
      const raw = questions[question] === 'one' ? Math.exp(own - most) / sum : logistic(own);
      const confidence = chanceOf(raw, calibrations[column] ?? uncalibrated);
      return { question, code: heads[column]?.code ?? '', column, confidence };
    })
    .sort((one, other) => other.confidence - one.confidence);
};

/** Shares what features said among the words that they come from. */
const addSaid = (said: Float32Array, entries: readonly Row[], weightOf: (row: number) => number): void => {
  for (const { row, value, from, to } of entries) {
    if (to === from) continue;
    const share = (value * weightOf(row)) / (to - from);
    for (let at = from; at < to; at += 1) said[at] = (said[at] ?? 0) + share;
  }
};
