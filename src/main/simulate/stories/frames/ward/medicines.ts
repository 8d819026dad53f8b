// Medicines on hospital wards: left out, given twice, given to somebody else, given in spite of an allergy.

import { during, giving, prescribing, tooLittle, tooMuch, wrongly } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const medicines = framesIn('ward', [
  {
    id: 'ward-enoxaparin-missed',
    theme: 'missed-dose',
    who: 'adult',
    specialties: ['42', '97', '106'],
    cases: [
      { drug: 'enoxaparin', why: 'the VTE assessment was not done until day three' },
      { drug: 'dalteparin', why: 'it was suspended for a procedure that was then cancelled and nobody restarted it' },
      { drug: 'apixaban', why: 'it was not on the drug chart because the history was taken from an old letter' },
      { drug: 'rivaroxaban', why: 'the chart said "own supply" and there was none' },
    ],
    codes: during('5', tooLittle('$drug', prescribing, '6')),
    short: '{Three doses of $drug missed|$drug not prescribed on admission, found on ward round}.',
    public: [
      '$who was on blood thinners for {an irregular heartbeat|a clot on the lung} and {nobody gave them for $days days|they were left off in hospital}. I {only found out because|noticed when} the pharmacist came round and asked. {I kept saying it.|We had brought the box in with us.}',
    ],
    staff: [
      '{Pharmacist review today found|Noticed on post take round} that $who $has had no $drug for $days days: $why. {Consultant informed, restarted tonight.|Discussed with haematology.} {Second one this month on this ward.|}',
    ],
    endings: {
      none: [
        '{Thankfully nothing came of it.|So far there is no clot.}',
        '{No clinical sign of thrombosis.|No harm seen so far.}',
      ],
      low: ['$He had to have an extra scan to make sure.', 'Extra bloods and a doppler arranged, negative.'],
      moderate: [
        '$He then got a clot in $his leg and had to stay in for another week.',
        'Developed a swollen calf, DVT confirmed on doppler, stay extended.',
      ],
      severe: [
        '$He had a big clot on the lung and was taken to intensive care.',
        'Bilateral pulmonary emboli on CTPA with right heart strain, thrombolysed, transferred to ITU.',
      ],
      fatal: [
        '$He collapsed {two days|four days} later and died. They told us it was a clot on the lung.',
        'Cardiac arrest on day {6|8}, resuscitation unsuccessful. Suspected massive PE. Referred to the medical examiner.',
      ],
    },
  },
  {
    id: 'ward-paracetamol-double',
    theme: 'wrong-medicine',
    who: 'adult',
    specialties: ['42', '97', '46'],
    cases: [
      { drug: 'paracetamol', twice: 'on the regular side and again as needed' },
      { drug: 'paracetamol', twice: 'as tablets and into the vein' },
      { drug: 'co-codamol with paracetamol', twice: 'under two names' },
      { drug: 'modified release morphine', twice: 'by brand and again by its proper name' },
    ],
    codes: during('6', tooMuch('$drug', prescribing, '5')),
    short: '{$drug charted twice, two doses given in 2 h|Double dose $drug, prescribed twice}.',
    public: [
      'The {night nurse|nurse} gave $whom {painkillers|tablets} at {ten|half ten} and then another one came at {eleven|midnight} with the same again. $He {said "I\'ve had these" but was told it was on the chart|took them because $he thought they knew}. In the morning {a doctor came and said sorry|they told us} it had been written down twice.',
    ],
    staff: [
      '$drug was prescribed $twice and $who received both within {two|three} hours. {Weight $weight kg.|} {I gave the second dose. I did not see the first because it was on another page.|The system did warn but the alert box comes up for everything and was closed.} {Levels sent.|Dr informed, bloods taken, no treatment needed.}',
    ],
    foundAndChanged: [
      'It was written down twice, on two pages. {The new chart has one page for pain relief.|The computer now refuses the second entry and does not merely warn.}',
    ],
  },
  {
    id: 'ward-insulin-hypo',
    theme: 'wrong-medicine',
    weight: 2,
    who: 'adult',
    specialties: ['33', '42', '106'],
    codes: during('6', tooMuch('insulin', giving, '6')),
    short: '{Insulin given, breakfast missed, BM 2.1|Hypo 2.4 after insulin with no meal}.',
    endings: {
      low: ['$He came round with sugar but felt wretched all day.', '{Recovered fully.|No further episodes.}'],
      moderate: [
        '$He had a fit from it and stayed two nights more.',
        'Brief hypoglycaemic seizure, IV glucose, stay extended by two days.',
      ],
    },
    public: [
      '$who $is diabetic. {They gave the insulin and then took $him down for a scan before $he had eaten.|The insulin was given at {half seven|eight} but breakfast did not come until after nine.} $He {went grey and sweaty|was shaking and talking nonsense} {in the corridor|in the waiting area} and {a porter noticed|it was another patient who shouted}.',
    ],
    staff: [
      'Rapid acting insulin given at {0730|0745}, then $who went to {CT|endoscopy|theatre holding} {without breakfast|nil by mouth}. CBG {2.1|2.4|1.9|2.8} {forty|55|75} min later. {Sweaty, confused.|Drowsy but rousable.} Treated as per hypo guideline with {glucose gel|20% glucose IV}, CBG {6.1|5.4|7.0} after {15|30} min. {Insulin should have been held, not on the pre-procedure list.|Handover to department did not say insulin had been given.}',
    ],
    foundAndChanged: [
      'Insulin was given and the meal did not come. The two were handled by different people who did not speak. {Insulin is now given with the plate on the table and not before.|The theatre and scan teams now ask one question first: has insulin been given, and has breakfast?}',
    ],
  },
  {
    id: 'ward-wrong-patient-tablets',
    theme: 'wrong-medicine',
    who: 'older',
    specialties: ['106', '44', '10'],
    cases: [
      { drug: 'bisoprolol', next: 'the same surname' },
      { drug: 'amlodipine', next: 'the same first name' },
      { drug: 'olanzapine', next: 'been moved into that bed an hour earlier' },
      { drug: 'gliclazide', next: 'the same surname' },
      { drug: 'levodopa', next: 'swapped chairs' },
    ],
    codes: during('6', wrongly('$drug', giving, '8')),
    short: '{Meds for bed 4 given to bed 5|Wrong patient given $drug, name band not checked}.',
    relative: [
      'A {nurse|nurse I had not seen before} gave $who {a little pot of|some} tablets and when she had gone I saw the name on the {sticker|pot} was not ours. {I ran after her but they had been swallowed.|$He had already taken them.} The other patient had $next.',
    ],
    staff: [
      'I gave $who {$drug and two other tablets|$drug} meant for another patient, who had $next. {Did not check the wristband against the chart.|Wristband was missing.|I asked "are you...?" and $he said yes. $He $is hard of hearing.} I realised when I went to sign. {Told the nurse in charge and the doctor straight away.|Informed $doctor at once.} {I feel awful about this.|} Observations every half hour.',
    ],
    foundAndChanged: [
      'The wristband was not checked. We looked at why, and the round that morning had been interrupted {nine|eleven} times. {Bands are now checked by scanner.|Nobody is spoken to during a medicine round, and visitors have been kind about it.}',
    ],
  },
  {
    id: 'ward-penicillin-allergy',
    theme: 'wrong-medicine',
    who: 'adult',
    specialties: ['106', '42', '90'],
    cases: [
      { drug: 'co-amoxiclav', known: 'penicillin' },
      { drug: 'piperacillin with tazobactam', known: 'penicillin' },
      { drug: 'flucloxacillin', known: 'penicillin' },
      { drug: 'co-trimoxazole', known: 'trimethoprim' },
    ],
    codes: during('5', wrongly('$drug', giving, '5')),
    short: '{$drug given, documented $known allergy|Allergy to $known missed, one dose $drug given}.',
    public: [
      '$who $is allergic to $known. {It is on the red wristband.|I told the ambulance, the doctor and the ward.} They still {hung up|gave} $drug. {When I saw the label I asked what it was and they stopped it.|My daughter looked it up on her phone.}',
    ],
    staff: [
      '$who with a documented $known allergy was prescribed and given $drug. {Allergy box on the chart filled in as NKDA.|Allergy was on the old chart and lost at rewriting.|Given as first dose from the sepsis trolley before the allergy was checked.} Stopped {after about 20 ml|when the family pointed it out}. {Observed for four hours.|Anaphylaxis kit at bedside.}',
    ],
    endings: {
      none: ['$He had no reaction, thank goodness.', 'No reaction.'],
      low: [
        '$He came out in {a rash|hives} and itched all night.',
        'Widespread urticaria, given chlorphenamine, settled in hours.',
      ],
      moderate: [
        '$His face and lips swelled up and $he had to be watched in another unit for two days.',
        'Facial swelling and wheeze, IM adrenaline x1, moved to HDU for observation overnight.',
      ],
      severe: [
        '$He stopped breathing properly and the crash team came.',
        'Anaphylaxis with cardiovascular collapse, adrenaline x3, intubated, ITU.',
      ],
    },
    foundAndChanged: [
      'The allergy was written in one place and looked for in another. {It now stands in one place only, and no antibiotic can be given until that box is filled in.|The emergency trolley now has a red card that asks about allergies before the drawer opens.}',
    ],
  },
]);
