// Every page that a patient or a relative sees can be read by a child of nine in English, and by one of seven in Easy Read.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readingAgeYears } from '../platform/language/reading-age.ts';
import { type Answers, type FieldView, loadTaxonomy } from '../taxonomy/index.ts';
import { pageView } from '../taxonomy/view.ts';

const oldestReaderYears = { en: 9, easy: 7 };

/** Names of kinds of places, which are what they are. */
const names = ['kind'];

/** What stands in a gap counts as one short word; what a message says in one case or another, each for itself. */
const asRead = (message: string): string => {
  const plain = message.replace(/<\/?[a-z-]+>/g, '');
  const cases = /^(.*)\{\w+, (?:plural|select),(.*)\}(.*)$/s.exec(plain);
  const said = cases
    ? [...(cases[2] ?? '').matchAll(/\{((?:[^{}]|\{[^{}]*\})*)\}/g)].map(([, one]) => `${cases[1]}${one}${cases[3]}.`)
    : [plain];
  return said.join(' ').replace(/\{[^}]*\}|#/g, '2');
};

const messagesOf = (language: string): ReadonlyMap<string, readonly string[]> => {
  const file = new URL(`../../data/languages/${language}.json`, import.meta.url);
  const { messages }: { messages: Record<string, string> } = JSON.parse(readFileSync(file, 'utf8'));
  return Map.groupBy(Object.values(messages).map(asRead), (_, index) => pageOf(Object.keys(messages)[index] ?? ''));
};

const pageOf = (key: string): string => key.split('.')[0] ?? '';

/** So that every voice speaks that is not for staff: the patient, somebody else, the bereaved, whoever is worried. */
const tellers: readonly Answers[] = [
  { EventType: 'incident' },
  { ReporterType: '1', EventType: 'incident', patients: [{}] },
  { OutcomeType: ['1'], EventType: 'outcome' },
  { EventType: 'risk' },
];

const textsOf = ({ label, hint, options }: FieldView): readonly string[] => [
  label,
  ...(hint ? [hint] : []),
  ...options.flatMap((option) => [
    option.label,
    ...(option.hint ? [option.hint] : []),
    ...option.reveals.flatMap(textsOf),
  ]),
];

const questionsOf = (language: string): ReadonlyMap<string, readonly string[]> => {
  const taxonomy = loadTaxonomy('lfpse-5', language);
  const pages = taxonomy.pages.filter((plan) => plan.for.includes('public-full'));
  return new Map(
    pages.map((plan) => {
      const fields = plan.fields.map((asked) => (typeof asked === 'string' ? { field: asked } : asked));
      const texts = tellers.flatMap((answers) => {
        const listener = { audience: 'public', path: 'full', answers } as const;
        const { title, hint, fields: shown } = pageView(taxonomy, listener, { plan, fields, patientIndex: 0 });
        return [title, ...(hint ? [hint] : []), ...shown.flatMap(textsOf)];
      });
      return [plan.id, [...new Set(texts)]];
    }),
  );
};

for (const [language, mostYears] of Object.entries(oldestReaderYears)) {
  const pages = [...messagesOf(language), ...questionsOf(language)].filter(([page]) => !names.includes(page));
  test(`${language}: no page asks its reader to be older than ${mostYears}`, () => {
    assert.ok(pages.length > 30);
    const hard = pages
      .map(([page, texts]) => ({ page, years: readingAgeYears(texts), texts }))
      .filter(({ years }) => years > mostYears)
      .map(({ page, years, texts }) => [page, years.toFixed(1), hardest(texts)]);
    assert.deepEqual(hard, []);
  });
}

const hardest = (texts: readonly string[]): readonly string[] =>
  texts.toSorted((a, b) => readingAgeYears([b]) - readingAgeYears([a])).slice(0, 5);
