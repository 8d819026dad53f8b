// The little language in which a version's data says when a question belongs: one of these, all, any, not.

import { type Answers, type Patient, valuesOf } from './answers.ts';

export type Condition =
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly answered: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** A field means the patient's own answer where there is a patient and that person has one, else the answer of the event. */
export const holds = (condition: Condition, answers: Answers, patient?: Patient): boolean => {
  if ('field' in condition)
    return given(condition.field, answers, patient).some((value) => condition.in.includes(value));
  if ('answered' in condition) return given(condition.answered, answers, patient).length > 0;
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, patient));
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, patient));
  return !holds(condition.not, answers, patient);
};

const given = (field: string, answers: Answers, patient?: Patient): readonly string[] => {
  const own = patient ? valuesOf(patient, field) : [];
  return own.length > 0 ? own : valuesOf(answers, field);
};

/** Every field that a condition looks at, with the codes that it names. */
export const leavesOf = (
  condition: Condition,
): readonly { readonly field: string; readonly in: readonly string[] }[] => {
  if ('field' in condition) return [condition];
  if ('answered' in condition) return [{ field: condition.answered, in: [] }];
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  return leavesOf(condition.not);
};
