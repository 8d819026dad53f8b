// What the portfolio keeps.

import type { Kept } from '../../platform/keeping/kept.ts';

export const eraseLeftJob = 'portfolio.erase-left';

export const portfolioData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'portfolio',
    what: 'What somebody thinks about their own records, for their appraisal, locked for them',
    whose: { staff: 'Your portfolio: the records that you chose and your notes. Only you can open it in Cairn' },
    why: 'learning',
    until: { kind: 'account' },
    ends: `90 days after the account is closed: ${eraseLeftJob}`,
    columns: {
      account_id: 'Whose it is',
      sealed: 'The choice and the notes, locked',
      version: 'How often it was saved',
      changed_on: 'The day of the last change',
      left_on: 'Since when the account is closed; empty while it is open',
    },
    rowsOf: { column: 'account_id' },
    secret: ['sealed'],
  },
];
