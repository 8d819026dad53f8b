import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Conceal } from './conceal.ts';
import { takeBack } from './take-back.ts';

const nothing: Conceal = (text) => ({ text, count: 0 });
const back = (shown: string, typed: string, before: readonly string[], conceal = nothing): string =>
  takeBack(shown, typed, { before, conceal });

describe('what a report alone had hidden', () => {
  it('is shown again, and what was hidden before it is not, though it be the same words', () =>
    assert.equal(back('[name] met [name 2].', 'Rose met Rose.', ['[name] met Rose.']), '[name] met Rose.'));

  it('is shown again where something else was shown or hidden meanwhile', () => {
    assert.equal(back('Ann met [name 2].', 'Ann met Rose.', ['[name] met Rose.']), 'Ann met Rose.');
    assert.equal(
      back('[name 2] met [name].', 'Ann met Rose.', ['Ann met Rose.'], (text) => ({
        text: text === 'Ann' ? '[name]' : text,
        count: 1,
      })),
      '[name 2] met Rose.',
    );
  });

  it('stays hidden where nobody can tell what stands under which mark, or what was hidden before', () => {
    assert.equal(back('[name] [name 2] came.', 'Ann Bee Cee came.', ['[name] Cee came.']), '[name] [name 2] came.');
    assert.equal(back('[name] came.', 'Rose came.', []), '[name] came.');
    assert.equal(back('[name] came.', 'Rose came.', ['Another text.']), '[name] came.');
    assert.equal(back('[name] came.', 'Another text.', ['Rose came.']), '[name] came.');
  });
});

it('whatever was hidden before the report stays hidden, and all else is as it was typed', () => {
  const word = fc.record({
    word: fc.constantFrom('Ann', 'Rose', 'a', ' ', '', ' and '),
    by: fc.constantFrom('nobody', 'rules', 'report'),
  });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const write = (hiddenBy: readonly string[]) =>
        words.map(({ word, by }) => (word !== '' && hiddenBy.includes(by) ? '[name]' : word)).join('');
      const [typed, before, shown] = [write([]), write(['rules']), write(['rules', 'report'])];
      const after = back(shown, typed, [before]);
      // Either as before, or with some of the marks still there: never with a word that was hidden before.
      const pieces = after.split('[name]');
      let at = 0;
      for (const [index, piece] of pieces.entries()) {
        const place = index === 0 ? 0 : before.indexOf(piece, at);
        assert.ok(place >= at && before.startsWith(piece, place), `${after} from ${before}`);
        at = place + piece.length;
      }
    }),
    { numRuns: 2_000 },
  );
});

it('takes time in step with the length of the text', () => {
  const took = (times: number): number => {
    const typed = 'Ann and a '.repeat(times);
    const shown = '[name] and a '.repeat(times);
    const began = performance.now();
    back(shown, typed, [typed, shown]);
    return performance.now() - began;
  };
  const least = (times: number): number => Math.min(...[1, 2, 3].map(() => took(times)));
  took(200);
  assert.ok(least(2_000) < 40 * Math.max(least(200), 2));
});
