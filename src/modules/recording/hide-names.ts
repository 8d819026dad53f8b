// Every word that somebody typed goes through here before it is kept: readers get the text with the names hidden, and the
// original is handed back apart, to be sealed.

import { deidentify } from '../../methods/deidentify/index.ts';
import { createTurns } from '../../platform/turns.ts';
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

/** What the teller says of words in their story. */
export type TellersWords = {
  /** Words that identify nobody. */
  readonly keep: readonly string[];
  /** Names that were not found. */
  readonly also?: readonly string[] | undefined;
};

/** What readers see in place of a text that is for the sealed original only, such as contact details. */
const sealedMark = '[sealed]';

export const hideNames = async (
  taxonomy: Taxonomy,
  answers: Answers,
  { keep, also = [] }: TellersWords,
): Promise<HiddenAnswers> => {
  const original: Record<string, AnswerValue> = {};
  const hidden: Record<string, number> = {};
  const turn = createTurns();

  const hideText = async (text: string, field: Field): Promise<string> => {
    if (field.sealed) return sealedMark;
    await turn(text.length);
    const { text: shown, spans } = deidentify(text, { keep, also });
    for (const { type } of spans) hidden[type] = (hidden[type] ?? 0) + 1;
    return shown;
  };

  const hideIn = async <T extends Answers | Patient>(given: T, path: string): Promise<T> => {
    const shown: Record<string, AnswerValue> = {};
    for (const [name, value] of Object.entries(given)) {
      const field = taxonomy.field.get(name);
      if (field?.type !== 'text' || value === undefined) continue;
      const typed = value as AnswerValue;
      original[path + name] = typed;
      shown[name] = typeof typed === 'string' ? await hideText(typed, field) : await hideEach(typed, field);
    }
    return { ...given, ...shown };
  };

  const hideEach = async (texts: readonly string[], field: Field): Promise<readonly string[]> => {
    const shown: string[] = [];
    for (const text of texts) shown.push(await hideText(text, field));
    return shown;
  };

  const event = await hideIn(answers, '');
  const patients: Patient[] = [];
  for (const [index, patient] of patientsOf(answers).entries())
    patients.push(await hideIn(patient, `patients.${index}.`));
  return { shown: patients.length > 0 ? { ...event, patients } : event, original, hidden };
};
