import assert from 'node:assert/strict';
import { it } from 'node:test';
import { withPlainDigits } from './digits.ts';

it('the digits of every script that a page is read in are the plain ones, and nothing else changes', () => {
  for (const locale of ['ar-EG', 'ur-u-nu-arabext', 'bn', 'pa-u-nu-guru', 'en']) {
    const typed = new Intl.NumberFormat(locale, { useGrouping: false }).format(9_876_543_210);
    assert.equal(withPlainDigits(typed), '9876543210', locale);
  }
  assert.equal(withPlainDigits('٣ مارس ٢٠٢٦'), '3 مارس 2026');
  assert.equal(withPlainDigits('three ½ Ⅳ ³'), 'three ½ Ⅳ ³');
});
