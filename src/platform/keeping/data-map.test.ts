import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataMapFaults } from './data-map.ts';
import type { KeptTable } from './kept.ts';

const draft: KeptTable = {
  kind: 'table',
  name: 'draft',
  what: 'A story on its way',
  whose: { staff: 'What you are writing' },
  why: 'answering',
  until: { kind: 'days', days: 30 },
  ends: 'a job',
  columns: { draft_id: 'Its number', account_id: 'Whose it is' },
  rowsOf: { column: 'account_id' },
};
const real = [{ name: 'draft', columns: ['draft_id', 'account_id'] }];

describe('the data map', () => {
  it('has no fault where it says what there is', () => {
    assert.deepEqual(dataMapFaults([draft], real), []);
  });

  const { rowsOf: _, ...without } = draft;
  const faulty: readonly (readonly [string, readonly KeptTable[], typeof real, RegExp])[] = [
    [
      'a table that nobody declared',
      [draft],
      [...real, { name: 'diary', columns: [] }],
      /lacks the table diary.*data\.ts/,
    ],
    ['a table that is gone', [draft], [], /no table draft any more/],
    [
      'a column that nobody declared',
      [draft],
      [{ name: 'draft', columns: ['draft_id', 'account_id', 'mood'] }],
      /lacks draft\.mood/,
    ],
    ['a column that is gone', [draft], [{ name: 'draft', columns: ['account_id'] }], /no draft\.draft_id any more/],
    ['a table declared twice', [draft, draft], real, /draft twice/],
    ['data of a person that they could not be given', [without], real, /draft is data of people with an account/],
    [
      'another column that names an account',
      [{ ...draft, columns: { ...draft.columns, placed_by: 'Who' } }],
      [{ name: 'draft', columns: ['draft_id', 'account_id', 'placed_by'] }],
      /draft\.placed_by names an account/,
    ],
    ['a secret that is no column', [{ ...draft, secret: ['password'] }], real, /no draft\.password/],
  ];
  for (const [what, map, tables, expected] of faulty)
    it(`notices ${what}`, () => {
      assert.match(dataMapFaults(map, tables).join('\n'), expected);
    });
});
