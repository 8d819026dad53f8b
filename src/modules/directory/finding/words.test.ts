import assert from 'node:assert/strict';
import { test } from 'node:test';
import { soundOf, wordsOf } from './words.ts';

const sameWords: readonly (readonly [string, string])[] = [
  ["St. Mary's Medical Centre", 'saint marys med ctr'],
  ['Guy’s & St Thomas’', 'guys & saint thomas'],
  ['1 High Street', '1 HIGH ST.'],
  ['Boots Chemists', 'boots pharmacy'],
  ['Dr. Patel', 'doctor patel'],
  ['A&E', 'a & e'],
  ['A&E', 'A and E'],
  ['Meddygfa Tŷ Elli', 'meddygfa ty elli'],
  ['N.H.S. Trust', 'nhs trust'],
  ['Stockton-on-Tees', 'stockton on tees'],
  ['Walk-in Centre', 'walkin center'],
];
for (const [one, other] of sameWords) {
  test(`"${one}" and "${other}" are the same words`, () => {
    assert.deepEqual(wordsOf(one), wordsOf(other));
  });
}

test('signs alone are no words', () => {
  assert.deepEqual(wordsOf(" '’ .,;%_*()[]\\ 🙂 "), []);
});

const alike: readonly (readonly [string, string])[] = [
  ['leicester', 'lester'],
  ['gloucester', 'gloster'],
  ['greenwich', 'grenich'],
  ['physio', 'fysio'],
  ['knight', 'nite'],
  ['wrightington', 'rightington'],
  ['addenbrooke', 'adenbruk'],
];
for (const [one, other] of alike) {
  test(`${one} and ${other} sound alike`, () => {
    assert.equal(soundOf(one), soundOf(other));
  });
}

test('leeds and luton do not sound alike', () => {
  assert.notEqual(soundOf('leeds'), soundOf('luton'));
});
