// Falls in hospital and at home.

import type { Theme } from './theme.ts';

export const falls: Theme = {
  endings: {
    none: [
      '{$He was not hurt, only upset.|By luck nothing was broken.}',
      '{No apparent injury.|Obs stable, no injury seen, neuro obs normal.|Full body check, nil found.}',
    ],
    low: [
      '{$He $has a big bruise on $his hip.|$He had a cut on $his head that needed glue.|$He had a bruise like an egg.}',
      '{Skin tear to elbow, dressed.|Bruising to left hip, x-ray clear.|2 cm laceration to eyebrow, steri-strips. Neuro obs normal.}',
    ],
    moderate: [
      '{$He broke $his wrist.|$He $has broken {a shoulder|two ribs} and was in for weeks.}',
      '{Colles fracture, plaster.|Fractured humerus, collar and cuff, stay extended.|Pubic ramus fracture on x-ray.}',
    ],
    severe: [
      '{$He broke $his hip and had an operation and cannot live alone now.|The hip was broken. They say $he will not walk without help again.|$He had a bleed on the brain and $is only slowly coming back.}',
      '{Fractured neck of femur, for theatre.|Subdural on CT, neurosurgical transfer.}',
    ],
    fatal: [
      '{$He hit $his head. $He never woke up.|$He had a bleed on the brain and died two days later.}',
      '{Large subdural, not for surgery, died day 2. Coroner informed.|Hip fracture, died day 9 post op of pneumonia.}',
    ],
  },
  actions: [
    'Full body check before moving, hoisted, neuro obs half hourly, {doctor reviewed|GP informed}, next of kin informed.',
    'Lowered bed, {sensor mat on and tested|moved to a bed in view of the desk}, falls care plan updated.',
    'Medication review asked for, lying and standing BP done, {slippers found|walking frame put within reach}.',
  ],
  questions: [
    [
      'Was the call bell within reach, as far as you could see?',
      '{No, it was on the floor.|It was tied to the rail at the back.|I think so, but $he forgets it is there.}',
    ],
    [
      'Do you know what $he was trying to do when it happened?',
      '{Get to the toilet.|Reach the water.|Go home, as always.}',
    ],
  ],
  found: [
    'The plan said that somebody should be close by. At that moment nobody was, because two people were needed elsewhere.',
    'The bell rang for {eleven|fourteen} minutes. The screen that shows it was out of order.',
    'The walking frame had been moved out of reach {for the cleaning|to make room for a visitor}.',
  ],
  changes: [
    'People at risk of falling are now near the desk, and somebody stays in the bay at all times.',
    'Call bells are tested every morning, and we look at the slowest answers each week.',
    'We ask every family what helps at night and write it over the bed.',
  ],
};
