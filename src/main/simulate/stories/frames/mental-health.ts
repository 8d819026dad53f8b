// Episodes in mental health services, in hospital and at home.

import {
  building,
  challenge,
  during,
  giving,
  mixedUp,
  omitted,
  prescribing,
  tooFewPeople,
  tooLittle,
  tooMuch,
} from '../codes.ts';
import { framesIn } from '../frame.ts';

export const mentalHealthFrames = framesIn('mental-health', [
  {
    id: 'mh-ligature',
    theme: 'self-harm',
    weight: 3,
    who: 'adult',
    specialties: ['3', '198'],
    codes: during('7', challenge('3')),
    short: '{Ligature, cut at $time, superficial marks|Self harm by scratching, wound cleaned}.',
    relative: [
      '$who $is on a ward to be kept safe. {They rang to say $he had tied something round $his neck.|$He hurt $himself with a broken plate in $his room.} {$He was meant to be checked every fifteen minutes.|They knew what week it was for us.} {I had told them that $he says "I am fine" when it is at its worst.|I want to know who was watching.}',
    ],
    patient: [
      'I hurt myself on the ward. I am not proud of it. {I had asked three times to talk to someone.|My leave was cancelled with no reason.} {The nurse who sat with me afterwards was kind.|One of them said I was doing it for attention. I heard.}',
    ],
    staff: [
      'At {15 min|general} observation at $time $who was found with a {ligature made from a torn sheet|ligature, bag strap} around the neck, not attached to a fixed point. Cut with ligature cutters, {conscious, breathing, red mark|colour good, GCS 15}. {Earlier today was tearful after a phone call.|Presented as bright in mood at handover.} Physical obs done, doctor reviewed, {level 3 observations|1:1 commenced}. {Debrief with $him and with staff.|}',
      '$who {cut both forearms|cut left thigh} with {a piece of CD|pencil sharpener blade|a battery casing}. {Room search last done on admission.|Brought in by a visitor.} Wounds {cleaned and steri-stripped|to ED for suturing}.',
    ],
  },
  {
    id: 'mh-awol',
    theme: 'communication',
    weight: 2,
    who: 'adult',
    specialties: ['3', '198'],
    codes: during('7', building('12')),
    short: '{Failed to return from s17 leave, police informed|AWOL over garden fence}.',
    relative: [
      '$who was let out {for a cigarette|on leave} and did not come back, and nobody rang us {for five hours|until the next morning}. $He turned up {at my door with no shoes|at the railway station}. {$He $is under a section! What does that even mean?|}',
    ],
    staff: [
      "$who, detained s{2|3}, {did not return from one hour unescorted leave|climbed the courtyard fence}. {Absent since $time.|Leave risk assessment not updated after the incident yesterday.} Police informed, grade {2|3}. {Returned on own at 2315.|Found at mother's address.} {Fence fault reported in spring.|}",
    ],
    foundAndChanged: [
      'The fence could be climbed and we knew it. {It was mended in the week after.|Families are now rung within thirty minutes, whatever the hour.}',
    ],
  },
  {
    id: 'mh-lithium',
    theme: 'results',
    who: 'adult',
    specialties: ['3', '68'],
    codes: during('7', tooMuch('lithium', prescribing, '1')),
    endings: {
      low: ['$He $is back to normal after a week off the tablets.', 'Symptoms settled within a week.'],
      moderate: ['$He was in hospital on a drip for five days.', 'Admitted 5 days, fluids.'],
      severe: [
        '$He was on a kidney machine and $his balance has not come back.',
        'Dialysis, persistent cerebellar signs.',
      ],
    },
    short: '{Lithium level 1.6, no bloods for 9 m|Lithium with new ramipril, level 1.9}.',
    public: [
      '$who $has been on lithium for years. {Nobody did the blood test for nine months.|The GP thought the clinic did the blood tests and the clinic thought the GP did.} $He got {shaky and sick|so confused $he put the kettle in the fridge}. {It was poisoning from $his own tablets.|}',
    ],
    staff: [
      'Lithium level {1.6|1.8|2.1} mmol/l in $who. Last level {8|9|14} months ago. {Shared care agreement not signed by either side.|Started on {ramipril|ibuprofen|bendroflumethiazide} in the meantime.} {Coarse tremor, ataxia.|Tremor.} Held, fluids, repeat in 12 h.',
    ],
    foundAndChanged: [
      'Two services each believed that the other was testing the blood. {It is now written who does it, and the prescription stops if no result has come.|We searched for others and found {four|six}. All have been tested.}',
    ],
  },
  {
    id: 'mh-clozapine',
    theme: 'missed-dose',
    who: 'adult',
    specialties: ['3'],
    codes: during('5', tooLittle('clozapine', prescribing, '6')),
    endings: {
      low: [
        '$He $is slowly getting back to where $he was.',
        'Retitrated in the community, more visits for three weeks.',
      ],
      moderate: ['$He was in hospital for a month.', 'Relapse, admitted 4 weeks.'],
    },
    short: '{Clozapine missed >48 h, needs retitration|Clozapine restarted full dose after 4 days off}.',
    public: [
      '$who went into {the general hospital|hospital with a broken leg} and they did not have the clozapine. {Nobody knew it was that important.|They said bring it in, but the clinic keeps it.} {Four days without. All the voices came back.|Two years of being well, gone in a week.}',
    ],
    staff: [
      'Clozapine doses missed for {3|4} days on {acute ward|transfer}. {Not on GP record so not on the admission list.|Blood result amber, supply not released, out of hours.} {Restarted at full dose in error, BP 84/50.|Retitration needed from 12.5 mg.}',
    ],
  },
  {
    id: 'mh-rapid-tranq',
    theme: 'deterioration',
    who: 'adult',
    specialties: ['198', '3'],
    codes: during('7', omitted()),
    endings: {
      low: ['$He was all right by the next evening.', 'Alert by the next morning, no lasting effect.'],
      moderate: [
        '$He had to go to the general hospital and got pneumonia.',
        'Aspiration pneumonia, general hospital 6 days.',
      ],
      severe: ['$He stopped breathing and they had to bring $him back.', 'Respiratory arrest, bag valve mask, ITU.'],
      fatal: [
        '$He died that night on the ward.',
        'Found unresponsive, resuscitation unsuccessful. Coroner and police informed.',
      ],
    },
    short: '{Post RT obs not done 3 h|IM lorazepam, obs refused, not recorded}.',
    relative: [
      'They injected $who to calm $him down and then {left $him on a mattress on the floor|nobody checked $his breathing}. {$He slept eighteen hours.|When I visited $he could not lift $his head.}',
    ],
    staff: [
      'IM {lorazepam 2 mg|promethazine 50 mg and haloperidol 5 mg} given at $time following {assault on staff|escalating agitation}. Post rapid tranquillisation observations {not recorded for three hours|recorded as "asleep"}. {Sats 87 when checked.|Respirations 9, flumazenil considered.} {Agency nurse had no login for the obs system.|}',
    ],
  },
  {
    id: 'mh-crisis-line',
    theme: 'access',
    weight: 2,
    who: 'adult',
    specialties: ['3'],
    codes: during('1', tooFewPeople()),
    short: '{Crisis call dropped after 48 min hold|Crisis line queue 61 calls, pt lost}.',
    endings: {
      none: [
        '{In the end we got through the night.|I got through the next day.}',
        '{No harm identified.|Seen next day, safe.}',
      ],
      low: ['$He cut $himself, not badly, but it did not have to come to that.', 'Minor self-injury, treated at home.'],
      moderate: ['$He took the tablets and was in hospital for three days.', 'Overdose, medically treated, 3 days.'],
      severe: ['$He was on a ventilator for nine days.', 'Serious overdose, ITU 9 days.'],
    },
    patient: [
      'I rang the crisis line {four|three} times. {It rang out.|I was told to have a bath and a cup of tea.|A recording said my call is important.} I was {on the bridge|sitting on the kitchen floor with the tablets in front of me}. {A stranger talked to me until it passed.|I am writing this because I am still here and somebody else might not be.}',
    ],
    relative: [
      '$who {rang|tried to ring} the crisis team all evening. {They said someone would come and nobody came.|They said $he was already known to them, as if that was an answer.} I sat outside $his door all night. {I have work in the morning. I do not know how to do this.|}',
    ],
    staff: [
      'Crisis line call from $who abandoned after {48|35} min in queue; called back at {0610}. {One call handler on nights, 61 calls.|Call marked as closed by system when the line dropped.} {Seen face to face same day.|Reached at the third try.}',
    ],
    foundAndChanged: [
      'Your call was in the queue and dropped out when the line was full. {Dropped calls are now rung back within ten minutes, day and night.|There is a second person on the line from ten at night.}',
    ],
  },
  {
    id: 'mh-home-visit',
    theme: 'access',
    who: 'adult',
    specialties: ['3'],
    codes: during('6', omitted()),
    short: '{Home treatment visit missed, no call|HTT visit in wrong week}.',
    public: [
      'Somebody from the home treatment team was to come {on Saturday|every day}. {Nobody came and nobody rang.|They came on Monday as if nothing had happened.} {$He had tidied up for it.|$He had waited by the window in $his coat.} {That is the sort of thing that tips you over.|}',
    ],
    staff: [
      'Home treatment visit to $who planned for {Saturday|today} did not take place. {Diary entry under the wrong week.|Two staff sick.} {Not phoned.|Seen on Monday.}',
    ],
    foundAndChanged: [
      'The visit was in the diary under the wrong week. {Visits are now booked with you on the phone, and you get them in writing.|If a visit cannot be made, a person rings before it is due.}',
    ],
  },
  {
    id: 'mh-72h',
    theme: 'discharge',
    who: 'adult',
    specialties: ['3'],
    codes: during('9', omitted()),
    short: '{72 h follow up missed|Discharged to hotel, no care coordinator}.',
    public: [
      '$who came out of hospital on a {Thursday|Friday} and was told someone would be in touch in {three|two} days. {Nobody came. Nobody rang.|$He was given a carrier bag and a bus ticket.} {By Tuesday $he was not answering the door.|}',
    ],
    staff: [
      '72 hour follow up after discharge not achieved for $who. {Address on system is a previous one.|Care coordinator left in August, caseload not reallocated.} {Phone goes to voicemail.|Seen on day 6, not well.}',
    ],
    endings: {
      none: ['$He $is all right for now.', 'Contact made, stable.'],
      low: ['$He went downhill for a while.', 'Seen twice weekly since.'],
      moderate: ['$He was back in hospital within a fortnight.', 'Readmitted under section on day 12.'],
      severe: ['$He took everything in the house and was in intensive care.', 'Serious overdose day 5, ITU.'],
      fatal: [
        '$He was found on the {Wednesday|Sunday}. $He was $age.',
        'Found deceased at home by police on day 7. Suspected suicide. Family liaison allocated.',
      ],
    },
    foundAndChanged: [
      'Nobody had been named to make the visit. {Nobody leaves the ward now until they have met the person who will come.|The visit is booked before the last day, with day, hour and name.}',
    ],
  },
  {
    id: 'mh-section-papers',
    theme: 'records',
    who: 'adult',
    specialties: ['3', '68'],
    codes: during('2', mixedUp('3')),
    short: '{s2 papers invalid, wrong hospital name|Section lapsed at midnight, not noticed}.',
    staff: [
      '{Section 2 papers name a hospital that closed in 2019|Section lapsed {six|nine} hours before noticed|Rights not read for 4 days}. {Mental Health Act office closed over weekend.|Renewal reminder went to a leaver.} $who was told, remained informally. {Legal advice sought.|}',
    ],
    endings: { none: ['No harm.', 'No physical harm; unlawful detention for that period, solicitor aware.'] },
    foundAndChanged: [
      'The papers were wrong, and that means that somebody was kept here without the right to. {They are now read by a second person within the hour.|Reminders no longer go to one person.}',
    ],
  },
  {
    id: 'mh-restraint',
    theme: 'aggression',
    weight: 1.4,
    who: 'adult',
    specialties: ['198', '3', '52'],
    codes: during('6', omitted('1')),
    short: '{Prone restraint 4 min, bruise to wrist|Restraint, carpet burn to cheek}.',
    patient: [
      'They held me face down. {I said I could not breathe.|I had only asked for my phone.} {I was abused as a child and I told them what this does to me. It is in my plan.|My wrist is still black and blue.}',
    ],
    relative: [
      '$who $has autism and {they changed $his room without warning|the alarm went off all morning}. $He {shouted|threw a cup} and {five|six} of them held $him down. {I have a photo of the bruises.|If they had rung me I could have talked $him down.}',
    ],
    staff: [
      '$who restrained by {four|five} staff for {4|6} minutes, {prone for under one|supine} following {throwing a chair|attempt to assault a peer}. {De-escalation tried for 15 min.|Care plan says give space; bank staff had not read it.} {Bruise to left wrist|Friction burn to cheek|No injury seen}. Debrief offered. {Carer informed.|}',
    ],
    foundAndChanged: [
      "The plan said what helps, and nobody on that shift had read it. {It now has one page in front, in the person's own words.|Nobody is held face down on this ward any more.}",
    ],
  },
  {
    id: 'mh-peer-assault',
    theme: 'aggression',
    who: 'adult',
    specialties: ['3', '68'],
    codes: during('11', { ...tooFewPeople(), InvolvedPersonsActions: ['2'] }),
    short: '{Pt on pt assault in dining room|Punched by peer, swelling to eye}.',
    public: [
      'Another patient {hit $whom in the face|came into $his room at night}. {$He was scared of him for days and said so.|There are no locks.} {The staff pulled him off quickly.|It took ages for somebody to come.}',
    ],
    staff: [
      '$who was {punched to the face|pushed} by another patient in the {dining room|corridor} at $time. {Known tension over the television.|Mixed acuity, 3 staff for 18.} Separated, {body map completed|first aid}, police {offered|declined}. Safeguarding adult alert raised.',
    ],
  },
  {
    id: 'mh-depot',
    theme: 'missed-dose',
    who: 'adult',
    specialties: ['3', '145'],
    cases: [{ drug: 'paliperidone depot' }, { drug: 'zuclopenthixol decanoate' }, { drug: 'aripiprazole depot' }],
    codes: during('6', tooLittle('$drug', giving, '2')),
    short: '{Depot 19 days late, not noticed|$drug given two weeks early}.',
    public: [
      '$whos injection was {nearly three weeks|a month} late. {The nurse who does it left.|We rang and left messages.} {You can see it in $his eyes when it is wearing off.|}',
    ],
    staff: [
      '$drug due on the {3rd|11th}, given {19|23} days late. {Clinic list is a spreadsheet and the row was hidden by a filter.|Nurse on long term sick, list not covered.} {Family rang to ask.|Found at caseload review.}',
    ],
  },
]);
