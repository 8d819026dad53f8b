// Episodes in prison healthcare.

import { challenge, during, giving, tooFewPeople, tooLate, tooLittle, tooMuch } from '../codes.ts';
import { framesIn } from '../frame.ts';

export const prisonFrames = framesIn('prison', [
  {
    id: 'prison-transfer-meds',
    theme: 'missed-dose',
    weight: 1.5,
    who: 'man',
    cases: [
      { drug: 'epilepsy tablets' },
      { drug: 'HIV treatment' },
      { drug: 'methadone' },
      { drug: 'mirtazapine' },
      { drug: 'insulin' },
    ],
    codes: during('2', tooLittle('$drug', giving, '6')),
    short: '{Transferred without $drug, 3 days|$drug left in property store}.',
    relative: [
      "$who was moved to another prison on {Friday|a day's notice} and $his $drug did not go with $him. {He rang me on the wing phone and I could hear it in $his voice.|I rang the prison and they put the phone down.} {$He is somebody's son.|$He is paying for what $he did, but not with $his life.}",
    ],
    patient: [
      'I got shipped out and my $drug {stayed behind|was left in property}. {Three days of putting in apps.|Officer told me see the nurse, nurse told me see the officer.} {I had two fits in my pad.|I was climbing the walls.}',
    ],
    staff: [
      '$who arrived from {court|another prison} Friday 1900 with no $drug and no summary. {Reception nurse alone, 14 new arrivals.|Record not transferred until Monday.} {No out of hours supply.|Emergency supply next day.}',
    ],
    foundAndChanged: [
      'Medicines and papers were to follow and did not. {Nobody is moved now without seven days of medicine in a sealed bag.|The nurse now rings the other prison before the van leaves.}',
    ],
  },
  {
    id: 'prison-escort',
    theme: 'delay',
    weight: 1.2,
    who: 'man',
    codes: during('8', tooFewPeople()),
    short: '{Hospital appt cancelled 4th time no escort|Chemo missed, no officers}.',
    patient: [
      'My hospital appointment has been cancelled {four|three} times because there are no officers to take me. {I have a lump.|It is my eye.} {I only find out when the day has gone.|Nobody tells you anything in here.}',
    ],
    staff: [
      'Outpatient appointment ({oncology|ophthalmology|endoscopy}) cancelled for the {third|fourth} time: two escorts only, bed watch using both. {Referral date {March|January}.|} {Governor informed.|Raised at the partnership board.}',
    ],
    endings: {
      none: ['I am still waiting.', 'Rebooked.'],
      moderate: ['It has got a lot worse.', 'Condition has progressed.'],
      severe: ['I was told it has spread.', 'Diagnosis at late stage. For review with custody.'],
    },
    foundAndChanged: [
      'There were too few officers. That is a reason and no excuse. {Appointments for cancer now come before all others.|Two of the clinics now come to us by video.}',
    ],
  },
  {
    id: 'prison-acct',
    theme: 'self-harm',
    who: 'man',
    codes: during('7', challenge('3', tooLate())),
    short: '{Cut L arm, ACCT opened|Ligature in cell, cut down, breathing}.',
    relative: [
      '$who told them $he was going to hurt $himself. {I told the safer custody line too. It is an answerphone.|$He had just had bad news from court.} {They found him in time.|}',
    ],
    staff: [
      'Code {blue|red} {0612|2140}. $who found with {ligature from window bars|deep laceration left forearm}. ACCT {open, 2 obs per hour|closed last week}. {Healthcare not at the review.|} {Airway support, O2, recovered.|Sutured in treatment room.}',
    ],
    foundAndChanged: [
      'Healthcare was not at the meeting. {It is not held without us now.|Calls from families are answered by a person, day and night.}',
    ],
  },
  {
    id: 'prison-double-methadone',
    theme: 'wrong-medicine',
    who: 'man',
    codes: during('6', tooMuch('methadone', giving, '1')),
    short: '{Methadone given to wrong man, same surname|2 x methadone, hatch queue}.',
    staff: [
      'At the hatch methadone {60|45} ml given to the wrong man, same surname. {ID card not checked, 74 in the queue, officer withdrawn.|} Realised when the second man came. {Obs 15 minutely in healthcare, naloxone drawn up.|To hospital by ambulance.}',
    ],
    foundAndChanged: [
      'The card was not checked. {The hatch does not open now until it is, and an officer stays.|The queue has been split in two.}',
    ],
  },
]);
