// What is published of held-out stories: shares right, F1, urgent ones found and flagged, and how far stated chances hold.

import type { Calibration } from '../../src/methods/text/model.ts';
import { type Head, noneOf, type Question } from '../../src/methods/text/questions.ts';
import { likelyFrom } from '../../src/methods/text/suggest.ts';
import { answersOf } from './calibrate.ts';
import type { Judged } from './validate.ts';

const urgentRecall = 0.9;
/** Where likelyFrom might be. */
const triedFrom = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

/** The highest chance from which on this share of the urgent ones is flagged. */
export const urgentThreshold = (
  judged: readonly Judged[],
  heads: readonly Head[],
  calibrations: readonly Calibration[],
): number => {
  const chances = judged
    .filter(({ example }) => example.answers.urgent?.includes('yes'))
    .map(({ scores }) => answersOf(heads, calibrations, scores, 'urgent')[0]?.confidence ?? 0)
    .sort((one, other) => other - one);
  return chances[Math.min(chances.length - 1, Math.ceil(chances.length * urgentRecall) - 1)] ?? 0.5;
};

export const figuresOf = (
  judged: readonly Judged[],
  heads: readonly Head[],
  calibrations: readonly Calibration[],
  urgentFrom: number,
) => {
  const of = (question: Question) =>
    judged.flatMap(({ example, scores }) => {
      const given = example.answers[question];
      if (given === undefined) return [];
      // What two coders were not of one mind about is neither right nor wrong.
      const answers = answersOf(heads, calibrations, scores, question).filter(
        ({ code }) => !example.doubtful?.[question]?.includes(code),
      );
      return [{ given, answers }];
    });
  const share = (holds: readonly boolean[]): number => round(holds.filter((one) => one).length / (holds.length || 1));
  const among = (question: Question, first: number): number =>
    share(of(question).map(({ given, answers }) => answers.slice(0, first).some(({ code }) => given.includes(code))));
  const microF1 = (question: Question, from = likelyFrom): number => {
    const none = noneOf[question];
    let [right, wrong, missed] = [0, 0, 0];
    for (const { given, answers } of of(question)) {
      const said = answers
        .filter(({ code, confidence }) => code !== none && confidence >= from)
        .map(({ code }) => code);
      const meant = given.filter((code) => code !== none);
      right += said.filter((code) => meant.includes(code)).length;
      wrong += said.filter((code) => !meant.includes(code)).length;
      missed += meant.filter((code) => !said.includes(code)).length;
    }
    return round((2 * right) / (2 * right + wrong + missed || 1));
  };
  const urgent = of('urgent').map(({ given, answers }) => ({
    isUrgent: given.includes('yes'),
    isFlagged: (answers[0]?.confidence ?? 0) >= urgentFrom,
  }));
  const tops = (['event_type', 'process', 'service_area', 'physical_harm', 'psychological_harm'] as const).flatMap(
    (question) =>
      of(question).flatMap(({ given, answers }) => {
        const top = answers[0];
        return top === undefined ? [] : [{ confidence: top.confidence, isRight: given.includes(top.code) }];
      }),
  );
  const sure = tops.filter(({ confidence }) => confidence >= 0.95);
  return {
    stories: judged.length,
    event_type: among('event_type', 1),
    process_first: among('process', 1),
    process_first_three: among('process', 3),
    agents_f1: microF1('agents'),
    agents_f1_from: Object.fromEntries(triedFrom.map((from) => [from, microF1('agents', from)])),
    safety_challenges_f1: microF1('safety_challenges'),
    service_area: among('service_area', 1),
    physical_harm: among('physical_harm', 1),
    psychological_harm: among('psychological_harm', 1),
    urgent_recall: share(urgent.filter(({ isUrgent }) => isUrgent).map(({ isFlagged }) => isFlagged)),
    urgent_flagged: share(urgent.map(({ isFlagged }) => isFlagged)),
    sure_at_95: { stated: sure.length, right: share(sure.map(({ isRight }) => isRight)) },
  };
};

const round = (value: number): number => Math.round(value * 1000) / 1000;
