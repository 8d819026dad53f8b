import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { csvOf, safeCell } from './csv.ts';

describe('a cell of a file for spreadsheets', () => {
  it('is no formula, whatever stands in it', () => {
    for (const text of ['=1+1', '+44 115', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n@x', '\u00A0=1', '＝1'])
      assert.match(safeCell(text), /^"?'/, JSON.stringify(text));
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.doesNotMatch(safeCell(text).replace(/^"/, ''), /^\s*[=+\-@]|^[\t\r]/);
      }),
    );
  });

  it('is otherwise what it was', () => {
    for (const text of ['Morag', 'a=b', '2026-11-22', "O'Brien", '']) assert.equal(safeCell(text), text);
  });

  it('holds commas, quotes and line ends', () => {
    assert.equal(csvOf([['a,b', 'say "x"', 'one\ntwo']]), '\uFEFF"a,b","say ""x""","one\ntwo"\r\n');
  });
});
