// Every text among answers, changed one by one; what is a code, a date or a number stays.

import type { Answers, AnswerValue, Patient, Taxonomy } from '../../../taxonomy/index.ts';
import { patientsOf } from '../../../taxonomy/index.ts';

/** `field` is the name as posted: `Description`, `patients.0.ClinicalOutcome`. */
export type ChangeText = (text: string, field: string, index: number) => string;

/** What the taxonomy does not know, as of an earlier edition, counts as a text. */
const isText = (taxonomy: Taxonomy, name: string): boolean => (taxonomy.field.get(name)?.type ?? 'text') === 'text';

const mapIn = <T extends Answers | Patient>(taxonomy: Taxonomy, given: T, path: string, change: ChangeText): T => {
  const changed = Object.entries(given).flatMap(([name, value]) => {
    if (name === 'patients' || value === undefined || !isText(taxonomy, name)) return [];
    const texts = value as AnswerValue;
    const field = path + name;
    return [
      [name, typeof texts === 'string' ? change(texts, field, 0) : texts.map((text, at) => change(text, field, at))],
    ];
  });
  return { ...given, ...Object.fromEntries(changed) };
};

export const mapTexts = (taxonomy: Taxonomy, answers: Answers, change: ChangeText): Answers => {
  const event = mapIn(taxonomy, answers, '', change);
  const patients = patientsOf(answers).map((patient, index) => mapIn(taxonomy, patient, `patients.${index}.`, change));
  return patients.length > 0 ? { ...event, patients } : event;
};
