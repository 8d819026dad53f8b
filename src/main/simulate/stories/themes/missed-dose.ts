// A medicine that was not given in time, or at all.

import type { Theme } from './theme.ts';

export const missedDose: Theme = {
  endings: {
    none: [
      '{It was put right in time.|As far as anyone can tell no harm was done.}',
      '{No harm identified.|Given late, remains well.|Reviewed by doctor, no further action.}',
    ],
    low: [
      '{$He was poorly for a couple of days because of it.|$He was stiff and miserable until the tablets caught up.}',
      '{Symptoms worse for 48 h, then back to baseline.|Extra monitoring, settled after next dose.}',
    ],
    moderate: [
      '{$He ended up in hospital for it.|It took two weeks to get $him back to where $he was.}',
      '{Admitted for stabilisation, 6 days.|Relapse needing step up in care.}',
    ],
  },
  actions: [
    'Dose given as soon as noticed, {prescriber informed|next dose time adjusted}.',
    '{Emergency supply obtained|Stock borrowed from another team}, incident explained to patient.',
    'Critical medicines list checked, {family informed|handed over to next shift in writing}.',
  ],
  questions: [
    [
      'How many doses do you think were missed? If you do not know, that is fine.',
      '{Three, maybe four.|I do not know, more than one.|Only the one that I know of.}',
    ],
    [
      'Did you or anyone else mention it at the time? We want to understand why it was not heard.',
      '{Twice. They said it was on order.|Yes, and it was written on the card too.|I thought they knew, so no.}',
    ],
  ],
  found: [
    'The medicine was {out of stock and nobody re-ordered it|not on the list when care moved from one team to another}.',
    'We looked at the record. The doses were missed, and nobody noticed until you did.',
    'The visit fell off the list when the rota was changed. That should not be possible and it was.',
  ],
  changes: [
    'Medicines that must never be late now have a {red clock|yellow sticker} on the chart, and there is stock in the emergency cupboard.',
    'A visit can no longer disappear: if nobody is put down for it, the coordinator is alerted before 8 in the morning.',
    'The pharmacist now checks these medicines on the day of arrival, also at weekends.',
  ],
};
