import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTaxonomy } from './load.ts';
import type { Field } from './taxonomy.ts';
import { readValue } from './values.ts';

const taxonomy = loadTaxonomy('lfpse-5');
const read = (field: Partial<Field>, given: unknown, isTyped = false) =>
  readValue(
    { name: 'Any', group: 'Any', type: 'integer', min: 0, max: 1, setBy: 'asked', meaning: 'any', ...field },
    given,
    {
      taxonomy,
      today: '2026-11-21',
      isTyped,
    },
  );

test('a version may ask for a whole number, given as a number or as text', () => {
  assert.deepEqual(read({ type: 'integer' }, 7), { value: '7' });
  assert.deepEqual(read({ type: 'integer' }, ' 007 '), { value: '7' });
  for (const wrong of ['7.5', '-1', 'seven', '1e3'])
    assert.deepEqual(read({ type: 'integer' }, wrong), { problem: 'not-a-number' }, wrong);
});

test('nothing, blanks and an empty list are no answer', () => {
  for (const nothing of [undefined, null, '', '  ']) assert.deepEqual(read({}, nothing), { value: undefined });
  assert.deepEqual(read({ type: 'text', maxLength: 9, max: 5 }, ['', ' ']), { value: undefined });
});

test('more answers than a question takes are refused', () => {
  const field = { type: 'text', maxLength: 9, max: 2 } as const;
  assert.deepEqual(read(field, ['a', 'b']), { value: ['a', 'b'] });
  assert.deepEqual(read(field, ['a', 'b', 'c']), { problem: 'too-many-answers', gaps: { max: 2 } });
});

test('a date typed on a page may name its month and shorten its year', () => {
  const typed = (text: string) => read({ type: 'date' }, text, true);
  for (const text of ['2026-03-05', '26-march-5', '2026-Mar.-05', ' 26 - MARCH - 5 ', '26-3-5', '2026-marc-05'])
    assert.deepEqual(typed(text), { value: '2026-03-05' }, text);
  assert.deepEqual(typed('26-sept'), { value: '2026-09' });
  for (const text of ['2026-ma-5', '2026-marchy-5', '27-3-5', '2026-2-31', '-3-5', '2026-00-05', '2026-3-5-6'])
    assert.deepEqual(typed(text), { problem: 'not-a-date' }, text);
  assert.deepEqual(typed('26-dec-1'), { problem: 'future-date' });
});

test('a year alone asks for a guess at the month', () => {
  for (const text of ['2026', '2026-', '2026-00', '26-00'])
    assert.deepEqual(read({ type: 'date' }, text, true), { problem: 'year-only' }, text);
});

test('another system writes its dates and ages in one way only, since nobody looks at them again', () => {
  assert.deepEqual(read({ type: 'date' }, '2026-03-05'), { value: '2026-03-05' });
  for (const text of ['26-march-5', '21-04-26', '2026-3-5', '2026-march'])
    assert.deepEqual(read({ type: 'date' }, text), { problem: 'not-a-date' }, text);
  assert.deepEqual(read({ type: 'age' }, '31'), { problem: 'not-an-age' });
  assert.deepEqual(read({ type: 'age' }, '31', true), { value: '31 years' });
});

test('a time is read as people write it', () => {
  const times = {
    '14:30': '14:30:00',
    '14.30': '14:30:00',
    '1430': '14:30:00',
    '0905': '09:05:00',
    '2pm': '14:00:00',
    '2.30 pm': '14:30:00',
    '2:30 p.m.': '14:30:00',
    '12am': '00:00:00',
    '12 pm': '12:00:00',
    '14:30:59': '14:30:59',
  };
  for (const [text, value] of Object.entries(times)) assert.deepEqual(read({ type: 'time' }, text), { value }, text);
  for (const text of ['14', '14pm', '2560', '24:00', '0pm', 'two'])
    assert.deepEqual(read({ type: 'time' }, text), { problem: 'not-a-time' }, text);
});
