// Episodes on hospital wards: discharge, infection, food, equipment, dignity; what went well; what worries people.

import {
  building,
  challenge,
  device,
  during,
  estates,
  giving,
  mixedUp,
  omitted,
  spoilt,
  tooFewPeople,
} from '../codes.ts';
import type { Frame } from '../frame.ts';

export const wardMoreFrames: readonly Frame[] = [
  {
    id: 'ward-discharge-no-tablets',
    setting: 'ward',
    theme: 'discharge',
    weight: 2,
    who: 'older',
    specialties: ['44', '106', '10'],
    codes: during('9', omitted()),
    short: '{Sent home without TTOs or letter|Discharged with cannula still in}.',
    public: [
      '$who was sent home {at $time|late in the evening} {with no tablets and no letter|still with the needle in $his arm|in a nightdress and a blanket}. {The house was cold and there was nothing in.|Nobody rang us.|The carers had not been told.} When I rang the ward {they said to ring the GP, and the GP said to ring the ward|nobody knew anything about it}.',
      "The hospital changed {three|two} of the tablets but the paper they gave $whom had {somebody else's|another lady's} name on one page. {We did not know which to take so $he took none.|I am not medical, how am I supposed to know.}",
    ],
    staff: [
      "$who was discharged {to own home|to the care home} {without take home medicines|with another patient's discharge letter in the bag|with the cannula in}. {Transport came early and the bag was still in the treatment room.|Bed was needed, site pressure, OPEL 4.} Care {home|agency} phoned us at $time. {Taxi arranged with medicines.|District nurse asked to remove it tomorrow.}",
    ],
  },
  {
    id: 'ward-night-discharge',
    setting: 'ward',
    theme: 'discharge',
    who: 'older',
    specialties: ['44', '106'],
    codes: during('9', mixedUp()),
    short: '{Unsafe discharge 0200, lives alone, no package|Moved three times in one night}.',
    relative: [
      'They sent $who home {by taxi|in patient transport} at {two|one} in the morning. $age years old. {$He lives alone up eleven steps.|There was no key safe and $he sat outside until a neighbour heard.}',
    ],
    staff: [
      'Discharge of $who took place at {0115|0205}. Package of care restarted from the following day only. {Discharge checklist ticked as complete.|Night coordinator not informed.} Found by {carer|neighbour} {cold and confused|on the sofa, had not been to bed}.',
    ],
  },
  {
    id: 'ward-cdiff',
    setting: 'ward',
    theme: 'infection',
    who: 'older',
    specialties: ['44', '106', '42'],
    codes: during('6', challenge('5', estates('3'))),
    short: '{Hospital onset C diff, 2nd on $ward|Not isolated for 18 h with diarrhoea}.',
    public: [
      '$who caught {a tummy bug|a bug called C diff} in hospital. {The toilet was dirty for two days and I took a photo of it.|The same commode went from bed to bed.|I watched staff go from bed to bed without washing their hands.} $He went in with {a chest infection|a bad knee}.',
    ],
    staff: [
      'Stool sample from $who C. difficile toxin positive, day {5|9|7} of admission. {Was in an open bay with loose stools for 18 hours, no side rooms.|Sample not sent until third episode.} {On {co-amoxiclav|ciprofloxacin} beyond review date.|Commode audit on the ward 60 %.} IPC informed, bay closed, {deep clean booked|terminal clean done}.',
    ],
  },
  {
    id: 'ward-line-infection',
    setting: 'ward',
    theme: 'infection',
    weight: 0.8,
    who: 'adult',
    specialties: ['89', '37', '107', '17'],
    codes: during('6', challenge('5', device('45', { unneeded: '3' }))),
    short: '{Cannula in 6 days, phlebitis and MSSA|Catheter not removed, CAUTI}.',
    public: [
      'The {drip|line} in $whos arm was left in long after it was needed. {I asked about it every day.|It went red and there was a line up the arm.}',
    ],
    staff: [
      '{Peripheral cannula in situ for 6 days|Urinary catheter with no indication documented, day 11|PICC dressing lifting and unchanged for 9 days}. {Blood cultures grew MSSA.|Site red, pus on removal.} {Daily device check not done on 4 of 6 days.|Moved wards three times.}',
    ],
  },
  {
    id: 'ward-wrong-texture-food',
    setting: 'ward',
    theme: 'nutrition',
    who: 'older',
    specialties: ['208', '44', '205'],
    cases: [
      { food: 'toast', plan: 'level 4 pureed' },
      { food: 'a biscuit', plan: 'level 5 minced and moist' },
      { food: 'a sandwich', plan: 'pureed' },
      { food: 'unthickened tea', plan: 'thickened fluids' },
    ],
    codes: during('6', estates('2')),
    short: '{Given $food, SLT plan $plan|Choked on $food at {breakfast|tea}}.',
    relative: [
      '$who had a stroke and {can only have soft food|cannot swallow properly}. {There was a sign over the bed.|We had all been told by the speech lady.} Somebody gave $him $food and $he choked. {My brother had to bang $his back.|I have never been so frightened.}',
    ],
    staff: [
      '$who was given $food by {the housekeeper|a volunteer|agency HCA}. SLT recommendation is $plan. {Sign had been taken down when the bed space was cleaned.|Moved from bed 2 to bed 9 and the sign stayed behind.} Coughing, {sats dropped to 86|went blue round the lips}, suctioned, {back slaps given|settled with oxygen}.',
    ],
    endings: {
      none: ['$He coughed it up and was all right.', 'Cleared, chest sounds normal.'],
      low: ['$He needed oxygen for the rest of the day.', 'Oxygen 2 l for a few hours, chest physio.'],
      moderate: [
        'It went onto $his chest and $he was on antibiotics for a week.',
        'Aspiration pneumonia, IV antibiotics, stay extended by a week.',
      ],
      severe: ['$He went to intensive care on a breathing machine.', 'Respiratory arrest, intubated, ITU 9 days.'],
      fatal: [
        '$He died {the same night|three days later}. I keep seeing it.',
        'Died {later that night|on day 3} of aspiration. Coroner informed.',
      ],
    },
  },
  {
    id: 'ward-ng-feed',
    setting: 'ward',
    theme: 'procedure',
    weight: 0.5,
    who: 'adult',
    specialties: ['208', '107', '61'],
    codes: during('6', device('26', { misused: '5' })),
    short: '{NG feed started before position confirmed|NG tube in right lung on x-ray, feed not started}.',
    staff: [
      'NG tube passed at $time. pH aspirate {5.5 and 6|not obtained}. Chest x-ray taken. {Feed was started by the next shift from a verbal handover that it was fine.|I was about to start the feed when the radiographer rang to say it was in the right main bronchus.} {The reporting doctor had looked at the previous film.|Checklist sticker not in the notes.}',
    ],
    endings: {
      none: ['Nothing was given, it was found in time.', 'No feed had been given. Tube removed.'],
      moderate: [
        '$He got a bad chest from it.',
        'About 60 ml of feed given. Pneumonitis, treated with antibiotics, recovered over ten days.',
      ],
      severe: [
        '$He became very ill and went to intensive care.',
        'About 200 ml of feed into the lung. Intubated. This appears to meet the never event definition.',
      ],
    },
  },
  {
    id: 'ward-air-flowmeter',
    setting: 'ward',
    theme: 'equipment',
    weight: 0.4,
    who: 'older',
    specialties: ['90', '106'],
    codes: during('6', device('80', { misused: '1' })),
    short: '{O2 mask connected to air outlet|Found on air not oxygen, sats 82}.',
    staff: [
      'Sats on $who would not come up above {82|84} on "15 litres". Outreach nurse traced the tubing to the medical AIR flowmeter. {Air flowmeter should have been removed and capped after the nebuliser.|Both are side by side and the collar was missing.} Changed to oxygen, sats {95|93} within two minutes. About {15|25} minutes in all.',
    ],
  },
  {
    id: 'ward-call-bell',
    setting: 'ward',
    theme: 'communication',
    weight: 1.5,
    who: 'older',
    specialties: ['44', '106', '97'],
    codes: during('6', tooFewPeople()),
    short: '{Call bell out of reach all night|Left on commode 50 minutes}.',
    public: [
      '{The buzzer was tied up behind the bed where $who could not reach it.|$who was left on the commode for nearly an hour.|$who was told to go in the pad because there was nobody to help.} $He {cried|was so ashamed|did not want me to make a fuss}. {They are good girls and they never stop, there just are not enough of them.|I counted two nurses for the whole ward.|One of them rolled her eyes.}',
    ],
    staff: [
      '{Relatives raised|At handover I was told|Comfort round found} that $who {had been on a commode since about $time|could not reach the call bell} because {the HCA was called to another bay for an emergency|we had 3 registered nurses for 28 patients}. Apologised to $him and family. {Red flag staffing reported to site.|}',
    ],
  },
  {
    id: 'ward-wandered',
    setting: 'ward',
    theme: 'communication',
    weight: 0.7,
    who: 'older',
    specialties: ['44', '208'],
    codes: during('7', building('14')),
    short: '{Missing pt with dementia, found in car park|Left ward in pyjamas, found at bus stop}.',
    relative: [
      'The police rang me at $time. $who had walked out of $ward in $his pyjamas and was found {at the bus stop|by the big roundabout}. {It was minus two that night.|It was raining.} The ward {did not know $he was gone|had not noticed}.',
    ],
    staff: [
      '$who, living with dementia, not seen since {the tea round|$time}. Ward, grounds and stairwells searched, security and police informed. Found {in the staff car park|at the bus stop on the main road} {50|35} minutes later by {a porter|a member of the public}. {The door mag lock does not hold since the fire alarm test.|DoLS application was in progress.}',
    ],
    endings: {
      none: ['$He was cold but not hurt.', 'No injury, warmed up, family informed.'],
      low: ['$He had cut feet and was very cold.', 'Temp 35.1, grazes to both feet, cleaned and dressed.'],
      moderate: [
        '$He had fallen on the kerb and broken $his wrist.',
        'Wrist fracture, in plaster. Temp 34.4 on return.',
      ],
    },
  },
  {
    id: 'ward-dnacpr',
    setting: 'ward',
    theme: 'communication',
    weight: 0.6,
    who: 'older',
    specialties: ['106', '78', '90'],
    codes: during('4', omitted()),
    short: '{DNACPR form signed, family not told|DNACPR did not travel with patient, crash call put out}.',
    relative: [
      'I found a form in $whos {notes|bag} that says they would not restart $his heart. Nobody had spoken to us about it. {$He can speak for $himself. Nobody asked $him either.|I read it standing in the corridor.} {I might even agree with it, but not like that.|}',
    ],
    staff: [
      'Crash call at $time for $who. CPR for {four|six} minutes before the DNACPR was found {filed in the previous admission|in the ambulance folder}. {Form had not come with $him from assessment unit.|Electronic flag not set.} Family were {present|on their way}. Very distressing for all. {Hot debrief held.|}',
    ],
    endings: {
      none: [
        'I have not slept since.',
        'Death was expected. No physical harm attributed, distress to family and staff.',
      ],
    },
  },
  {
    id: 'ward-fridge-temperature',
    setting: 'ward',
    theme: 'caught',
    weight: 0.8,
    who: 'anyone',
    codes: during('11', spoilt('insulin and eye drops', giving, '1')),
    short: '{Drug fridge 14 degrees, all stock quarantined|Fridge temp not logged 6 days}.',
    staff: [
      'Medicines fridge on $ward reading {14|12|-1} degrees this morning. {Log not signed for six days.|Someone had unplugged it for a phone charger.} All stock quarantined, pharmacy informed, {no patient had a dose as far as we can tell|two patients may have had doses, medical team told}.',
    ],
  },
  {
    id: 'ward-good-dementia',
    setting: 'ward',
    theme: 'good-care',
    type: 'good-care',
    who: 'older',
    specialties: ['44', '208', '106'],
    codes: {},
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
    theme: 'good-care',
    type: 'good-care',
    who: 'adult',
    codes: {},
    short: '{Student nurse spotted sepsis early|Great catch by student, pt in theatre within the hour}.',
    public: [
      'A student nurse called $nurse saw that $who {was not right|had gone quiet} when the machine said everything was normal. She did not leave it. {Within the hour $he was in theatre.|They found an infection and started the drip straight away.} The surgeon said {an hour later would have been too late|she saved $his life}. Please make sure she knows.',
    ],
    staff: [
      'Second year student raised concern about $who although NEWS was only 2: "{just not himself|skin looked wrong}". Nurse in charge took it seriously, {outreach came|lactate 4.2}, antibiotics in {25|30} minutes. {Parents were listened to as well.|} Worth sharing: worry is a vital sign.',
    ],
  },
  {
    id: 'ward-risk-staffing',
    setting: 'ward',
    theme: 'risk',
    type: 'risk',
    who: 'anyone',
    codes: { RiskTheme: ['1'], RiskTimeframe: '1' },
    short: '{One nurse for 14 patients again tonight|Staffing unsafe on $ward nights}.',
    relative: [
      'I visit $ward every day and I am worried. There {are two nurses for thirty people at night|is one nurse running between two ends}. {It will go wrong one night.|Somebody is going to get hurt.} I am not complaining about them, they are run off their feet.',
    ],
    staff: [
      '{Third|Fourth} night this week with 2 RNs for 28 beds including {three on high flow|two with tracheostomies}. {Obs late on 11 patients.|No breaks taken.} Escalated each night, reply is that everywhere is the same. {I am writing this so that it is written somewhere.|Nobody has been harmed yet.}',
    ],
  },
  {
    id: 'ward-risk-leak',
    setting: 'ward',
    theme: 'risk',
    type: 'risk',
    who: 'anyone',
    codes: { RiskTheme: ['5'], RiskTimeframe: '1' },
    short: '{Roof leak over resus trolley, buckets out again|Ceiling tile down in bay 3}.',
    staff: [
      'Water coming through the ceiling {above bay 3|next to the resus trolley} each time it rains. Reported to estates {in March, June and September|five times}. {A tile came down today where a patient had been sitting an hour before.|Electric sockets are under it.}',
    ],
  },
  {
    id: 'ward-outcome-readmission',
    setting: 'ward',
    theme: 'outcome',
    type: 'outcome',
    who: 'older',
    specialties: ['44', '106', '10'],
    codes: { OutcomeType: ['2'] },
    short: '{Unplanned readmission within 48 h|Back in 3 days after discharge, heart failure}.',
    relative: [
      '$who was sent home {on Friday|after nine days} and was back in {by Sunday|within two days}, worse than before. {I do not know if anyone did wrong.|Maybe it could not be helped, I would just like somebody to look.}',
    ],
    staff: [
      'Unplanned readmission of $who {48|60} hours after discharge with {heart failure|recurrent falls|pneumonia}. Not known at this point whether discharge was premature. For review at mortality and morbidity meeting.',
    ],
  },
  {
    id: 'ward-outcome-crash',
    setting: 'ward',
    theme: 'outcome',
    type: 'outcome',
    who: 'adult',
    specialties: ['10', '106', '42'],
    codes: { OutcomeType: ['7'] },
    short: '{Crash call $time, ROSC, to CCU|Cardiac arrest on $ward, cause not known}.',
    staff: [
      '2222 call at $time to $ward for $who. {VF, one shock, ROSC at 3 minutes.|PEA, ROSC after 2 cycles.} Observations in the preceding 12 hours were within range and on time. Recorded as an outcome, no act or omission identified so far.',
    ],
  },
  {
    id: 'ward-bed-brakes',
    setting: 'ward',
    theme: 'equipment',
    weight: 0.8,
    who: 'adult',
    codes: during('6', device('7', { broken: '3' })),
    short: '{Bed brake failed on transfer|Hoist battery flat, none spare}.',
    public: [
      'The brake on the bed {did not hold|was broken} and it {rolled away|moved} when $who went to {sit down|get out}. {There was a sticker on it saying FAULTY from last month.|The nurse said it always does that.}',
    ],
    staff: [
      '{Bed moved during transfer of $who although brake was on.|Hoist stopped mid lift with $who in the sling, emergency lowering used.} {Asset label unreadable.|Service sticker 8 months out of date.} Taken out of use and tagged, {medical engineering logged|reported to the equipment library}.',
    ],
  },
];
