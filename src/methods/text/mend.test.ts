import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMend, distance } from './mend.ts';

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
});
