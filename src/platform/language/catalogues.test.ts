// Every language says everything that English says, with the same gaps and links; and everything that is asked for is there.

import assert from 'node:assert/strict';
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { IntlMessageFormat } from 'intl-messageformat';
import { type Catalogue, englishCatalogue } from './catalogue.ts';

const folder = new URL('../../../data/languages/', import.meta.url);
const sources = new URL('../../', import.meta.url);
const drawings = readdirSync(new URL('ui/pictures/', sources)).filter((file) => file.endsWith('.svg'));

const english = Object.entries(englishCatalogue.messages);
const others = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'en.json');

type Element = ReturnType<IntlMessageFormat['getAst']>[number];
type Shape = { readonly gaps: readonly string[]; readonly tags: readonly string[] };

/** Names of gaps and tags; in each branch of a plural too. */
const shapeOf = (text: string, locale: string): Shape => {
  const gaps = new Set<string>();
  const tags = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.type === 0 || element.type === 7) continue;
      if (element.type === 8) {
        tags.add(element.value);
        walk(element.children);
        continue;
      }
      gaps.add(element.value);
      if ('options' in element) for (const { value } of Object.values(element.options)) walk(value);
    }
  };
  walk(new IntlMessageFormat(text, locale).getAst());
  return { gaps: [...gaps].toSorted(), tags: [...tags].toSorted() };
};

for (const file of others) {
  const catalogue: Catalogue = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const own = new Map<string, string>(Object.entries(catalogue.messages));
  const { locale } = catalogue.language;

  test(`${file} says all that English says, and nothing else`, () => {
    assert.deepEqual(
      english.map(([key]) => key).filter((key) => !own.get(key)?.trim()),
      [],
      'unsaid',
    );
    const known = new Set<string>(english.map(([key]) => key));
    assert.deepEqual(
      [...own.keys()].filter((key) => !known.has(key)),
      [],
      'said of what there is not',
    );
  });

  test(`${file} has the gaps and links of English in every message`, () => {
    for (const [key, text] of english)
      assert.deepEqual(shapeOf(own.get(key) ?? '', locale), shapeOf(text, 'en-GB'), `${file}: ${key}`);
  });

  test(`${file} is about a language that browsers know, with digits that telephones have`, () => {
    assert.doesNotThrow(() => new Intl.Locale(catalogue.language.tag));
    assert.equal(new Intl.NumberFormat(locale).format(7), '7');
    assert.ok(['ltr', 'rtl'].includes(catalogue.language.direction));
  });
}

test('every picture stands before words that there are, and no drawing lies idle', () => {
  const known = new Set<string>(english.map(([key]) => key));
  const catalogues: readonly Catalogue[] = others.map((file) =>
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  );
  const pictures = catalogues.flatMap((catalogue) => Object.entries(catalogue.pictures ?? {}));
  assert.deepEqual(
    // Which pages and answers there are, the questions know: `src/taxonomy/wordings.test.ts`.
    pictures.map(([key]) => key).filter((key) => !known.has(key) && !/^(?:question|option)\./.test(key)),
    [],
  );
  assert.deepEqual(
    [...new Set(pictures.map(([, name]) => `${name}.svg`))].toSorted(),
    drawings.toSorted(),
    'named, and drawn',
  );
});

test('every message can be read, and holds no markup but tags', () => {
  for (const [key, text] of english) {
    assert.doesNotThrow(() => shapeOf(text, 'en-GB'), key);
    assert.doesNotMatch(text, /&|<[^a-z/]|<\/?[a-z-]+\s/, key);
  }
});

const files = globSync(['**/*.ts', '**/*.njk'], { cwd: sources.pathname }).filter((file) => !file.endsWith('.test.ts'));
const code = files.map((file) => readFileSync(new URL(file, sources), 'utf8')).join('\n');

test('every message that a view asks for is in the catalogue', () => {
  const known = new Set<string>(english.map(([key]) => key));
  const asked = [...code.matchAll(/\b(?:say|sayHtml|pictured)\(\s*(["'])([a-z0-9.-]+)\1\s*[,)]/g)].map(
    ([, , key = '']) => key,
  );
  assert.ok(asked.length > 50);
  assert.deepEqual(
    asked.filter((key) => !known.has(key)),
    [],
  );
});

test('every message of the catalogue is asked for', () => {
  /** `kind.` of `kind.${kind}`: whatever begins so is asked for. */
  const beginnings = [...code.matchAll(/[`'"]([a-z-]+\.[a-z0-9-]*)(?:\$\{|["']\s*[+~])/g)].map(
    ([, beginning = '']) => beginning,
  );
  const idle = english
    .map(([key]) => key)
    .filter((key) => !code.includes(`'${key}'`) && !code.includes(`"${key}"`) && !code.includes(`\`${key}\``))
    .filter((key) => !beginnings.some((beginning) => key.startsWith(beginning)));
  assert.deepEqual(idle, []);
});
