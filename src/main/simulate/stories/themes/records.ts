// What stood wrongly in a record, or was not written in it.

import type { Theme } from './theme.ts';

export const records: Theme = {
  endings: {
    none: ['It has been put right.', 'Corrected.'],
    low: ['It caused a lot of worry.', 'Avoidable worry and one extra visit.'],
  },
  actions: [
    'Record corrected, both people told.',
    'Letter moved to the right record, {other letters of that day checked|lead informed}.',
  ],
  questions: [
    [
      'Could you tell us which letter or entry it was? Please do not send it.',
      '{The one from the clinic in May.|It is under problems, the second line.|All of page three.}',
    ],
    [
      'Is everything right in the record now, as far as you can see?',
      '{Yes.|Nearly, the date is still wrong.|I have not dared to look.}',
    ],
  ],
  found: ['The letter was filed by name alone.', 'The renewal came up on the list of a person who had left.'],
  changes: [
    'Letters are now filed by number, and two things must match.',
    'Reminders go to a team and no longer to one person.',
  ],
};
