import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAge } from './age.ts';
import { readDate } from './dates.ts';
import { loadTaxonomy, taxonomyVersionInUse, wordingsOf } from './load.ts';
import { monthNamed, unitNamed } from './words-of-time.ts';

test('a month is known by its names, alone and beside a day, in full and begun', () => {
  for (const word of ['marzec', 'marca', 'Marca', 'mar', 'marz']) assert.equal(monthNamed(word, 'pl-PL'), 2, word);
  assert.equal(monthNamed('مارچ', 'ur-PK'), 2);
  assert.equal(monthNamed('Mawrth', 'cy-GB'), 2);
  assert.equal(monthNamed('nonsense', 'pl-PL'), null);
  assert.equal(monthNamed('m', 'pl-PL'), null);
});

test('a unit is known in each form that numbers give it', () => {
  for (const word of ['rok', 'lata', 'lat']) assert.equal(unitNamed(word, 'pl-PL'), 'year', word);
  assert.equal(unitNamed('años', 'es-ES'), 'year');
  assert.equal(unitNamed('mlynedd', 'cy-GB'), 'year');
  assert.equal(unitNamed('stone', 'en-GB'), null);
});

test('in every language a date and an age are read as that language writes them, and in English', () => {
  for (const language of wordingsOf(taxonomyVersionInUse)) {
    const { locale } = loadTaxonomy(taxonomyVersionInUse, language).wording;
    const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date('2026-03-03'));
    for (const name of [month, 'march', '3', '03'])
      assert.deepEqual(
        readDate(`2026-${name}-3`, { today: '2026-11-20', isTyped: true, locale }),
        { value: '2026-03-03' },
        `${language}: ${name}`,
      );
    for (const [count, unit] of [
      [64, 'year'],
      [7, 'month'],
      [10, 'day'],
    ] as const) {
      const said = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
      assert.equal(readAge(said, locale), `${count} ${unit}s`, `${language}: ${said}`);
      assert.equal(readAge(`${count} ${unit}s`, locale), `${count} ${unit}s`);
    }
  }
});

test('the ages and the date that each language gives as examples are read as that', () => {
  for (const language of wordingsOf(taxonomyVersionInUse)) {
    const { wording } = loadTaxonomy(taxonomyVersionInUse, language);
    const { 'not-an-age': anAge, 'not-a-date': aDate } = wording.messages;
    const [years = '', months = '', days = ''] = anAge.match(/\d+ (?:de )?\p{L}[\p{L}\p{M}]*(?: oed)?/gu) ?? [];
    assert.deepEqual(
      [years, months, days].map((example) => readAge(example, wording.locale)),
      ['64 years', '7 months', '10 days'],
      `${language}: ${anAge}`,
    );
    const [, day = '', month = '', year = ''] = /(\d+) (?:de )?(\p{L}[\p{L}\p{M}]*) (?:de )?(\d{4})/u.exec(aDate) ?? [];
    assert.deepEqual(
      readDate(`${year}-${month}-${day}`, { today: '2026-11-20', isTyped: true, locale: wording.locale }),
      { value: '2026-03-03' },
      `${language}: ${aDate}`,
    );
  }
});
