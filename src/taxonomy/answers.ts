// What people answer, as every part of Cairn holds it: codes, texts and dates under the names of their fields.

/** Lists, texts, dates `YYYY-MM-DD` or `YYYY-MM`, times `HH:MM:SS`, `true` or `false`, ages like `64 years`: always text. */
export type AnswerValue = string | readonly string[];

export type Patient = { readonly [field: string]: AnswerValue | undefined };

/** Fields of a patient stand in `patients`, one entry a person affected; all others stand beside it. */
export type Answers = { readonly [field: string]: AnswerValue | readonly Patient[] | undefined };

export type Audience = 'public' | 'staff';
export type Path = 'full' | 'quick';

/**
 * "I don't know", where the official list has no such code. It is remembered, so that a question counts as answered,
 * and is no code: whoever sends answers to a national service leaves it out.
 */
export const unknown = 'unknown';

export const patientsOf = (answers: Answers): readonly Patient[] =>
  Array.isArray(answers.patients) ? (answers.patients as readonly Patient[]) : [];

/** The values given to one question: none, one, or several. */
export const valuesOf = (answers: Answers | Patient, field: string): readonly string[] => {
  const value = answers[field];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) && field !== 'patients' ? (value as readonly string[]) : [];
};
