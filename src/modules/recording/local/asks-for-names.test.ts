import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksForNames } from './asks-for-names.ts';
import { aQuestion } from './testing.ts';

const warned = (label: string): string | null =>
  asksForNames([aQuestion({ words: { en: { label, hint: '', options: [] } } })])[0]?.what ?? null;

test('a question that asks for what Cairn hides is noticed', () => {
  for (const [label, what] of [
    ['What is the name of the patient?', 'a name'],
    ["The nurse's surname", 'a name'],
    ['Who was on duty?', 'a name'],
    ['NHS number', 'an NHS number'],
    ['Hospital number of the patient', 'a number of a person'],
    ['Their date of birth', 'a date of birth'],
    ['What is the DOB?', 'a date of birth'],
    ['Postcode', 'an address'],
    ['A mobile we can ring you on', 'a phone number or an email address'],
  ] as const)
    assert.equal(warned(label), what, label);
});

test('a question that asks for none of it is left in peace', () => {
  for (const label of [
    'Which bay was it in?',
    'How many people were on duty?',
    'Was the call bell in reach?',
    'What would have helped?',
    'Was the infusion pump a new one?',
  ])
    assert.equal(warned(label), null, label);
});

test('a name that is asked for in the help is noticed, and a choice that is only ticked is left in peace', () => {
  const en = { label: 'Who was told?', hint: '', options: ['The family', 'The ward'] };
  const help = { label: 'Anything else?', hint: 'For example the name of the doctor', options: [] };
  assert.equal(asksForNames([aQuestion({ words: { en: help } })]).length, 1);
  assert.equal(asksForNames([aQuestion({ type: 'several', words: { en } })]).length, 0);
  assert.equal(asksForNames([aQuestion({ type: 'yes-no', words: { en } })]).length, 0);
});
