// Episodes in community dentistry and optometry.

import {
  device,
  during,
  giving,
  mixedUp,
  omitted,
  prescribing,
  spoilt,
  tooFewPeople,
  tooLate,
  wrongly,
} from '../codes.ts';
import type { Frame } from '../frame.ts';

export const dentalAndEyeFrames: readonly Frame[] = [
  {
    id: 'dental-wrong-tooth',
    setting: 'dentistry',
    theme: 'procedure',
    who: 'anyone',
    specialties: ['38', '72', '71'],
    codes: during('6', mixedUp('1')),
    short: '{Wrong tooth extracted, UL4 for UL5|Wrong side X-ray used, stopped in time}.',
    public: [
      '$who had the wrong tooth taken out at the dentist\'s. {The good one. The bad one is still there and still hurts.|She saw it herself and stopped and said "I am so sorry".} {It was for braces.|$He had to have the right one out as well.}',
    ],
    staff: [
      '{UL4|LR6} extracted in place of {UL5|LR7}. {Orthodontic letter counted from the midline, chart does not.|Missing tooth, count off by one.|X-ray mounted the wrong way.} Patient told at once, {reimplanted and splinted|space can be used}.',
    ],
    endings: {
      none: ['It was noticed before it came out.', 'Stopped before extraction.'],
      low: ['They put it back with a wire.', 'Reimplanted, splinted, reviewed weekly.'],
      moderate: ['$He $has a gap that should not be there.', 'Permanent tooth lost. Never event.'],
    },
  },
  {
    id: 'dental-bleed',
    setting: 'dentistry',
    theme: 'discharge',
    who: 'older',
    specialties: ['38'],
    codes: during('6', omitted('1')),
    short: '{Post extraction bleed, on edoxaban, not asked|Bleeding 6 h, to A&E}.',
    public: [
      '$who had a tooth out and {bled all night|bled through four towels}. {Nobody asked about blood thinners.|It was on the form that nobody read.} {The number on the card rang out.|111 said bite on a tea bag, and that did help in the end.}',
    ],
    staff: [
      'Post extraction haemorrhage in $who on {edoxaban|clopidogrel and aspirin}. {Medical history form last signed 2 years ago.|History taken by a new receptionist.} {Sutured on return.|Attended ED at midnight.}',
    ],
  },
  {
    id: 'dental-referral',
    setting: 'dentistry',
    theme: 'referral',
    weight: 0.8,
    who: 'adult',
    specialties: ['38', '71'],
    codes: during('8', omitted()),
    short: '{Mouth ulcer 2WW not received, found 6 w later|Referral bounced, wrong portal}.',
    public: [
      'My dentist saw {a white patch|a sore} under $whos tongue and said it would be seen in two weeks. {It was seven.|It had been sent to a hospital that no longer does it.} {You try not to think.|}',
    ],
    staff: [
      'Urgent suspected cancer referral for oral lesion {not received|rejected by the portal}. {Sent by nhs mail to a closed address.|Auto reply not read.} {6|7} weeks lost. Resent and phoned.',
    ],
  },
  {
    id: 'dental-inhaled',
    setting: 'dentistry',
    theme: 'procedure',
    weight: 0.6,
    who: 'adult',
    specialties: ['38', '91'],
    codes: during('6', device('17', { misused: '5' })),
    short: '{Crown swallowed, CXR clear|Bur broke, fragment retrieved}.',
    public: [
      "$who swallowed {a crown|a little metal drill} at the dentist's. {They sent $him for an x-ray to be safe.|They were very calm, which helped.}",
    ],
    staff: [
      '{Crown lost to airway or gut|Fractured bur, 3 mm fragment} during {try in|surgical extraction} for $who. {No rubber dam.|Throat pack not used.} {CXR: in stomach.|Retrieved with suction.}',
    ],
    endings: {
      none: ['All was well.', 'No harm.'],
      low: ['It was in $his stomach and came out on its own.', 'X-ray, observation.'],
      moderate: ['It was in the lung and $he had to be put to sleep to get it out.', 'Bronchoscopy under GA.'],
    },
  },
  {
    id: 'dental-steriliser',
    setting: 'dentistry',
    theme: 'infection',
    weight: 0.8,
    who: 'anyone',
    codes: during('6', device('4', { broken: '9' })),
    short: '{Autoclave failed test, load already used|Unbagged handpiece on tray, not used}.',
    staff: [
      'Autoclave printout shows failed cycle at {0815|1330}; {three trays used before noticed|nothing used}. {Printer out of paper for a week.|New nurse not shown the daily test.} Decontamination lead informed, {blood borne virus risk assessment done|load reprocessed}.',
    ],
    endings: { none: ['They told us and offered a test.', 'Risk assessed as very low; patients told.'] },
  },
  {
    id: 'dental-good',
    setting: 'dentistry',
    theme: 'good-care',
    type: 'good-care',
    who: 'child',
    codes: {},
    short: '{Autistic lad, first check up ever. Superstars|Dentist spotted lump, biopsied next day}.',
    relative: [
      '$who $has never let anyone look in $his mouth. $nurse {let $him count her teeth first|did it on the floor with the lights off|gave us four visits just to sit in the chair}. {I cried in the car, the good sort.|You have no idea what that means to us.}',
    ],
    staff: [
      '{Acclimatisation visits for $who worked: full check-up without sedation.|Spotted safeguarding signs, asked kindly, family now supported.} Approach written up for the team.',
    ],
  },
  {
    id: 'eye-detachment',
    setting: 'optometry',
    theme: 'referral',
    weight: 1.4,
    who: 'adult',
    specialties: ['151', '69'],
    codes: during('8', tooLate()),
    short: '{Flashes floaters, booked routine, detached|Same day eye referral sat in fax tray}.',
    public: [
      '$who rang the optician about {flashes|a black curtain in one eye} and was given {a week on Tuesday|an appointment in nine days}. {When they looked, they sent $him to the eye hospital in a taxi.|The girl on the phone was new.} {I now know that it should be the same day.|}',
    ],
    staff: [
      '$who phoned with new {flashes and floaters|field loss}; booked as routine sight test. {Triage form not used by Saturday staff.|Eye casualty line closed at 1600.} Seen {5|9} days after the call.',
    ],
    endings: {
      low: ['They could laser it.', 'Retinal tear lasered, vision kept.'],
      moderate: ['$He had two operations.', 'Retinal detachment, macula off, vitrectomy x2, 6/24.'],
      severe: ['$He $has lost the sight of that eye.', 'Permanent loss of vision, hand movements only.'],
    },
  },
  {
    id: 'eye-wrong-rx',
    setting: 'optometry',
    theme: 'mix-up',
    who: 'adult',
    specialties: ['151'],
    codes: during('6', device('55', { misused: '1' })),
    short: "{Specs made to another pt's Rx|Plus for minus on toric lens}.",
    public: [
      '$whos new glasses were made for somebody else. {$He thought $his eyes had gone worse.|$He fell off the kerb in them.} {They remade them in a day with no fuss.|It took three visits to be believed.}',
    ],
    staff: [
      "Spectacles for $who made to another patient's prescription. {Order typed from the tray below.|Two jobs in one tray.} {Remade.|Collected by a neighbour, so not tried on.}",
    ],
    endings: {
      none: ['No harm apart from headaches.', 'Headaches only.'],
      low: ['$He bruised $his knee in the fall.', 'Bruised knee, no treatment.'],
    },
  },
  {
    id: 'eye-glaucoma',
    setting: 'optometry',
    theme: 'referral',
    who: 'older',
    specialties: ['151', '69'],
    codes: during('7', tooFewPeople()),
    short: '{Glaucoma follow up 14 m overdue, field worse|IOP 34 letter lost}.',
    public: [
      '$who $has glaucoma and should be seen every six months. It has been {fourteen|nineteen} months. {We rang. "You are on the list."|The optician wrote three times.} {$He cannot read the paper any more.|}',
    ],
    staff: [
      'Referral with IOP {34|31} not received by eye department. {No acknowledgement system.|Sent to old email.} Follow up {14|19} months late.',
    ],
    endings: {
      none: ['It has not got worse.', 'Stable.'],
      moderate: ['$He lost some sight.', 'Field progression, surgery listed.'],
      severe: ['That sight will not come back.', 'Severe field loss, registered sight impaired.'],
    },
  },
  {
    id: 'eye-drops',
    setting: 'optometry',
    theme: 'wrong-medicine',
    weight: 0.7,
    who: 'adult',
    cases: [{ drug: 'cyclopentolate' }, { drug: 'fluorescein' }, { drug: 'tropicamide' }],
    codes: during('6', spoilt('$drug', giving, '2')),
    short: '{Expired $drug minims used x2|Wrong drop, $drug, driving home unsafe}.',
    public: [
      'They put drops in $whos eyes and {did not say $he could not drive|they stung terribly}. {$He drove home and could not see the lines.|They said afterwards the drops were out of date.}',
    ],
    staff: [
      '{Out of date $drug minims used|$drug instilled in place of staining strip} for {two patients|$who}. {Drawer not rotated.|} {Not told before driving.|Patients phoned.}',
    ],
    endings: {
      none: ['It wore off.', 'No harm.'],
      low: ['$His eyes were sore for two days.', 'Sore 48 h, lubricants.'],
    },
  },
  {
    id: 'eye-good',
    setting: 'optometry',
    theme: 'good-care',
    type: 'good-care',
    who: 'child',
    codes: {},
    short: '{Optom spotted swollen discs, tumour found early|Home visit optom noticed neglect. Well done}.',
    relative: [
      '$who had headaches and everyone said it was screens. The optician, $nurse, {looked and went very quiet|rang the hospital while we sat there}. {We were in the scanner the same night.|She rang us every day that week.} {He is having treatment and doing maths homework again.|She saved our child.}',
    ],
    staff: [
      'Optic disc swelling found at a routine test in $who. {Same day call to paediatrics, seen in 3 h.|} {Imaging: treatable cause found.|} Example of the referral pathway working as drawn.',
    ],
  },
  {
    id: 'dental-risk',
    setting: 'dentistry',
    theme: 'risk',
    type: 'risk',
    who: 'anyone',
    codes: { RiskTheme: ['1'], RiskTimeframe: '1' },
    short: '{No NHS dentist in town, people pulling own teeth|Sedation list without recovery nurse}.',
    public: [
      'There is no dentist for {forty|thirty} miles that takes anybody. {A man at work pulled his own tooth with pliers.|My friend is living on paracetamol.} {Somebody will get blood poisoning.|}',
    ],
    staff: [
      '{Sedation lists are running without a second trained nurse since {June|the spring}.|Oral cancer referrals have no acknowledgement, we only learn of a loss if the patient rings.} {Raised with commissioner.|}',
    ],
  },
  {
    id: 'dental-antibiotic',
    setting: 'dentistry',
    theme: 'wrong-medicine',
    weight: 0.6,
    who: 'adult',
    cases: [
      { drug: 'metronidazole', with: 'warfarin' },
      { drug: 'erythromycin', with: 'simvastatin' },
      { drug: 'amoxicillin', with: 'penicillin allergy' },
      { drug: 'miconazole gel', with: 'warfarin' },
    ],
    codes: during('5', wrongly('$drug', prescribing, '4')),
    short: '{$drug with $with, INR 9|$drug despite $with}.',
    public: [
      'The dentist gave $whom $drug and nobody checked it against $his {other tablets|card}. {It does not go with $with.|The chemist asked and then rang the dentist.}',
    ],
    staff: [
      '$drug prescribed for $who with $with. {Medicines list on paper, last updated 18 months ago.|No access to summary record.} {Stopped by pharmacist.|INR 9.1 at clinic.}',
    ],
  },
];
