// Whether these are answers to this version of the questions: the one check for pages, for the API and for imports.

import { type Answers, type AnswerValue, type Audience, type Patient, patientsOf, valuesOf } from './answers.ts';
import { applies, brokenRule, hasPatients, typeNow } from './applicability.ts';
import { isMonth } from './dates.ts';
import type { Field, Taxonomy } from './taxonomy.ts';
import { isProblem, type Problem, readValue } from './values.ts';
import type { Page } from './view.ts';
import { labelOfCode, message, sayOfField, type Voices, voicesFor } from './wording.ts';

export type CheckOptions = {
  /** True: it may be sent. False: what is there is right, whatever is still missing. */
  readonly complete: boolean;
  /** `YYYY-MM-DD` in the United Kingdom. */
  readonly today: string;
  /** What this audience is never asked is then unknown to it. */
  readonly audience?: Audience;
  /** The page that was answered: what it demands must be there. */
  readonly page?: Page;
};

type AnswerError = { readonly field: string; readonly message: string };

export type Checked =
  | { readonly ok: true; readonly answers: Answers }
  | {
      readonly ok: false;
      readonly code: 'invalid-answers' | 'unknown-field';
      readonly errors: readonly AnswerError[];
    };

const maxPatients = 100;
const shownNameLength = 80;

/** `input` as parsed from JSON or put together from a form. The answers come back in the shape in which they are kept. */
export const check = (taxonomy: Taxonomy, input: unknown, options: CheckOptions): Checked => {
  const errors: AnswerError[] = [];
  if (!isRecord(input)) return invalid([{ field: '', message: message(taxonomy, 'not-answers') }]);

  const strangers = unknownFields(taxonomy, input, options.audience);
  if (strangers.length > 0) {
    const text = message(taxonomy, 'unknown-field');
    return { ok: false, code: 'unknown-field', errors: strangers.map((field) => ({ field, message: text })) };
  }

  const read = reader(taxonomy, options, errors);
  const { patients: given, ...ofEvent } = input;
  const answers: Record<string, Answers[string]> = read(ofEvent, '');
  const patients = readPatients(taxonomy, given, read, errors);
  if (patients.length > 0) answers.patients = patients;

  // A wrong answer would seem to break the rules of all that hang on it.
  if (errors.length === 0) errors.push(...brokenRules(taxonomy, answers));
  // What was answered wrongly is not missing as well.
  const wrong = new Set(errors.map(({ field }) => field));
  errors.push(...missing(taxonomy, answers, options).filter(({ field }) => !wrong.has(field)));
  if (errors.length > 0) return invalid(errors);

  if (options.complete) return { ok: true, answers: withoutEmptyPatients(answers) };
  // In a draft, a person of whom nothing is said yet is someone about to be told about.
  return { ok: true, answers: hasPatients(taxonomy, answers) ? answers : withoutEmptyPatients(answers) };
};

const withoutEmptyPatients = (answers: Answers): Answers => {
  const { patients: _, ...ofEvent } = answers;
  const patients = patientsOf(answers).filter((patient) => Object.keys(patient).length > 0);
  return patients.length > 0 ? { ...ofEvent, patients } : ofEvent;
};

const invalid = (errors: readonly AnswerError[]): Checked => ({ ok: false, code: 'invalid-answers', errors });

type Input = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unknownFields = (taxonomy: Taxonomy, input: Input, audience: Audience | undefined): readonly string[] => {
  const isAsked = (name: string, ofPatient: boolean): boolean => {
    const field = taxonomy.field.get(name);
    return (
      field !== undefined &&
      field.setBy === 'asked' &&
      (field.perPatient ?? false) === ofPatient &&
      (audience === undefined || taxonomy.askedOf[audience].has(name))
    );
  };
  const { patients, ...ofEvent } = input;
  const strangers = Object.keys(ofEvent).filter((name) => !isAsked(name, false));
  const ofPatients = (Array.isArray(patients) ? patients : []).flatMap((patient, index) =>
    isRecord(patient)
      ? Object.keys(patient).flatMap((name) => (isAsked(name, true) ? [] : [`patients.${index}.${name}`]))
      : [],
  );
  return [...strangers, ...ofPatients].map((name) => name.slice(0, shownNameLength));
};

