import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFields } from './form-body.ts';

const plain = (encoded: string) => {
  const fields = parseFields(encoded);
  return fields === null ? null : { ...fields };
};

test('a field that comes twice is a list, in the order sent', () => {
  assert.deepEqual(plain('a=1&b=x+y&a=2&a=3'), { a: ['1', '2', '3'], b: 'x y' });
});

test('an empty field is an empty text, and nothing at all is no fields', () => {
  assert.deepEqual(plain('a=&b'), { a: '', b: '' });
  assert.deepEqual(plain(''), {});
});

test('whatever a browser sends is read as it was written', () => {
  const text = fc.string({ unit: 'binary' }).filter((value) => !value.includes('\0') && value.isWellFormed());
  const name = text.filter((value) => !['', '__proto__', 'constructor', 'prototype'].includes(value));
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, text), { selector: ([key]) => key }), (pairs) => {
      assert.deepEqual(plain(new URLSearchParams(pairs).toString()), Object.fromEntries(pairs));
    }),
  );
});

for (const [what, encoded] of [
  ['broken percent-encoding', 'a=%zz'],
  ['half a percent sign', 'a=%'],
  ['bytes that are not UTF-8', 'a=%ff%fe'],
  ['an encoded half of a surrogate pair', 'a=%ed%a0%80'],
  ['a NUL', 'a=x%00y'],
  ['a NUL in a name', 'a%00=x'],
  ['a name that reaches for the prototype', '__proto__=x'],
  ['a name that reaches for the constructor', 'constructor=x'],
  ['a thousand and one fields', 'a=1&'.repeat(1001)],
] as const) {
  test(`${what} is refused`, () => assert.equal(parseFields(encoded), null));
}
