// A record as something to compare: its story, when and where it happened, and what was in it.

import { blankMarks } from '../../../methods/deidentify/index.ts';
import { facetsOf, plainWords, type Telling, vectorOf } from '../../../methods/text/index.ts';
import { type Answers, patientsOf, unknown, valuesOf } from '../../../taxonomy/index.ts';
import type { RecordView } from '../../recording/index.ts';
import { storyOf } from '../open-cases.ts';

const wholeDate = /^\d{4}-\d\d-\d\d$/;

/** A story without what stands in the place of what is hidden: that two hid a name makes them no more alike. */
export const meantOf = (record: Pick<RecordView, 'answers'>): string => blankMarks(storyOf(record));

const one = (answers: Answers, field: string): string | null => valuesOf(answers, field)[0] ?? null;

export const happenedOn = ({ answers, recordedOn }: Pick<RecordView, 'answers' | 'recordedOn'>): string | null => {
  if (one(answers, 'IncidentOccurredToday') === 'y') return recordedOn;
  const told = one(answers, 'ApproximateDate');
  return told !== null && wholeDate.test(told) ? told : null;
};

/** From and to, of the brackets of the question set. */
const bracketYears: Readonly<Record<string, readonly [number, number]>> = {
  '1': [0, 0],
  '2': [0, 0],
  '3': [0, 0],
  '4': [1, 4],
  '5': [5, 9],
  '6': [10, 15],
  '7': [16, 17],
  '8': [18, 25],
  '9': [26, 45],
  '10': [46, 65],
  '11': [66, 85],
  '12': [85, 130],
};

const yearsOf = (patient: Answers): readonly [number, number] | null => {
  const [, years] = /^(\d+) years?$/.exec(one(patient, 'AgeAtTimeOfIncidentDays') ?? '') ?? [];
  if (years !== undefined) return [Number(years), Number(years)];
  return bracketYears[one(patient, 'AgeBracket') ?? ''] ?? null;
};

/** Only what two tellers would say alike: "I don't know" and "other" agree with nothing. */
const compared = {
  Gender: ['1', '2'],
  EstimatedTime: ['1', '2', '3', '4'],
} as const;

const among = (answers: Answers, field: keyof typeof compared): readonly string[] =>
  valuesOf(answers, field).filter((code) => compared[field].some((known) => known === code));

const known = (answers: Answers, field: string, unknownCodes: readonly string[]): readonly string[] =>
  valuesOf(answers, field).filter((code) => code !== unknown && !unknownCodes.includes(code));

/** What a story says stands at its beginning; the rest of a long one is not compared while somebody waits. */
const mostCompared = 5_000;

export const tellingOf = (record: Pick<RecordView, 'answers' | 'eventType' | 'recordedOn'>): Telling => {
  const { answers, eventType, recordedOn } = record;
  const story = meantOf(record).slice(0, mostCompared);
  const words = plainWords(story);
  const vector = vectorOf(story);
  const [patient = {}] = patientsOf(answers);
  return {
    words,
    vector,
    recordedOn,
    happenedOn: happenedOn(record),
    places: known(answers, 'LocationWithinService', ['8', '9']),
    serviceAreas: known(answers, 'ServiceArea', ['15']),
    specialties: known(answers, 'ResponsibleSpecialty', []),
    shifts: among(answers, 'EstimatedTime'),
    medicines: valuesOf(answers, 'DrugsInvolved').map((name) => name.trim().toLowerCase()),
    devices: valuesOf(answers, 'DeviceType'),
    genders: among(patient, 'Gender'),
    ageYears: yearsOf(patient),
    theme: facetsOf(words, vector, eventType === 'good-care')?.base ?? null,
  };
};
