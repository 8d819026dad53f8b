import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvOf, safeCell } from './csv.ts';

test('no cell is a formula to a spreadsheet', () => {
  for (const hostile of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '=cmd|"/c calc"!A0'])
    assert.match(safeCell(hostile), /^"?'/, hostile);
  assert.equal(safeCell('Idris Sampleton'), 'Idris Sampleton');
});

test('commas, quotes and lines stay within their cell', () => {
  assert.equal(csvOf([['a,b', 'say "x"', 'one\ntwo']]), '\uFEFF"a,b","say ""x""","one\ntwo"\r\n');
});
