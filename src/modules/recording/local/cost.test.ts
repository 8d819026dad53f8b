import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inWords, questionSeconds, recordSeconds, setSeconds, usualRecord } from './cost.ts';
import { aQuestion } from './testing.ts';

const ten = 'one two three four five six seven eight nine ten';

test('a question costs its reading at 238 words a minute and its answering', () => {
  const yesNo = (label: string) =>
    questionSeconds(aQuestion({ type: 'yes-no', words: { en: { label, hint: '', options: [] } } }));
  assert.ok(Math.abs(yesNo(`${ten} ${ten}`) - yesNo(ten) - (10 * 60) / 238) < 1e-9);
  // 10 words read, a decision and a tap: 2.52 + 1.35 + 1.1.
  assert.ok(Math.abs(yesNo(ten) - 4.971) < 0.001, String(yesNo(ten)));
});

test('words to write cost more than choices to tap, and a long answer more than a line', () => {
  const of = (type: 'yes-no' | 'text' | 'long-text' | 'date' | 'number') => questionSeconds(aQuestion({ type }));
  assert.ok(of('yes-no') < of('number'));
  assert.ok(of('number') < of('text'));
  assert.ok(of('text') < of('long-text'));
  // Eight words at 36 a minute.
  assert.ok(Math.abs(of('text') - of('yes-no') - (8 * 60) / 36) < 1e-9);
});

test('no questions cost nothing, and the first one brings a page with it', () => {
  assert.equal(setSeconds([]), 0);
  assert.ok(setSeconds([aQuestion()]) > questionSeconds(aQuestion()));
  const both = setSeconds([aQuestion(), aQuestion()]);
  assert.ok(Math.abs(both - setSeconds([aQuestion()]) - questionSeconds(aQuestion())) < 1e-9);
});

test('a record of usual length takes minutes, and a longer story more', () => {
  assert.ok(recordSeconds(usualRecord) > 120 && recordSeconds(usualRecord) < 360, String(recordSeconds(usualRecord)));
  assert.ok(recordSeconds({ ...usualRecord, storyWords: 200 }) > recordSeconds(usualRecord));
});

test('seconds are told as people say them', () => {
  assert.equal(inWords(0.4), '1 second');
  assert.equal(inWords(12.3), '12 seconds');
  assert.equal(inWords(47), '45 seconds');
  assert.equal(inWords(58), '1 minute');
  assert.equal(inWords(126), '2 minutes 5 seconds');
});
