// How it ended for somebody, where nothing is known to have gone wrong.

import { framesAbout } from '../frame.ts';

export const outcomeFrames = framesAbout('outcome', [
  {
    id: 'ward-outcome-readmission',
    setting: 'ward',
    who: 'older',
    specialties: ['44', '106', '10'],
    codes: { OutcomeType: ['2'] },
    short: '{Unplanned readmission within 48 h|Back in 3 days after discharge, heart failure}.',
    relative: [
      '$who was sent home {on Friday|after nine days} and was back in {by Sunday|within two days}, worse than before. {I do not know if anyone did wrong.|Maybe it could not be helped, I would just like somebody to look.}',
    ],
    staff: [
      'Unplanned readmission of $who {48|60} hours after discharge with {heart failure|recurrent falls|pneumonia}. Not known at this point whether discharge was premature. For review at mortality and morbidity meeting.',
    ],
    foundAndChanged: [
      '{Two senior people who had not been involved went through the notes. They think that one more day would not have changed it.|We found that the first visit at home came too late, and have changed that.}',
    ],
  },
  {
    id: 'ward-outcome-crash',
    setting: 'ward',
    who: 'adult',
    specialties: ['10', '106', '42'],
    codes: { OutcomeType: ['7'] },
    short: '{Crash call $time, ROSC, to CCU|Cardiac arrest on $ward, cause not known}.',
    staff: [
      '2222 call at $time to $ward for $who. {VF, one shock, ROSC at 3 minutes.|PEA, ROSC after 2 cycles.} Observations in the preceding 12 hours were within range and on time. Recorded as an outcome, no act or omission identified so far.',
    ],
  },
  {
    id: 'mat-outcome-section',
    setting: 'maternity',
    who: 'mother',
    specialties: ['65'],
    codes: { OutcomeType: ['10'] },
    short: '{Cat 1 section, cord prolapse, good outcome|Emergency section for failure to progress}.',
    staff: [
      '{Category 1|Category 2} caesarean for {cord prolapse|bradycardia|failure to progress at full dilatation}. Decision to delivery {19|26|61} min. Mother and baby well. Recorded as unplanned caesarean, no concern with care at present.',
    ],
  },
  {
    id: 'mat-outcome-pph',
    setting: 'maternity',
    who: 'mother',
    specialties: ['65'],
    codes: { OutcomeType: ['9', '5'] },
    short: '{PPH 1600 ml, EUA in theatre|Blood loss 1.8 l after instrumental}.',
    staff: [
      'Blood loss {1600|1800} ml after {forceps|normal birth}. Examination in theatre, {retained membrane|cervical tear repaired}. Managed to guideline, debriefed with the woman next day.',
    ],
  },
  {
    id: 'theatre-outcome',
    setting: 'theatre',
    who: 'adult',
    specialties: ['42', '23', '97'],
    codes: { OutcomeType: ['5'] },
    short: '{Return to theatre, anastomotic leak day 4|Back to theatre for bleeding, 6 h}.',
    staff: [
      'Unplanned return to theatre on day {1|4|5} for {haematoma|anastomotic leak|washout}. Recognised complication, consented for. For morbidity meeting. No care problem identified so far.',
    ],
  },
  {
    id: 'mh-outcome',
    setting: 'mental-health',
    who: 'adult',
    specialties: ['68', '3'],
    codes: { OutcomeType: ['1'] },
    short: '{Expected death in old age ward, for CQC|Death of community pt, cause unknown}.',
    staff: [
      '{Expected death on the older adult ward, end of life plan in place, family present.|Informed by GP of the death of a patient on the community caseload. Cause not yet known, last seen 11 days ago, physically unwell.} No link to care suspected. Recorded for fact finding and notification.',
    ],
  },
]);
