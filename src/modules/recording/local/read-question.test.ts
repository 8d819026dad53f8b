import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuestion, type TypedQuestion, withTranslation } from './read-question.ts';
import { aQuestion } from './testing.ts';

const typed: TypedQuestion = {
  label: '  Which   bay? ',
  hint: '',
  options: 'One\r\n\r\n Two \n',
  type: 'one',
  asks: 'both',
  eventTypes: [],
};
const en = { label: 'Which bay?', hint: '', options: ['One', 'Two'] };
const cy = { label: 'Pa fae?', hint: '', options: ['Un', 'Dau'] };
const translated = aQuestion({ type: 'one', words: { en, cy } });

test('a question is put in order as it was meant', () => {
  const read = readQuestion(typed, null);
  assert.deepEqual(read.ok && read.value.words, { en });
  const plain = readQuestion({ ...typed, type: 'text' }, null);
  assert.deepEqual(plain.ok && plain.value.words.en.options, [], 'choices of a question that has none are not kept');
});

test('words in other languages stay as long as the English ones do', () => {
  const same = readQuestion({ ...typed, asks: 'staff' }, translated);
  assert.deepEqual(same.ok && same.value.words, { en, cy });
  const other = readQuestion({ ...typed, label: 'Which ward?' }, translated);
  assert.deepEqual(other.ok && Object.keys(other.value.words), ['en']);
});

test('another language has the same choices in the same order, and goes when it is emptied', () => {
  const few = withTranslation(translated, 'pl', { label: 'Jaka sala?', hint: '', options: 'Jeden' });
  assert.match(few.ok ? '' : (few.failure.fields[0]?.message ?? ''), /Write 2 choices/);
  const all = withTranslation(translated, 'pl', { label: 'Jaka sala?', hint: '', options: 'Jeden\nDwa' });
  assert.deepEqual(all.ok && Object.keys(all.value.words).sort(), ['cy', 'en', 'pl']);
  const gone = withTranslation(translated, 'cy', { label: '', hint: '', options: '' });
  assert.deepEqual(gone.ok && gone.value.words, { en });
});
