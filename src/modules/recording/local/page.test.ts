import assert from 'node:assert/strict';
import { test } from 'node:test';
import { english } from '../../../platform/language/languages.ts';
import { loadTaxonomy } from '../../../taxonomy/index.ts';
import { localPage } from './page.ts';
import { aQuestion } from './testing.ts';

const taxonomy = loadTaxonomy();
const welsh = { ...english, path: 'cy', tag: 'cy' };
const questions = [
  aQuestion({
    id: 'q1',
    type: 'several',
    words: {
      en: { label: 'Who was told?', hint: '', options: ['Family', 'Ward'] },
      cy: { label: 'Pwy gafodd wybod?', hint: '', options: ['Teulu', 'Ward'] },
    },
  }),
  aQuestion({ id: 'q2', type: 'yes-no', words: { en: { label: 'In reach?', hint: 'The bell', options: [] } } }),
];
const shown = (language: typeof welsh) =>
  localPage(taxonomy, questions, { language, place: 'Northmoor Infirmary', audience: 'public' });

test('the page says whose questions they are, and every one may be left', () => {
  const page = shown(english);
  assert.equal(page?.title, 'A few questions from Northmoor Infirmary');
  assert.deepEqual(
    page?.fields.map(({ label, optional, many }) => [label, optional, many]),
    [
      ['Who was told?', true, true],
      ['In reach?', true, false],
    ],
  );
  assert.equal(page?.fields[1]?.hint, 'The bell');
});

test('a question speaks the language of the page, and one that cannot says that it is English', () => {
  const fields = shown(welsh)?.fields ?? [];
  assert.deepEqual(
    fields.map(({ label, language }) => [label, language]),
    [
      ['Pwy gafodd wybod?', undefined],
      ['In reach?', 'en'],
    ],
  );
  assert.deepEqual(
    fields[0]?.options.map(({ code, label }) => [code, label]),
    [
      ['1', 'Teulu'],
      ['2', 'Ward'],
    ],
  );
  assert.ok(shown(english)?.fields.every(({ language }) => language === undefined));
});

test('nothing to ask is no page', () => {
  assert.equal(localPage(taxonomy, [], { language: english, place: 'Northmoor', audience: 'staff' }), null);
});
