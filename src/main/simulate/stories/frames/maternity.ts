// Episodes in maternity and newborn care.

import {
  bloodProductMissed,
  challenge,
  device,
  during,
  giving,
  mixedUp,
  omitted,
  prescribing,
  tooFewPeople,
  tooLate,
  tooLittle,
  tooMuch,
} from '../codes.ts';
import { framesIn } from '../frame.ts';

export const maternityFrames = framesIn('maternity', [
  {
    id: 'mat-ctg',
    theme: 'birth',
    weight: 2,
    who: 'mother',
    specialties: ['65', '58'],
    codes: during('7', tooLate('3')),
    short: '{Pathological CTG, 40 min to review|Fresh eyes not done for 2 h, bradycardia}.',
    patient: [
      'I was in labour and {the heartbeat on the monitor kept dropping|the line on the paper kept going down}. {I could see it myself.|My husband could see it.} The midwife was {looking after two of us|called away}. {I said something is wrong and was told to concentrate on my breathing.|She rang for a doctor three times.} Then {the room filled with people|they ran with my bed}.',
    ],
    relative: [
      '$who was in labour and the heartbeat on the screen kept dipping. {I pointed at it and was told it was loss of contact.|There was one midwife between two rooms.} {I will never forget the alarm.|It took forty minutes for a doctor.}',
    ],
    staff: [
      'CTG classified pathological at $time. {Registrar in theatre with a category 1 section, consultant called from home.|Fresh eyes review overdue by 90 minutes, one midwife with two women in established labour.} Decision to delivery {38|52} minutes. {Cord gases 6.98 / 7.10.|Apgars 3, 6, 8.} {Oxytocin was not stopped until the doctor came.|}',
    ],
    endings: {
      none: ['The baby was fine, thank God.', 'Baby born in good condition, stayed with mother.'],
      low: ['The baby was watched for a night and came back to us.', 'Baby observed on transitional care 24 h.'],
      moderate: ['Our baby was in special care for a week.', 'Baby to neonatal unit for 6 days, breathing support.'],
      severe: [
        'Our baby was cooled for three days. They do not know yet what the damage is.',
        'Baby transferred for therapeutic hypothermia, seizures day 1. Referred nationally.',
      ],
      fatal: [
        'Our baby did not live. We called {him Jude|her Ivy}.',
        'Neonatal death at 14 hours. Parents supported by the bereavement midwife. Referred as per national pathway.',
      ],
    },
    foundAndChanged: [
      'What the monitor showed was seen by the person who could not leave, and not by the person who could decide. {A second midwife now looks at every tracing each hour.|If anyone in the room says they are worried, the consultant is rung, at any time of night.}',
    ],
  },
  {
    id: 'mat-pph',
    theme: 'birth',
    who: 'mother',
    specialties: ['65', '58'],
    codes: during('6', tooLate('2')),
    short: '{PPH 2.1 l, delay in 2222 call|MOH trolley incomplete, no carboprost}.',
    patient: [
      'After the birth I kept bleeding. {I felt it soak through and said so.|I remember going very cold.} {The drug they wanted was not in the box.|They were weighing pads on the floor.} I lost more than {two|two and a half} litres. {Nobody has talked me through it since.|}',
    ],
    staff: [
      'Postpartum haemorrhage, measured loss {1900|2200|2650} ml. {Blood loss was estimated, not weighed, for the first 20 minutes.|Carboprost not in the haemorrhage box, fetched from theatre, 9 min.|Obstetric emergency call went to the general crash bleep.} {Bakri balloon|Theatre for repair}, transfused {2|4} units.',
    ],
    endings: {
      none: ['I am all right now but I cannot stop thinking about it.', 'Recovered well on HDU. No lasting harm.'],
      low: ['I had to have iron through a drip and could not carry my own baby.', 'IV iron, one extra night.'],
      moderate: ['I had another operation and was in a week.', 'Return to theatre, HDU 48 h, 4 units.'],
      severe: ['They had to take my womb away to save me.', 'Hysterectomy, ITU 2 days.'],
    },
    foundAndChanged: [
      'The loss was guessed for too long and one medicine was missing from the box. {We weigh from the first minute now.|The box is opened and counted every morning.} A midwife will gladly go through the notes with you.',
    ],
  },
  {
    id: 'mat-anti-d',
    theme: 'missed-dose',
    who: 'mother',
    specialties: ['58', '65'],
    codes: during('5', bloodProductMissed),
    short: '{Anti-D not given after bleed at 20 weeks|Rh neg, anti-D missed, found at 28 w}.',
    patient: [
      'I am rhesus negative and had {a bleed at 20 weeks|a fall on my bump}. I {asked about the injection|thought I was meant to have an injection} and was told {it was not needed|someone would ring}. {At my next check they found I should have had it within three days.|}',
    ],
    staff: [
      'Anti-D not given within 72 hours to RhD negative woman after {antepartum bleed|abdominal trauma} at {19|21|24} weeks. {Triage discharge letter asks GP to arrange.|Kleihauer result filed without action.} Discussed with transfusion lab, given late. SHOT report submitted.',
    ],
    endings: {
      none: ['They say it should be all right but I have to have more tests.', 'Antibody screen negative so far.'],
      low: ['I have to have blood tests every two weeks now.', 'Weak anti-D detected, serial titres.'],
    },
    foundAndChanged: [
      'The injection was due and each team thought that another would give it. {The clinic now gives it the same day, and rings if you cannot come.|We looked back over two years and found {two|three} more, who have been told.}',
    ],
  },
  {
    id: 'mat-baby-label',
    theme: 'mix-up',
    who: 'baby',
    specialties: ['147', '58', '77'],
    codes: during('6', mixedUp()),
    short: '{Baby label on wrong cot, noticed at feed|EBM given to wrong baby, 5 ml}.',
    relative: [
      "The label on my baby's {ankle|cot} was for {another family|a baby with our name but another number}. {We noticed when they came with the milk.|My mother in law noticed.} It was {changed in a minute|laughed off} but I have {checked $him|checked the label} every hour since.",
    ],
    staff: [
      '{5|10} ml of expressed breast milk from another mother given to $who. {Bottles in same fridge box, first names alike.|Checked by one person only, second checker on break.} {Both mothers told in person. Virology risk assessment done.|Screening bloods of donor mother negative.}',
      'Baby found with {no name band|one name band with wrong hospital number}. {Twin 1 and twin 2 labels swapped.|Bands fell off at bath and were put back on wrong baby, corrected before any treatment.}',
    ],
    endings: {
      none: ['No harm was done this time.', 'No harm. Full identity check of all babies on the unit done.'],
      low: ['$He had to have a blood test because of it.', 'Baby needed screening blood tests.'],
    },
    foundAndChanged: [
      'Labels had been printed for two babies at once. {They are now printed at the cot, one at a time, with the parents reading them out.|Milk is now checked by two people and a scanner.}',
    ],
  },
  {
    id: 'mat-induction-delay',
    theme: 'delay',
    weight: 1.5,
    who: 'mother',
    specialties: ['65', '58'],
    codes: during('6', tooFewPeople()),
    short: '{Induction delayed 52 h, no labour ward bed|ARM delayed 3 days staffing}.',
    patient: [
      'I was booked for an induction because {the baby was small|my waters had gone}. I waited {three|two} days on the ward with my bag packed. {Every shift said "later today".|There was no midwife to break my waters.} {The baby was moving less and I said so.|I have not slept.} I understand it is staffing but {nobody was honest about it|I was frightened}.',
    ],
    staff: [
      'Induction of labour for {reduced growth|prolonged rupture of membranes, 40 h} delayed {36|52|60} hours. Labour ward acuity red, {4 midwives short|2 midwives for 9 women}. {Neighbouring units full, regional call held.|} Twice daily CTG done. {Woman and partner very anxious, updated every shift.|}',
    ],
    endings: {
      none: ['In the end all was well.', 'Spontaneous labour, healthy baby.'],
      low: ['I got an infection and had antibiotics.', 'Maternal pyrexia, antibiotics.'],
      moderate: [
        'I ended up with an emergency section and an infection.',
        'Chorioamnionitis, category 2 section, baby screened and treated 5 days.',
      ],
    },
    foundAndChanged: [
      'There were too few midwives, and we did not tell you so. {A senior midwife now speaks to every woman who waits, every morning, with a time or with the truth.|Two more beds are kept for this, from Monday to Friday.}',
    ],
  },
  {
    id: 'mat-jaundice',
    theme: 'diagnosis',
    who: 'baby',
    specialties: ['58', '77'],
    codes: during('7', omitted()),
    short: '{Jaundice not measured at day 3 visit|Bilirubin above exchange line, day 5}.',
    relative: [
      '$who was {yellow|as yellow as a duck} and very sleepy. {The midwife said put $him by the window.|We were told it was normal.} {In darker skin it is hard to see and we said that too.|By the weekend $he would not feed.}',
    ],
    staff: [
      'Day {4|5} baby readmitted with bilirubin {398|440}. {Day 3 visit done by phone because of staffing.|Transcutaneous meter not available in community, visual assessment only. Baby has dark skin.} Weight loss {12|13} %. Double phototherapy.',
    ],
    endings: {
      none: ['$He $is better now.', 'Below line after 12 h of phototherapy.'],
      low: ['Two nights under the lights.', 'Phototherapy 36 h.'],
      moderate: ['$He was in the baby unit for a week.', 'Neonatal unit 6 days, IVIG.'],
    },
    foundAndChanged: [
      'Looking is not measuring, and least of all in darker skin. {Every community midwife now carries a meter.|The day three visit is made in person again, without exception.}',
    ],
  },
  {
    id: 'mat-newborn-screening',
    theme: 'results',
    who: 'baby',
    specialties: ['58', '77'],
    codes: during('3', challenge('7', omitted())),
    short: '{Blood spot card lost in post, repeat day 19|Hearing screen not offered before discharge}.',
    relative: [
      'They did the heel prick on $who and {then rang to say it was lost|we never heard}. {So $he had to have it all again.|$He was three weeks old before it was done again.}',
    ],
    staff: [
      'Newborn blood spot sample for $who not received by the laboratory. {Found in the community office in-tray.|Card posted without stamp.} Repeat taken on day {17|19|21}. {Failsafe showed it on day 14.|Failsafe not checked over the holiday.}',
    ],
    endings: {
      none: ['It was clear in the end.', 'Repeat sample: conditions not suspected.'],
      low: ['It hurt $him and $he screamed.', 'Repeat heel lance needed.'],
    },
    foundAndChanged: [
      'The card was found in a tray. {Cards now go by courier and are counted at both ends.|A list of babies without a result is looked at every day, also at weekends.}',
    ],
  },
  {
    id: 'mat-insulin-oxytocin',
    theme: 'wrong-medicine',
    who: 'mother',
    specialties: ['65', '58', '33'],
    cases: [
      { drug: 'oxytocin', slip: 'the bag for after birth was connected before birth' },
      { drug: 'magnesium sulfate', slip: 'the maintenance rate was set at the loading rate' },
      { drug: 'labetalol', slip: 'two doses were given an hour apart in place of eight' },
    ],
    codes: during('6', tooMuch('$drug', giving, '4')),
    short: '{$drug, $slip|Wrong rate $drug 15 min}.',
    patient: [
      'The drip was going too fast. {I went hot and could not breathe.|The contractions had no gap at all.} {A second midwife saw it.|My partner saw the number on the pump was different from the paper.}',
    ],
    staff: [
      '$drug error: $slip. {Two identical bags on the same stand without labels.|Change of shift during set up.} Stopped after {10|15} minutes. Obstetrician and anaesthetist at bedside.',
    ],
    foundAndChanged: [
      'Two bags that look the same hung on one stand. {Each now has a coloured label on the bag and on the line.|The pump asks for the name of the medicine before it starts.}',
    ],
  },
  {
    id: 'mat-vte',
    theme: 'missed-dose',
    who: 'mother',
    specialties: ['65', '58'],
    codes: during('9', tooLittle('enoxaparin', prescribing, '6')),
    short: '{Sent home after section without enoxaparin|Postnatal VTE score not done}.',
    patient: [
      'I went home {two|three} days after my section with no injections. {My friend had ten days of them, so I rang.|It said ten days on my notes.} {The ward said oh dear and sent a taxi with a box.|}',
    ],
    staff: [
      'Postnatal woman discharged after category 2 section without thromboprophylaxis, score {3|4}. {Noticed by the community midwife on day 4.|Noticed by her.} {Take home medicines screen skipped because it was a Sunday.|}',
    ],
    endings: {
      none: ['Nothing happened, luckily.', 'No symptoms. Supply and teaching given.'],
      low: ['I had to go back for a scan of my leg.', 'Doppler negative.'],
      moderate: ['I had a clot in my calf.', 'DVT day 9.'],
      fatal: [
        '$who died at home with the baby next to her.',
        'Maternal death day 12, suspected pulmonary embolism. National reporting started.',
      ],
    },
  },
  {
    id: 'mat-cannula-baby',
    theme: 'equipment',
    who: 'baby',
    weight: 0.7,
    specialties: ['147', '77'],
    codes: during('6', device('64', { broken: '7' })),
    short: '{Resuscitaire had no oxygen, checked as OK|Resuscitaire heater failed at birth}.',
    relative: [
      '$who needed help to breathe when born and the machine {did not work|had no gas in it}. They carried $him {down the corridor|next door}. {I saw it all.|Nobody said a word to us about it.}',
    ],
    staff: [
      'Resuscitaire in room {3|5} had {an empty oxygen cylinder|no suction} when needed. Daily check signed that morning. Baby moved to room next door, {about 90 s lost|inflation breaths by mask in the meantime}. Apgars {5, 8, 9|4, 7, 9}.',
    ],
    endings: {
      none: ['$He cried in the end, best sound in the world.', 'Good response. No harm.'],
      low: ['$He was watched for a night.', 'Observed 12 h.'],
    },
    foundAndChanged: [
      'The daily check was signed without the cylinder being opened. We spoke about that with everyone, without blame. {The check now ends with a number that can only be read when it is on.|A second machine now stands between the rooms.}',
    ],
  },
]);
