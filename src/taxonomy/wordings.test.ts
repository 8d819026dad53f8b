// Every language that a version is worded in says everything that English says, and every answer that can be chosen.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { unknown } from './answers.ts';
import { loadTaxonomy, taxonomyVersionInUse, taxonomyVersions, wordingsOf } from './load.ts';
import type { Taxonomy, Wording } from './taxonomy.ts';

const read = (version: string, language: string): Wording =>
  JSON.parse(readFileSync(new URL(`../../data/taxonomy/${version}/wording.${language}.json`, import.meta.url), 'utf8'));

/** The address of every text: `fields.EventType.public.label`. */
const leaves = (value: unknown, path: readonly string[] = []): readonly string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
    : [path.join('.')];

/** Answers that English takes from the official list: another language has to word them itself, under the voice `any`. */
const officialAnswers = ({ fields, lists, wording }: Taxonomy): readonly string[] =>
  [...new Set(fields.flatMap(({ setBy, list }) => (setBy === 'asked' && list ? [list] : [])))].flatMap((list) =>
    (lists[list]?.codes ?? [])
      .filter(({ code }) => wording.options[list]?.any?.[code]?.label === undefined)
      .map(({ code }) => `options.${list}.any.${code}.label`),
  );

const gapsOf = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).toSorted();

const textAt = (wording: unknown, path: string): string =>
  String(path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], wording));

for (const version of taxonomyVersions()) {
  const taxonomy = loadTaxonomy(version);
  const english = read(version, 'en');
  const wanted = [...leaves(english), ...officialAnswers(taxonomy)];
  for (const language of wordingsOf(version).filter((name) => name !== 'en')) {
    test(`${version} in ${language} says all that it says in English, and nothing else`, () => {
      const own = read(version, language);
      const said = new Set(leaves(own));
      assert.deepEqual(
        wanted.filter((path) => !said.has(path)),
        [],
        'unsaid',
      );
      const known = new Set(wanted);
      assert.deepEqual(
        [...said].filter((path) => !known.has(path)),
        [],
        'said of what there is not',
      );
      for (const path of leaves(english))
        assert.deepEqual(gapsOf(textAt(own, path)), gapsOf(textAt(english, path)), path);
      assert.equal(own.language, language);
    });
  }
}

const languages = new URL('../../data/languages/', import.meta.url);

/** What a language has drawn before the title of a page (`question.harm`) or an answer (`option.LIST.CODE`). */
const pictured = readdirSync(languages)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => Object.keys(JSON.parse(readFileSync(new URL(file, languages), 'utf8')).pictures ?? {}));

test('every picture of a question stands before a page or an answer that there is', () => {
  const { pages, lists } = loadTaxonomy(taxonomyVersionInUse);
  const known = new Set([
    ...pages.map(({ id }) => `question.${id}`),
    ...Object.entries(lists).flatMap(([list, { codes }]) =>
      [...codes.map(({ code }) => code), unknown].map((code) => `option.${list}.${code}`),
    ),
  ]);
  const messages = /^question\.(?:no|another|reassurance)$/;
  assert.ok(pictured.includes('question.story'));
  assert.deepEqual(
    pictured.filter((key) => /^(?:question|option)\./.test(key) && !messages.test(key) && !known.has(key)),
    [],
  );
});