type Reader = (given: Input, prefix: string) => Record<string, AnswerValue>;

const reader =
  (taxonomy: Taxonomy, { today, audience, page }: CheckOptions, errors: AnswerError[]): Reader =>
  (given, prefix) => {
    const values: Record<string, AnswerValue> = {};
    for (const [name, value] of Object.entries(given)) {
      const field = taxonomy.field.get(name);
      if (!field) continue;
      const read = readValue(field, value, { taxonomy, today, isTyped: page !== undefined });
      if (isProblem(read)) errors.push({ field: prefix + name, message: problemText(taxonomy, field, read, audience) });
      else if (read.value !== undefined) values[name] = read.value;
    }
    return values;
  };

const problemText = (taxonomy: Taxonomy, field: Field, { problem, gaps }: Problem, audience?: Audience): string => {
  const option = gaps?.option;
  if (option === undefined) return message(taxonomy, problem, gaps);
  return message(taxonomy, problem, {
    option: labelOfCode(taxonomy, plainVoices(taxonomy, audience), field, String(option)),
  });
};

const readPatients = (taxonomy: Taxonomy, given: unknown, read: Reader, errors: AnswerError[]): readonly Patient[] => {
  if (given === undefined || given === null) return [];
  if (!Array.isArray(given) || !given.every(isRecord)) {
    errors.push({ field: 'patients', message: message(taxonomy, 'not-a-patient') });
    return [];
  }
  if (given.length > maxPatients) {
    errors.push({ field: 'patients', message: message(taxonomy, 'too-many-patients', { max: maxPatients }) });
    return [];
  }
  return given.map((patient, index) => read(patient, `patients.${index}.`));
};

const brokenRules = (taxonomy: Taxonomy, answers: Answers): readonly AnswerError[] => {
  const broken = (given: Answers | Patient, prefix: string, patient?: Patient): readonly AnswerError[] =>
    Object.keys(given).flatMap((name) => {
      const rule = name === 'patients' ? undefined : brokenRule(taxonomy, name, answers, patient);
      return rule ? [{ field: prefix + name, message: rule.says }] : [];
    });
  return [
    ...broken(answers, ''),
    ...patientsOf(answers).flatMap((patient, index) => broken(patient, `patients.${index}.`, patient)),
    ...misshapen(taxonomy, answers),
  ];
};

const misshapen = (taxonomy: Taxonomy, answers: Answers): readonly AnswerError[] =>
  Object.entries(answers).flatMap(([name, value]) => {
    const field = taxonomy.field.get(name);
    const mustBeMonth = field !== undefined && typeNow(taxonomy, field, answers) === 'month';
    return mustBeMonth && !isMonth(String(value)) ? [{ field: name, message: message(taxonomy, 'not-a-month') }] : [];
  });

const missing = (taxonomy: Taxonomy, answers: Answers, options: CheckOptions): readonly AnswerError[] => {
  const voices = plainVoices(taxonomy, options.audience);
  const required = options.complete
    ? taxonomy.rules.required
        .filter((name) => applies(taxonomy, name, answers))
        .map((name) => ({ name, inputName: name }))
    : [];
  const { fields = [], repeats } = options.page ?? {};
  const ofPage = repeats === undefined ? answers : (patientsOf(answers)[repeats] ?? {});
  const unanswered = [
    ...required.filter(({ name }) => valuesOf(answers, name).length === 0),
    ...fields.filter(({ name, optional }) => !optional && valuesOf(ofPage, name).length === 0),
  ];
  const byInput = new Map(unanswered.map(({ name, inputName }) => [inputName, name]));
  return [...byInput].map(([field, name]) => ({
    field,
    message: sayOfField(taxonomy, voices, name, 'missing') ?? message(taxonomy, 'required'),
  }));
};

const plainVoices = (taxonomy: Taxonomy, audience: Audience = 'staff'): Voices =>
  voicesFor(taxonomy, { audience, path: 'full', answers: {} });
