import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hideLabel } from './hide-words.ts';

it('the button says the very words that are selected', () => {
  for (const words of ['Quill', "$& $' $` $$ 12", '%']) assert.equal(hideLabel('Hide “%”', words), `Hide “${words}”`);
});
