// Themes of care itself: falls, skin, waiting, deterioration, communication, and what went well.

import type { Theme } from './frame.ts';

export const careThemes: Readonly<Record<string, Theme>> = {
  falls: {
    endings: {
      none: [
        '{$He was not hurt, only upset.|By luck nothing was broken.}',
        '{No apparent injury.|Obs stable, no injury seen, neuro obs normal.|Full body check, nil found.}',
      ],
      low: [
        '{$He $has a big bruise on $his hip.|$He had a cut on $his head that needed glue.|$He had a bruise like an egg.}',
        '{Skin tear to elbow, dressed.|Bruising to left hip, x-ray clear.|2 cm laceration to eyebrow, steri-strips. Neuro obs normal.}',
      ],
      moderate: [
        '{$He broke $his wrist.|$He $has broken {a shoulder|two ribs} and was in for weeks.}',
        '{Colles fracture, plaster.|Fractured humerus, collar and cuff, stay extended.|Pubic ramus fracture on x-ray.}',
      ],
      severe: [
        '{$He broke $his hip and had an operation and cannot live alone now.|The hip was broken. They say $he will not walk without help again.|$He had a bleed on the brain and $is only slowly coming back.}',
        '{Fractured neck of femur, for theatre.|Subdural on CT, neurosurgical transfer.}',
      ],
      fatal: [
        '{$He hit $his head. $He never woke up.|$He had a bleed on the brain and died two days later.}',
        '{Large subdural, not for surgery, died day 2. Coroner informed.|Hip fracture, died day 9 post op of pneumonia.}',
      ],
    },
    actions: [
      'Full body check before moving, hoisted, neuro obs half hourly, {doctor reviewed|GP informed}, next of kin informed.',
      'Lowered bed, {sensor mat on and tested|moved to a bed in view of the desk}, falls care plan updated.',
      'Medication review asked for, lying and standing BP done, {slippers found|walking frame put within reach}.',
    ],
    questions: [
      [
        'Was the call bell within reach, as far as you could see?',
        '{No, it was on the floor.|It was tied to the rail at the back.|I think so, but $he forgets it is there.}',
      ],
      [
        'Do you know what $he was trying to do when it happened?',
        '{Get to the toilet.|Reach the water.|Go home, as always.}',
      ],
    ],
    found: [
      'The plan said that somebody should be close by. At that moment nobody was, because two people were needed elsewhere.',
      'The bell rang for {eleven|fourteen} minutes. The screen that shows it was out of order.',
      'The walking frame had been moved out of reach {for the cleaning|to make room for a visitor}.',
    ],
    changes: [
      'People at risk of falling are now near the desk, and somebody stays in the bay at all times.',
      'Call bells are tested every morning, and we look at the slowest answers each week.',
      'We ask every family what helps at night and write it over the bed.',
    ],
  },
  skin: {
    endings: {
      low: [
        '{They are dressing it every two days and it is slowly getting better.|It is sore but shallow.}',
        '{Dressed, offloading.|Superficial, for review in 72 h.|Plan in place, improving.}',
      ],
      moderate: [
        '{It is deep. $He needed a nurse every day now.|It got infected and $he had antibiotics for weeks.}',
        '{Category 3, surgical debridement discussed.|Infected, IV antibiotics, stay extended.|}',
      ],
      severe: [
        'It goes down to the bone and they say it may never heal.',
        'Category 4 with osteomyelitis, prolonged treatment.',
      ],
    },
    actions: [
      'Dressed, photographed with consent, {air mattress ordered|heels floated on a pillow}, turning chart started.',
      'Tissue viability referral, dietitian referral, family told.',
      'Mattress changed today, {skin bundle restarted|carers shown how to turn}.',
    ],
    questions: [
      ['When did you first see it?', '{On the Sunday.|Two days after coming in.|When the dressing was changed.}'],
      [
        'Had anyone spoken about a special mattress or cushion?',
        '{It was on order, they said.|No.|The physio did, once.}',
      ],
    ],
    found: [
      'The skin was not looked at as often as it should have been in the first days.',
      'The mattress was asked for on time and came {four|six} days later. Nobody chased it.',
    ],
    changes: [
      'Skin is now checked within {six|four} hours of arrival and at every change of team.',
      'We keep {six|ten} special mattresses on site, so that nobody waits for one.',
    ],
  },
  delay: {
    endings: {
      none: [
        '{Nothing worse came of the wait, this time.|We were lucky.}',
        '{No deterioration during wait.|No harm identified.}',
      ],
      low: [
        '{$He was in pain the whole time and should not have been.|$He was dried out and needed a drip.}',
        '{Pain and distress, analgesia delayed.|Dehydrated, fluids, no lasting harm.}',
      ],
      moderate: [
        '{Because of the wait $he had to stay in far longer.|They said the damage would have been less if it had been quicker.}',
        '{Deteriorated during wait, HDU.|Extended stay related to delay.}',
      ],
      severe: [
        '$He cannot use $his right arm now. An hour sooner might have saved it.',
        'Outside treatment window, lasting deficit.',
      ],
      fatal: [
        '$He died. Nobody can tell us whether it would have been different.',
        'Patient died. Whether the delay contributed is under review.',
      ],
    },
    actions: [
      'Escalated to {the site manager|the duty manager} at {30 minutes|one hour}, regular checks done while waiting.',
      'Apologised to patient and family, {pain relief|fluids and pressure care} given.',
      'Moved up the list, doctor asked to see now.',
    ],
    questions: [
      [
        'Do you remember how long it was, roughly?',
        '{More than nine hours.|From lunch until it was dark.|I looked at the clock the whole time: six hours and forty minutes.}',
      ],
      ['Did anyone come to check in the meantime?', '{Once.|No.|A volunteer brought tea, that was all.}'],
    ],
    found: [
      'You waited {much|far} too long. There were more people than we had staff or space for, and that is not your fault.',
      'The call was put in a lower group than it should have been after the second call.',
      'The list was kept by two teams, and each thought the other had rung.',
    ],
    changes: [
      'Someone now walks along everyone who waits, every hour, and can move them up.',
      'We have added {two|four} people to the evening and look each week at whether it helps.',
      'After a second call, a nurse or doctor now rings back within {20|30} minutes.',
    ],
  },
  access: {
    endings: {
      none: [
        '{In the end we got help somewhere else.|It was all right, but only by luck.}',
        '{No harm identified.|Seen next day, well.}',
      ],
      low: [
        '{$He was much worse by the time anyone saw $him, but $is on the mend.|It cost two more days of pain.}',
        '{Delay 24 h, symptoms worse, recovered.|Seen late, treated, recovered.}',
      ],
      moderate: ['$He was in hospital for a week.', 'Admitted after delay, 7 days.'],
      severe: ['$He was in intensive care and is not the same.', 'ITU, lasting deficit.'],
    },
    actions: [
      'Called back, apologised, seen the same day.',
      'Duty clinician informed, safety plan gone through on the phone.',
      'Form moved to the urgent list, {999 called|sent to ED}.',
    ],
    questions: [
      [
        'Which number did you ring, if you remember?',
        '{The one on the card.|The usual one, several times.|I do not have it any more.}',
      ],
      [
        'What would have helped most at that moment?',
        '{A person. Any person.|Somebody ringing back when they said they would.|To be told the truth about how long it would be.}',
      ],
    ],
    found: [
      'Your call was in the queue and dropped out when the line was full. We could see it in the records.',
      'The form was read by someone who is not trained to see how urgent it was.',
    ],
    changes: [
      'Dropped calls now come up on a screen and are rung back the same hour.',
      'A clinician looks at every form within {two hours|one hour}, and it closes when nobody is there to read it.',
      'The interpreting line is now one button, and nobody is left holding.',
    ],
  },
  deterioration: {
    endings: {
      low: [
        '{They gave $him antibiotics and $he turned the corner.|$He $is on the mend.}',
        '{Treated on ward, improved.|Responded to fluids and oxygen.}',
      ],
      moderate: [
        '{$He was in the high dependency for days.|$He had to be taken back to hospital.}',
        '{Transferred to HDU, 4 days.|Escalated, IV antibiotics, stay extended.}',
      ],
      severe: [
        '$He was in intensive care for {two|three} weeks and is learning to walk again.',
        'ITU, ventilated, {renal replacement|prolonged rehabilitation}.',
      ],
      fatal: [
        '$He died on {Sunday|the Tuesday} morning. {We were not there.|I was holding $his hand.}',
        'Patient died {the same day|in ITU on day 3}. Medical examiner informed.',
      ],
    },
    actions: [
      '{Outreach|The medical team} called, sepsis six started, family rung.',
      'Observations every 15 minutes, oxygen, {fluids|antibiotics within the hour}, escalation plan agreed.',
      '999 called, {oxygen given|recovery position}, handover written.',
    ],
    questions: [
      [
        'When did you first feel that something was wrong?',
        '{In the morning, when nothing was eaten.|The evening before.|The moment I walked in.}',
      ],
      [
        'Who did you tell, and what happened then?',
        '{The nurse, and then another nurse. They wrote it down.|Everyone who came past.|The man who brought the tea. He got somebody.}',
      ],
    ],
    found: [
      'You saw it before we did. The numbers were going the wrong way for some hours and nobody put them together.',
      'The checks were done late because {one nurse had twelve people to look after|the screen did not show they were overdue}.',
    ],
    changes: [
      'Families can now ring for a second team themselves, day and night. The number is beside every bed.',
      'Overdue checks now show in red on the board, and the nurse in charge looks every hour.',
      '"I am worried" is now enough to call a doctor, whatever the numbers say.',
    ],
  },
  diagnosis: {
    endings: {
      low: [
        '{It is being treated now.|It was found in time, just.}',
        '{Treated, good recovery expected.|Recalled, plaster, no lasting harm.}',
      ],
      moderate: [
        '{$He needed an operation that might not have been needed.|It took months longer to get better.}',
        '{Needed surgery following delay.|Admitted, treatment more extensive.}',
      ],
      severe: [
        '{It has left $him with damage for life.|They told us it can no longer be cured.}',
        '{Permanent deficit.|Advanced disease at diagnosis.}',
      ],
      fatal: [
        '$He died {three weeks|a month} later.',
        'Patient has died. Contribution of delayed diagnosis to be reviewed.',
      ],
    },
    actions: [
      'Recalled and examined today, {specialist rung|scan arranged}.',
      'Discussed with senior, explained openly to {patient|family}.',
      'Admitted, treatment started.',
    ],
    questions: [
      [
        'How many times was help asked for before that day?',
        '{Four.|Three times on the phone and once in person.|I stopped counting.}',
      ],
      [
        'Was $he examined, or was it all on the phone?',
        '{On the phone, until the last time.|Once, quickly.|Yes, but not that part.}',
      ],
    ],
    found: [
      'The signs were there, spread over several visits with different people, and nobody saw them all together.',
      'The x-ray was read by someone tired and alone at night. The second reading took too long to reach us.',
    ],
    changes: [
      'After the third visit for the same thing, a second clinician now looks at it afresh.',
      'Second readings that differ now ring a phone, and do not wait in a tray.',
      'We talked through this case with the whole team, without names.',
    ],
  },
  'mix-up': {
    endings: {
      none: ['{It was put right in time.|No harm, apart from the worry.}', '{No harm.|Corrected, no harm.}'],
      low: [
        '{$He was in pain for longer than need be.|It meant two more hours of waiting.}',
        '{Delay, symptoms worse for some hours.|Extra visit needed.}',
      ],
      moderate: ['$He went to hospital because of the delay.', 'Admitted, related to delay.'],
    },
    actions: [
      'Identity checked, mistake explained, apology given.',
      'Retrieved, {both patients told|records corrected}, information governance informed.',
      'Corrected at once, {control room|team} informed.',
    ],
    questions: [
      [
        'Were you or the person asked for name, date of birth and address?',
        '{Only the name.|No.|I was asked, and then it was still the wrong one.}',
      ],
      ['Has everything been given back or put right?', '{Yes.|We think so.|One thing is still missing.}'],
    ],
    found: [
      'Two people had similar {names|addresses} and only one thing was checked.',
      'It was taken from the wrong screen. Two records were open at once.',
    ],
    changes: [
      'We now ask for name, date of birth and first line of address, every time, even when we know the face.',
      'Similar names now carry a warning mark.',
      'Only one record can be open at a time.',
    ],
  },
  referral: {
    endings: {
      none: ['{Thankfully it was nothing serious.|It was benign in the end.}', '{Seen, benign.|No harm from delay.}'],
      low: [
        'All those weeks of worry, and a bigger cut than it might have been.',
        'Treatment needed, outcome likely unaffected.',
      ],
      moderate: [
        '$He needed more treatment than if it had been caught in time.',
        'Treatment more extensive because of delay.',
      ],
      severe: ['It has spread.', 'Upstaged in the interval.'],
    },
    actions: [
      'Sent today and receipt confirmed by phone.',
      'Patient rung, told, given direct number.',
      'All referrals of that month checked against replies.',
    ],
    questions: [
      [
        'Do you remember the date of that appointment?',
        '{The 14th, I think.|No, but it was a Monday.|It is on the letter, I will look.}',
      ],
      [
        'Did anyone give you a number to ring if you heard nothing?',
        '{No.|Yes, but it goes to a machine.|I found one myself on the internet.}',
      ],
    ],
    found: [
      'The referral was written and never left. It sat as a draft.',
      'It was sent to the wrong place and the reply saying so was not read.',
    ],
    changes: [
      'Every urgent referral is now on a list until the appointment has happened. Somebody rings when it has not.',
      'We give everyone a slip: if you have not heard within {five|seven} days, ring this number.',
    ],
  },
  discharge: {
    endings: {
      none: ['{We managed, but only just.|It was sorted the next day.}', '{No harm.|Rectified same day.}'],
      low: [
        '{$He had a rough couple of days.|$He was very muddled for days after.}',
        '{Symptoms worse for 48 h, GP visit.|Attended ED, treated, home.}',
      ],
      moderate: ['{$He was back in hospital within the week.|$He fell and went back in.}', 'Readmitted within a week.'],
    },
    actions: [
      'Ward rung, letter and medicines sent by taxi.',
      'Community nurse visit arranged for today, family rung.',
      'Brought back to {ward|clinic}, seen by doctor, sent home with what was missing.',
    ],
    questions: [
      ['What time did $he get home?', '{After midnight.|Ten to two.|About nine, and it was dark.}'],
      [
        'Was anyone at home told beforehand?',
        '{Nobody.|They left a message on a phone that is never on.|Only the taxi driver, by the look of it.}',
      ],
    ],
    found: [
      'The bed was needed in a hurry and steps were skipped. That is an explanation, it is not an excuse.',
      'The checklist was ticked in one go at the end, and not as things were done.',
    ],
    changes: [
      'Nobody over {70|75} goes home after 8 in the evening unless they ask to.',
      'Medicines and letter are now handed over in person, with the carer or family on the phone.',
      'We ring the next day to ask how it went.',
    ],
  },
  infection: {
    endings: {
      low: [
        '{It cleared up with antibiotics.|$He was sore for a week.}',
        '{Oral antibiotics, settled.|Mild, isolated, recovered.}',
      ],
      moderate: [
        '{$He was in for two more weeks.|$He was very ill with it.}',
        '{IV antibiotics, stay extended by 9 days.|Severe colitis, recovered.}',
      ],
      severe: ['It went to $his blood and heart.', 'Bacteraemia with endocarditis.'],
      fatal: [
        '$He died of the infection, not of what $he came in with.',
        'Died, C. difficile on part 1 of certificate. Review with IPC.',
      ],
    },
    actions: [
      'Isolated, infection control informed, {cultures sent|line removed}.',
      'Area deep cleaned, hand hygiene round done with team.',
    ],
    questions: [
      [
        'Which toilet or bay was it, if you remember?',
        '{The one by the lift.|Third bay on the left.|I could not say.}',
      ],
      [
        'Did you see people wash their hands?',
        '{Some did, most did not.|The doctors did. Nobody else that day.|I did not look, sorry.}',
      ],
    ],
    found: [
      'There was no single room free for {18|26} hours, and the cleaning log has gaps.',
      'The {drip|catheter} was no longer needed and nobody had asked whether it could come out.',
    ],
    changes: [
      'Every drip and tube is looked at each morning with one question: does it still need to be there?',
      'Two more cleaners work on the ward from this month, and visitors can scan a code to say that something is dirty.',
    ],
  },
  procedure: {
    endings: {
      low: [
        '{It was sore for a few days.|It healed, but it should not have happened.}',
        '{Minor injury, dressed.|Extra observation, no lasting harm.}',
      ],
      moderate: ['$He needed another procedure to put it right.', 'Further procedure required.'],
      severe: ['$He $has a scar and stiff fingers for good.', 'Tissue loss, plastics, lasting impairment.'],
    },
    actions: [
      'Stopped, senior called, explained to patient in person.',
      '{Photographed|Kept|Imaged}, specialist advice taken, review booked.',
    ],
    questions: [
      [
        'Has anyone talked it through with you since?',
        '{No.|Somebody rang, it was very quick.|Yes, and that did help.}',
      ],
      [
        'Are you still having treatment because of it?',
        '{Dressings, twice a week.|Not any more.|There is one more appointment.}',
      ],
    ],
    found: [
      'The last check before starting was rushed.',
      'The tube should have been looked at every {hour|eight hours}. It was not.',
    ],
    changes: [
      'Everyone now stops for the check, and anyone may call the stop.',
      'We practise it together once a month.',
    ],
  },
  communication: {
    endings: {
      none: [
        '{It is the feeling of not mattering.|I only want it not to happen to the next person.}',
        '{No physical harm. Distress.|No injury. Apology given.}',
      ],
      low: [
        '{$He was sore from sitting so long.|$He did not ask for help for the rest of the stay.}',
        '{Skin redness, resolved.|Returned safely, minor grazes.}',
      ],
      moderate: ['$He was found cold and hurt and had to be admitted.', 'Hypothermia and injury, admitted.'],
    },
    actions: [
      'Apologised in person, sat with $him, call bell put in reach.',
      'Family rung and told openly. {Staffing escalated.|Search procedure followed.}',
    ],
    questions: [
      [
        'Would you be willing to say more about what was said?',
        '{I would rather not.|It was more how it was said.|Yes. You can ring me on $phone.}',
      ],
      [
        'Was anyone there who could have helped?',
        '{Not that I saw.|There were people at the desk.|One, and she was doing five things at once.}',
      ],
    ],
    found: [
      'There were {three|two} staff where there should have been five. They did what they could, and it was not good enough for you.',
      'Nobody told you because each thought that another had. That was wrong.',
    ],
    changes: [
      'Somebody now goes round every hour and asks, not only looks.',
      'One named person now rings the family every day, at a time that suits them.',
      'The team has heard your words, as you wrote them, without your name.',
    ],
  },
  nutrition: {
    endings: {
      none: ['$He was all right.', 'No harm.'],
      low: ['$He was frightened and sore.', 'Brief desaturation, recovered.'],
      moderate: ['$He had a bad chest from it.', 'Aspiration pneumonia, antibiotics.'],
    },
    actions: [
      'Back slaps, suction, oxygen, doctor reviewed.',
      'Speech therapist rung, sign replaced, kitchen told in person.',
    ],
    questions: [
      [
        'Who gave the food, as far as you could see? We do not need a name.',
        '{Somebody new, with the trolley.|A volunteer.|I did not see.}',
      ],
      [
        'Was there a sign about eating and drinking?',
        '{Yes, on the other side of the bed.|There used to be.|Over the bed, as large as life.}',
      ],
    ],
    found: ['The sign stayed behind when the bed was moved.', 'The kitchen list was a day old.'],
    changes: [
      'What a person can eat safely is now on the wrist band and on the tray, not on the wall.',
      'Whoever hands out food now reads it out first.',
    ],
  },
  birth: {
    endings: { none: ['All was well in the end.', 'Mother and baby well.'] },
    actions: [
      'Emergency call, senior obstetrician and neonatal team present, debrief offered.',
      'Blood gases taken, family spoken to by consultant the same day.',
    ],
    questions: [
      [
        'Would you like somebody to go through your notes with you?',
        '{Yes please.|Not yet. Maybe in the spring.|I would, and my partner too.}',
      ],
      [
        'Is there anything you were told at the time that you have wondered about since?',
        '{That it was all normal.|They said it could not have been seen. I saw it.|No, I only remember the noise.}',
      ],
    ],
    found: [
      'You saw it and said so. The person who could decide was in another room, and the call for a second one came late.',
      'The box was not complete. It was checked by seal and not by content.',
    ],
    changes: [
      'A second senior midwife now looks at every monitor each hour, from outside the room.',
      'The box is opened and checked every day, and we practise with it.',
      'If you say that something is wrong, that alone now brings a doctor.',
    ],
  },
  'self-harm': {
    endings: {
      low: [
        '{The wounds will heal.|$He $is safe for now.}',
        '{Superficial, dressed.|No loss of consciousness, minor marks.}',
      ],
      moderate: [
        '{$He needed stitches and a night in hospital.|$He was in A&E for two days.}',
        '{Sutured in ED, tendons intact.|Overdose treated, 2 days medical ward.}',
      ],
      severe: ['$He was unconscious and we nearly lost $him.', 'Unconscious, CPR, ROSC, ITU.'],
      fatal: [
        '$He died. $He was $age years old.',
        'Died despite resuscitation. Police, coroner and family informed. Staff support in place.',
      ],
    },
    actions: [
      'Made safe, wounds cared for, observation level raised, doctor reviewed.',
      'One to one time, safety plan written again together, {family informed with consent|items removed after search}.',
    ],
    questions: [
      [
        'Is there something that would have helped on that day?',
        '{Somebody to sit with.|Knowing how long it would be.|Not being left alone with it.}',
      ],
      [
        'Are you safe now? If not, please ring 999, or 116 123 for the Samaritans, at any hour.',
        '{Yes, thank you for asking.|Safe enough. I have my sister here.}',
      ],
    ],
    found: [
      'The checks were done at regular times. Regular times can be counted, and should not be.',
      'The wait was far too long, in a room that makes anyone feel worse.',
      'You told us, and it did not reach the next shift.',
    ],
    changes: [
      'Checks are now at uneven times and mean a conversation, not a look through the glass.',
      'Someone now sits with each person who waits.',
      'What families tell us is now the first line of the handover.',
    ],
  },
  aggression: {
    endings: {
      none: [
        '{Nobody was badly hurt but it should not be like this.|I am still shaking.}',
        '{No injury.|No injury, debrief held.}',
      ],
      low: ['{$He was bruised for two weeks.|A black eye and a fright.}', '{Bruising, first aid.|Graze, cleaned.}'],
      moderate: ['$He had a broken cheekbone.', 'Fracture, ED, maxillofacial review.'],
    },
    actions: [
      'Separated, body map, doctor reviewed, debrief offered to both.',
      'Observation raised, room moved, safeguarding alert.',
    ],
    questions: [
      [
        'Had anything happened before it that we should know?',
        '{They had been shouting since breakfast.|A room was changed with no warning.|Not that I know.}',
      ],
      ['Do you feel safe where you are now?', '{More or less.|Yes.|Not at night.}'],
    ],
    found: [
      'It could have been seen coming. The plan said what helps and nobody on that shift had read it.',
      'There were too few people who knew each other that day.',
    ],
    changes: [
      "The plan now has one page in front, in the person's own words, and every new member of staff reads it first.",
      'We hold people less often: {eleven times last month, it was nineteen|the team counts it and talks about it weekly}.',
    ],
  },
  records: {
    endings: {
      none: ['It has been put right.', 'Corrected.'],
      low: ['It caused a lot of worry.', 'Avoidable worry and one extra visit.'],
    },
    actions: [
      'Record corrected, both people told.',
      'Letter moved to the right record, {other letters of that day checked|lead informed}.',
    ],
    questions: [
      [
        'Could you tell us which letter or entry it was? Please do not send it.',
        '{The one from the clinic in May.|It is under problems, the second line.|All of page three.}',
      ],
      [
        'Is everything right in the record now, as far as you can see?',
        '{Yes.|Nearly, the date is still wrong.|I have not dared to look.}',
      ],
    ],
    found: ['The letter was filed by name alone.', 'The renewal came up on the list of a person who had left.'],
    changes: [
      'Letters are now filed by number, and two things must match.',
      'Reminders go to a team and no longer to one person.',
    ],
  },
  staffing: {
    endings: {
      none: ['No harm that we know of.', 'No harm.'],
      low: ['People were kept waiting in discomfort.', 'Minor distress.'],
    },
    actions: ['Area manager told, neighbouring branch covered.', 'People phoned, priority medicines delivered.'],
    questions: [['Do you know of anyone who went without because of it?', '{Two people I spoke to in the queue.|No.}']],
    found: ['The agency cancelled at six that morning and nobody was told until nine.'],
    changes: ['There is now a second name for each day, who can be there within the hour.'],
  },
  'good-care': {
    endings: {},
    actions: [],
    questions: [
      [
        'May we pass on your words to the team? We would take out all names but theirs.',
        '{Yes please!|Of course, that is why I wrote.|Yes, and add that I meant every word.}',
      ],
    ],
    found: [
      '{We read it out at the morning meeting. There was a silence and then applause.|The team has it on the wall of the staff room.|It made a hard week easier for a lot of people.}',
    ],
    changes: [
      'The person you wrote about has been told, and it goes into their record for appraisal.',
      'We have asked them to show the others how they do it.',
      'It is now part of how we teach new staff.',
    ],
  },
  risk: {
    endings: {},
    actions: [
      'Told the person in charge, {put on the risk register|temporary measure in place}.',
      'Raised at the safety huddle.',
    ],
    questions: [
      ['Has anything happened yet because of it?', '{Not yet.|Nearly, twice.|Not that I know.}'],
      ['Who else should know about this?', '{Whoever does the rota.|The people who plan these things.|All of you.}'],
    ],
    found: [
      'You are right, and it was not on our list of risks. It is now.',
      'We knew, and had got used to it. Your words made us look again.',
    ],
    changes: [
      'It will be put right by {the end of the month|the spring}; until then {somebody checks every shift|we do without}.',
      'The board has seen it and {found the money|made somebody answerable for it by name}.',
    ],
  },
  outcome: {
    endings: {
      none: ['$He $is better now.', 'Recovering well.'],
      low: ['$He $is slowly getting better.', 'Recovering.'],
      moderate: ['$He $is still in hospital.', 'Remains in hospital, stable.'],
      severe: ['$He $is in intensive care.', 'ITU, guarded.'],
      fatal: ['$He $has died.', 'Died. Expected / under review.'],
    },
    actions: ['Consultant informed, family spoken to.', 'For review at the monthly meeting.'],
    questions: [
      [
        'Is there something about the care that you wonder about?',
        '{Only whether it could have been seen sooner.|No, I just wanted it looked at.}',
      ],
    ],
    found: [
      'Two senior people who had not been involved went through the notes. They found no sign that something else should have been done.',
      'We found one thing we could do better, although it probably did not change what happened.',
    ],
    changes: [
      'We would be glad to go through it with you in person, if you want that.',
      'We will look at how often this happens each month.',
    ],
  },
};
