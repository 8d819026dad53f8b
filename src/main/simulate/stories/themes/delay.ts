// Waiting: for a bed, a crew, an operation, an answer.

import type { Theme } from './theme.ts';

export const delay: Theme = {
  endings: {
    none: [
      '{Nothing worse came of the wait, this time.|We were lucky.}',
      '{No deterioration during wait.|No harm identified.}',
    ],
    low: [
      '{$He was in pain the whole time and should not have been.|$He was dried out and needed a drip.}',
      '{Pain and distress, analgesia delayed.|Dehydrated, fluids, no lasting harm.}',
    ],
    moderate: [
      '{Because of the wait $he had to stay in far longer.|They said the damage would have been less if it had been quicker.}',
      '{Deteriorated during wait, HDU.|Extended stay related to delay.}',
    ],
    severe: [
      '$He cannot use $his right arm now. An hour sooner might have saved it.',
      'Outside treatment window, lasting deficit.',
    ],
    fatal: [
      '$He died. Nobody can tell us whether it would have been different.',
      'Patient died. Whether the delay contributed is under review.',
    ],
  },
  actions: [
    'Escalated to {the site manager|the duty manager} at {30 minutes|one hour}, regular checks done while waiting.',
    'Apologised to patient and family, {pain relief|fluids and pressure care} given.',
    'Moved up the list, doctor asked to see now.',
  ],
  questions: [
    [
      'Do you remember how long it was, roughly?',
      '{More than nine hours.|From lunch until it was dark.|I looked at the clock the whole time: six hours and forty minutes.}',
    ],
    ['Did anyone come to check in the meantime?', '{Once.|No.|A volunteer brought tea, that was all.}'],
  ],
  found: [
    'You waited {much|far} too long. There were more people than we had staff or space for, and that is not your fault.',
    'The call was put in a lower group than it should have been after the second call.',
    'The list was kept by two teams, and each thought the other had rung.',
  ],
  changes: [
    'Someone now walks along everyone who waits, every hour, and can move them up.',
    'We have added {two|four} people to the evening and look each week at whether it helps.',
    'After a second call, a nurse or doctor now rings back within {20|30} minutes.',
  ],
};
