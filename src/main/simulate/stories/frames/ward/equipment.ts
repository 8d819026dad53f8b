// Equipment of hospital wards: the medicine fridge, the brakes of a bed.

import { device, during, giving, spoilt } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const equipment = framesIn('ward', [
  {
    id: 'ward-fridge-temperature',
    theme: 'caught',
    weight: 0.8,
    who: 'anyone',
    codes: during('11', spoilt('insulin and eye drops', giving, '1')),
    short: '{Drug fridge 14 degrees, all stock quarantined|Fridge temp not logged 6 days}.',
    staff: [
      'Medicines fridge on $ward reading {14|12|-1} degrees this morning. {Log not signed for six days.|Someone had unplugged it for a phone charger.} All stock quarantined, pharmacy informed, {no patient had a dose as far as we can tell|two patients may have had doses, medical team told}.',
    ],
    foundAndChanged: [
      'The plug was pulled for a phone charger. {It now has a guard, and the fridge sends a message to the pharmacy when it warms up.|No patient had a dose from it. We checked each chart.}',
    ],
  },
  {
    id: 'ward-bed-brakes',
    theme: 'equipment',
    weight: 0.8,
    who: 'adult',
    codes: during('6', device('7', { broken: '3' })),
    short: '{Bed brake failed on transfer|Hoist battery flat, none spare}.',
    public: [
      'The brake on the bed {did not hold|was broken} and it {rolled away|moved} when $who went to {sit down|get out}. {There was a sticker on it saying FAULTY from last month.|The nurse said it always does that.}',
    ],
    staff: [
      '{Bed moved during transfer of $who although brake was on.|Hoist stopped mid lift with $who in the sling, emergency lowering used.} {Asset label unreadable.|Service sticker 8 months out of date.} Taken out of use and tagged, {medical engineering logged|reported to the equipment library}.',
    ],
  },
]);
