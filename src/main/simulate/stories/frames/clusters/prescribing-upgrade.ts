// An upgrade of an electronic prescribing system that hides allergies and doubles doses. The product is invented.

import { during, software } from '../../codes.ts';
import type { Frame } from '../../frame.ts';

export const prescribingUpgrade: readonly Frame[] = [
  {
    id: 'cluster-epr-ward',
    setting: 'ward',
    theme: 'digital',
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
    foundAndChanged: [
      'The upgrade moved the allergies to another page without telling anyone. {It was put right in eleven days, and every patient of those days has been checked.|Upgrades now run on one ward for a week before all have them.}',
    ],
  },
  {
    id: 'cluster-epr-emergency',
    setting: 'emergency',
    theme: 'digital',
    who: 'adult',
    specialties: ['105'],
    codes: during('8', software('4')),
    short: '{Tarn upgrade: ED meds not visible on ward|Double dosing after Tarn go live}.',
    staff: [
      'Doses given in ED do not show on the ward chart since the Tarn upgrade. $who {got gentamicin twice|got paracetamol 2 h apart}. {Workaround: print and send with patient.|We were told it was fixed on Tuesday.}',
    ],
    foundAndChanged: [
      "Since the upgrade the two departments could not see each other's medicines. {That has been repaired.|Until it is repaired a printed chart goes with each patient.}",
    ],
  },
];
