// What can be wrong with an answer. Each has its plain words in the wording of every version.

export const problemNames = [
  'required',
  'not-a-code',
  'one-answer',
  'too-many-answers',
  'contradiction',
  'not-text',
  'hidden-character',
  'too-long',
  'not-a-date',
  'not-a-month',
  'year-only',
  'future-date',
  'too-long-ago',
  'not-a-time',
  'not-an-age',
  'not-a-number',
  'not-an-organisation',
  'not-a-patient',
  'too-many-patients',
  'unknown-field',
  'not-answers',
] as const;

export type ProblemName = (typeof problemNames)[number];
