// Every word that somebody typed goes through here before it is kept: readers get the text with the names hidden, and the
// original is handed back apart, to be sealed.

import { deidentify } from '../../methods/deidentify/index.ts';
import type { Answers, AnswerValue, Field, Patient, Taxonomy } from '../../taxonomy/index.ts';
import { patientsOf } from '../../taxonomy/index.ts';

export type HiddenAnswers = {
  /** What readers see. */
  readonly shown: Answers;
  /** What was typed, by field (`patients.0.ClinicalOutcome`); only texts. */
  readonly original: Readonly<Record<string, AnswerValue>>;
  /** How many identifiers of each type were hidden, over all fields. */
  readonly hidden: Readonly<Record<string, number>>;
};

/** What readers see in place of a text that is for the sealed original only, such as contact details. */
const sealedMark = '[sealed]';

export const hideNames = (taxonomy: Taxonomy, answers: Answers, keep: readonly string[]): HiddenAnswers => {
  const original: Record<string, AnswerValue> = {};
  const hidden: Record<string, number> = {};

  const hideText = (text: string, field: Field): string => {
    if (field.sealed) return sealedMark;
    const { text: shown, spans } = deidentify(text, { keep });
    for (const { type } of spans) hidden[type] = (hidden[type] ?? 0) + 1;
    return shown;
  };

  const hideIn = <T extends Answers | Patient>(given: T, path: string): T => {
    const texts = Object.entries(given).flatMap(([name, value]) => {
      const field = taxonomy.field.get(name);
      if (field?.type !== 'text' || value === undefined) return [];
      const typed = value as AnswerValue;
      original[path + name] = typed;
      const shown = typeof typed === 'string' ? hideText(typed, field) : typed.map((text) => hideText(text, field));
      return [[name, shown] as const];
    });
    return { ...given, ...Object.fromEntries(texts) };
  };

  const event = hideIn(answers, '');
  const patients = patientsOf(answers).map((patient, index) => hideIn(patient, `patients.${index}.`));
  return { shown: patients.length > 0 ? { ...event, patients } : event, original, hidden };
};
