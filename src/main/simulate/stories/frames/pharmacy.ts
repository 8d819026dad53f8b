// Episodes in community pharmacies.

import {
  dispensing,
  during,
  mixedUp,
  prescribing,
  software,
  spoilt,
  tooFewPeople,
  tooLittle,
  tooMuch,
  wrongly,
} from '../codes.ts';
import { framesIn } from '../frame.ts';

export const pharmacyFrames = framesIn('pharmacy', [
  {
    id: 'rx-look-alike',
    theme: 'dispensing',
    weight: 3,
    who: 'adult',
    cases: [
      { drug: 'amitriptyline 10 mg', other: 'amlodipine 10 mg', felt: 'so sleepy $he nodded off at the table' },
      { drug: 'atenolol 50 mg', other: 'allopurinol 100 mg', felt: 'dizzy every time $he stood up' },
      { drug: 'prednisolone 5 mg', other: 'propranolol 40 mg', felt: 'wide awake all night' },
      { drug: 'gabapentin 300 mg', other: 'pregabalin 300 mg', felt: 'drunk without drinking' },
      { drug: 'quinine 300 mg', other: 'quetiapine 300 mg', felt: 'very unwell, with ringing in the ears' },
      { drug: 'sumatriptan 50 mg', other: 'sertraline 50 mg', felt: 'tight in the chest and frightened' },
      { drug: 'rosuvastatin 10 mg', other: 'rivaroxaban 10 mg', felt: 'covered in bruises before anyone noticed' },
      { drug: 'hydralazine 25 mg', other: 'hydroxyzine 25 mg', felt: 'faint, with a pounding heart' },
    ],
    codes: during('6', wrongly('$drug', dispensing, '3')),
    endings: {
      none: [
        '{None of them were taken.|I saw it before any were taken.}',
        '{Nothing taken.|Did not reach the patient.|No harm.}',
      ],
      low: [
        '{$He had taken them for a week and was $felt.|$He took two and was $felt.}',
        '{Took three doses, unwell, GP review.|Mild symptoms, resolved on stopping.}',
      ],
      moderate: ['$He took them for nine days and ended up in hospital.', 'Nine doses taken, admitted 3 nights.'],
      severe: ['$He collapsed and was in intensive care.', 'Collapsed at home, ITU, slow recovery.'],
    },
    short: '{Picked $drug for $other, caught at check|LASA: $drug / $other, handed out}.',
    public: [
      '$who got the wrong tablets from the chemist. The bag had the right name on it but inside was $drug in place of $other. {I only looked because they were a different colour.|The label said one thing and the box another.}',
    ],
    staff: [
      'RX for $other, $drug {picked and labelled|assembled}. {Adjacent on shelf.|Same maker, near identical livery.} {Handed out; patient noticed the tablets were different.|Found at stock count, patient traced and phoned.|Second checker was at lunch.} {Self checking, pharmacist alone on site.|Items per hour 42.} {Shelf edge divider fitted.|}',
    ],
  },
  {
    id: 'rx-strength',
    theme: 'dispensing',
    weight: 2,
    who: 'adult',
    cases: [
      { drug: 'levothyroxine 100 micrograms', other: 'levothyroxine 25 micrograms' },
      { drug: 'warfarin 5 mg', other: 'warfarin 0.5 mg' },
      { drug: 'bisoprolol 10 mg', other: 'bisoprolol 1.25 mg' },
      { drug: 'ramipril 10 mg', other: 'ramipril 1.25 mg' },
      { drug: 'olanzapine 20 mg', other: 'olanzapine 2.5 mg' },
    ],
    codes: during('6', tooMuch('$drug', dispensing, '1')),
    short: '{$drug supplied for $other|Wrong strength, $drug, noticed at home}.',
    public: [
      'The tablets were the right sort but the wrong strength: $drug, it should have been $other. {I noticed because the box was green and not pink.|} {The chemist said "oh" and swapped them and that was that.|The chemist rang the doctor straight away and was very worried, fair play.}',
    ],
    staff: [
      '$drug supplied against $other. {Scan off: barcode would not read so overridden.|Split pack put back on wrong side.} {GP informed.|Patient rung the same evening.} {Owing picked by different person from the label.|}',
    ],
  },
  {
    id: 'rx-wrong-bag',
    theme: 'mix-up',
    weight: 2,
    who: 'anyone',
    codes: during('6', wrongly('medicines of another person', dispensing, '8')),
    short: '{Bag handed to wrong pt, same surname|Two bags stapled together}.',
    public: [
      "$who was given another person's bag. {Same surname, and they never asked for the address.|It had a whole stranger's life in it, I felt bad for reading it.} {We brought it back.|We had opened the first box before we saw.}",
    ],
    staff: [
      'Bag for another patient handed to $who. {Address not confirmed.|Queue out of the door, two bags with the same surname together.|Stapled behind the right bag.} {Returned in ten minutes.|Delivered medicines retrieved by driver.} Both told. {Confidentiality breach logged.|}',
    ],
    endings: {
      none: ['No harm done.', 'Nothing taken.'],
      low: ['$He took one of them and felt rough for a day.', 'One dose taken, {111|GP} advice, felt dizzy.'],
    },
    foundAndChanged: [
      'The name was asked and not the address. {We now ask for the address and show the first box.|Two bags of one name no longer stand together.}',
    ],
  },
  {
    id: 'rx-methadone',
    theme: 'dispensing',
    weight: 0.8,
    who: 'adult',
    codes: during('6', tooMuch('methadone', dispensing, '1')),
    short: '{Methadone 60 ml for 6|Missed 3 days, methadone supplied, should stop}.',
    staff: [
      '{Methadone 60 ml measured for a 16 ml daily dose|Methadone given after three missed days; tolerance lost|Dose of another client given, same initials}. {Pump not recalibrated.|Locum, no photo on file.} {Client told, advised to go to ED, did.|Client could not be reached, prescriber and police welfare check.|Noticed before the client drank it.}',
    ],
    endings: {
      none: ['No harm.', 'No harm: observed 4 h / not taken.'],
      low: ['$He was very sleepy.', 'Drowsy, observed in ED.'],
      severe: [
        '$He stopped breathing and was brought back.',
        'Respiratory arrest at home, naloxone by ambulance, ITU.',
      ],
      fatal: [
        '$He was found dead the next morning.',
        'Found dead next morning. Police and coroner involved. Controlled drugs lead told.',
      ],
    },
    foundAndChanged: [
      'The pump had not been measured for weeks. {It is measured each morning and written down.|Each dose is now poured with the person and a photograph in view.}',
    ],
  },
  {
    id: 'rx-blister-missing',
    theme: 'dispensing',
    weight: 1.4,
    who: 'older',
    cases: [{ drug: 'apixaban' }, { drug: 'furosemide' }, { drug: 'levothyroxine' }, { drug: 'epilepsy tablet' }],
    codes: during('6', tooLittle('$drug', dispensing, '6')),
    endings: {
      none: [
        '{The missing ones were added the same day.|I saw it on the first Sunday, so none were missed.}',
        '{Corrected before the first dose was due.|One dose late, no harm.}',
      ],
      low: [
        '$He had gone without for {two|three} weeks and felt it.',
        'Three weeks without, symptoms worse, recovered.',
      ],
      moderate: [
        '$He had gone without for a month and was taken into hospital.',
        'Four weeks without, admitted 5 days.',
      ],
    },
    short: '{$drug left out of MDS tray x4 weeks|Blister tray had Tues dose twice}.',
    relative: [
      'I fill in for $whos carer on Sundays and {counted the tray|held it up to the light}. Six tablets, should be seven. The $drug was missing {all month|in every tray}. {$He cannot see and trusts what is in there.|}',
    ],
    staff: [
      "$drug omitted from {four|two} weekly trays for $who. {Change after discharge written on the old backing sheet.|Tray checked against last week's tray and not the prescription.} {Carer noticed.|Found when re-dispensing.} GP told.",
    ],
    foundAndChanged: [
      "The tray was checked against last week's tray. {It is now checked against the prescription.|A photograph is taken of each tray before it leaves.}",
    ],
  },
  {
    id: 'rx-child-dose',
    theme: 'caught',
    who: 'child',
    cases: [
      { drug: 'amoxicillin' },
      { drug: 'prednisolone' },
      { drug: 'ranitidine liquid' },
      { drug: 'morphine oral solution' },
    ],
    codes: during('5', tooMuch('$drug', prescribing, '1')),
    short: '{10x $drug dose for child, queried|Rx ml and mg swapped, $drug, 3 y}.',
    relative: [
      'The lady in the chemist, $nurse I think, would not give us the $drug for $who until she had rung the doctor. {We waited an hour and I was cross.|I nearly went somewhere else.} {It was ten times too much.|The doctor had put 25 and meant 2.5.} {I went back with flowers.|I am not cross now.}',
    ],
    staff: [
      'RX for $drug in a child of $age: {10 x intended dose|5 ml written where 5 mg meant}. Rang prescriber, amended. {Weight not on prescription.|} Good catch by {dispenser|pre-reg} $nurse.',
    ],
    foundAndChanged: [
      'You were right: it was ten times too much. {The surgery has changed the way it types doses for children.|The doctor has asked us to pass on thanks, and so do we.}',
    ],
  },
  {
    id: 'rx-out-of-date',
    theme: 'caught',
    who: 'anyone',
    cases: [
      { drug: 'adrenaline pens' },
      { drug: 'eye drops' },
      { drug: 'lansoprazole dispersible' },
      { drug: 'glyceryl trinitrate spray' },
    ],
    codes: during('6', spoilt('$drug', dispensing, '2')),
    short: '{$drug out of date on shelf|Expired $drug supplied, swapped}.',
    public: [
      'The $drug that $who got from the chemist {ran out in March|had a date from last year on it}. {Luckily we had not needed it.|When I took it back they went and checked the whole shelf.}',
    ],
    staff: [
      '$drug past expiry {found at date check|supplied and returned}. {Short dated sticker fallen off.|Split box without its flap.} {Matrix shows section not checked since {May|last winter}.|}',
    ],
    endings: { none: ['No harm came of it.', 'Not used. Replaced.'] },
    foundAndChanged: [
      'It had been missed at {two|three} checks. {The whole shelf has been checked and the date is now read by the scanner.|A short date now means a red sticker that does not come off.}',
    ],
  },
  {
    id: 'rx-delivery',
    theme: 'mix-up',
    who: 'older',
    codes: during('6', mixedUp()),
    short: '{Delivery posted through wrong door, dog ate it|Controlled drug left in porch}.',
    relative: [
      'They left $whos {morphine|tablets} {on the step in the rain|with a child|at number 14 when we are 41}. {The neighbour brought it round on Thursday.|It was gone when we got there.} $He {had none for two days|was in pain all weekend}.',
    ],
    staff: [
      'Delivery for $who {posted at the wrong address|left in porch without signature}. {New driver.|Sat nav, two roads of that name.} {Retrieved.|Not found; controlled drug, reported.} {New supply by taxi.|}',
    ],
    foundAndChanged: [
      'Two roads have one name. {The driver now rings before, and nothing is left on a step.|Medicines that must be signed for go only from hand to hand.}',
    ],
  },
  {
    id: 'rx-system-down',
    theme: 'digital',
    who: 'anyone',
    codes: during('6', software('4')),
    short: '{EPS down 3 h, urgent meds delayed|Labels printed without dose after update}.',
    public: [
      "The chemist's computer was down {all morning|again}. {We were sent to three places.|$who went without until Monday.} {Nobody could say what to do.|The girl drove it round herself in the evening, bless her.}",
    ],
    staff: [
      '{Prescription system unavailable {0910 to 1240|most of Saturday}.|Since the update labels print without the "max in 24 h" line.} {Emergency supplies made x17.|Noticed by patient, 40 labels at risk, all phoned.} {Supplier ticket raised.|}',
    ],
    foundAndChanged: [
      'The national system was away and our plan for that lay in a drawer. {It now hangs on the wall, and we practised it on a quiet Tuesday.|The makers have told us what went wrong. Urgent medicines now go out by hand at once.}',
    ],
  },
  {
    id: 'rx-owing',
    theme: 'delay',
    who: 'adult',
    cases: [
      { drug: 'migraine spray' },
      { drug: 'methylphenidate' },
      { drug: 'creon' },
      { drug: 'epilepsy medicine' },
      { drug: 'insulin' },
    ],
    codes: during('6', tooLittle('$drug', dispensing, '2')),
    short: '{$drug out of stock 3 weeks, no alternative|$drug owing, pt ran out}.',
    public: [
      '$who could not get $drug {anywhere|for three weeks}. {We tried nine chemists in two towns.|The doctor says ask the chemist, the chemist says ask the doctor.} {$He cut them in half to make them last.|I drove forty miles.}',
    ],
    staff: [
      '$drug owing for {11|19} days. {Manufacturer out of stock, no SSP.|Surgery declined to change without consultant.} Patient {without for 4 days|halving doses}. {Rang round 9 branches.|}',
    ],
    foundAndChanged: [
      'The maker could not supply it, and we left you to find that out alone. {When something is missing for more than two days we now ring the surgery ourselves and agree on another.|We keep a list of who is waiting and ring round each morning.}',
    ],
  },
  {
    id: 'rx-staffing',
    theme: 'staffing',
    who: 'anyone',
    codes: during('6', tooFewPeople('2')),
    short: '{No responsible pharmacist until 1115, patients turned away|Locum no show}.',
    staff: [
      'Locum did not arrive; no responsible pharmacist until {1115|1340}. {Supervised consumption clients turned away.|Bags could not be handed out although ready.} {Area manager aware.|}',
    ],
    endings: {
      none: ['We came back later.', 'No known harm.'],
      low: ['$He was in withdrawal by the afternoon.', 'Two clients in withdrawal, supplied in afternoon.'],
    },
  },
]);
