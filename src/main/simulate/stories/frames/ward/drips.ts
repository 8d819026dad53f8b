// Drips on hospital wards: blood that came late, what ran beside the vein or too fast.

import { bloodLate, device, during, giving, tooMuch } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const drips = framesIn('ward', [
  {
    id: 'ward-transfusion-slow',
    theme: 'delay',
    weight: 0.5,
    who: 'adult',
    specialties: ['17', '37', '42'],
    codes: during('6', bloodLate),
    short: '{Unit of red cells out of fridge over 4 h, wasted|Blood hung late, sample mislabelled, repeat x2}.',
    public: [
      '$who needed a blood transfusion {on the Friday|that day}. The first sample was {lost|labelled wrong}, then the second. {It was the next evening before $he got it.|$He waited thirty hours.}',
    ],
    staff: [
      'Hb {62|68|65}. Group and save rejected twice by the lab: {date of birth missing|label printed for another patient}. Red cells were ready at {1400} but not collected until {2230}, {porters short|ward did not know they were ready}. {One unit then out of temperature control and discarded.|}',
    ],
    foundAndChanged: [
      'The blood was ready and nobody knew. {The laboratory now rings the ward, and the ward writes down the time.|Two porters have been trained to fetch blood before all else.}',
    ],
  },
  {
    id: 'ward-extravasation',
    theme: 'procedure',
    weight: 0.7,
    who: 'adult',
    specialties: ['55', '106', '42'],
    cases: [
      { drug: 'amiodarone' },
      { drug: 'vesicant chemotherapy' },
      { drug: 'potassium in saline' },
      { drug: 'contrast' },
    ],
    codes: during('6', device('45', { broken: '9' })),
    short: '{Cannula tissued, $drug extravasated|Drip had gone into the arm, not the vein}.',
    public: [
      '$who said $his arm {hurt|was burning} where the drip went in. {$He was told it can sting.|The nurse said it was nearly finished.} By {tea time|the evening} it was {like a balloon|red and twice the size}.',
    ],
    staff: [
      'Peripheral cannula in {left hand|right antecubital fossa} found tissued at $time with $drug running. VIP score not recorded since {insertion|the morning}. {Cannula was day 4.|Pump did not alarm.} Infusion stopped, aspirated, arm raised, {plastics advice taken|extravasation kit used}.',
    ],
    foundAndChanged: [
      'The drip site should have been looked at every hour. It was not looked at for {five|six} hours. {The pump now stops each hour until somebody has looked.|We have put clear dressings on all drips so that the skin can be seen.}',
    ],
  },
  {
    id: 'ward-potassium',
    theme: 'wrong-medicine',
    weight: 0.5,
    who: 'adult',
    specialties: ['107', '42', '10'],
    codes: during('6', tooMuch('potassium chloride', giving, '4')),
    short: '{Potassium bag ran over 1 h instead of 4|Near miss, concentrated potassium in wrong drawer}.',
    staff: [
      'Infusion with 40 mmol potassium was set at {500|400} ml/h in place of {125|100}. Found by {me at the start of shift|$nurse when the alarm went}. {Pump was programmed as volume over time, not rate.|Second check was done at the nurses station, not at the bedside.} ECG done, no changes. K+ {5.4|5.2} on gas.',
    ],
    foundAndChanged: [
      'The pump was set to a speed that it should not accept. {All pumps on the unit now have an upper limit for this medicine.|The second check is now made at the bedside with the bag in hand.}',
    ],
  },
]);
