// It was something else than what they were told.

import type { Theme } from './theme.ts';

export const diagnosis: Theme = {
  endings: {
    low: [
      '{It is being treated now.|It was found in time, just.}',
      '{Treated, good recovery expected.|Recalled, plaster, no lasting harm.}',
    ],
    moderate: [
      '{$He needed an operation that might not have been needed.|It took months longer to get better.}',
      '{Needed surgery following delay.|Admitted, treatment more extensive.}',
    ],
    severe: [
      '{It has left $him with damage for life.|They told us it can no longer be cured.}',
      '{Permanent deficit.|Advanced disease at diagnosis.}',
    ],
    fatal: [
      '$He died {three weeks|a month} later.',
      'Patient has died. Contribution of delayed diagnosis to be reviewed.',
    ],
  },
  actions: [
    'Recalled and examined today, {specialist rung|scan arranged}.',
    'Discussed with senior, explained openly to {patient|family}.',
    'Admitted, treatment started.',
  ],
  questions: [
    [
      'How many times was help asked for before that day?',
      '{Four.|Three times on the phone and once in person.|I stopped counting.}',
    ],
    [
      'Was $he examined, or was it all on the phone?',
      '{On the phone, until the last time.|Once, quickly.|Yes, but not that part.}',
    ],
  ],
  found: [
    'The signs were there, spread over several visits with different people, and nobody saw them all together.',
    'The x-ray was read by someone tired and alone at night. The second reading took too long to reach us.',
  ],
  changes: [
    'After the third visit for the same thing, a second clinician now looks at it afresh.',
    'Second readings that differ now ring a phone, and do not wait in a tray.',
    'We talked through this case with the whole team, without names.',
  ],
};
