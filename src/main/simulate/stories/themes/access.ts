// Not getting through to anybody who could help.

import type { Theme } from './theme.ts';

export const access: Theme = {
  endings: {
    none: [
      '{In the end we got help somewhere else.|It was all right, but only by luck.}',
      '{No harm identified.|Seen next day, well.}',
    ],
    low: [
      '{$He was much worse by the time anyone saw $him, but $is on the mend.|It cost two more days of pain.}',
      '{Delay 24 h, symptoms worse, recovered.|Seen late, treated, recovered.}',
    ],
    moderate: ['$He was in hospital for a week.', 'Admitted after delay, 7 days.'],
    severe: ['$He was in intensive care and is not the same.', 'ITU, lasting deficit.'],
  },
  actions: [
    'Called back, apologised, seen the same day.',
    'Duty clinician informed, safety plan gone through on the phone.',
    'Form moved to the urgent list, {999 called|sent to ED}.',
  ],
  questions: [
    [
      'Which number did you ring, if you remember?',
      '{The one on the card.|The usual one, several times.|I do not have it any more.}',
    ],
    [
      'What would have helped most at that moment?',
      '{A person. Any person.|Somebody ringing back when they said they would.|To be told the truth about how long it would be.}',
    ],
  ],
  found: [
    'Your call was in the queue and dropped out when the line was full. We could see it in the records.',
    'The form was read by someone who is not trained to see how urgent it was.',
  ],
  changes: [
    'Dropped calls now come up on a screen and are rung back the same hour.',
    'A clinician looks at every form within {two hours|one hour}, and it closes when nobody is there to read it.',
    'The interpreting line is now one button, and nobody is left holding.',
  ],
};
