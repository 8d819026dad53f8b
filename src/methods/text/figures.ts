// How well suggestions agree with codes that a person gave: what docs/methods/suggest.md publishes. Expected calibration error: Naeini, Cooper and
// Hauskrecht 2015, ten bins of equal width.

import { noneOf } from './questions.ts';
import type { SuggestedQuestion, Suggestions } from './suggest.ts';

/** A story with the codes that somebody gave it; what is missing is not judged. */
export type CodedRecord = {
  readonly id: string | number;
  readonly text: string;
  readonly setting?: string;
  readonly style?: string;
  readonly codes?: Codes;
  readonly urgent?: boolean;
  /** What somebody who coded it first had said where it was decided otherwise afterwards. */
  readonly first_coder?: { readonly codes?: Codes; readonly urgent?: boolean };
};

type Codes = { readonly [question in SuggestedQuestion]?: string | readonly string[] };

export type JudgedRecord = { readonly record: CodedRecord; readonly said: Suggestions };

const sureFrom = 0.95;
const bins = 10;

const round = (value: number): number => Math.round(value * 1000) / 1000;
const share = (holds: readonly boolean[]): number | null =>
  holds.length === 0 ? null : round(holds.filter((one) => one).length / holds.length);

const givenOf = ({ codes }: CodedRecord, question: SuggestedQuestion): readonly string[] | undefined => {
  const given = codes?.[question];
  return typeof given === 'string' ? [given] : given;
};

const judgedOn = (judged: readonly JudgedRecord[], question: SuggestedQuestion) =>
  judged.flatMap(({ record, said }) => {
    const given = givenOf(record, question);
    return given === undefined || given.length === 0 ? [] : [{ given, answers: said.suggestions[question] }];
  });

const rightAmong = (judged: readonly JudgedRecord[], question: SuggestedQuestion, first: number): number | null =>
  share(
    judgedOn(judged, question).map(({ given, answers }) =>
      answers.slice(0, first).some(({ code }) => given.includes(code)),
    ),
  );

type Agreement = { readonly f1: number; readonly precision: number; readonly recall: number };

/** Over all answers of all records, those with an empty list as well: whatever is proposed for them is wrong. "None of the above" is no answer. */
const agreement = (judged: readonly JudgedRecord[], question: SuggestedQuestion): Agreement => {
  let [right, wrong, missed] = [0, 0, 0];
  for (const { record, said: suggested } of judged) {
    const meant = givenOf(record, question)?.filter((code) => code !== noneOf[question]);
    if (meant === undefined) continue;
    const said = suggested.suggestions[question].map(({ code }) => code).filter((code) => code !== noneOf[question]);
    right += said.filter((code) => meant.includes(code)).length;
    wrong += said.filter((code) => !meant.includes(code)).length;
    missed += meant.filter((code) => !said.includes(code)).length;
  }
  return {
    f1: round((2 * right) / (2 * right + wrong + missed || 1)),
    precision: round(right / (right + wrong || 1)),
    recall: round(right / (right + missed || 1)),
  };
};

const judgedQuestions = [
  'event_type',
  'process',
  'agents',
  'safety_challenges',
  'service_area',
  'physical_harm',
  'psychological_harm',
] as const;

const calibrationOf = (judged: readonly JudgedRecord[]) => {
  const tops = judgedQuestions.flatMap((question) =>
    judgedOn(judged, question).flatMap(({ given, answers }) => {
      const top = answers[0];
      return top === undefined ? [] : [{ question, confidence: top.confidence, isRight: given.includes(top.code) }];
    }),
  );
  const sure = tops.filter(({ confidence }) => confidence >= sureFrom);
  const errors = Array.from({ length: bins }, (_, bin) => {
    const inBin = tops.filter(({ confidence }) => Math.min(bins - 1, Math.floor(confidence * bins)) === bin);
    const stated = inBin.reduce((sum, { confidence }) => sum + confidence, 0);
    return Math.abs(stated - inBin.filter(({ isRight }) => isRight).length);
  });
  return {
    expected_error: round(errors.reduce((sum, error) => sum + error, 0) / (tops.length || 1)),
    sure: sure.length,
    sure_right: share(sure.map(({ isRight }) => isRight)),
    sure_by_question: Object.fromEntries(
      judgedQuestions.map((question) => {
        const those = sure.filter((top) => top.question === question);
        return [question, { sure: those.length, right: share(those.map(({ isRight }) => isRight)) }];
      }),
    ),
  };
};

const urgentOf = (judged: readonly JudgedRecord[]) => {
  const asked = judged.filter(({ record }) => record.urgent !== undefined);
  const flagged = ({ said }: JudgedRecord): boolean => said.urgent.value;
  return {
    records: asked.length,
    share: share(asked.map(({ record }) => record.urgent === true)),
    recall: share(asked.filter(({ record }) => record.urgent === true).map(flagged)),
    flagged: share(asked.map(flagged)),
    flagged_of_others: share(asked.filter(({ record }) => record.urgent === false).map(flagged)),
  };
};

const mainFiguresOf = (judged: readonly JudgedRecord[]) => ({
  records: judged.length,
  event_type: rightAmong(judged, 'event_type', 1),
  process: rightAmong(judged, 'process', 1),
  process_first_three: rightAmong(judged, 'process', 3),
  agents_f1: agreement(judged, 'agents').f1,
  service_area: rightAmong(judged, 'service_area', 1),
  urgent: urgentOf(judged),
});

const asFirstCoded = ({ record, said }: JudgedRecord): JudgedRecord => ({
  record: { ...record, ...record.first_coder, codes: { ...record.codes, ...record.first_coder?.codes } },
  said,
});

const firstCoderFiguresOf = (judged: readonly JudgedRecord[]) => {
  const { event_type, agents_f1, urgent } = mainFiguresOf(judged.map(asFirstCoded));
  return { event_type, agents_f1, urgent };
};

const by = (judged: readonly JudgedRecord[], keyOf: (record: CodedRecord) => string | undefined) =>
  Object.fromEntries(
    [...Map.groupBy(judged, ({ record }) => keyOf(record) ?? 'not said')]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([key, those]) => [key, mainFiguresOf(those)]),
  );

export const figuresOf = (judged: readonly JudgedRecord[]) => ({
  ...mainFiguresOf(judged),
  event_type_by_type: Object.fromEntries(
    [...Map.groupBy(judged, ({ record }) => givenOf(record, 'event_type')?.[0] ?? 'not said')].map(([type, those]) => [
      type,
      rightAmong(those, 'event_type', 1),
    ]),
  ),
  agents: agreement(judged, 'agents'),
  safety_challenges: agreement(judged, 'safety_challenges'),
  service_area_first_three: rightAmong(judged, 'service_area', 3),
  physical_harm: rightAmong(judged, 'physical_harm', 1),
  psychological_harm: rightAmong(judged, 'psychological_harm', 1),
  calibration: calibrationOf(judged),
  ...(judged.some(({ record }) => record.first_coder) && { first_coder: firstCoderFiguresOf(judged) }),
  by_setting: by(judged, ({ setting }) => setting),
  by_style: by(judged, ({ style }) => style),
});
