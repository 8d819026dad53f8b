// Answers read back as questions and words: for the teller to check, and for those who read the record.

import { type Answers, type Audience, type Path, type Patient, patientsOf, valuesOf } from './answers.ts';
import { stopsOf } from './journey.ts';
import type { Field, FieldType, Taxonomy } from './taxonomy.ts';
import { labelOfCode, questionOf, type Voices, voicesFor } from './wording.ts';

export type Row = {
  readonly field: string;
  /** As posted: `patients.0.PhysicalHarm` for a person affected. */
  readonly inputName: string;
  readonly type: FieldType;
  /** Where it is asked on this path; null where it is not, for example of this audience. */
  readonly pageId: string | null;
  readonly question: string;
  /** In words. Of an organisation, the ODS code. */
  readonly values: readonly string[];
  readonly sealed: boolean;
  readonly patientIndex?: number;
};

/** Every answer, in the order in which this audience is asked; what it is not asked comes after. */
export const describe = (
  taxonomy: Taxonomy,
  answers: Answers,
  audience: Audience,
  path: Path = 'full',
): readonly Row[] => {
  const row = (name: string, pageId: string | null, patientIndex?: number): readonly Row[] => {
    const field = taxonomy.field.get(name);
    const given: Answers | Patient = patientIndex === undefined ? answers : (patientsOf(answers)[patientIndex] ?? {});
    const values = valuesOf(given, name);
    if (!field || values.length === 0) return [];
    const about = patientIndex === undefined ? {} : { patientIndex };
    const voices = voicesFor(taxonomy, { audience, path, answers, ...about });
    return [
      {
        field: name,
        inputName: patientIndex === undefined ? name : `patients.${patientIndex}.${name}`,
        type: field.type,
        pageId,
        question: questionOf(taxonomy, voices, field),
        values: values.map((value) => wordsFor(taxonomy, voices, field, value)),
        sealed: field.sealed ?? false,
        ...about,
      },
    ];
  };

  const asked = stopsOf(taxonomy, audience, path, answers).flatMap(({ plan, fields, patientIndex }) =>
    fields.flatMap(({ field, reveals = [] }) =>
      [field, ...reveals].flatMap((name) => row(name, plan.id, patientIndex)),
    ),
  );
  const told = new Set(asked.map(({ inputName }) => inputName));
  const rest = taxonomy.fields.flatMap(({ name, perPatient }) =>
    perPatient ? patientsOf(answers).flatMap((_, index) => row(name, null, index)) : row(name, null),
  );
  return [...asked, ...rest.filter(({ inputName }) => !told.has(inputName))];
};

const wordsFor = (taxonomy: Taxonomy, voices: Voices, field: Field, value: string): string => {
  switch (field.type) {
    case 'code':
    case 'boolean':
      return labelOfCode(taxonomy, voices, field, value);
    case 'date':
    case 'month':
      return sayDate(taxonomy.wording.locale, value);
    case 'time':
      return value.slice(0, 'HH:MM'.length);
    default:
      return value;
  }
};

/** "3 March 2026", or "March 2026" where the day is not known. */
const sayDate = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, {
    ...(date.length > 'YYYY-MM'.length && { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date.slice(0, 7)}-${date.slice(8) || '01'}T00:00:00Z`));
