// Infections caught in care, and instruments that were not clean.

import type { Theme } from './theme.ts';

export const infection: Theme = {
  endings: {
    low: [
      '{It cleared up with antibiotics.|$He was sore for a week.}',
      '{Oral antibiotics, settled.|Mild, isolated, recovered.}',
    ],
    moderate: [
      '{$He was in for two more weeks.|$He was very ill with it.}',
      '{IV antibiotics, stay extended by 9 days.|Severe colitis, recovered.}',
    ],
    severe: ['It went to $his blood and heart.', 'Bacteraemia with endocarditis.'],
    fatal: [
      '$He died of the infection, not of what $he came in with.',
      'Died, C. difficile on part 1 of certificate. Review with IPC.',
    ],
  },
  actions: [
    'Isolated, infection control informed, {cultures sent|line removed}.',
    'Area deep cleaned, hand hygiene round done with team.',
  ],
  questions: [
    ['Which toilet or bay was it, if you remember?', '{The one by the lift.|Third bay on the left.|I could not say.}'],
    [
      'Did you see people wash their hands?',
      '{Some did, most did not.|The doctors did. Nobody else that day.|I did not look, sorry.}',
    ],
  ],
  found: [
    'There was no single room free for {18|26} hours, and the cleaning log has gaps.',
    'The {drip|catheter} was no longer needed and nobody had asked whether it could come out.',
  ],
  changes: [
    'Every drip and tube is looked at each morning with one question: does it still need to be there?',
    'Two more cleaners work on the ward from this month, and visitors can scan a code to say that something is dirty.',
  ],
};
