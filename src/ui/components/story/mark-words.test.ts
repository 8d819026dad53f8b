import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateMark, kindWords, nameMark, roles } from '../../../methods/deidentify/marks.ts';
import { english, languageAt, languages } from '../../../platform/language/languages.ts';
import { isEnglish } from '../../../platform/language/tag.ts';
import { markIn, marksIn } from './mark-words.ts';

const units = ['day', 'week', 'month', 'year'];
const distances = units.flatMap((unit) => [`1 ${unit} earlier`, `2 ${unit}s earlier`, `11 ${unit}s later`]);
const kinds = Object.values(kindWords);
const marks = [
  ...[null, ...roles].flatMap((role) => [nameMark(role), nameMark(role, 3)]),
  ...['the same day', ...distances].map(dateMark),
  // Some of older records have numbers, of whatever kind they are.
  ...kinds.flatMap((kind) => [`[${kind}]`, `[${kind} 3]`]),
];
const insideOf = (mark: string): string => mark.slice(1, -1);
const inLanguage = (path: string) => languageAt(path) ?? assert.fail(path);

describe('what was hidden', () => {
  for (const language of languages)
    it(`is said in ${language.englishName}, each mark with words of its own`, () => {
      const said = new Set(marks.map((mark) => markIn(insideOf(mark), language)));
      assert.equal(said.size, new Set(marks).size);
      for (const mark of marks) {
        const words = markIn(insideOf(mark), language);
        assert.notEqual(words, insideOf(mark), 'words are found');
        if (!isEnglish(language.tag)) assert.notEqual(words, markIn(insideOf(mark), english), mark);
        const [number] = / (?:3|11)\b/.exec(mark) ?? [''];
        assert.ok(words.includes(number), `${words} says ${number}`);
        assert.doesNotMatch(words, /[{}#]|undefined/);
      }
    });

  it('is said in English as its mark is', () => {
    for (const [mark, words] of [
      ['name', 'name hidden'],
      ["nurse's name 2", "nurse's name 2 hidden"],
      ["staff member's name", "staff member's name hidden"],
      ['staff number 3', 'staff number 3 hidden'],
      ['age over 89', 'age over 89 hidden'],
      ['date', 'date hidden'],
      ['date: the same day', 'date hidden: the same day'],
      ['date: 1 day earlier', 'date hidden: 1 day earlier'],
      ['date: 14 months later', 'date hidden: 14 months later'],
    ] as const)
      assert.equal(markIn(mark, english), words);
  });

  it('takes the forms that numbers have', () => {
    const polish = [1, 2, 5].map((days) => markIn(`date: ${days} day${days === 1 ? '' : 's'} later`, inLanguage('pl')));
    assert.deepEqual(polish, [
      'data ukryta: 1 dzień później',
      'data ukryta: 2 dni później',
      'data ukryta: 5 dni później',
    ]);
    assert.equal(markIn('date: 2 weeks earlier', inLanguage('ar')), 'تاريخ مخفي: قبل ذلك بأسبوعين');
    assert.equal(markIn('date: 2 years later', inLanguage('cy')), 'dyddiad wedi’i guddio: 2 flynedd yn ddiweddarach');
  });

  it('is said within a text, where other brackets stay as they were typed', () => {
    assert.equal(
      marksIn("[doctor's name] wrote [sic] on [date].", inLanguage('es')),
      '[nombre oculto: médico/médica] wrote [sic] on [fecha oculta].',
    );
  });
});
