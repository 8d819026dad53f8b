import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMend, distance, nearestFinder } from './mend.ts';

describe('mending a misspelt word', () => {
  const mend = createMend(['prescription', 'ambulance', 'tablets', 'nurse', 'fell'], (word) => word === 'ambience');

  it('finds the word that was meant, one slip away, or two where it is long', () => {
    assert.equal(mend('tabelts'), 'tablets');
    assert.equal(mend('ambulence'), 'ambulance');
    assert.equal(mend('perscripton'), 'prescription');
  });

  it('leaves known words, short words and words too far away as they are', () => {
    assert.equal(mend('ambience'), 'ambience');
    assert.equal(mend('fel'), 'fel');
    assert.equal(mend('tbletz'), 'tbletz');
  });

  it('counts letters left out, put in, changed and swapped', () => {
    assert.deepEqual(
      [distance('abcd', 'abd'), distance('abd', 'abcd'), distance('abc', 'axc'), distance('abc', 'acb')],
      [1, 1, 1, 1],
    );
  });

  it('finds what comparing every word with every other finds', () => {
    const letters = [...'aabcde'];
    let seed = 7;
    const next = (below: number): number => {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
      return (seed >> 8) % below;
    };
    const word = () => `c${Array.from({ length: 4 + next(8) }, () => letters[next(letters.length)]).join('')}`;
    const words = Array.from({ length: 300 }, word);
    const nearest = nearestFinder(words);
    for (let round = 0; round < 400; round += 1) {
      const one = word();
      const most = one.length < 9 ? 1 : 2;
      const far = words.map((other) => distance(one, other));
      const least = Math.min(...far);
      const expected = least <= most ? words[far.indexOf(least)] : undefined;
      assert.equal(nearest(one), expected, one);
      assert.equal(nearest(one), expected, `${one}, remembered`);
    }
  });
});
