// What is looked at where somebody fared badly or well and nothing is known to have gone wrong.

import type { Theme } from './theme.ts';

export const outcome: Theme = {
  eventType: 'outcome',
  endings: {
    none: ['$He $is better now.', 'Recovering well.'],
    low: ['$He $is slowly getting better.', 'Recovering.'],
    moderate: ['$He $is still in hospital.', 'Remains in hospital, stable.'],
    severe: ['$He $is in intensive care.', 'ITU, guarded.'],
    fatal: ['$He $has died.', 'Died. Expected / under review.'],
  },
  actions: ['Consultant informed, family spoken to.', 'For review at the monthly meeting.'],
  questions: [
    [
      'Is there something about the care that you wonder about?',
      '{Only whether it could have been seen sooner.|No, I just wanted it looked at.}',
    ],
  ],
  found: [
    'Two senior people who had not been involved went through the notes. They found no sign that something else should have been done.',
    'We found one thing we could do better, although it probably did not change what happened.',
  ],
  changes: [
    'We would be glad to go through it with you in person, if you want that.',
    'We will look at how often this happens each month.',
  ],
};
