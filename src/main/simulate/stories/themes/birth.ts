// Emergencies at a birth.

import type { Theme } from './theme.ts';

export const birth: Theme = {
  endings: { none: ['All was well in the end.', 'Mother and baby well.'] },
  actions: [
    'Emergency call, senior obstetrician and neonatal team present, debrief offered.',
    'Blood gases taken, family spoken to by consultant the same day.',
  ],
  questions: [
    [
      'Would you like somebody to go through your notes with you?',
      '{Yes please.|Not yet. Maybe in the spring.|I would, and my partner too.}',
    ],
    [
      'Is there anything you were told at the time that you have wondered about since?',
      '{That it was all normal.|They said it could not have been seen. I saw it.|No, I only remember the noise.}',
    ],
  ],
  found: [
    'You saw it and said so. The person who could decide was in another room, and the call for a second one came late.',
    'The box was not complete. It was checked by seal and not by content.',
  ],
  changes: [
    'A second senior midwife now looks at every monitor each hour, from outside the room.',
    'The box is opened and checked every day, and we practise with it.',
    'If you say that something is wrong, that alone now brings a doctor.',
  ],
};
