// A story as it was told without a signal, turned into answers to the questions of today. Nothing that it says is refused: its
// teller may be out of reach for weeks. What has no place among the answers is said in the story itself.

import { type Answers, check, type Patient, type Taxonomy } from '../../../taxonomy/index.ts';
import { mostLetters, type Told } from '../../../ui/client/phone/story.ts';
import type { ReporterKind } from '../record.ts';
import { planOf } from '../ways.ts';

export type Answered = { readonly reporterKind: ReporterKind; readonly answers: Answers };

/** Codes of LFPSE 5. */
const reporterTypes: Readonly<Record<Told['who'], string | null>> = {
  patient: '1',
  relative: '2',
  staff: '3',
  other: '4',
  unsaid: null,
};
const physicalHarms: Readonly<Record<Told['harm'], string | null>> = {
  none: '5',
  low: '4',
  moderate: '3',
  severe: '2',
  fatal: '1',
  unsaid: null,
};

const [yes, no, unsure] = ['y', 'n', 'u'] as const;

export const answersOf = (taxonomy: Taxonomy, told: Told, today: string): Answered => {
  const where = told.where.trim();
  const reporterType = reporterTypes[told.who];
  const reporterKind = told.who === 'staff' ? 'staff' : 'public';
  const answers: Answers = {
    ...eventOf(told),
    Description: told.words,
    ...(reporterType !== null && { ReporterType: reporterType }),
    ...(where === '' ? { LocationKnown: unsure } : { LocationKnown: yes, OrganisationOther: where }),
  };
  const dated = { ...answers, ...dayOf(told.when, today) };
  const isDate = check(taxonomy, dated, { complete: false, today }).ok;
  return { reporterKind, answers: isDate ? dated : { ...answers, Description: withDay(told) } };
};

const eventOf = ({ kind, harm, more }: Told): Answers => {
  switch (kind) {
    case 'near-miss':
      return planOf('near-miss').answers;
    case 'good-care':
      return { EventType: 'good-care', ...(more.trim() !== '' && { HowFutureOccurrence: more }) };
    case 'went-wrong': {
      const physical = physicalHarms[harm];
      const patients: readonly Patient[] = physical === null ? [] : [{ PhysicalHarm: physical }];
      return { EventType: 'incident', ...(patients.length > 0 && { patients }) };
    }
  }
};

/** "Today" is what the teller says is the day; the day on which it arrives says nothing about it. */
const dayOf = (when: string, today: string): Answers => {
  if (when === '') return {};
  if (when === today) return { IncidentOccurredToday: yes };
  return { IncidentOccurredToday: when.length === 'YYYY-MM'.length ? unsure : no, ApproximateDate: when };
};

/** A day to come, or one that there is not: whoever reads it may know what is meant. */
const withDay = ({ words, when }: Told): string => {
  const note = `\n\n(When: ${when})`;
  return [...words].slice(0, mostLetters.words - note.length).join('') + note;
};
