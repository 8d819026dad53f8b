// Machines and aids that failed, or were set up wrongly.

import type { Theme } from './theme.ts';

export const equipment: Theme = {
  endings: {
    none: [
      '{Nobody was hurt.|No harm, only a fright.}',
      '{No harm.|Noticed quickly, no effect on patient.|Patient checked, no injury.}',
    ],
    low: [
      '{$He was bruised and shaken.|$He was in pain for longer than need be.}',
      '{Bruising, analgesia given.|Brief desaturation, recovered.|Extra observations.}',
    ],
    moderate: [
      '{$He had to stay in longer because of it.|$He had to be moved to another unit.}',
      'Needed escalation to HDU / extended stay.',
    ],
    severe: ['$He was very ill because of it.', 'Life-saving treatment needed. Recovered with deficit.'],
  },
  actions: [
    'Taken out of use, labelled, replaced from the equipment library.',
    'Device kept as it was with {line|battery} in place, {medical engineering|manufacturer} informed.',
    'Patient moved to safe place, examined, {no injury|doctor reviewed}.',
  ],
  questions: [
    [
      'Is there a number or a make on the machine that you remember?',
      '{No, sorry. It was grey.|There was a yellow sticker with a date on it.|I wrote it on the form for the engineers.}',
    ],
    [
      'Had it done that before, as far as you know?',
      '{The nurse said it always does that.|Not that I know.|Yes, the night before.}',
    ],
  ],
  found: [
    'The {machine|device} had a fault. It had been reported before and was still in use.',
    'The {battery|latch|brake} was worn. The yearly check was overdue.',
    'It was set up for something else and the difference is hard to see.',
  ],
  changes: [
    'It has been repaired, and the others of its kind have been checked.',
    'Anything with a fault label now goes to a locked room and cannot come back by mistake.',
    'We have asked for a replacement model and told the regulator.',
  ],
};
