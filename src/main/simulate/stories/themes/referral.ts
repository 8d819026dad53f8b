// A referral that was not sent, or got lost.

import type { Theme } from './theme.ts';

export const referral: Theme = {
  endings: {
    none: ['{Thankfully it was nothing serious.|It was benign in the end.}', '{Seen, benign.|No harm from delay.}'],
    low: [
      'All those weeks of worry, and a bigger cut than it might have been.',
      'Treatment needed, outcome likely unaffected.',
    ],
    moderate: [
      '$He needed more treatment than if it had been caught in time.',
      'Treatment more extensive because of delay.',
    ],
    severe: ['It has spread.', 'Upstaged in the interval.'],
  },
  actions: [
    'Sent today and receipt confirmed by phone.',
    'Patient rung, told, given direct number.',
    'All referrals of that month checked against replies.',
  ],
  questions: [
    [
      'Do you remember the date of that appointment?',
      '{The 14th, I think.|No, but it was a Monday.|It is on the letter, I will look.}',
    ],
    [
      'Did anyone give you a number to ring if you heard nothing?',
      '{No.|Yes, but it goes to a machine.|I found one myself on the internet.}',
    ],
  ],
  found: [
    'The referral was written and never left. It sat as a draft.',
    'It was sent to the wrong place and the reply saying so was not read.',
  ],
  changes: [
    'Every urgent referral is now on a list until the appointment has happened. Somebody rings when it has not.',
    'We give everyone a slip: if you have not heard within {five|seven} days, ring this number.',
  ],
};
