// People who hurt themselves while in care or waiting for it.

import type { Theme } from './theme.ts';

export const selfHarm: Theme = {
  endings: {
    low: [
      '{The wounds will heal.|$He $is safe for now.}',
      '{Superficial, dressed.|No loss of consciousness, minor marks.}',
    ],
    moderate: [
      '{$He needed stitches and a night in hospital.|$He was in A&E for two days.}',
      '{Sutured in ED, tendons intact.|Overdose treated, 2 days medical ward.}',
    ],
    severe: ['$He was unconscious and we nearly lost $him.', 'Unconscious, CPR, ROSC, ITU.'],
    fatal: [
      '$He died. $He was $age years old.',
      'Died despite resuscitation. Police, coroner and family informed. Staff support in place.',
    ],
  },
  actions: [
    'Made safe, wounds cared for, observation level raised, doctor reviewed.',
    'One to one time, safety plan written again together, {family informed with consent|items removed after search}.',
  ],
  questions: [
    [
      'Is there something that would have helped on that day?',
      '{Somebody to sit with.|Knowing how long it would be.|Not being left alone with it.}',
    ],
    [
      'Are you safe now? If not, please ring 999, or 116 123 for the Samaritans, at any hour.',
      '{Yes, thank you for asking.|Safe enough. I have my sister here.}',
    ],
  ],
  found: [
    'The checks were done at regular times. Regular times can be counted, and should not be.',
    'The wait was far too long, in a room that makes anyone feel worse.',
    'You told us, and it did not reach the next shift.',
  ],
  changes: [
    'Checks are now at uneven times and mean a conversation, not a look through the glass.',
    'Someone now sits with each person who waits.',
    'What families tell us is now the first line of the handover.',
  ],
};
