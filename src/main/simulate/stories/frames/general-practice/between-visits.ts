// What gets lost in general practice between one visit, letter or result and the next.

import { during, mixedUp, omitted, prescribing, tooMuch } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const betweenVisits = framesIn('general-practice', [
  {
    id: 'gp-methotrexate',
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
    foundAndChanged: [
      'The dose was typed by hand from a letter and one word was wrong. {This medicine can now only be put on as once a week.|A pharmacist now looks at each letter that changes it.}',
    ],
  },
  {
    id: 'gp-result-not-acted',
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
    foundAndChanged: [
      'The signs were there, spread over several visits with different people. {After the third visit for the same thing, a second doctor now looks at it afresh.|We now offer the same doctor each time, and book it before you leave.}',
    ],
  },
  {
    id: 'gp-wrong-record',
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
    foundAndChanged: [
      'It was filed by name, and two people share it. {Letters are now filed by number and date of birth.|Both records carry a warning, and both of you have been told.}',
    ],
  },
  {
    id: 'gp-doac-bloods',
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
    foundAndChanged: [
      'The dose goes by kidneys and weight, and neither was known. {We searched for everyone who takes it and found {fourteen|nine} others. All have been seen.|The blood test and the weight are now booked with the prescription.}',
    ],
  },
]);
