// Food and drink that could not be swallowed safely.

import type { Theme } from './theme.ts';

export const nutrition: Theme = {
  endings: {
    none: ['$He was all right.', 'No harm.'],
    low: ['$He was frightened and sore.', 'Brief desaturation, recovered.'],
    moderate: ['$He had a bad chest from it.', 'Aspiration pneumonia, antibiotics.'],
  },
  actions: [
    'Back slaps, suction, oxygen, doctor reviewed.',
    'Speech therapist rung, sign replaced, kitchen told in person.',
  ],
  questions: [
    [
      'Who gave the food, as far as you could see? We do not need a name.',
      '{Somebody new, with the trolley.|A volunteer.|I did not see.}',
    ],
    [
      'Was there a sign about eating and drinking?',
      '{Yes, on the other side of the bed.|There used to be.|Over the bed, as large as life.}',
    ],
  ],
  found: ['The sign stayed behind when the bed was moved.', 'The kitchen list was a day old.'],
  changes: [
    'What a person can eat safely is now on the wrist band and on the tray, not on the wall.',
    'Whoever hands out food now reads it out first.',
  ],
};
