// Vaccines in general practice.

import { during, giving, spoilt, wrongly } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const vaccines = framesIn('general-practice', [
  {
    id: 'gp-vaccine-fridge',
    theme: 'caught',
    who: 'anyone',
    codes: during('6', spoilt('vaccines', giving, '1')),
    short: '{Vaccine fridge 11C over weekend|Fridge door ajar, 60 flu vaccines binned}.',
    staff: [
      'Vaccine fridge read {11.4|10.2} degrees this morning, logger shows above 8 for {39|61} hours. {Door not closed after delivery on Friday.|Plug switched off by cleaner.} {Stock quarantined, supplier stability data asked for.|About 60 doses lost.}',
    ],
    foundAndChanged: [
      'The door was left open after a late delivery. {It now closes by itself and rings a phone.|Nobody had a dose from it. We checked every name.}',
    ],
  },
  {
    id: 'gp-wrong-vaccine',
    theme: 'wrong-medicine',
    who: 'child',
    cases: [
      { drug: 'MenB vaccine', other: 'pneumococcal vaccine' },
      { drug: 'adult flu vaccine', other: 'the nasal one' },
      { drug: '6 in 1 vaccine', other: 'the pre-school booster' },
    ],
    codes: during('6', wrongly('$drug', giving, '3')),
    short: '{$drug given for $other|Wrong imm, $drug given twice}.',
    relative: [
      '$who had $his jabs and {the nurse rang an hour later|they called us back} to say $he was given the $drug in place of $other. {She was very upset, poor thing.|She said sorry and told us the truth.} {$He had a bit of a temperature.|}',
    ],
    staff: [
      '$drug given to $who ($age) in place of $other. {Boxes look the same since change of brand.|Twins in the room, two trays.|Interrupted by the phone.} Screening and immunisation team advice: {give the correct one today|repeat in 4 weeks}. Parents told.',
    ],
    endings: {
      none: ['$He was fine.', 'No reaction.'],
      low: ['$He had a sore leg and a temperature for a day.', 'Low grade fever 24 h.'],
    },
    foundAndChanged: [
      'The boxes changed and look alike. {Each is now in a tray of its own, and the nurse reads it out with the parent.|Nobody knocks on that door during a clinic.}',
    ],
  },
]);
