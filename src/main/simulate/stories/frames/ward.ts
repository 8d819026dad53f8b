// Episodes on hospital wards: falls, skin, medicines, deterioration.

import {
  bloodLate,
  challenge,
  device,
  during,
  giving,
  omitted,
  prescribing,
  tooLate,
  tooLittle,
  tooMuch,
  wrongly,
} from '../codes.ts';
import type { Frame } from '../frame.ts';

export const wardFrames: readonly Frame[] = [
  {
    id: 'ward-fall-toilet',
    setting: 'ward',
    theme: 'falls',
    weight: 4,
    who: 'older',
    specialties: ['44', '106', '208'],
    codes: during('6', challenge('2', omitted())),
    short:
      '{Unwitnessed fall on way to toilet, $bay|Patient found on bathroom floor, $time|Fell going to toilet on own, no buzzer}.',
    public: [
      '$who {needed|wanted} the toilet {in the night|$day night|at $time} and {rang the bell|pressed the buzzer} but nobody came. {After twenty minutes|After a long wait|In the end} $he {tried to go on $his own|got up alone} and fell by the {bathroom door|end of the bed}. {A lady in the next bed shouted for help.|The man opposite had to call out for someone.|} {It says on the board above the bed that $he should have one person to help.|Everyone knew $he was not safe on $his feet.}',
    ],
    relative: [
      'We were rung at $time to say $who had {fallen|had a fall} on $ward. When we got there nobody could tell us {how it happened|how long $he had been on the floor}. {$He told us $he had been calling out.|$He only had socks on, not the slippers we brought.|$His frame was on the other side of the room where $he could not reach it.}',
    ],
    staff: [
      '{Heard a bang from|Called by another patient to} $bay at $time. {Found $who on the floor|$who was on the floor, on $his side,} between the bed and the toilet. {Said $he did not want to bother us.|$He had not used the call bell.|Call bell was on the floor behind the locker.} {Falls risk assessment was done on admission but the care plan had not been updated after the move from assessment unit.|$He $is on enhanced observation but we were two short and the bay was being watched by one HCA for two bays.|Sensor mat was in place but not switched on.} {Hoisted|Helped} back to bed with {flat lift kit|two staff} after checking for injury.',
      '$who walked to the toilet without $his frame and {slipped on a wet floor|lost $his footing at the door}. {Floor had been mopped and there was no sign out.|$He had been given a laxative earlier and was in a hurry.|Lying and standing BP had not been done since admission.} I was {giving out medicines|at the far end doing a dressing|on the phone to the site team} and did not see it.',
    ],
  },
  {
    id: 'ward-fall-bed-confused',
    setting: 'ward',
    theme: 'falls',
    weight: 2,
    who: 'older',
    specialties: ['44', '152', '106'],
    codes: during('6', challenge('2', device('7', { misused: '5' }))),
    short: '{Climbed over bed rails, found on floor at $time|Confused pt fell from bed, rails up}.',
    relative: [
      '$who $has dementia and {gets up at night|does not know where $he $is}. {We told them this when $he came in|I told the nurse this twice}. They put the sides up on the bed and $he climbed over them. {I am not blaming anybody but|I do not understand why} nobody {listened|wrote it down}.',
    ],
    staff: [
      '$who $is {confused with a UTI|known dementia, very restless overnight} and climbed over the bed rails at about $time. {Bed rails assessment in notes says NOT to use.|No bed rails assessment completed.} {Low bed had been asked for but none on site.|Low bed was available on the next ward but nobody knew.} {One to one requested from site and declined, no staff.|}',
    ],
  },
  {
    id: 'ward-fall-chair',
    setting: 'ward',
    theme: 'falls',
    who: 'older',
    specialties: ['88', '208', '97'],
    codes: during('6', challenge('2', device('72', { misused: '1' }))),
    short: '{Slid from chair, controlled to floor|Slipped out of chair at lunch}.',
    relative: [
      'When I {came in|arrived} for visiting $who was {on the floor next to the chair|half out of the chair}. {It was far too low for $him.|The cushion had slipped forward.} The {physio|therapist} had said to use the high one but {someone had borrowed it|it was in another bay}.',
    ],
    staff: [
      '$who slid forward from $his chair to the floor {after lunch|while reaching for $his water}. Chair too low and no one way glide sheet. {Physio handover says high chair only.|Therapy recommendations were on paper in the side room file and not on the board.}',
    ],
  },
  {
    id: 'ward-heel-ulcer',
    setting: 'ward',
    theme: 'skin',
    weight: 3,
    who: 'older',
    specialties: ['97', '44', '107'],
    codes: during('7', challenge('1', device('15', { lacking: '2' }))),
    short: '{New hospital acquired pressure damage, heel|Category 2 to sacrum found on wash}.',
    relative: [
      '$who came in with a {broken hip|chest infection|stroke} and now has a {sore on $his heel the size of a fifty pence piece|bed sore at the bottom of $his back}. {$He was left in the same position for hours every time we visited.|It was my sister who saw it, not the nurses.} {The special mattress came four days later.|We were told a mattress was on order.} ',
    ],
    staff: [
      'Skin check on {transfer|admission to $ward}: {category 2 to left heel|category 2 to sacrum, approx 3 x 2 cm|deep tissue injury to right heel|moisture damage and a category 2 to sacrum}. {Repositioning chart has gaps of up to seven hours overnight.|No pressure relieving mattress for first 3 days, none in the equipment library.|Heel protectors were prescribed but were in the locker.|No skin assessment recorded in ED, on a trolley 14 hours.} {Photographed with consent.|Medical photography requested.} Tissue viability referral made. {Family aware.|}',
      'Pressure damage developed under {the plaster cast|an oxygen mask, bridge of nose|the anti-embolism stocking|a catheter strap}. {No record of the device being removed to check skin.|Device care plan not started.}',
    ],
  },
  {
    id: 'ward-enoxaparin-missed',
    setting: 'ward',
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
    setting: 'ward',
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
  },
  {
    id: 'ward-insulin-hypo',
    setting: 'ward',
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
  },
  {
    id: 'ward-wrong-patient-tablets',
    setting: 'ward',
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
  },
  {
    id: 'ward-penicillin-allergy',
    setting: 'ward',
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
  },
  {
    id: 'ward-news-not-escalated',
    setting: 'ward',
    theme: 'deterioration',
    weight: 2,
    who: 'adult',
    specialties: ['42', '106', '90', '37'],
    cases: [
      { score: '7', cause: 'sepsis', gap: 'five hours' },
      { score: '9', cause: 'a bleed', gap: 'six hours' },
      { score: '6', cause: 'pneumonia', gap: 'four hours' },
      { score: '8', cause: 'a perforated bowel', gap: 'seven hours' },
    ],
    codes: during('7', tooLate('3')),
    short: '{NEWS $score not escalated for $gap|Obs not repeated overnight, NEWS $score by morning}.',
    relative: [
      'All afternoon we kept telling them that $who {was not right|was getting worse}. $He was {hot and then freezing|the colour of putty|muddled, which is not like $him at all}. {They said the doctor had been bleeped.|A nurse said $he was just tired.} It was {after $time|gone midnight} before anyone {came|looked at $him properly}, and then suddenly there were six people round the bed. {It turned out to be $cause.|They said it was $cause.} {You know your own family. Please listen.|}',
    ],
    staff: [
      'Taking over at {0730|1930} I found $who with NEWS2 of $score. Last recorded set was $gap earlier, {then 4, for hourly obs|then 5 with a single 3 for respiratory rate}. No escalation documented. {HCA had reported it to a nurse who was in with another sick patient.|Bleep to FY1 not answered x3, covering four wards.} Escalated to {outreach|med reg} at once. Working diagnosis $cause.',
    ],
  },
  {
    id: 'ward-transfusion-slow',
    setting: 'ward',
    theme: 'delay',
    weight: 0.5,
    who: 'adult',
    specialties: ['17', '37', '42'],
    codes: during('6', bloodLate),
    short: '{Unit of red cells out of fridge over 4 h, wasted|Blood hung late, sample mislabelled, repeat x2}.',
    public: [
      '$who needed a blood transfusion {on the Friday|that day}. The first sample was {lost|labelled wrong}, then the second. {It was the next evening before $he got it.|$He waited thirty hours.}',
    ],
    staff: [
      'Hb {62|68|65}. Group and save rejected twice by the lab: {date of birth missing|label printed for another patient}. Red cells were ready at {1400} but not collected until {2230}, {porters short|ward did not know they were ready}. {One unit then out of temperature control and discarded.|}',
    ],
  },
  {
    id: 'ward-extravasation',
    setting: 'ward',
    theme: 'procedure',
    weight: 0.7,
    who: 'adult',
    specialties: ['55', '106', '42'],
    cases: [
      { drug: 'amiodarone' },
      { drug: 'vesicant chemotherapy' },
      { drug: 'potassium in saline' },
      { drug: 'contrast' },
    ],
    codes: during('6', device('45', { broken: '9' })),
    short: '{Cannula tissued, $drug extravasated|Drip had gone into the arm, not the vein}.',
    public: [
      '$who said $his arm {hurt|was burning} where the drip went in. {$He was told it can sting.|The nurse said it was nearly finished.} By {tea time|the evening} it was {like a balloon|red and twice the size}.',
    ],
    staff: [
      'Peripheral cannula in {left hand|right antecubital fossa} found tissued at $time with $drug running. VIP score not recorded since {insertion|the morning}. {Cannula was day 4.|Pump did not alarm.} Infusion stopped, aspirated, arm raised, {plastics advice taken|extravasation kit used}.',
    ],
  },
  {
    id: 'ward-potassium',
    setting: 'ward',
    theme: 'wrong-medicine',
    weight: 0.5,
    who: 'adult',
    specialties: ['107', '42', '10'],
    codes: during('6', tooMuch('potassium chloride', giving, '4')),
    short: '{Potassium bag ran over 1 h instead of 4|Near miss, concentrated potassium in wrong drawer}.',
    staff: [
      'Infusion with 40 mmol potassium was set at {500|400} ml/h in place of {125|100}. Found by {me at the start of shift|$nurse when the alarm went}. {Pump was programmed as volume over time, not rate.|Second check was done at the nurses station, not at the bedside.} ECG done, no changes. K+ {5.4|5.2} on gas.',
    ],
  },
];
