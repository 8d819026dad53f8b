// A model of infusion pump whose door latch wears out. The product is invented.

import { device, during } from '../../codes.ts';
import type { Frame } from '../../frame.ts';

export const pumpLatch: readonly Frame[] = [
  {
    id: 'cluster-pump-ward',
    setting: 'ward',
    theme: 'equipment',
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
    foundAndChanged: [
      'The latch of this model wears out. {All of them have been checked, and {nine|seven} were taken away.|We have told the maker and the regulator, and use another model for strong medicines.}',
    ],
  },
  {
    id: 'cluster-pump-theatre',
    setting: 'theatre',
    theme: 'equipment',
    who: 'adult',
    specialties: ['5', '107'],
    codes: during('6', device('43', { broken: '9' })),
    short: '{Halden S2 latch failure, propofol bolus|S2 pump over-infused in recovery}.',
    staff: [
      'Halden S2 {over-infused propofol|gave bolus on door opening} in {anaesthetic room|recovery}. {Latch feels loose, foam seal perished.|Pump serviced 3 weeks ago.} BP {70 systolic|dropped}, {vasopressor given|fluids}. Taken out of use.',
    ],
    foundAndChanged: [
      'The latch of this model wears out. {It is no longer used in theatre.|The maker has been told, and so have the hospitals around us.}',
    ],
  },
];
