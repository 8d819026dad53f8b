// What is said to people who thank.

import type { Theme } from './theme.ts';

export const goodCare: Theme = {
  eventType: 'good-care',
  endings: {},
  actions: [],
  questions: [
    [
      'May we pass on your words to the team? We would take out all names but theirs.',
      '{Yes please!|Of course, that is why I wrote.|Yes, and add that I meant every word.}',
    ],
  ],
  found: [
    '{We read it out at the morning meeting. There was a silence and then applause.|The team has it on the wall of the staff room.|It made a hard week easier for a lot of people.}',
  ],
  changes: [
    'The person you wrote about has been told, and it goes into their record for appraisal.',
    'We have asked them to show the others how they do it.',
    'It is now part of how we teach new staff.',
  ],
};
