// A word in an address that anybody can write.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saidOf } from './said.ts';

describe('what was just done', () => {
  it('is said by our own words alone', () => {
    assert.equal(saidOf({ end: 'It is ended.' }, 'end'), 'It is ended.');
    for (const word of ['constructor', '__proto__', 'toString', '', undefined, ['end'], 7])
      assert.equal(saidOf({ end: 'It is ended.' }, word), null);
  });
});
