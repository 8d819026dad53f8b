// What goes well, in every setting, and thanks for it.

import { framesAbout } from '../frame.ts';

export const goodCareFrames = framesAbout('good-care', [
  {
    id: 'ward-good-dementia',
    setting: 'ward',
    who: 'older',
    specialties: ['44', '208', '106'],
    short: '{HCA $nurse sat with a dying patient after her shift. Thank you|Lovely care on $ward, thank you all}.',
    relative: [
      "I want to say something nice for once. $who $has dementia and would not {eat|let anyone near}. A healthcare assistant called $nurse found out $he {used to be a baker|sang in a choir|kept pigeons} and {they talked about bread every mealtime|sang with $him while she washed $him|brought in a book about it}. $He {ate a whole dinner|was calm for the first time in weeks}. {That is not in anybody's job description.|You cannot buy that.}",
    ],
    staff: [
      'Excellent practice from $nurse: {noticed from the "this is me" leaflet that|spoke to the daughter and learned that} $who {worked nights all his life and was never going to sleep at 10|was frightened of the lift because of the war}. Changed the routine to fit. {No sedation needed since.|No falls since, down from three in a week.} We would like to do this for everyone.',
    ],
  },
  {
    id: 'ward-good-spotted-sepsis',
    setting: 'ward',
    who: 'adult',
    short: '{Student nurse spotted sepsis early|Great catch by student, pt in theatre within the hour}.',
    public: [
      'A student nurse called $nurse saw that $who {was not right|had gone quiet} when the machine said everything was normal. She did not leave it. {Within the hour $he was in theatre.|They found an infection and started the drip straight away.} The surgeon said {an hour later would have been too late|she saved $his life}. Please make sure she knows.',
    ],
    staff: [
      'Second year student raised concern about $who although NEWS was only 2: "{just not himself|skin looked wrong}". Nurse in charge took it seriously, {outreach came|lactate 4.2}, antibiotics in {25|30} minutes. {Parents were listened to as well.|} Worth sharing: worry is a vital sign.',
    ],
  },
  {
    id: 'ed-good',
    setting: 'emergency',
    who: 'child',
    short: "{Thank you to the night team in children's A&E|Play specialist got a line in with no tears}.",
    relative: [
      '$who {swallowed a battery|had a fit} and I was in bits. {The doctor, $doctor, knelt down and spoke to $him first and then to me.|A nurse called $nurse stayed after her shift to walk us to the ward.} {Everything was explained in words I could understand.|They had $him in theatre in under an hour.} {I did not say thank you properly so here it is.|Thank you, thank you, thank you.}',
    ],
    staff: [
      "{Button battery pathway worked as designed|Difficult cannulation in an autistic child done without restraint}: {triage to theatre 41 min|play specialist, dimmed cubicle, mum's phone}. Credit to $nurse and $doctor. {Please share on the teaching day.|Should be the default, not a favour.}",
    ],
  },
  {
    id: 'mat-good',
    setting: 'maternity',
    who: 'mother',
    short: '{Our midwife $nurse was a star|Interpreter on video in 4 minutes at 3 am}.',
    patient: [
      'I do not speak {much|good} English. The midwife $nurse {got a person on the screen who speaks my language in the middle of the night|drew pictures and held my hand}. {I knew every time what they do and why.|First time I feel safe in this country.} Thank you.',
      'We lost our baby at {22|34} weeks. $nurse, the bereavement midwife, {took his footprints|let us have all the time in the world|rang me on the day that would have been the due date}. I want other families to have her.',
    ],
    staff: [
      'Shoulder dystocia drill last month, real one today: {head to body 2 minutes|baby crying at 3 min}. {Everyone knew their place, scribe called the times.|Partner had someone with him all through.} The drill made the difference.',
    ],
  },
  {
    id: 'theatre-good',
    setting: 'theatre',
    who: 'adult',
    short: '{ODP stopped the list at sign in. Right to do so|Well done team 4, perfect WHO check}.',
    public: [
      'I was terrified of {being put to sleep|the needle} since I was small. $nurse {held my hand and talked about dogs|wrote down what I wanted to say and read it to the whole team}. {I was not a number.|The surgeon rang me at home the next day.}',
    ],
    staff: [
      '$nurse spoke up at time out: consent said {left|right}, {scan on the screen|list} said the other. {Consultant thanked her in front of everybody and stopped.|Took eleven minutes to sort out.} It was {the consent form that was wrong|the list}. This is what speaking up should feel like.',
    ],
  },
  {
    id: 'mh-good',
    setting: 'mental-health',
    who: 'adult',
    short: '{Peer support worker talked pt down, no restraint|$nurse stayed on the phone 2 h. Thank you}.',
    patient: [
      'On my worst night $nurse {sat on the floor outside my door and talked about nothing|played dominoes with me until four}. {She did not write a single thing down.|He did not tell me to breathe.} I did not hurt myself. {That was six weeks ago and I am counting.|}',
    ],
    staff: [
      'Peer support worker supported $who through an episode that would usually end in restraint: {lights off, weighted blanket, one voice|used the plan that $he wrote himself}. {No medication, no hands on.|Forty minutes.} We should do this as a team habit.',
    ],
  },
  {
    id: 'amb-good',
    setting: 'ambulance',
    who: 'older',
    short: '{Crew fed the cat and fixed the key safe|Dispatcher guided CPR, alive today}.',
    public: [
      'The lady on the phone, she said her name was $nurse, {told me to push hard and counted with me|sang the song with me}. {Eleven minutes.|I did not know I could.} $He walked me round the garden on Sunday, well, you know what I mean, we are both still here. I would like to thank her.',
    ],
    relative: [
      'Two of your crew came to $who, {$nurse and a young man with a beard|I only know one name, $nurse}. {They made $him toast, fed the cat and rang me in another country.|They turned off the sirens so as not to wake the street.} {$He talks about them like film stars.|}',
    ],
    staff: [
      '{Bystander CPR with dispatcher coaching, shock at 6 min by a community responder, ROSC before we arrived.|Crew recognised hidden domestic abuse and got $who to safety without raising suspicion.} Would be good for the learning bulletin.',
    ],
  },
  {
    id: 'home-good',
    setting: 'care-home',
    who: 'older',
    short: '{Night carer spotted stroke, FAST, in hospital 50 min|Carer walked the garden with dad. Thank you}.',
    relative: [
      '$nurse noticed {one side of $whos mouth was different at breakfast|that $he did not want $his crossword}. {She did not wait for the manager.|She rang 999 and then me.} {Because of her $he can still talk.|The consultant said she saved $his speech.} $He calls her "the boss" now.',
    ],
    staff: [
      'We started {a hydration round with coloured jugs and a sing song|a "what matters to me" minute at handover}. {UTIs down from 9 to 2 in a quarter.|No falls in the lounge for 40 days.} $nurse\'s idea. {Happy to share the poster.|}',
    ],
  },
  {
    id: 'gp-good',
    setting: 'general-practice',
    who: 'older',
    short: '{Receptionist recognised stroke on phone. Well done $nurse|GP rang on a Sunday. Thank you}.',
    public: [
      'The receptionist, $nurse, {heard that $whos voice was slurred|did not like how $he sounded} and {would not let us hang up|rang 999 on the other line}. {I always thought they were there to keep you out.|I take back everything I said about receptionists.} {The doctor at the hospital said minutes matter.|$He made a full recovery.}',
    ],
    staff: [
      'Care navigator $nurse {recognised FAST signs on the phone|noticed that $who had rung six times in a month and asked for a double appointment}. {Thrombolysed within 70 minutes.|New diagnosis made.} {We have made her checklist the practice standard.|Discussed at team meeting, cake was involved.}',
    ],
  },
  {
    id: 'rx-good',
    setting: 'pharmacy',
    who: 'older',
    short: '{Driver noticed curtains closed, called 999. Great catch|Pharmacist spotted my AF. Thank you}.',
    public: [
      "The delivery driver from the chemist {noticed $whos curtains were shut|heard a noise behind the door}. {He looked through the letter box.|She would not go until someone came.} $He had been on the floor since the night before. {I do not know the driver's name, I think it is $nurse.|Thank you from all of us.}",
    ],
    staff: [
      'Blood pressure check picked up {212/118|irregular pulse} in $who. {Same day GP slot arranged.|Sent with letter.} {Stroke clinic that week.|} Team member $nurse did everything right, {second month in the role|trained in spring}.',
    ],
  },
  {
    id: 'dental-good',
    setting: 'dentistry',
    who: 'child',
    short: '{Autistic lad, first check up ever. Superstars|Dentist spotted lump, biopsied next day}.',
    relative: [
      '$who $has never let anyone look in $his mouth. $nurse {let $him count her teeth first|did it on the floor with the lights off|gave us four visits just to sit in the chair}. {I cried in the car, the good sort.|You have no idea what that means to us.}',
    ],
    staff: [
      '{Acclimatisation visits for $who worked: full check-up without sedation.|Spotted safeguarding signs, asked kindly, family now supported.} Approach written up for the team.',
    ],
  },
  {
    id: 'eye-good',
    setting: 'optometry',
    who: 'child',
    short: '{Optom spotted swollen discs, tumour found early|Home visit optom noticed neglect. Well done}.',
    relative: [
      '$who had headaches and everyone said it was screens. The optician, $nurse, {looked and went very quiet|rang the hospital while we sat there}. {We were in the scanner the same night.|She rang us every day that week.} {He is having treatment and doing maths homework again.|She saved our child.}',
    ],
    staff: [
      'Optic disc swelling found at a routine test in $who. {Same day call to paediatrics, seen in 3 h.|} {Imaging: treatable cause found.|} Example of the referral pathway working as drawn.',
    ],
  },
  {
    id: 'dn-good',
    setting: 'district-nursing',
    who: 'older',
    short: '{DN $nurse came back on her day off. Thank you|Leg healed after 3 years, new bandage way}.',
    relative: [
      '$who died at home in $his own bed with the window open, as $he wanted. That was $nurse. {She told us what would happen before each thing happened.|She rang the night team herself so that we would not have to explain.} {She washed $him and talked to $him after.|There are no words.}',
    ],
    staff: [
      '{Self care teaching with $who: now doing own insulin after 4 years of visits.|Leg ulcer of 3 years healed in 11 weeks after full assessment.} {Saved about 9 visits a week.|Credit to $nurse.}',
    ],
  },
  {
    id: 'prison-good',
    setting: 'prison',
    who: 'man',
    short: '{Nurse listened. First time in 9 years|Hep C clinic on wing, 31 treated}.',
    patient: [
      'Nurse $nurse {saw I was not faking|asked me what happened to me, not what I did}. {Got me to hospital in an hour. Burst appendix.|First person in nine years.} Put that on her record.',
    ],
    staff: [
      '{Hepatitis C clinic moved onto the wing: 31 started treatment, was 4.|Officer and nurse joint round at lock up: 3 unwell men found early.} Worth copying.',
    ],
  },
  {
    id: '111-good',
    setting: 'nhs-111',
    who: 'baby',
    short: '{Call handler got baby breathing. Thank you $nurse|Great probing picked up sepsis}.',
    relative: [
      '$who stopped breathing and the man on 111, $man, {never raised his voice|said "we are going to do this together"}. {He put us through to an ambulance without me noticing.|He counted and I did it.} {$He $is asleep next to me as I type this.|}',
    ],
    staff: [
      'Call handler $nurse heard {grunting in the background|a weak cry} during a routine call about $who and moved to emergency. {Ambulance in 6 min, sepsis treated.|} {Used in training with consent of parents.|}',
    ],
  },
]);
