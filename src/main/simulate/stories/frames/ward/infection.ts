// Infections caught on hospital wards.

import { challenge, device, during, estates } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const infection = framesIn('ward', [
  {
    id: 'ward-cdiff',
    theme: 'infection',
    who: 'older',
    specialties: ['44', '106', '42'],
    codes: during('6', challenge('5', estates('3'))),
    short: '{Hospital onset C diff, 2nd on $ward|Not isolated for 18 h with diarrhoea}.',
    public: [
      '$who caught {a tummy bug|a bug called C diff} in hospital. {The toilet was dirty for two days and I took a photo of it.|The same commode went from bed to bed.|I watched staff go from bed to bed without washing their hands.} $He went in with {a chest infection|a bad knee}.',
    ],
    staff: [
      'Stool sample from $who C. difficile toxin positive, day {5|9|7} of admission. {Was in an open bay with loose stools for 18 hours, no side rooms.|Sample not sent until third episode.} {On {co-amoxiclav|ciprofloxacin} beyond review date.|Commode audit on the ward 60 %.} IPC informed, bay closed, {deep clean booked|terminal clean done}.',
    ],
  },
  {
    id: 'ward-line-infection',
    theme: 'infection',
    weight: 0.8,
    who: 'adult',
    specialties: ['89', '37', '107', '17'],
    codes: during('6', challenge('5', device('45', { unneeded: '3' }))),
    short: '{Cannula in 6 days, phlebitis and MSSA|Catheter not removed, CAUTI}.',
    public: [
      'The {drip|line} in $whos arm was left in long after it was needed. {I asked about it every day.|It went red and there was a line up the arm.}',
    ],
    staff: [
      '{Peripheral cannula in situ for 6 days|Urinary catheter with no indication documented, day 11|PICC dressing lifting and unchanged for 9 days}. {Blood cultures grew MSSA.|Site red, pus on removal.} {Daily device check not done on 4 of 6 days.|Moved wards three times.}',
    ],
  },
]);
