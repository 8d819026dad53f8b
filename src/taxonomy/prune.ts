// Going back and changing an answer: what it no longer makes necessary goes with it.

import { type Answers, type Patient, patientsOf } from './answers.ts';
import { applies, hasPatients, typeNow } from './applicability.ts';
import type { Taxonomy } from './taxonomy.ts';

/** The answers without those that the others exclude. What is accepted is left exactly as it is. */
export const prune = (taxonomy: Taxonomy, answers: Answers): Answers => {
  const pruned = pruneOnce(taxonomy, answers);
  // An answer taken away may take others with it.
  return countOf(pruned) === countOf(answers) ? pruned : prune(taxonomy, pruned);
};

const pruneOnce = (taxonomy: Taxonomy, answers: Answers): Answers => {
  const { patients: _, ...ofEvent } = answers;
  const kept: Record<string, Answers[string]> = {};
  for (const [name, value] of Object.entries(ofEvent)) {
    if (value !== undefined && applies(taxonomy, name, answers)) kept[name] = inShape(taxonomy, name, value, answers);
  }
  if (patientsOf(answers).length === 0 || !hasPatients(taxonomy, answers)) return kept;
  return { ...kept, patients: patientsOf(answers).map((patient) => prunePatient(taxonomy, answers, patient)) };
};

const prunePatient = (taxonomy: Taxonomy, answers: Answers, patient: Patient): Patient =>
  Object.fromEntries(
    Object.entries(patient).filter(([name, value]) => value !== undefined && applies(taxonomy, name, answers, patient)),
  );

const wholeDate = /^(\d{4}-\d{2})-\d{2}$/;

/** Of a date whose day turned out not to be known, the month remains. */
const inShape = (taxonomy: Taxonomy, name: string, value: Answers[string], answers: Answers): Answers[string] => {
  const field = taxonomy.field.get(name);
  const isMonth = field !== undefined && typeNow(taxonomy, field, answers) === 'month';
  return isMonth && typeof value === 'string' ? value.replace(wholeDate, '$1') : value;
};

const countOf = (answers: Answers): number =>
  patientsOf(answers).reduce((sum, patient) => sum + Object.keys(patient).length, Object.keys(answers).length);
