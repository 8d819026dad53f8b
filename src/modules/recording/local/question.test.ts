import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type LocalQuestion, moved, questionsFor, wordsIn } from './question.ts';
import { aQuestion } from './testing.ts';

const ids = (questions: readonly LocalQuestion[]) => questions.map(({ id }) => id).join(' ');

test('a question moves one place, and nowhere past the ends', () => {
  const three = ['q1', 'q2', 'q3'].map((id) => aQuestion({ id }));
  assert.equal(ids(moved(three, 'q3', 'up')), 'q1 q3 q2');
  assert.equal(ids(moved(three, 'q1', 'down')), 'q2 q1 q3');
  assert.equal(ids(moved(three, 'q1', 'up')), 'q1 q2 q3');
  assert.equal(ids(moved(three, 'q3', 'down')), 'q1 q2 q3');
  assert.equal(ids(moved(three, 'q9', 'up')), 'q1 q2 q3');
});

test('a question is asked of those it is for, about the kinds of event it is about, and on quick ways only where that was said', () => {
  const questions = [
    aQuestion({ id: 'q1', asks: 'both' }),
    aQuestion({ id: 'q2', asks: 'staff' }),
    aQuestion({ id: 'q3', asks: 'public', eventTypes: ['good-care'] }),
  ];
  const asked = (audience: 'public' | 'staff', eventType: string, isQuick = false, onQuickWays = false) =>
    ids(questionsFor({ questions, onQuickWays }, { audience, eventType, isQuick }));
  assert.equal(asked('staff', 'incident'), 'q1 q2');
  assert.equal(asked('public', 'incident'), 'q1');
  assert.equal(asked('public', 'good-care'), 'q1 q3');
  assert.equal(asked('staff', 'incident', true), '');
  assert.equal(asked('staff', 'incident', true, true), 'q1 q2');
});

test('a question speaks the language of the page where it can, and English where it cannot', () => {
  const cymraeg = { label: 'Pa ward?', hint: '', options: [] };
  const question = aQuestion({ words: { en: { label: 'Which ward?', hint: '', options: [] }, cy: cymraeg } });
  assert.deepEqual(wordsIn(question, 'cy'), { language: 'cy', words: cymraeg });
  assert.equal(wordsIn(question, 'pl').language, 'en');
});
