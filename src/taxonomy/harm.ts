// How bad it was, over everyone affected: NHS England's own reading
// (nhs-england-patient-safety/patient-safety-data-request-template, R/processors/lfpse.R): the lowest code over
// the patients, psychological codes raised by one so that the two scales line up. An outcome that is a death counts as one.

import { type Answers, patientsOf, valuesOf } from './answers.ts';

/** The code for a death in the official list of outcomes. */
const death = '1';

/** 1 died, 2 severe, 3 moderate, 4 low, 5 none; null where nothing is said of harm. */
export const greatestHarm = (answers: Answers): number | null => {
  if (valuesOf(answers, 'OutcomeType').includes(death)) return 1;
  const levels = patientsOf(answers).flatMap((patient) => [
    ...valuesOf(patient, 'PhysicalHarm').map(Number),
    ...valuesOf(patient, 'PsychologicalHarm').map((code) => Number(code) + 1),
  ]);
  const known = levels.filter((level) => !Number.isNaN(level));
  return known.length > 0 ? Math.min(...known) : null;
};
