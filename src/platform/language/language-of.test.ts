import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { languageOf, recognised } from './language-of.ts';
import { nameOfTag } from './tag.ts';

type Told = { readonly tag: string; readonly text: string };

/** `-` is what has no language that should be named. */
const readGold = (name: string): readonly Told[] =>
  readFileSync(new URL(`gold/${name}.txt`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [tag = '', text = ''] = line.split('\t');
      return { tag, text };
    });

const heldOut = readGold('held-out');
const tags = [...new Set(heldOut.map(({ tag }) => tag))];
const ours = ['ar', 'bn', 'cy', 'en', 'es', 'pa', 'pl', 'pt', 'ro', 'ur'];

type Figures = { readonly right: number; readonly unknown: number; readonly others: readonly string[] };

/** As told on the page in English, or in the language itself. */
const figuresOf = (told: readonly Told[], pageOf: (tag: string) => string): Figures => {
  const found = told.map(({ tag, text }) => ({ tag, got: languageOf(text, pageOf(tag)) ?? '-' }));
  const wrong = found.filter(({ tag, got }) => got !== tag && got !== '-');
  return {
    right: found.filter(({ tag, got }) => got === tag).length,
    unknown: found.filter(({ tag, got }) => got !== tag && got === '-').length,
    others: wrong.map(({ got }) => nameOfTag(got)),
  };
};

const rowOf = (tag: string): string => {
  const told = heldOut.filter((one) => one.tag === tag);
  const name = tag === '-' ? 'none that can be named' : nameOfTag(tag);
  const cellsOf = ({ right, unknown, others }: Figures): string =>
    `${right} | ${unknown} | ${others.length === 0 ? '' : others.join(', ')}`;
  const onEnglish = cellsOf(figuresOf(told, () => 'en'));
  const onOwn = ours.includes(tag) && tag !== 'en' ? String(figuresOf(told, () => tag).right) : '';
  return `| ${name} | ${told.length} | ${onEnglish} | ${onOwn} |`;
};

test('the page about it has the figures that are measured here', () => {
  const page = readFileSync(new URL('../../../docs/methods/language-of.md', import.meta.url), 'utf8');
  const rows = tags.map(rowOf);
  const lacking = rows.filter((row) => !page.includes(row));
  assert.deepEqual(lacking, [], `docs/methods/language-of.md should have:\n${rows.join('\n')}`);
});

test('of what was never looked at for the rules, hardly any is taken for another language', () => {
  const all = figuresOf(heldOut, () => 'en');
  assert.ok(all.right / heldOut.length >= 0.9, `${all.right} of ${heldOut.length}`);
  assert.ok(all.others.length / heldOut.length <= 0.02, all.others.join(', '));
});

test('a sentence in one of the languages that Cairn speaks is known on the page in that language', () => {
  const sentences = heldOut.filter(({ tag, text }) => ours.includes(tag) && text.split(' ').length >= 6);
  assert.ok(sentences.length > 60);
  for (const { tag, text } of sentences) assert.equal(languageOf(text, tag), tag, text);
});

test('numbers, names of medicines and keys that were hit by chance are in no language', () => {
  for (const { text } of heldOut.filter(({ tag }) => tag === '-')) assert.equal(languageOf(text, 'en'), null, text);
  assert.equal(languageOf('', 'pl'), null);
});

test('the marks of what was hidden say nothing about the language', () => {
  assert.equal(languageOf('[name 1] [phone number] [date of birth]', 'en'), null);
  assert.equal(languageOf('[name] podała mojej mamie złe tabletki i [name] też.', 'en'), 'pl');
  assert.equal(languageOf('[Moja mama dostała nie swoje leki]', 'en'), 'pl', 'the brackets are the teller’s');
});

test('letters that phones leave out, and a page in a variety of the language, are no hindrance', () => {
  assert.equal(languageOf('Pielegniarka podala mojej mamie zly lek i nikt nas nie przeprosil', 'en'), 'pl');
  assert.equal(languageOf('A enfermeira deu o remédio errado', 'pt-PT'), 'pt');
});

test('whatever is typed, the answer is a language that can be found, or none; and soon', () => {
  const began = performance.now();
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('en', 'pl', 'ur', null),
      (text, page) => {
        const got = languageOf(text, page);
        assert.ok(got === null || recognised.includes(got), String(got));
      },
    ),
  );
  languageOf('ا'.repeat(55_000), 'ur');
  languageOf('a '.repeat(30_000), 'pl');
  assert.ok(performance.now() - began < 5_000);
});
