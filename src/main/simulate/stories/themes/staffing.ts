// Nobody there to do the work.

import type { Theme } from './theme.ts';

export const staffing: Theme = {
  endings: {
    none: ['No harm that we know of.', 'No harm.'],
    low: ['People were kept waiting in discomfort.', 'Minor distress.'],
  },
  actions: ['Area manager told, neighbouring branch covered.', 'People phoned, priority medicines delivered.'],
  questions: [['Do you know of anyone who went without because of it?', '{Two people I spoke to in the queue.|No.}']],
  found: ['The agency cancelled at six that morning and nobody was told until nine.'],
  changes: ['There is now a second name for each day, who can be there within the hour.'],
};
