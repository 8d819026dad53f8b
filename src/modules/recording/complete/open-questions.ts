// Completing a record: which questions are still open, and what the answers add to what was said before. What was said stays
// as it is: only what was left open can be answered.

import { type Answers, type Page, type Patient, patientsOf, unknown } from '../../../taxonomy/index.ts';

const isOpen = (given: Answers | Patient, name: string): boolean =>
  given[name] === undefined || given[name] === unknown;

/** The pages with the questions that `before` leaves open. None of them has to be answered. */
export const openPages = (pages: readonly Page[], before: Answers): readonly Page[] =>
  pages.flatMap((page) => {
    const given = page.repeats === undefined ? before : (patientsOf(before)[page.repeats] ?? {});
    const open = page.fields.filter(({ name }) => isOpen(given, name));
    // A place is asked as a whole: where something is known of it, it was asked.
    const isAsked = page.kind === 'place' && open.length < page.fields.length;
    if (open.length === 0 || isAsked || page.kind === 'another-patient') return [];
    return [{ ...page, fields: open.map((field) => ({ ...field, optional: true })) }];
  });

const added = <T extends Answers | Patient>(before: T, after: T): T =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([name, value]) => value !== undefined && name !== 'patients' && isOpen(before, name) && value !== unknown,
    ),
  ) as T;

/** What `after` says that `before` left open; of each person affected, in their order. */
export const addedTo = (before: Answers, after: Answers): Answers => {
  const patients = patientsOf(after).map((patient, index) => added(patientsOf(before)[index] ?? {}, patient));
  const event = added(before, after);
  return patients.some((patient) => Object.keys(patient).length > 0) ? { ...event, patients } : event;
};

/** How many questions these are the answers to. */
export const countOf = (answers: Answers): number => {
  const { patients: _, ...event } = answers;
  return [event, ...patientsOf(answers)].reduce((sum, given) => sum + Object.keys(given).length, 0);
};

/** Both together. */
export const withAdded = (before: Answers, more: Answers): Answers => {
  const { patients: _, ...event } = more;
  const people = Math.max(patientsOf(before).length, patientsOf(more).length);
  const patients = Array.from({ length: people }, (_, index) => ({
    ...patientsOf(before)[index],
    ...patientsOf(more)[index],
  }));
  return { ...before, ...event, ...(people > 0 && { patients }) };
};
