// The wrong medicine came out of a pharmacy.

import type { Theme } from './theme.ts';

export const dispensing: Theme = {
  endings: {
    none: [
      '{None were taken.|I spotted it before any were taken, luckily.}',
      '{Nothing taken.|No harm: did not reach the patient.|Intact pack returned.}',
    ],
    low: [
      '{$He had taken some of them and felt awful for days.|A few had been taken and $he was dizzy and tired.}',
      '{Took {three|five} doses, felt unwell, GP review, no lasting effect.|Mild symptoms, resolved on stopping.}',
    ],
    moderate: ['$He ended up in hospital for three nights.', 'Admitted 3 nights for observation and treatment.'],
    severe: ['$He collapsed and was in intensive care.', 'Collapsed at home, ITU, slow recovery.'],
  },
  actions: [
    'Apologised, correct item supplied at once, {GP informed|superintendent told}.',
    'Patient phoned and visited, wrong item collected, {symptoms checked|advised to ring 111 if unwell}.',
    '{Shelf order changed|Shelf edge warning put up}, team told at huddle.',
  ],
  questions: [
    [
      'Do you still have the box? If so, please keep it: we would like to see the label.',
      '{Yes, it is in the kitchen drawer.|No, they took it back.|I have a photo of it.}',
    ],
    ['Were any of the wrong ones taken, and how many?', "{Two.|None, it was seen in time.|About a week's worth.}"],
  ],
  found: [
    'The wrong box was taken from the shelf. The two look alike and stood side by side.',
    'It was checked, but by the same person who had picked it, after {a long day|an interruption}.',
    'The barcode check had been switched off because it kept failing. It should not have been.',
  ],
  changes: [
    'The two boxes no longer stand together, and the scanner works again.',
    'We now open the bag and look at the medicines with you when you collect them.',
    'A second person checks these medicines, always.',
    'We have told the makers, and other pharmacies near us.',
  ],
};
