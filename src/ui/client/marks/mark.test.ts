import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inUnits, moved, wordsOf } from './mark.ts';

test('a place counted in code points is found among units, however many of two units stand before it', () => {
  const text = '😀 Ann 𝒳 and Bob';
  const spans = [
    { start: 2, end: 5 },
    { start: 12, end: 15 },
  ];
  assert.deepEqual(
    inUnits(text, spans).map(({ start, end }) => text.slice(start, end)),
    ['Ann', 'Bob'],
  );
  assert.deepEqual(inUnits('', []), []);
});

test('until it is read anew, a mark goes with its word, and one that was written into is gone', () => {
  const marked = (before: string, after: string): readonly string[] => {
    const marks = [...before.matchAll(/[A-Z][a-z]+/g)].map(({ index, 0: word }) => ({
      start: index,
      end: index + word.length,
    }));
    return moved(marks, before, after).map(({ start, end }) => after.slice(start, end));
  };
  assert.deepEqual(marked('Ann saw Bob.', 'Ann often saw Bob.'), ['Ann', 'Bob']);
  assert.deepEqual(marked('Ann saw Bob.', 'Today Ann saw Bob.'), ['Ann', 'Bob']);
  assert.deepEqual(marked('Ann saw Bob.', 'Ann saw Bob. He fell.'), ['Ann', 'Bob']);
  assert.deepEqual(marked('Ann saw Bob.', 'Ann saw Bxob.'), ['Ann']);
  assert.deepEqual(marked('Ann saw Bob.', ''), []);
});

test('whatever is changed, a mark never stands on other letters than before', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '😀') });
  fc.assert(
    fc.property(text, text, text, text, fc.nat(), fc.nat(), (head, cut, put, tail, from, length) => {
      const before = head + cut + tail;
      const start = from % (before.length + 1);
      const end = start + (length % (before.length - start + 1));
      const after = head + put + tail;
      for (const mark of moved([{ start, end }], before, after))
        assert.equal(after.slice(mark.start, mark.end), before.slice(start, end));
    }),
  );
});

test('each word is told once, on one line', () => {
  const text = 'Ann, ann, Bob\nSmith';
  const marks = [
    { start: 0, end: 3 },
    { start: 5, end: 8 },
    { start: 10, end: 19 },
  ];
  assert.deepEqual(wordsOf(text, marks), ['Ann', 'Bob Smith']);
});
