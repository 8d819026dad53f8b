// People whom a general practice should have called again.

import { challenge, during, omitted } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const recall = framesIn('general-practice', [
  {
    id: 'gp-smear',
    theme: 'results',
    weight: 0.8,
    who: 'mother',
    codes: during('3', challenge('7', omitted())),
    short: '{Smear sample expired vial, repeat|Colposcopy referral missed after smear}.',
    patient: [
      'My smear {was lost|was taken with a pot that was out of date}. {It takes me a lot to go, after what happened to me.|I had to go through it again.} {The nurse rang me herself and was honest.|I found out by letter with no sorry in it.}',
    ],
    staff: [
      "Cervical sample {rejected: vial out of date|labelled with other patient's sticker}. {11|3} women need recall. {Stock rotation not done since move.|} Screening quality assurance informed, {Marvin ref awaited|}.",
    ],
    endings: {
      none: ['The second one was clear.', 'Repeat normal.'],
      low: ['I was in pain for two days after the second one.', 'Discomfort, no more.'],
    },
    foundAndChanged: [
      'The pots were out of date. {They are now counted each month.|Every woman it touched had a call from a nurse and a choice of time.}',
    ],
  },
  {
    id: 'gp-safeguarding',
    theme: 'records',
    weight: 0.7,
    who: 'child',
    codes: during('8', omitted()),
    short: '{Was not brought x3, not coded, not followed up|Safeguarding letter filed unseen}.',
    staff: [
      '$who was not brought to {three|two} hospital appointments. Letters coded as DNA and filed. {Child protection plan in previous area, records arrived 7 weeks late.|Health visitor not told.} {Found at practice safeguarding meeting.|} Seen today with {mum|foster carer}.',
    ],
    endings: {
      none: ['$He $is safe.', 'Well today. Plan agreed with health visitor.'],
      low: ['$He $has had toothache for months.', 'Untreated dental decay, urgent referral.'],
    },
    foundAndChanged: [
      'It was written down as not attending. A child does not attend: a child is brought. {It is now called that, and somebody rings after the first time.|The health visitor now hears the same day.}',
    ],
  },
]);
