import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ageFromOfficialDays, officialDaysOf, readAge } from './age.ts';

test('an age is kept as people say it', () => {
  assert.equal(readAge('64 years'), '64 years');
  assert.equal(readAge(' 1 Year '), '1 year');
  assert.equal(readAge('7months'), '7 months');
  assert.equal(readAge('30 days'), '30 days');
});

test('an age is put into the largest unit that the convention has for it', () => {
  assert.equal(readAge('45 days'), '1 month');
  assert.equal(readAge('18 months'), '1 year');
  assert.equal(readAge('400 days'), '1 year');
});

test('an age may be written as clinicians do', () => {
  for (const text of ['64 y', '64y', '64yo', '64 yrs', '64Y']) assert.equal(readAge(text), '64 years', text);
  for (const text of ['6/12', '6 mths', '6mo']) assert.equal(readAge(text), '6 months', text);
  for (const text of ['3/52', '3 weeks', '3w', '21/7', '21d']) assert.equal(readAge(text), '21 days', text);
  assert.equal(readAge('5/52'), '1 month');
  for (const text of ['3/4', '6/', '/12', '64 constructor', '6 m']) assert.equal(readAge(text), null, text);
});

test('a bare number, nothing, and more years than anyone lives are no age', () => {
  for (const text of ['64', '', '0 years', '200 years', '-3 days', '1.5 years', 'three years'])
    assert.equal(readAge(text), null, text);
});

test('official days read 1 to 30 as days, n x 31 as months, n x 372 as years, and nothing else', () => {
  assert.equal(ageFromOfficialDays(30), '30 days');
  assert.equal(ageFromOfficialDays(31), '1 month');
  assert.equal(ageFromOfficialDays(341), '11 months');
  assert.equal(ageFromOfficialDays(372), '1 year');
  assert.equal(ageFromOfficialDays(74_028), '199 years');
  for (const days of [0, -31, 32, 371, 373, 74_400, 1.5]) assert.equal(ageFromOfficialDays(days), null, String(days));
});

test('an age goes out in the official days that it came in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 80_000 }), (days) => {
      const age = ageFromOfficialDays(days);
      if (age !== null) assert.equal(officialDaysOf(age), days);
    }),
  );
});
