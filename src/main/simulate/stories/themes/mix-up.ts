// The right thing, for the wrong person or place.

import type { Theme } from './theme.ts';

export const mixUp: Theme = {
  endings: {
    none: ['{It was put right in time.|No harm, apart from the worry.}', '{No harm.|Corrected, no harm.}'],
    low: [
      '{$He was in pain for longer than need be.|It meant two more hours of waiting.}',
      '{Delay, symptoms worse for some hours.|Extra visit needed.}',
    ],
    moderate: ['$He went to hospital because of the delay.', 'Admitted, related to delay.'],
  },
  actions: [
    'Identity checked, mistake explained, apology given.',
    'Retrieved, {both patients told|records corrected}, information governance informed.',
    'Corrected at once, {control room|team} informed.',
  ],
  questions: [
    [
      'Were you or the person asked for name, date of birth and address?',
      '{Only the name.|No.|I was asked, and then it was still the wrong one.}',
    ],
    ['Has everything been given back or put right?', '{Yes.|We think so.|One thing is still missing.}'],
  ],
  found: [
    'Two people had similar {names|addresses} and only one thing was checked.',
    'It was taken from the wrong screen. Two records were open at once.',
  ],
  changes: [
    'We now ask for name, date of birth and first line of address, every time, even when we know the face.',
    'Similar names now carry a warning mark.',
    'Only one record can be open at a time.',
  ],
};
