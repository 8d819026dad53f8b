// What break-glass keeps.

import type { Kept } from '../../../platform/keeping/kept.ts';

export const originalsData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'original_opening',
    what: 'Who opened which record as it was typed, when and why',
    whose: { staff: 'Which records you opened as typed, or asked to, and why' },
    why: 'accountability',
    until: { kind: 'record' },
    ends: 'keeping.apply-retention, or an administrator when you ask',
    columns: {
      opening_id: 'The number of the opening, by chance',
      organisation_code: 'The place of care it belongs to',
      record_id: 'The number of the record, by chance',
      reference: 'A short number to speak of the record',
      told_code: 'Whose administrators are told',
      account_id: 'Who asked',
      account_name: 'Their name',
      role: 'In which role',
      is_national: 'Whether a second person had to agree',
      ground: 'On which ground',
      duty: 'Which legal duty, with names hidden',
      reason: 'Why, in their words, with names hidden',
      asked_at: 'When they asked',
      decision: 'What the second person decided',
      decided_by: 'Who the second person was',
      decided_name: 'The name of the second person',
      decided_at: 'When that was',
      open_from: 'From when it was open',
      open_until: 'Until when it was open',
    },
    rowsOf: { column: 'account_id' },
    mentions: ['decided_by'],
  },
  {
    kind: 'table',
    name: 'openings_look',
    what: 'When somebody last looked at the openings that they are told of',
    whose: { staff: 'When you last looked at the list of openings' },
    why: 'accountability',
    until: { kind: 'account' },
    ends: 'when the account is erased',
    columns: { account_id: 'Who', looked_at: 'When' },
    rowsOf: { column: 'account_id' },
  },
];
