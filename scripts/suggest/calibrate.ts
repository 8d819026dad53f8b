// From scores of held-out stories to chances: Platt 1999, one slope a question and one offset an answer, offsets drawn towards the question's.

import { type Calibration, chanceOf, type Platt, uncalibrated } from '../../src/methods/text/model.ts';
import { type Head, noneOf, type Question, questions } from '../../src/methods/text/questions.ts';
import { truthOf } from './example.ts';
import { groupsOf, probabilitiesOf } from './fit.ts';
import type { Judged } from './validate.ts';

const rounds = 3_000;
const rate = 0.5;
const offsetPull = 0.02;

const logit = (chance: number): number => {
  const held = Math.min(1 - 1e-6, Math.max(1e-6, chance));
  return Math.log(held / (1 - held));
};

export const calibrate = (judged: readonly Judged[], heads: readonly Head[]): readonly Calibration[] => {
  const platt = plattOf(judged, heads);
  const rough = platt.map((one): Calibration => ({ ...one, sureFrom: uncalibrated.sureFrom }));
  const sureFrom = new Map(questionNames.map((question) => [question, sureFromOf(judged, heads, rough, question)]));
  return heads.map(({ question }, at) => ({
    ...(platt[at] ?? uncalibrated),
    sureFrom: sureFrom.get(question) ?? uncalibrated.sureFrom,
  }));
};

const fewestSure = 20;
const neverSure = 0.9999;

/** The least chance, .95 or more, such that of at least twenty answers from there on 19 in 20 are right. */
const sureFromOf = (
  judged: readonly Judged[],
  heads: readonly Head[],
  calibrations: readonly Calibration[],
  question: Question,
): number => {
  const said = judged
    .flatMap(({ example, scores }) => {
      const given = example.answers[question];
      if (given === undefined) return [];
      return answersOf(heads, calibrations, scores, question)
        .filter(({ code, confidence }) => code !== noneOf[question] && confidence >= uncalibrated.sureFrom)
        .map(({ code, confidence }) => ({ confidence, isRight: given.includes(code) }));
    })
    .sort((one, other) => other.confidence - one.confidence);
  let right = 0;
  let from = neverSure;
  said.forEach(({ confidence, isRight }, at) => {
    if (isRight) right += 1;
    if (at + 1 >= fewestSure && right / (at + 1) >= uncalibrated.sureFrom) from = confidence;
  });
  // Where all of them are, nothing needs to be drawn down.
  return said.length >= fewestSure && right / said.length >= uncalibrated.sureFrom ? uncalibrated.sureFrom : from;
};

const plattOf = (judged: readonly Judged[], heads: readonly Head[]): readonly Platt[] => {
  const groups = groupsOf(heads);
  const chances = judged.map(({ scores }) => probabilitiesOf(groups, scores));
  return groups.flatMap(({ from, codes, question }) => {
    const pairs = codes.map((code, at) =>
      judged.flatMap(({ example }, number) => {
        const given = example.answers[question];
        return given === undefined
          ? []
          : [{ value: logit(chances[number]?.[from + at] ?? 0.5), truth: truthOf(example, question, code) }];
      }),
    );
    return fitPlatt(pairs);
  });
};

type Pair = { readonly value: number; readonly truth: number };

const fitPlatt = (pairs: readonly (readonly Pair[])[]): readonly Platt[] => {
  let slope = 1;
  let shared = 0;
  const own = pairs.map(() => 0);
  const count = pairs.reduce((sum, those) => sum + those.length, 0) || 1;
  for (let round = 0; round < rounds; round += 1) {
    let slopeBy = 0.001 * (slope - 1);
    let sharedBy = 0;
    pairs.forEach((those, at) => {
      let by = 0;
      for (const { value, truth } of those) {
        const off = 1 / (1 + Math.exp(-(slope * value + shared + (own[at] ?? 0)))) - truth;
        slopeBy += (off * value) / count;
        by += off;
      }
      sharedBy += by / count;
      own[at] = (own[at] ?? 0) - rate * (by / count + (offsetPull * (own[at] ?? 0)) / pairs.length);
    });
    slope -= (rate * slopeBy) / 4;
    shared -= rate * sharedBy;
  }
  return pairs.map((_, at) => ({ slope, offset: shared + (own[at] ?? 0) }));
};

/** The answers of a story with their chances, likeliest first. */
export const answersOf = (
  heads: readonly Head[],
  calibrations: readonly Calibration[],
  scores: Float32Array,
  question: Question,
): readonly { readonly code: string; readonly confidence: number }[] => {
  const groups = groupsOf(heads).filter((group) => group.question === question);
  const raw = probabilitiesOf(groups, scores);
  return groups
    .flatMap(({ from, codes }) =>
      codes.map((code, at) => ({
        code,
        confidence: chanceOf(raw[from + at] ?? 0.5, calibrations[from + at] ?? uncalibrated),
      })),
    )
    .sort((one, other) => other.confidence - one.confidence);
};

export const questionNames = Object.keys(questions) as readonly Question[];
