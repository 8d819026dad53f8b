// Episodes of NHS 111.

import { during, mixedUp, omitted, software, tooFewPeople } from '../codes.ts';
import { framesIn } from '../frame.ts';

export const nhs111Frames = framesIn('nhs-111', [
  {
    id: '111-wrong-disposition',
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
    foundAndChanged: [
      'The answer should have been another. {The question has been put in other words, and the makers of the script have been told.|New call handlers now sit with an old hand for six weeks.}',
    ],
  },
  {
    id: '111-callback',
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
    foundAndChanged: [
      'The call back was too late. {Whoever waits now gets a text each hour and can answer "worse".|We try three times and then send somebody.}',
    ],
  },
  {
    id: '111-address',
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
    foundAndChanged: [
      'The list of clinics was old. {It has been put right, and is now checked each week.|The town is now said with its county.}',
    ],
  },
  {
    id: '111-language',
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
    foundAndChanged: [
      'You were left waiting for an interpreter. {The interpreter now comes on the line first.|A child is never asked to translate. If it happens, we ring back.}',
    ],
  },
]);
