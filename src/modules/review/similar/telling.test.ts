import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparerOf, plainWords } from '../../../methods/text/index.ts';
import { tellingOf } from './telling.ts';

const telling = (story: string) =>
  tellingOf({ answers: { Description: story }, eventType: 'incident', recordedOn: '2026-11-20' });
const shared = (one: string, other: string) => comparerOf(telling(one))(telling(other)).sharedWords;

describe('a record as something to compare', () => {
  it('is no more like another because the same was hidden in both', () => {
    const one =
      "The lamp fell on [relative's name] and [midwife's name 2] before [date: 3 days earlier], said [date of birth].";
    const other = "Soup for [relative's name], [midwife's name 2] and [date of birth] came [date: 3 days earlier].";
    assert.deepEqual(shared(one, other), []);
  });

  it('is compared by how its story begins, however long it is', () => {
    const long = 'It went on and on. '.repeat(2_600);
    assert.deepEqual(shared(`A nebuliser hissed. ${long}`, `${long} A nebuliser hissed.`), []);
    assert.deepEqual(telling(long).words, plainWords(long.slice(0, 5_000)));
  });

  it('keeps what its teller put in brackets: these are their words', () => {
    assert.deepEqual(shared('It leaked [the nebuliser] again.', 'A loud hiss [of a nebuliser].'), ['nebuliser']);
  });
});
