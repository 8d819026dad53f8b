// What went wrong while something was being done: lines, tubes, dressings, operations.

import type { Theme } from './theme.ts';

export const procedure: Theme = {
  endings: {
    low: [
      '{It was sore for a few days.|It healed, but it should not have happened.}',
      '{Minor injury, dressed.|Extra observation, no lasting harm.}',
    ],
    moderate: ['$He needed another procedure to put it right.', 'Further procedure required.'],
    severe: ['$He $has a scar and stiff fingers for good.', 'Tissue loss, plastics, lasting impairment.'],
  },
  actions: [
    'Stopped, senior called, explained to patient in person.',
    '{Photographed|Kept|Imaged}, specialist advice taken, review booked.',
  ],
  questions: [
    ['Has anyone talked it through with you since?', '{No.|Somebody rang, it was very quick.|Yes, and that did help.}'],
    [
      'Are you still having treatment because of it?',
      '{Dressings, twice a week.|Not any more.|There is one more appointment.}',
    ],
  ],
  found: [
    'The last check before starting was rushed.',
    'The tube should have been looked at every {hour|eight hours}. It was not.',
  ],
  changes: ['Everyone now stops for the check, and anyone may call the stop.', 'We practise it together once a month.'],
};
