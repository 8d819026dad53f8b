import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatCsv, parseCsv, parseTable } from './csv.ts';

test('what is written can be read back, with commas, quotes and line breaks in the cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', ',', '"', '\n', '\r', 'é', '|') });
  const row = fc.array(cell, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      assert.deepEqual(parseCsv(formatCsv(rows)), rows);
    }),
  );
});

test('a file from another system reads the same: byte order mark, Windows line ends, no last line end', () => {
  assert.deepEqual(parseCsv('\uFEFFa,b\r\n"1,5",\r\n\r\n,"x ""y"""'), [
    ['a', 'b'],
    ['1,5', ''],
    ['', 'x "y"'],
  ]);
});

test('columns are found by name, and a missing one is named', () => {
  assert.deepEqual(parseTable('name,code\nThe Surgery,A1\n', ['code', 'name']), [{ code: 'A1', name: 'The Surgery' }]);
  assert.throws(() => parseTable('name\n', ['code']), /no column "code"/);
});
