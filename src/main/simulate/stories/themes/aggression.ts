// Violence and restraint.

import type { Theme } from './theme.ts';

export const aggression: Theme = {
  endings: {
    none: [
      '{Nobody was badly hurt but it should not be like this.|I am still shaking.}',
      '{No injury.|No injury, debrief held.}',
    ],
    low: ['{$He was bruised for two weeks.|A black eye and a fright.}', '{Bruising, first aid.|Graze, cleaned.}'],
    moderate: ['$He had a broken cheekbone.', 'Fracture, ED, maxillofacial review.'],
  },
  actions: [
    'Separated, body map, doctor reviewed, debrief offered to both.',
    'Observation raised, room moved, safeguarding alert.',
  ],
  questions: [
    [
      'Had anything happened before it that we should know?',
      '{They had been shouting since breakfast.|A room was changed with no warning.|Not that I know.}',
    ],
    ['Do you feel safe where you are now?', '{More or less.|Yes.|Not at night.}'],
  ],
  found: [
    'It could have been seen coming. The plan said what helps and nobody on that shift had read it.',
    'There were too few people who knew each other that day.',
  ],
  changes: [
    "The plan now has one page in front, in the person's own words, and every new member of staff reads it first.",
    'We hold people less often: {eleven times last month, it was nineteen|the team counts it and talks about it weekly}.',
  ],
};
