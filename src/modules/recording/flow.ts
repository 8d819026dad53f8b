// Where a teller is: which pages their answers make necessary, which comes next, and what a posted page adds.

import { withPlainDigits } from '../../methods/digits.ts';
import type { Language } from '../../platform/language/language.ts';
import {
  type Answers,
  type AnswerValue,
  type FieldView,
  journey,
  type Page,
  type Patient,
  patientsOf,
  prune,
  type Taxonomy,
} from '../../taxonomy/index.ts';
import { openPages } from './complete/open-questions.ts';
import type { Draft } from './drafts.ts';
import { localPageId } from './local/as-taxonomy.ts';
import { localAnswersOf, localPagesOf } from './local/in-draft.ts';
import { planOf } from './ways.ts';

/** What a form posts: names to values; a name that stands several times has several. */
export type Posted = Readonly<Record<string, unknown>>;

/** What the nation asks, and then what the place itself asks; its page's own words in English unless told. */
export const pagesOf = (taxonomy: Taxonomy, draft: Draft, language?: Language): readonly Page[] => {
  const { audience, way, answers, accountId } = draft;
  const national = journey(taxonomy, audience, planOf(way).path, answers, { signedIn: accountId !== null });
  if (draft.completes) return openPages(national, draft.completes.before);
  return [...national, ...localPagesOf(taxonomy, draft, language)];
};

export const isLocalPage = ({ id }: Page): boolean => id === localPageId;

/** The answers that a page's questions are answered among. */
export const answersFor = (page: Page, draft: Draft): Answers =>
  isLocalPage(page) ? localAnswersOf(draft) : draft.answers;

/** How a page is addressed: `harm` for the first person affected, `harm-2` for the second. */
export const slugOf = ({ id, repeats = 0 }: Page): string => (repeats > 0 ? `${id}-${repeats + 1}` : id);

export const checkSlug = 'check';

type Found = { readonly page: Page; readonly pages: readonly Page[] };

/** The first page that has not been answered yet; when there is none, the answers are checked. */
export const nextSlug = (pages: readonly Page[], seen: readonly string[]): string =>
  pages.map(slugOf).find((slug) => !seen.includes(slug)) ?? checkSlug;

/** What decides who reads it and how soon: asked of everybody before they are told that they may stop. */
const decisive = ['LocationKnown', 'OutcomeType', 'RiskImminent'];

const decides = ({ fields }: Page): boolean =>
  fields.some(({ name, optional }) => !optional || decisive.includes(name));

/** Whether it may be sent: what is still open may stay so. */
export const isEnough = (pages: readonly Page[], seen: readonly string[]): boolean =>
  pages.every((page) => seen.includes(slugOf(page)) || !decides(page));

/** A page that these answers make necessary, with all the others; null where they do not. */
export const findPage = (taxonomy: Taxonomy, draft: Draft, slug: string, language?: Language): Found | null => {
  const pages = pagesOf(taxonomy, draft, language);
  const page = pages.find((one) => slugOf(one) === slug);
  return page ? { page, pages } : null;
};

/** Where somebody goes whose page is answered, or no longer needed: the first that is not answered yet. */
export const firstOpen = (taxonomy: Taxonomy, draft: Draft): string => nextSlug(pagesOf(taxonomy, draft), draft.seen);

/** The page before this one; null on the first. */
export const previousSlug = (pages: readonly Page[], current: string): string | null => {
  const slugs = pages.map(slugOf);
  return slugs[(current === checkSlug ? slugs.length : slugs.indexOf(current)) - 1] ?? null;
};

/** All questions of a page, with those that a choice reveals. */
export const questionsOf = (fields: readonly FieldView[]): readonly FieldView[] =>
  fields.flatMap((field) => [field, ...questionsOf(field.options.flatMap(({ reveals }) => reveals))]);

/** A date is posted in parts, so that nobody has to guess how to write it. */
const dateParts = ['day', 'month', 'year'] as const;

const isDate = ({ type }: FieldView): boolean => type === 'date' || type === 'month';

export const postedNames = (page: Page): ReadonlySet<string> =>
  new Set(
    questionsOf(page.fields).flatMap((field) =>
      isDate(field) ? dateParts.map((part) => `${field.inputName}-${part}`) : [field.inputName],
    ),
  );

/** The draft's answers with those of this page in place of what stood there, and without what they make needless. */
export const withPosted = (taxonomy: Taxonomy, answers: Answers, page: Page, posted: Posted): Answers => {
  const given = questionsOf(page.fields).map((field) => [field.name, postedValue(field, posted)] as const);
  const added = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const kept = <T extends Answers | Patient>(before: T): T => {
    const without = Object.fromEntries(
      Object.entries(before).filter(([name]) => !given.some(([asked]) => asked === name)),
    );
    return { ...without, ...added } as T;
  };
  if (page.repeats === undefined) return prune(taxonomy, kept(answers));
  const patients = [...patientsOf(answers)];
  patients[page.repeats] = kept(patients[page.repeats] ?? {});
  return prune(taxonomy, { ...answers, patients });
};

const postedValue = (field: FieldView, posted: Posted): AnswerValue | undefined => {
  if (isDate(field)) return dateOf(field, posted);
  // Whatever shape was posted, the check says what is wrong with it.
  const value = posted[field.inputName] as AnswerValue | undefined;
  if (value === '') return undefined;
  return isCounted(field) && typeof value === 'string' ? withPlainDigits(value) : value;
};

const isCounted = ({ type }: FieldView): boolean => type === 'age' || type === 'time' || type === 'integer';

const dateOf = ({ inputName }: FieldView, posted: Posted): string | undefined => {
  const [day, month, year] = dateParts.map((part) =>
    withPlainDigits(String(posted[`${inputName}-${part}`] ?? '').trim()),
  );
  if (!day && !month && !year) return undefined;
  const padded = [year, month?.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])];
  return padded.join('-');
};

/** What stands in the form's fields when the page is shown: the answers so far. */
export const shownValues = (page: Page, answers: Answers): Posted => {
  const from: Answers | Patient = page.repeats === undefined ? answers : (patientsOf(answers)[page.repeats] ?? {});
  return Object.fromEntries(
    questionsOf(page.fields).flatMap((field) => {
      const value = from[field.name];
      if (value === undefined) return [];
      if (!isDate(field)) return [[field.inputName, value]];
      const [year = '', month = '', day = ''] = String(value).split('-');
      return [
        [`${field.inputName}-day`, day],
        [`${field.inputName}-month`, month],
        [`${field.inputName}-year`, year],
      ];
    }),
  );
};
