import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { underMarks } from './align.ts';

const certainOf = (shown: string, typed: string): readonly (readonly [string, string])[] =>
  (underMarks(shown, typed) ?? []).flatMap(({ mark, start, end, isCertain }) =>
    isCertain ? [[mark, typed.slice(start, end)] as const] : [],
  );

describe('what stands under a mark', () => {
  it('is told where only one place can be meant', () =>
    assert.deepEqual(certainOf("Nurse [nurse's name] rang [phone number].", 'Nurse Ann Bee rang 07700 900123.'), [
      ["[nurse's name]", 'Ann Bee'],
      ['[phone number]', '07700 900123'],
    ]));

  it('is told of none that may reach into another', () =>
    assert.deepEqual(
      certainOf('There [name] [name 2] ate with [name].', 'There snorkel thimble marmalade ate with Ann.'),
      [['[name]', 'Ann']],
    ));

  it('is not told of a text that is another one', () => assert.equal(underMarks('[name] came.', 'It fell.'), null));
});
