// Episodes that happen in clusters: a look-alike insulin pen, a failing infusion pump, an electronic prescribing upgrade. All products are invented.

import { device, dispensing, during, giving, software, wrongly } from '../codes.ts';
import type { Frame } from '../frame.ts';

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

export const clusterFrames: readonly Frame[] = [
  {
    id: 'cluster-pen-pharmacy',
    setting: 'pharmacy',
    theme: 'dispensing',
    weight: 0,
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
  },
  {
    id: 'cluster-pen-ward',
    setting: 'ward',
    theme: 'wrong-medicine',
    weight: 0,
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
  },
  {
    id: 'cluster-pen-nurse',
    setting: 'district-nursing',
    theme: 'wrong-medicine',
    weight: 0,
    who: 'older',
    cases: pens,
    codes: during('6', wrongly('$drug', giving, '3')),
    short: '{Wrong pen, $drug for $other, pt home|Insulin pens same colour now, error}.',
    staff: [
      "Gave $who $drug in place of $other. {Patient's fridge has both, in the new livery, teal on teal.|Poor light, pens loose in the egg tray.} {Stayed with patient, sugar and toast, CBG half hourly.|999, glucagon given.}",
    ],
    endings: penEndings,
  },
  {
    id: 'cluster-pump-ward',
    setting: 'ward',
    theme: 'equipment',
    weight: 0,
    who: 'adult',
    specialties: ['107', '78', '106'],
    codes: during('6', device('43', { broken: '9' })),
    short: '{Halden S2 pump free flow, door latch|Halden pump stopped, no alarm}.',
    public: [
      'The pump for $whos drip {went through hours too early|stopped and did not beep}. {The nurse hit it and said they all do that.|It has a Halden sticker on.}',
    ],
    staff: [
      'Halden S2 infusion pump {delivered 6 h volume in 50 min, door latch appears not to seat|stopped with "complete" on screen, 40 ml left, no alarm}. {Same model failed here last month.|Third S2 this quarter.} {Drug running: {noradrenaline|heparin|morphine}.|} Pump quarantined with line in place, {asset and batch noted|engineering informed}.',
    ],
  },
  {
    id: 'cluster-pump-theatre',
    setting: 'theatre',
    theme: 'equipment',
    weight: 0,
    who: 'adult',
    specialties: ['5', '107'],
    codes: during('6', device('43', { broken: '9' })),
    short: '{Halden S2 latch failure, propofol bolus|S2 pump over-infused in recovery}.',
    staff: [
      'Halden S2 {over-infused propofol|gave bolus on door opening} in {anaesthetic room|recovery}. {Latch feels loose, foam seal perished.|Pump serviced 3 weeks ago.} BP {70 systolic|dropped}, {vasopressor given|fluids}. Taken out of use.',
    ],
  },
  {
    id: 'cluster-epr-ward',
    setting: 'ward',
    theme: 'digital',
    weight: 0,
    who: 'adult',
    specialties: ['106', '42'],
    codes: during('5', software('4')),
    short: '{After Tarn upgrade allergies blank|Tarn: stopped drugs came back on chart}.',
    public: [
      "Since the hospital's new computer {they keep asking what $who $is allergic to|$his old tablets came back on the list}. {The nurse said it happened over the weekend when they updated.|We had it all on paper, thank goodness.}",
    ],
    staff: [
      'Since the Tarn e-prescribing upgrade {allergy field is blank for patients admitted before the weekend|stopped medicines reappear as active after transfer between wards|once weekly medicines show every day on the drug round}. {Found for $who at ward round.|Gave one dose before noticing.} {Six patients on this ward.|Help desk ticket open.}',
    ],
  },
  {
    id: 'cluster-epr-emergency',
    setting: 'emergency',
    theme: 'digital',
    weight: 0,
    who: 'adult',
    specialties: ['105'],
    codes: during('8', software('4')),
    short: '{Tarn upgrade: ED meds not visible on ward|Double dosing after Tarn go live}.',
    staff: [
      'Doses given in ED do not show on the ward chart since the Tarn upgrade. $who {got gentamicin twice|got paracetamol 2 h apart}. {Workaround: print and send with patient.|We were told it was fixed on Tuesday.}',
    ],
  },
];
