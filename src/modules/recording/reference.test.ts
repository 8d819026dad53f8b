import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newReference, readReference } from './reference.ts';

test('a new reference reads back as itself, however it is typed', () => {
  for (let i = 0; i < 500; i++) {
    const reference = newReference();
    assert.match(reference, /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    assert.equal(readReference(reference), reference);
    assert.equal(readReference(` ${reference.toLowerCase().replace('-', ' ')} `), reference);
    assert.equal(readReference(reference.replaceAll('0', 'o').replaceAll('1', 'l')), reference);
  }
});

test('one wrong character, or two neighbours swapped, is noticed', () => {
  const alphabet = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
  fc.assert(
    fc.property(fc.nat(9), fc.constantFrom(...alphabet), (position, wrong) => {
      const reference = newReference();
      const plain = [...reference.replace('-', '')];
      if (plain[position] !== wrong) {
        const slipped = plain.with(position, wrong).join('');
        assert.equal(readReference(slipped), null, `${slipped} passed for ${reference}`);
      }
      const [left, right] = [plain[position], plain[position + 1]];
      if (left !== undefined && right !== undefined && left !== right && position < 8) {
        const swapped = plain
          .with(position, right)
          .with(position + 1, left)
          .join('');
        assert.equal(readReference(swapped), null, `${swapped} passed for ${reference}`);
      }
    }),
  );
});

test('what is no reference is refused', () => {
  for (const typed of ['', 'hello', '1234567890123456', 'CA7K3-M9QXP-1', 'ÄÄÄÄÄ-ÄÄÄÄÄ', 'U'.repeat(10)])
    assert.equal(readReference(typed), null);
});
