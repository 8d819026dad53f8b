// Episodes in prison healthcare and NHS 111.

import {
  challenge,
  during,
  giving,
  mixedUp,
  omitted,
  software,
  tooFewPeople,
  tooLate,
  tooLittle,
  tooMuch,
} from '../codes.ts';
import type { Frame } from '../frame.ts';

export const prisonAnd111Frames: readonly Frame[] = [
  {
    id: 'prison-transfer-meds',
    setting: 'prison',
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
  },
  {
    id: 'prison-escort',
    setting: 'prison',
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
  },
  {
    id: 'prison-acct',
    setting: 'prison',
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
  },
  {
    id: 'prison-double-methadone',
    setting: 'prison',
    theme: 'wrong-medicine',
    who: 'man',
    codes: during('6', tooMuch('methadone', giving, '1')),
    short: '{Methadone given to wrong man, same surname|2 x methadone, hatch queue}.',
    staff: [
      'At the hatch methadone {60|45} ml given to the wrong man, same surname. {ID card not checked, 74 in the queue, officer withdrawn.|} Realised when the second man came. {Obs 15 minutely in healthcare, naloxone drawn up.|To hospital by ambulance.}',
    ],
  },
  {
    id: 'prison-good',
    setting: 'prison',
    theme: 'good-care',
    type: 'good-care',
    who: 'man',
    codes: {},
    short: '{Nurse listened. First time in 9 years|Hep C clinic on wing, 31 treated}.',
    patient: [
      'Nurse $nurse {saw I was not faking|asked me what happened to me, not what I did}. {Got me to hospital in an hour. Burst appendix.|First person in nine years.} Put that on her record.',
    ],
    staff: [
      '{Hepatitis C clinic moved onto the wing: 31 started treatment, was 4.|Officer and nurse joint round at lock up: 3 unwell men found early.} Worth copying.',
    ],
  },
  {
    id: 'prison-risk',
    setting: 'prison',
    theme: 'risk',
    type: 'risk',
    who: 'anyone',
    codes: { RiskTheme: ['1'], RiskTimeframe: '1' },
    short: '{No nurse on site 2000 to 0730|Cell bells not answered 20 min at night}.',
    staff: [
      'No nurse on site at night since {July|the new contract}; officers decide who is ill. {Two code blues last month handled by phone.|Cell bells take 20 minutes.} Reported monthly.',
    ],
  },
  {
    id: '111-wrong-disposition',
    setting: 'nhs-111',
    theme: 'diagnosis',
    weight: 1.5,
    who: 'anyone',
    codes: during('3', software('5')),
    short: '{Triage missed stroke sign, call back in 6 h|Torsion triaged as GP 24 h}.',
    relative: [
      'I rang 111 for $who. {They asked the same questions over and over.|She was reading from a screen, it was not her fault.} {They said see a pharmacist.|They said a GP within 24 hours.} {It was {appendicitis|meningitis|a stroke}.|At the hospital they asked why we had waited. We had not waited. We had rung.}',
    ],
    staff: [
      'Call audit: $who, {unilateral weakness described as "funny arm"|testicular pain in a teenager|rash, glass test not asked}. Disposition {GP 24 h|pharmacy}. {Probing insufficient, health adviser in week 3.|Answer changed on re-triage.} Outcome from hospital: {stroke|torsion|meningococcal disease}.',
    ],
  },
  {
    id: '111-callback',
    setting: 'nhs-111',
    theme: 'delay',
    weight: 2,
    who: 'anyone',
    codes: during('1', tooFewPeople()),
    short: '{Callback 11 h, was 1 h disposition|Clinician callback never made}.',
    relative: [
      '111 said a {nurse|doctor} would ring back within {the hour|two hours} about $who. It was {eleven|nine} hours. {They rang at {three|four} in the morning, once, and left no message.|By then we were in A&E.} {I sat with the phone in my hand all night.|}',
    ],
    staff: [
      'Clinical callback for $who: target {60 min|2 h}, made at {9|11} h. Queue peak {410|290}. {No comfort call.|One attempt only, policy is three.} {Already in hospital.|Recovered.}',
    ],
  },
  {
    id: '111-address',
    setting: 'nhs-111',
    theme: 'mix-up',
    who: 'child',
    codes: during('1', mixedUp()),
    short: '{Booked into clinic 190 miles away|Wrong DOB, adult pathway for infant}.',
    relative: [
      '111 gave us an appointment for $who at a place {two hundred miles away|that shut down last year}. {The same name of town.|With a sick baby at midnight.} {I did laugh, afterwards.|}',
    ],
    staff: [
      'Appointment for $who booked at a service {190 miles away|closed since spring}. {Directory of services entry out of date.|Two towns of same name.} {Corrected on second call, 3 h lost.|}',
    ],
    endings: {
      none: ['We were seen in the end.', 'Seen elsewhere, no harm.'],
      low: ['$He was in pain for longer than $he need have been.', 'Delay 3 h, pain.'],
    },
  },
  {
    id: '111-language',
    setting: 'nhs-111',
    theme: 'access',
    who: 'adult',
    codes: during('1', omitted()),
    short: '{No interpreter 40 min, caller hung up|Welsh/Urdu line cut off}.',
    relative: [
      '$who $does not speak English. {111 said wait for interpreter. We wait forty minutes and then line is dead.|I translated on phone with two children crying.} {My cousin, ten years old, said the words for doctor. It is not right.|All the time $he was very scared.}',
    ],
    staff: [
      'Interpreter not obtained for {38|44} minutes ({Tigrinya|Urdu|Romanian|BSL video}). {Caller ended call.|Child used to interpret.} Not called back: {no phone number kept|flag lost}.',
    ],
  },
  {
    id: '111-good',
    setting: 'nhs-111',
    theme: 'good-care',
    type: 'good-care',
    who: 'baby',
    codes: {},
    short: '{Call handler got baby breathing. Thank you $nurse|Great probing picked up sepsis}.',
    relative: [
      '$who stopped breathing and the man on 111, $man, {never raised his voice|said "we are going to do this together"}. {He put us through to an ambulance without me noticing.|He counted and I did it.} {$He $is asleep next to me as I type this.|}',
    ],
    staff: [
      'Call handler $nurse heard {grunting in the background|a weak cry} during a routine call about $who and moved to emergency. {Ambulance in 6 min, sepsis treated.|} {Used in training with consent of parents.|}',
    ],
  },
  {
    id: '111-risk',
    setting: 'nhs-111',
    theme: 'risk',
    type: 'risk',
    who: 'anyone',
    codes: { RiskTheme: ['6'], RiskTimeframe: '1' },
    short: '{Directory shows closed pharmacies open|Script update removed asthma question}.',
    staff: [
      '{Directory still lists three pharmacies that closed.|Since the script update the question on breathlessness in asthma comes after the outcome.} {Seen on 12 calls.|Reported to the content team.}',
    ],
  },
];
