import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deidentify } from '../index.ts';

const hidden = (text: string): readonly string[] =>
  deidentify(text).spans.map(({ start, end }) => [...text].slice(start, end).join(''));

describe('references of cases', () => {
  it('are hidden whole, with letters, strokes and spaces in them', () => {
    assert.deepEqual(hidden('The solicitors gave me a number, MC-20931-JT, and said to wait.'), ['MC-20931-JT']);
    assert.deepEqual(hidden('The union has my claim, their ref is UN/PI/30077 since May.'), ['UN/PI/30077']);
    assert.deepEqual(hidden('I made an access request SAR-2291 for all of it.'), ['SAR-2291']);
  });

  it('are not what a thing bears', () => {
    assert.deepEqual(hidden('I reported that the pump KDX-20931 had failed.'), []);
    assert.deepEqual(hidden('The safety notice MDA/2204 was on the wall.'), []);
  });

  it('open a key safe', () => {
    assert.deepEqual(hidden('The key safe is 4471 and it hangs by the door.'), ['4471']);
  });
});
