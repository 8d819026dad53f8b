// Episodes in general practice.

import {
  challenge,
  during,
  giving,
  mixedUp,
  omitted,
  prescribing,
  software,
  spoilt,
  tooFewPeople,
  tooLate,
  tooMuch,
  wrongly,
} from '../codes.ts';
import type { Frame } from '../frame.ts';

export const generalPracticeFrames: readonly Frame[] = [
  {
    id: 'gp-methotrexate',
    setting: 'general-practice',
    theme: 'wrong-medicine',
    who: 'adult',
    codes: during('5', tooMuch('methotrexate', prescribing, '5')),
    short: '{Methotrexate weekly issued as daily, caught by pharmacy|MTX daily on repeat after discharge letter}.',
    public: [
      '$who $has methotrexate once a week for $his joints. The new box said one a DAY. {$He thought the doctor had changed it.|I nearly gave it, then I remembered what the nurse at the hospital said.} {The pharmacist rang us at home about it.|}',
    ],
    staff: [
      'Methotrexate 2.5 mg changed from weekly to daily when {discharge letter was transcribed|repeat was reauthorised}. {Letter said "4 tablets OD" in error.|Free text dose line overwritten.} {Noticed by practice pharmacist on reauthorisation|Community pharmacist queried}. {Last FBC 5 months ago.|}',
    ],
    endings: {
      none: ['None were taken, thank goodness.', 'None taken.'],
      low: [
        '$He had a sore mouth for a fortnight.',
        'Five doses taken, mouth ulcers, folinic acid not needed, bloods recovering.',
      ],
      moderate: ['$He was in hospital for eight days with no white cells.', 'Neutrophils 0.4, admitted 8 days.'],
      severe: ['$His bone marrow packed up and $he nearly died.', 'Pancytopenia and sepsis, critical care.'],
    },
  },
  {
    id: 'gp-result-not-acted',
    setting: 'general-practice',
    theme: 'results',
    weight: 2,
    who: 'adult',
    cases: [
      { test: 'FBC', found: 'haemoglobin of 82', plain: 'very low blood count' },
      { test: 'FIT', found: 'FIT of 186', plain: 'blood in the sample' },
      { test: 'PSA', found: 'PSA of 34', plain: 'high prostate test' },
      { test: 'U&E', found: 'potassium of 6.4', plain: 'dangerous potassium' },
      { test: 'chest x-ray', found: 'shadow at the right upper lobe', plain: 'shadow on the lung' },
    ],
    codes: during('7', omitted()),
    short: '{$test filed as normal, $found|$found not actioned for $days weeks}.',
    public: [
      '$who had {blood|some} tests {in the spring|before the holiday}. {The text said "normal, no action".|Nobody rang so we thought no news is good news.} {$days months|Ten weeks} later another doctor {looked and went white|opened it and asked what had been done}. There was a $plain all along. {I can not stop thinking about those weeks.|}',
    ],
    staff: [
      'Result ($test, $found) for $who {filed without action|sent to a locum\'s inbox and not seen} for {6|9|14} weeks. {Locum left, inbox not reassigned.|Marked "speak to doctor", task never created.|Two results came together and only the normal one was opened.} {Found at medication review.|Found when $he consulted again.} {Significant event meeting planned.|}',
    ],
    endings: {
      none: ['It turned out not to be serious.', 'Repeat normal, no harm.'],
      low: ['It could be put right with tablets.', 'Treated, recovered.'],
      moderate: ['$He needed hospital in the end.', 'Admitted, treatment delayed by about two months.'],
      severe: ['It is cancer and it has spread.', 'Cancer confirmed, stage 4. Delay about 4 months.'],
      fatal: [
        '$He died in {the spring|September}. {I keep asking what those weeks would have meant.|}',
        'Patient has died. Delay of 5 months may have contributed.',
      ],
    },
  },
  {
    id: 'gp-referral-not-sent',
    setting: 'general-practice',
    theme: 'referral',
    weight: 1.6,
    who: 'adult',
    cases: [
      { dept: 'breast clinic' },
      { dept: 'skin clinic' },
      { dept: 'colorectal clinic' },
      { dept: 'urology clinic' },
      { dept: 'lung clinic' },
    ],
    codes: during('8', omitted()),
    short: '{2WW to $dept never sent, saved as draft|Urgent $dept referral rejected, nobody told pt}.',
    public: [
      'The doctor said an urgent appointment at the $dept would come {within two weeks|in the post}. {Nothing came.|Five weeks later I rang.} {The receptionist was very good and found it had never been sent.|The hospital had sent it back asking for a form, to nobody.} {$who had been afraid to make a nuisance of $himself.|}',
    ],
    staff: [
      'Urgent suspected cancer referral to $dept for $who dictated on the {3rd|14th} {saved as draft and not sent|rejected for missing form and the rejection landed in a shared inbox}. Found {5|7} weeks later when {patient rang|safety net report run}. {Sent today, service rang to expedite.|}',
    ],
  },
  {
    id: 'gp-three-strikes',
    setting: 'general-practice',
    theme: 'diagnosis',
    weight: 1.6,
    who: 'adult',
    codes: during('4', omitted('1')),
    short: '{4th attendance same symptom, now cancer dx|Back pain 5 contacts, all phone, cauda equina}.',
    public: [
      '$who went {four|five} times with {the same cough|the same tummy pain|bleeding|tiredness}. {A different person each time.|Mostly on the telephone.} {It was reflux, then anxiety, then the menopause.|"Come back if it is not better", so $he did, and again.} {Nobody put the pieces together.|It only changed when I went in too and refused to leave.} {It was {ovarian|bowel|lung} cancer.|In A&E they found it in an hour.}',
    ],
    staff: [
      "$who seen {4|5} times in {3|4} months by {4|5} clinicians with {abdominal bloating|persistent cough|back pain}. {Three of these by phone, not examined.|Weight loss of 9 kg coded but not linked.} Diagnosed {via ED|after emergency admission} with {ovarian cancer|lung cancer|discitis}. {Would Jess's rule have prompted a rethink at visit 3? We think so.|}",
    ],
    endings: {
      low: ['They say it has been caught in time.', 'Treated with good outlook.'],
      moderate: [
        'The treatment is harder than it would have been.',
        'More extensive treatment than if diagnosed earlier.',
      ],
      severe: ['It has spread to $his liver.', 'Stage 4 at diagnosis.'],
      fatal: ['$He died nine weeks after we found out. $He was $age.', 'Died nine weeks after diagnosis.'],
    },
  },
  {
    id: 'gp-wrong-record',
    setting: 'general-practice',
    theme: 'records',
    weight: 1.4,
    who: 'anyone',
    codes: during('7', mixedUp()),
    short: '{Letter scanned to wrong patient, same name|Diabetes coded on wrong record}.',
    public: [
      "I looked at $whos record {on the app|online} and there is {a letter about somebody else|a diagnosis $he $does not have}. {A person with the same name who lives round the corner, I think.|It says diabetes and $he $does not have diabetes.} {So what is in the other person's?|Travel insurance turned $him down because of it.}",
    ],
    staff: [
      'Clinic letter for another patient found in the record of $who ({same name|dates of birth one digit apart}). {Scanned by workflow team by name only.|Codes added: atrial fibrillation.} {No treatment was given because of it.|Was called for an anticoagulant review because of it.} Both told. {Data protection lead informed.|}',
    ],
    endings: {
      none: ['It has been taken off now.', 'Corrected in both records. No harm.'],
      low: ['$He took the wrong tablets for a week because of it.', 'One week of unnecessary treatment, stopped.'],
    },
  },
  {
    id: 'gp-doac-bloods',
    setting: 'general-practice',
    theme: 'results',
    who: 'older',
    cases: [{ drug: 'apixaban' }, { drug: 'rivaroxaban' }, { drug: 'edoxaban' }, { drug: 'dabigatran' }],
    codes: during('7', tooMuch('$drug', prescribing, '1')),
    short: '{$drug full dose, CrCl 24, no U&E 19 m|No weight recorded, $drug dose wrong}.',
    public: [
      '$who was on the full dose of $drug and {had no blood test for over a year|nobody had weighed $him since 2019}. {$He started bleeding from the nose and it would not stop.|The new pharmacist at the surgery rang and said halve it.}',
    ],
    staff: [
      '$drug at full dose in $who with {creatinine clearance 24|weight 48 kg}. {Last U&E 19 months ago.|eGFR was used in place of Cockcroft-Gault.} Found {at audit|after GI bleed}. {14 more on the same search.|Recall set up.}',
    ],
    endings: {
      none: ['No harm came of it.', 'No bleeding. Dose reduced.'],
      low: ['The nosebleeds have stopped.', 'Epistaxis, no treatment beyond packing.'],
      moderate: ['$He was in hospital and needed blood.', 'GI bleed, 3 units, 6 days in hospital.'],
      severe: ['$He had a bleed on the brain and cannot speak now.', 'Intracerebral haemorrhage, lasting deficit.'],
    },
  },
  {
    id: 'gp-vaccine-fridge',
    setting: 'general-practice',
    theme: 'caught',
    who: 'anyone',
    codes: during('6', spoilt('vaccines', giving, '1')),
    short: '{Vaccine fridge 11C over weekend|Fridge door ajar, 60 flu vaccines binned}.',
    staff: [
      'Vaccine fridge read {11.4|10.2} degrees this morning, logger shows above 8 for {39|61} hours. {Door not closed after delivery on Friday.|Plug switched off by cleaner.} {Stock quarantined, supplier stability data asked for.|About 60 doses lost.}',
    ],
  },
  {
    id: 'gp-wrong-vaccine',
    setting: 'general-practice',
    theme: 'wrong-medicine',
    who: 'child',
    cases: [
      { drug: 'MenB vaccine', other: 'pneumococcal vaccine' },
      { drug: 'adult flu vaccine', other: 'the nasal one' },
      { drug: '6 in 1 vaccine', other: 'the pre-school booster' },
    ],
    codes: during('6', wrongly('$drug', giving, '3')),
    short: '{$drug given for $other|Wrong imm, $drug given twice}.',
    relative: [
      '$who had $his jabs and {the nurse rang an hour later|they called us back} to say $he was given the $drug in place of $other. {She was very upset, poor thing.|She said sorry and told us the truth.} {$He had a bit of a temperature.|}',
    ],
    staff: [
      '$drug given to $who ($age) in place of $other. {Boxes look the same since change of brand.|Twins in the room, two trays.|Interrupted by the phone.} Screening and immunisation team advice: {give the correct one today|repeat in 4 weeks}. Parents told.',
    ],
    endings: {
      none: ['$He was fine.', 'No reaction.'],
      low: ['$He had a sore leg and a temperature for a day.', 'Low grade fever 24 h.'],
    },
  },
  {
    id: 'gp-econsult',
    setting: 'general-practice',
    theme: 'access',
    weight: 1.4,
    who: 'adult',
    codes: during('1', software('5')),
    short: '{Online form red flag not seen 3 days|e-consult chest pain in admin queue 26 h}.',
    public: [
      '$who filled in the online form {on the Friday|at 8 in the morning} because {you cannot get through on the phone|they close it at ten past}. {It was read on Monday.|The reply came two days later: "ring 999 if you have chest pain".} {I do not have the internet and my neighbour had to do it.|It asked forty questions and then said no appointments.}',
    ],
    staff: [
      'Online request from $who ticked {chest pain|new weakness in one arm} sent at {1812 Friday|0703}. {Form stays open at weekends by mistake since the update.|Care navigator sorted it to admin because of the title "sick note".} Read {Monday 0840|26 h later}. {Called at once, to ED.|}',
    ],
  },
  {
    id: 'gp-child-phone',
    setting: 'general-practice',
    theme: 'diagnosis',
    who: 'child',
    codes: during('3', tooLate()),
    short: '{Toddler phone triage, not seen, admitted DKA|Child limp seen 3rd time, septic hip}.',
    relative: [
      'I rang about $who. {$He was drinking and weeing all the time|$He would not stand on $his leg}. {I was told it was a growth spurt.|They said it was a virus and to ring back.} {You know your own.|I am a teaching assistant, I see children all day, I knew.} {At the hospital they tested the sugar and it was off the top.|At the hospital they operated that night.}',
    ],
    staff: [
      '$who, $age years, {thirst, weight loss, tired|limp and fever}. Two phone contacts, not examined. {No finger prick glucose.|Advice to see same day recorded but no slot left.} Admitted {in DKA, pH 7.01|with septic arthritis}.',
    ],
    endings: {
      low: ['$He $is home and well now.', 'Full recovery.'],
      moderate: ['$He was in the high dependency for days.', 'HDU 3 days, recovered.'],
      severe: ['The hip is damaged for good.', 'Lasting joint damage likely.'],
    },
  },
  {
    id: 'gp-smear',
    setting: 'general-practice',
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
  },
  {
    id: 'gp-safeguarding',
    setting: 'general-practice',
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
  },
  {
    id: 'gp-allergy-reception',
    setting: 'general-practice',
    theme: 'wrong-medicine',
    who: 'adult',
    cases: [
      { drug: 'trimethoprim', with: 'methotrexate' },
      { drug: 'naproxen', with: 'apixaban' },
      { drug: 'clarithromycin', with: 'simvastatin' },
      { drug: 'propranolol', with: 'asthma' },
      { drug: 'nitrofurantoin', with: 'poor kidneys' },
    ],
    codes: during('5', wrongly('$drug', prescribing, '4')),
    short: '{$drug with $with, alert overridden|$drug + $with, stopped by pharmacist}.',
    public: [
      '$who was given $drug by {a doctor who rang back|the out of hours} although $he {had told them about the|$has} $with. {The chemist would not hand it over and rang them. Good for her.|$He took it for four days.}',
    ],
    staff: [
      '$drug prescribed to $who, contraindicated with $with. {Alert overridden, 14 alerts that session.|Prescribed out of hours without the full record.} {Community pharmacist rang before supply.|Three days taken.}',
    ],
  },
  {
    id: 'gp-reception-collapse',
    setting: 'general-practice',
    theme: 'access',
    weight: 0.7,
    who: 'adult',
    codes: during('1', tooFewPeople()),
    short: '{Collapse in waiting room, O2 cylinder empty|42nd in phone queue, cut off}.',
    public: [
      '$who rang {142|86} times at eight o clock. {By the time they answer it is all gone.|You get cut off at number one in the queue.} {So we went to A&E, which is wrong I know.|In the end $he gave up and did not bother them and now look.}',
    ],
    staff: [
      'Collapse in waiting room at $time. {Emergency trolley oxygen at 20 %.|Glucose gel out of date.|Only reception staff on site, GP on a visit.} {Came round in 2 min.|999 took 40 min.} Trolley check had been moved to monthly.',
    ],
  },
  {
    id: 'gp-good',
    setting: 'general-practice',
    theme: 'good-care',
    type: 'good-care',
    who: 'older',
    codes: {},
    short: '{Receptionist recognised stroke on phone. Well done $nurse|GP rang on a Sunday. Thank you}.',
    public: [
      'The receptionist, $nurse, {heard that $whos voice was slurred|did not like how $he sounded} and {would not let us hang up|rang 999 on the other line}. {I always thought they were there to keep you out.|I take back everything I said about receptionists.} {The doctor at the hospital said minutes matter.|$He made a full recovery.}',
    ],
    staff: [
      'Care navigator $nurse {recognised FAST signs on the phone|noticed that $who had rung six times in a month and asked for a double appointment}. {Thrombolysed within 70 minutes.|New diagnosis made.} {We have made her checklist the practice standard.|Discussed at team meeting, cake was involved.}',
    ],
  },
  {
    id: 'gp-risk',
    setting: 'general-practice',
    theme: 'risk',
    type: 'risk',
    who: 'anyone',
    codes: { RiskTheme: ['6'], RiskTimeframe: '1' },
    short: '{Discharge letters 3 weeks late from one hospital|New phone system drops callers}.',
    public: [
      'The new phone system {cuts you off after 30 minutes|only speaks English}. {My mum cannot use the app.|} Someone will not get help in time. I just wanted to say before it happens.',
    ],
    staff: [
      '{Discharge letters reach us up to 21 days late since July.|Results for patients who moved practice come to us and there is no route back.|Pop-up alerts: 40 a session, all the same colour.} {We found two medicine changes nobody had made.|No harm seen so far.}',
    ],
  },
];
