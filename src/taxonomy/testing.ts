// A person at a form, for tests: goes from page to page as a browser would, answering what each page asks.

import { type Answers, type AnswerValue, type Audience, type Path, type Patient, patientsOf } from './answers.ts';
import { type Checked, check } from './check.ts';
import { journey } from './journey.ts';
import { prune } from './prune.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { FieldView, Page } from './view.ts';

export type Walker = {
  /** Undefined: leaves it empty. */
  readonly answer: (field: FieldView, page: Page, answers: Answers) => AnswerValue | undefined;
  readonly hasAnother: (patients: readonly Patient[]) => boolean;
  /** Sees each page before it is answered. */
  readonly meet?: (page: Page, answers: Answers) => void;
};

export type Walk = {
  readonly audience: Audience;
  readonly path: Path;
  readonly start: Answers;
  readonly today: string;
};

/** Gives back the answers at the end of the journey; throws where a page does not accept what its own choices offer. */
export const walk = (taxonomy: Taxonomy, { audience, path, start, today }: Walk, walker: Walker): Answers => {
  let answers = start;
  const seen = new Set<string>();
  const next = () => journey(taxonomy, audience, path, answers).find((page) => !seen.has(keyOf(page)));
  for (let page = next(); page; page = next()) {
    seen.add(keyOf(page));
    walker.meet?.(page, answers);
    const given = prune(taxonomy, withPage(answers, page, walker));
    const checked: Checked = check(taxonomy, given, { complete: false, audience, today, page });
    if (!checked.ok)
      throw new Error(`Page ${keyOf(page)} refused ${JSON.stringify(given)}: ${JSON.stringify(checked)}`);
    answers = checked.answers;
  }
  return answers;
};

const keyOf = ({ id, repeats = 0 }: Page): string => `${id}-${repeats}`;

const withPage = (answers: Answers, page: Page, walker: Walker): Answers => {
  if (page.kind === 'another-patient') {
    const patients = patientsOf(answers);
    const known = patients.length > 0 ? patients : [{}];
    return walker.hasAnother(known) ? { ...answers, patients: [...known, {}] } : answers;
  }
  const given = Object.fromEntries(answersOf(page.fields, page, answers, walker));
  if (page.repeats === undefined) return { ...answers, ...given };
  const patients = [...patientsOf(answers)];
  patients[page.repeats] = { ...patients[page.repeats], ...given };
  return { ...answers, patients };
};

const answersOf = (
  fields: readonly FieldView[],
  page: Page,
  answers: Answers,
  walker: Walker,
): readonly (readonly [string, AnswerValue])[] =>
  fields.flatMap((field) => {
    const value = walker.answer(field, page, answers);
    if (value === undefined) return [];
    const chosen = field.options.filter(({ code }) =>
      typeof value === 'string' ? code === value : value.includes(code),
    );
    const revealed = chosen.flatMap(({ reveals }) => reveals);
    return [[field.name, value] as const, ...answersOf(revealed, page, answers, walker)];
  });
