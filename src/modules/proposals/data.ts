// What is kept of proposals: codes, never words.

import type { Kept } from '../../platform/keeping/kept.ts';

const told = 'What Cairn guessed from what you told us, and whether you kept it';

export const proposalData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'proposal',
    what: 'What Cairn proposed from the words of a story, in codes, and what people made of it',
    whose: { anonymous: told, teller: told, staff: told },
    why: 'learning',
    until: { kind: 'record' },
    ends: 'keeping.apply-retention, or an administrator when you ask; taking it back',
    columns: {
      organisation_code: 'The place of care it belongs to',
      record_id: 'The number of the record, by chance',
      field: 'Which question',
      code: 'Which answer',
      per_mille: 'How sure Cairn was',
      model: 'Which edition of our method',
      was_chosen: 'Whether it stood chosen on your page',
      by_teller: 'Whether you kept it or gave another answer; empty if you did not see it',
      by_reviewer: 'The same of a reviewer',
      because: 'Where in the story the words stand that led to it',
    },
    rowsOf: {
      column: 'author_account_id',
      through: { table: 'record', key: ['organisation_code', 'record_id'] },
    },
  },
];
