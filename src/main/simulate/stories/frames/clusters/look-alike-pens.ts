// Two insulin pens that look alike in their new livery. The products are invented.

import { dispensing, during, giving, wrongly } from '../../codes.ts';
import type { Frame } from '../../frame.ts';

const pens = [
  { drug: 'Lentara Rapid', other: 'Lentara Basal' },
  { drug: 'Lentara Rapid', other: 'Lentara Basal' },
  { drug: 'Lentara Basal', other: 'Lentara Rapid' },
];
const penEndings = {
  none: ['It was noticed in time.', '{Noticed before injection.|CBG stayed above 6, monitored.}'],
  low: ['$He had a bad hypo at night but it came up with sugar.', 'CBG 2.8, treated, recovered in 30 min.'],
  moderate: ['$He had a fit and was in hospital for two days.', 'CBG 1.4, seizure, IV glucose, admitted 2 days.'],
  severe: [
    '$He was unconscious for hours. They do not know yet what it has done.',
    'Found unresponsive, CBG unrecordable, ITU.',
  ],
} as const;

export const lookAlikePens: readonly Frame[] = [
  {
    id: 'cluster-pen-pharmacy',
    setting: 'pharmacy',
    theme: 'dispensing',
    who: 'adult',
    cases: pens,
    codes: during('6', wrongly('$drug', dispensing, '3')),
    short: '{New insulin pens look the same, $drug for $other|$drug picked for $other, new teal pens}.',
    public: [
      'The chemist gave $whom the wrong insulin pens. {They have changed how they look. Both are the same blue-green now.|$drug and $other, you need your glasses to tell which is which.} {$He dialled up the usual night dose.|I only saw because the button was a different shape.}',
    ],
    staff: [
      '$drug pens supplied for $other. {New pack design since September: both teal, name in small print, only the button differs.|Both kept in the same fridge basket.} {Second time this month in this branch.|Caught at handing out by asking the patient to look.}',
    ],
    endings: penEndings,
    foundAndChanged: [
      'The two pens look alike since they were changed. {We keep them apart and open the box with you.|We have written to the makers, and told other pharmacies.}',
    ],
  },
  {
    id: 'cluster-pen-ward',
    setting: 'ward',
    theme: 'wrong-medicine',
    who: 'adult',
    specialties: ['33', '42', '106'],
    cases: pens,
    codes: during('6', {
      ...wrongly('$drug', giving, '3'),
      InvolvedAgents: ['4', '3'],
      DeviceType: ['44'],
      DeviceInvolvementFactors: ['3'],
      DeviceWrongUsageDetails: ['1'],
    }),
    short: '{$drug given for $other, pens look identical|Near miss insulin pen mix up again}.',
    public: [
      'In hospital $who was given the fast insulin in place of the slow one. {The pens look like twins, the nurse showed me.|$He used them at home and says they changed the colour.}',
    ],
    staff: [
      '$drug given to $who in place of $other at {2200|bedtime}. {Pens are now both teal with a grey cap.|Two pens in one bedside locker, labels on the cap and not the barrel.} {Realised when putting it back.|CBG falling at 0200 prompted check.} {Other wards say the same.|}',
    ],
    endings: penEndings,
    foundAndChanged: [
      "The two pens look alike since they were changed. {Each patient's pens now carry a label on the barrel, one in red.|Only one of the two is kept on the ward.}",
    ],
  },
  {
    id: 'cluster-pen-nurse',
    setting: 'district-nursing',
    theme: 'wrong-medicine',
    who: 'older',
    cases: pens,
    codes: during('6', wrongly('$drug', giving, '3')),
    short: '{Wrong pen, $drug for $other, pt home|Insulin pens same colour now, error}.',
    staff: [
      "Gave $who $drug in place of $other. {Patient's fridge has both, in the new livery, teal on teal.|Poor light, pens loose in the egg tray.} {Stayed with patient, sugar and toast, CBG half hourly.|999, glucagon given.}",
    ],
    endings: penEndings,
    foundAndChanged: [
      'The two pens look alike since they were changed. {We put a rubber band on one of them, in every home we visit, and it works.|Two people read the name aloud, also at home: the patient is the second.}',
    ],
  },
];
