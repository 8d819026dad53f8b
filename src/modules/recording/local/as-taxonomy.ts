// Local questions as the engine of the national ones knows questions: it asks, checks and reads back both alike.

import type { Language } from '../../../platform/language/language.ts';
import { type Field, type Page, prepare, type Taxonomy, type TaxonomyData } from '../../../taxonomy/index.ts';
import { hasOptions, type LocalQuestion, type QuestionType, wordsIn } from './question.ts';

export const localPageId = 'local-questions';

const voice = 'local';
const english = 'en';
const maxLengths: Readonly<Partial<Record<QuestionType, number>>> = { text: 300, 'long-text': 4000 };

const fieldTypes = {
  text: 'text',
  'long-text': 'text',
  one: 'code',
  several: 'code',
  'yes-no': 'boolean',
  number: 'integer',
  date: 'date',
} as const satisfies Record<QuestionType, Field['type']>;

/** By its place: a version, and so the place of a choice in it, never changes. */
const codeOf = (index: number): string => String(index + 1);

const fieldOf = ({ id, type, words }: LocalQuestion): Field => {
  const maxLength = maxLengths[type];
  return {
    name: id,
    group: 'Local',
    type: fieldTypes[type],
    ...(hasOptions(type) && { list: id, unknown: false }),
    ...(maxLength !== undefined && { maxLength }),
    min: 0,
    max: type === 'several' ? words.en.options.length : 1,
    setBy: 'asked',
    meaning: words.en.label,
  };
};

/** The words that the page itself says, around the questions. */
export type PageWords = { readonly title: string; readonly hint: string };

const noWords: PageWords = { title: localPageId, hint: '' };

/**
 * What everybody is told about answers in general (messages, yes and no) comes from the national questions. `language` is
 * the name of a file of words.
 */
export const localTaxonomy = (
  national: Taxonomy,
  questions: readonly LocalQuestion[],
  language: string,
  { title, hint }: PageWords = noWords,
): Taxonomy => {
  const said = questions.map((question) => ({ question, words: wordsIn(question, language).words }));
  const withOptions = said.filter(({ question }) => hasOptions(question.type));
  const data: TaxonomyData = {
    fields: questions.map(fieldOf),
    lists: Object.fromEntries(
      questions
        .filter(({ type }) => hasOptions(type))
        .map(({ id, words }) => [
          id,
          { name: id, codes: words.en.options.map((label, index) => ({ code: codeOf(index), label })) },
        ]),
    ),
    rules: { required: [], requiredWhenAsked: [], shapes: [], rules: [] },
    pages: [
      {
        id: localPageId,
        for: ['public-full', 'staff-full', 'public-quick', 'staff-quick'],
        fields: questions.map(({ id }) => id),
      },
    ],
    voices: [{ name: voice }],
    wording: {
      ...national.wording,
      pages: { [localPageId]: { [voice]: { title, ...(hint !== '' && { hint }) } } },
      fields: Object.fromEntries(
        said.map(({ question: { id }, words }) => [
          id,
          { [voice]: { label: words.label, ...(words.hint !== '' && { hint: words.hint }) } },
        ]),
      ),
      options: Object.fromEntries(
        withOptions.map(({ question: { id }, words }) => [
          id,
          { [voice]: Object.fromEntries(words.options.map((label, index) => [codeOf(index), { label }])) },
        ]),
      ),
    },
  };
  return prepare('local', data);
};

/** Marks the questions that have no words in the language of the page, and are asked in English there. */
export const withLanguages = (
  page: Page,
  questions: readonly LocalQuestion[],
  { path, tag }: Pick<Language, 'path' | 'tag'>,
): Page => ({
  ...page,
  fields: page.fields.map((field) => {
    const question = questions.find(({ id }) => id === field.name);
    const isTranslated = question === undefined || wordsIn(question, path || english).language === path;
    return isTranslated || tag === english ? field : { ...field, language: english };
  }),
});
