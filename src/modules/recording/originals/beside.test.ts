import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deidentify } from '../../../methods/deidentify/index.ts';
import { stretchesOf } from './beside.ts';

const hiddenIn = (typed: string, shown: string): readonly string[] =>
  stretchesOf(typed, shown)
    .filter(({ isHidden }) => isHidden)
    .map(({ text }) => text);

test('what was hidden is marked, and nothing else', () => {
  const typed = 'Nurse Sarah Jenkins rang 07700 900123. Then Sarah Jenkins left.';
  assert.deepEqual(hiddenIn(typed, deidentify(typed).text), ['Sarah Jenkins', '07700 900123', 'Sarah Jenkins']);
});

test('of what was hidden side by side, all that each may reach to is marked', () => {
  const typed = 'It was Sarah Jenkins 07700 900123 who rang.';
  assert.deepEqual(hiddenIn(typed, 'It was [name] [phone number] who rang.'), ['Sarah Jenkins 07700 900123']);
});

test('a word that the teller kept is not marked', () => {
  const typed = 'Sarah Jenkins was on Nightingale ward.';
  const { text } = deidentify(typed, { keep: ['Sarah Jenkins'] });
  assert.ok(!hiddenIn(typed, text).includes('Sarah Jenkins'));
});

test('a mark that the teller typed themselves hides nothing', () => {
  const typed = 'She wrote [name] there, and Sarah Jenkins saw it.';
  assert.deepEqual(hiddenIn(typed, deidentify(typed).text), ['Sarah Jenkins']);
});

test('what other rules hid, years ago, is still marked', () => {
  assert.deepEqual(hiddenIn('The old sister came at 4, then left.', 'The [name] came at [number], then left.'), [
    'old sister',
    '4',
  ]);
  assert.deepEqual(hiddenIn('Xyz abc def', '[name] def'), ['Xyz abc']);
});

test('texts that do not belong together are hidden as a whole', () => {
  assert.deepEqual(hiddenIn('Something else', 'The [name] came.'), ['Something else']);
});

test('the stretches are the text as typed, whatever it is', () => {
  const word = fc.oneof(
    fc.constantFrom('Sarah Jenkins', '07700 900123', 'Dr Examplar', '[name]', '[name 2]', 'AB1 2CD', '😀', '\n', ' '),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const typed = words.join(' ');
      const { text } = deidentify(typed);
      const stretches = stretchesOf(typed, text);
      assert.equal(stretches.map((one) => one.text).join(''), typed);
      if (typed !== text) assert.ok(stretches.some(({ isHidden }) => isHidden));
    }),
    { numRuns: 300 },
  );
});
