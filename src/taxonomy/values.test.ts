import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadTaxonomy } from './load.ts';
import type { Field } from './taxonomy.ts';
import { readValue } from './values.ts';

const taxonomy = loadTaxonomy('lfpse-5');
const read = (field: Partial<Field>, given: unknown) =>
  readValue(
    { name: 'Any', group: 'Any', type: 'integer', min: 0, max: 1, setBy: 'asked', meaning: 'any', ...field },
    given,
    {
      taxonomy,
      today: '2026-11-21',
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
