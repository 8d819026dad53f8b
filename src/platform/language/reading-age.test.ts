import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingAgeYears, syllablesOf } from './reading-age.ts';

const near = (found: number, expected: number) =>
  assert.ok(Math.abs(found - expected) < 0.01, `${found}, not ${expected}`);

test('a sentence worked by hand: 13 words of 24 syllables are grade 11.26', () => {
  near(
    readingAgeYears(['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.']),
    5 + 0.39 * 13 + 11.8 * (24 / 13) - 15.59,
  );
});

test('two sentences are easier than the same words in one', () => {
  near(
    readingAgeYears(['Somebody has hidden the name. Nobody can read it.']),
    5 + 0.39 * (9 / 2) + 11.8 * (14 / 9) - 15.59,
  );
  near(readingAgeYears(['Somebody has hidden the name and nobody can read it']), 5 + 0.39 * 10 + 11.8 * 1.5 - 15.59);
});

test('a heading without a full stop is a sentence of its own', () => {
  const headings = ['A hospital ward', 'A dentist or an optician'];
  assert.equal(readingAgeYears(headings), readingAgeYears([headings.join('. ')]));
  assert.ok(readingAgeYears(headings) < readingAgeYears([headings.join(' ')]));
});

test('nothing can be read from the first year of school on, and no text earlier', () => {
  assert.equal(readingAgeYears([]), 5);
  assert.equal(readingAgeYears(['…', '']), 5);
  assert.equal(readingAgeYears(['The cat sat on the mat.']), 5);
});

test('syllables are counted as they are heard', () => {
  const heard: Readonly<Record<string, number>> = {
    the: 1,
    care: 1,
    named: 1,
    years: 1,
    "don't": 1,
    hidden: 2,
    needed: 2,
    places: 2,
    tables: 2,
    little: 2,
    safely: 2,
    someone: 2,
    sometimes: 2,
    hospital: 3,
    medicine: 3,
    carefully: 3,
    emergency: 4,
    organisation: 5,
  };
  for (const [word, syllables] of Object.entries(heard)) assert.equal(syllablesOf(word), syllables, word);
});
