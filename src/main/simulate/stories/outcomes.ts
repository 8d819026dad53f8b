// What came of it, in plain words for whoever told us: by frame, where what the theme says would not fit.

export const outcomes: { readonly [frame: string]: readonly string[] } = {
  'ward-fall-bed-confused': [
    'The rails should never have been up: the plan said so. {Each bed now shows a sign that says which kind of sides it may have.|We now keep a low bed for every ward, and the site office knows where each one stands.}',
  ],
  'ward-fall-chair': [
    'The therapist had asked for a high chair and it had been lent to another bay. {Chairs that belong to one person now carry their bed number.|What the therapist says now goes on the board the same hour.}',
  ],
  'ward-insulin-hypo': [
    'Insulin was given and the meal did not come. The two were handled by different people who did not speak. {Insulin is now given with the plate on the table and not before.|The theatre and scan teams now ask one question first: has insulin been given, and has breakfast?}',
  ],
  'ward-wrong-patient-tablets': [
    'The wristband was not checked. We looked at why, and the round that morning had been interrupted {nine|eleven} times. {Bands are now checked by scanner.|Nobody is spoken to during a medicine round, and visitors have been kind about it.}',
  ],
  'ward-penicillin-allergy': [
    'The allergy was written in one place and looked for in another. {It now stands in one place only, and no antibiotic can be given until that box is filled in.|The emergency trolley now has a red card that asks about allergies before the drawer opens.}',
  ],
  'ward-paracetamol-double': [
    'It was written down twice, on two pages. {The new chart has one page for pain relief.|The computer now refuses the second entry and does not merely warn.}',
  ],
  'ward-potassium': [
    'The pump was set to a speed that it should not accept. {All pumps on the unit now have an upper limit for this medicine.|The second check is now made at the bedside with the bag in hand.}',
  ],
  'ward-ng-feed': [
    'The x-ray that was looked at was the one from the day before. {Only a doctor who has done the training may now say that a tube is in the right place, and writes the time of the picture.|No feed leaves the kitchen without the signed sticker.}',
  ],
  'ward-extravasation': [
    'The drip site should have been looked at every hour. It was not looked at for {five|six} hours. {The pump now stops each hour until somebody has looked.|We have put clear dressings on all drips so that the skin can be seen.}',
  ],
  'ward-dnacpr': [
    'A decision of this kind is only a good one if it is talked about. It was not, and we are ashamed of that. {Every form is now checked the next day by a second doctor, who asks the family.|The form now travels on top of the notes, and the first page says who was spoken to.}',
  ],
  'ward-wandered': [
    'The lock on the door had failed, and it had been reported. {It was replaced the same week, and doors are tested at each change of shift.|We now ask every family for a photograph and what the person tends to look for.}',
  ],
  'ward-fridge-temperature': [
    'The plug was pulled for a phone charger. {It now has a guard, and the fridge sends a message to the pharmacy when it warms up.|No patient had a dose from it. We checked each chart.}',
  ],
  'ward-discharge-no-tablets': [
    'The medicines were ready and stood in another room. {Nobody leaves now until bag, letter and arms have been checked at the door.|A member of the pharmacy team now sits on the ward until six.}',
  ],
  'ed-missed-fracture': [
    'The break was hard to see, and it was seen by the second reader. The message then waited in a tray. {Second readings now ring the duty doctor the same day.|We checked all trays and found {three|two} more, who have been called.}',
  ],
  'ed-ecg-not-seen': [
    "The tracing was made in time and laid down for somebody who never came. {Each one is now put into a senior's hand and signed within ten minutes.|The machine now sends it to a screen that the consultant watches.}",
  ],
  'ed-wrong-patient-ct': [
    'A name was called and the wrong person answered. {Nobody is taken for a scan now without the three questions: name, date of birth, address.|The scanner team now asks the person what the scan is for, and stops if the answer does not fit.}',
  ],
  'ed-morphine': [
    'The two strengths lay in the same drawer. {The stronger one has left the department.|A second person now reads the label aloud. We timed it: it takes eleven seconds.}',
  ],
  'ed-left-mental-health': [
    'The wait was far too long, in a room that would make anyone feel worse. {There is now a second room with a chair, a window and a person in it.|The mental health team now comes within the hour, and we show each week how often that was so.}',
  ],
  'mat-ctg': [
    'What the monitor showed was seen by the person who could not leave, and not by the person who could decide. {A second midwife now looks at every tracing each hour.|If anyone in the room says they are worried, the consultant is rung, at any time of night.}',
  ],
  'mat-pph': [
    'The loss was guessed for too long and one medicine was missing from the box. {We weigh from the first minute now.|The box is opened and counted every morning.} A midwife will gladly go through the notes with you.',
  ],
  'mat-anti-d': [
    'The injection was due and each team thought that another would give it. {The clinic now gives it the same day, and rings if you cannot come.|We looked back over two years and found {two|three} more, who have been told.}',
  ],
  'mat-baby-label': [
    'Labels had been printed for two babies at once. {They are now printed at the cot, one at a time, with the parents reading them out.|Milk is now checked by two people and a scanner.}',
  ],
  'mat-newborn-screening': [
    'The card was found in a tray. {Cards now go by courier and are counted at both ends.|A list of babies without a result is looked at every day, also at weekends.}',
  ],
  'mat-cannula-baby': [
    'The daily check was signed without the cylinder being opened. We spoke about that with everyone, without blame. {The check now ends with a number that can only be read when it is on.|A second machine now stands between the rooms.}',
  ],
  'mat-insulin-oxytocin': [
    'Two bags that look the same hung on one stand. {Each now has a coloured label on the bag and on the line.|The pump asks for the name of the medicine before it starts.}',
  ],
  'theatre-wrong-side-block': [
    'The pause before the needle was broken by a telephone. {The telephone is now left outside.|The needle stays in its packet until the arrow has been read aloud.}',
  ],
  'theatre-swab-count': [
    'The count was handed over half way and the board was not. {Nobody changes over during a count any more.|Swabs are now scanned in and out.}',
  ],
  'theatre-swab-retained': [
    'The count was written down as right and it was not. {Swabs are now scanned in and out, and the number must be nought.|The board is now photographed and read aloud by two people before anyone sews.}',
  ],
  'theatre-implant': [
    'The order of the list had changed and the boxes had not. {If the list changes, everything stops and starts again from the first box.|Left and right now stand in different rooms.}',
  ],
  'theatre-burn': [
    'The pad was on a scar, where it does not stick well. {Its place is now agreed aloud before the operation.|The skin is looked at before and after, by two people, with the patient told of any mark.}',
  ],
  'theatre-specimen': [
    'The label was printed beforehand for the whole list. {It is now printed in the room while the person is there.|Each pot is now signed out and signed in, and a missing one is looked for the same hour.}',
  ],
  'theatre-tooth': [
    'The breathing tube was difficult to place. That was done with care, and the tooth was already loose. {We now draw loose teeth on the form so that everyone can see.|We would have liked to tell you sooner, and now somebody always does before you go home.}',
  ],
  'theatre-anticoag-stop': [
    'The letter we sent was written before this medicine existed. {It has been written anew, with a pharmacist, for every medicine that must stop.|A pharmacist now rings everyone a week before.}',
  ],
  'mh-lithium': [
    'Two services each believed that the other was testing the blood. {It is now written who does it, and the prescription stops if no result has come.|We searched for others and found {four|six}. All have been tested.}',
  ],
  'mh-72h': [
    'Nobody had been named to make the visit. {Nobody leaves the ward now until they have met the person who will come.|The visit is booked before the last day, with day, hour and name.}',
  ],
  'mh-section-papers': [
    'The papers were wrong, and that means that somebody was kept here without the right to. {They are now read by a second person within the hour.|Reminders no longer go to one person.}',
  ],
  'mh-awol': [
    'The fence could be climbed and we knew it. {It was mended in the week after.|Families are now rung within thirty minutes, whatever the hour.}',
  ],
  'amb-address': [
    'The system offered the nearer of two roads. {It now asks for a landmark when there are two of a name.|Both roads now carry a warning in the system.}',
  ],
  'amb-defib': [
    'The battery showed full and was not. {All of that batch have been taken out of use.|Batteries are now changed by date and not by the light.}',
  ],
  'amb-left-home': [
    'The decision to leave somebody at home is a hard one, and it was made alone. {A clinician in the control room now listens in on each of them.|Everyone left at home is now rung after two hours.}',
  ],
  'home-hoist': [
    'The sling was the wrong size. {Slings now have a name in them and hang by the bed.|Nobody uses the hoist alone. If there is no second person, we wait and say so.}',
  ],
  'home-wrong-resident': [
    'Two people sat together and both answered. {The photographs are new, and the round is done one person at a time, at the door of the room.|Medicines are now given by somebody who does nothing else for that hour.}',
  ],
  'home-skin-tear': [
    'Skin that thin needs more care than we took. {Bed frames are padded, and nobody wears a ring or a watch.|Long sleeves are now part of the plan.}',
  ],
  'home-scald': [
    'The cup with the lid was in the cupboard. {It is now on the tray with the name on it.|Water is measured every time and written down.}',
  ],
  'gp-methotrexate': [
    'The dose was typed by hand from a letter and one word was wrong. {This medicine can now only be put on as once a week.|A pharmacist now looks at each letter that changes it.}',
  ],
  'gp-wrong-record': [
    'It was filed by name, and two people share it. {Letters are now filed by number and date of birth.|Both records carry a warning, and both of you have been told.}',
  ],
  'gp-allergy-reception': [
    'The computer did warn, among fourteen other warnings. {We have switched off the ones that never matter, so that this one is seen.|Prescriptions that do not go together now wait for a pharmacist.}',
  ],
  'gp-vaccine-fridge': [
    'The door was left open after a late delivery. {It now closes by itself and rings a phone.|Nobody had a dose from it. We checked every name.}',
  ],
  'gp-wrong-vaccine': [
    'The boxes changed and look alike. {Each is now in a tray of its own, and the nurse reads it out with the parent.|Nobody knocks on that door during a clinic.}',
  ],
  'gp-doac-bloods': [
    'The dose goes by kidneys and weight, and neither was known. {We searched for everyone who takes it and found {fourteen|nine} others. All have been seen.|The blood test and the weight are now booked with the prescription.}',
  ],
  'gp-smear': [
    'The pots were out of date. {They are now counted each month.|Every woman it touched had a call from a nurse and a choice of time.}',
  ],
  'gp-safeguarding': [
    'It was written down as not attending. A child does not attend: a child is brought. {It is now called that, and somebody rings after the first time.|The health visitor now hears the same day.}',
  ],
  'rx-wrong-bag': [
    'The name was asked and not the address. {We now ask for the address and show the first box.|Two bags of one name no longer stand together.}',
  ],
  'rx-blister-missing': [
    "The tray was checked against last week's tray. {It is now checked against the prescription.|A photograph is taken of each tray before it leaves.}",
  ],
  'rx-methadone': [
    'The pump had not been measured for weeks. {It is measured each morning and written down.|Each dose is now poured with the person and a photograph in view.}',
  ],
  'rx-delivery': [
    'Two roads have one name. {The driver now rings before, and nothing is left on a step.|Medicines that must be signed for go only from hand to hand.}',
  ],
  'rx-owing': [
    'The maker could not supply it, and we left you to find that out alone. {When something is missing for more than two days we now ring the surgery ourselves and agree on another.|We keep a list of who is waiting and ring round each morning.}',
  ],
  'rx-child-dose': [
    'You were right: it was ten times too much. {The surgery has changed the way it types doses for children.|The doctor has asked us to pass on thanks, and so do we.}',
  ],
  'rx-out-of-date': [
    'It had been missed at {two|three} checks. {The whole shelf has been checked and the date is now read by the scanner.|A short date now means a red sticker that does not come off.}',
  ],
  'dental-wrong-tooth': [
    'The letter counted from one side and the chart from the other. {The tooth is now marked on a picture that the patient sees.|Nobody picks up the forceps until two people have said the same.}',
  ],
  'dental-inhaled': ['Small parts slip. {A sheet now covers the throat each time.|The parts are tied with a thread.}'],
  'dental-steriliser': [
    'The paper had run out and the failed run was not seen. {The machine now locks itself.|The risk was very small. Everyone it could touch has been told and offered a test.}',
  ],
  'dental-bleed': [
    'Nobody had asked about blood thinners that day. {It is now the first question.|The number on the card is answered until midnight, and we tried it.}',
  ],
  'eye-wrong-rx': [
    'Two orders lay in one tray. {Each now has its own.|Glasses are checked against the written test before they are handed over.}',
  ],
  'eye-drops': [
    'The drawer had not been turned over. {Dates are now read aloud with you.|Nobody drives home: it is said when the visit is booked, and again before the drops.}',
  ],
  'dn-insulin-missed': [
    'The visit fell off the list when the teams were changed. {Insulin visits now stand on a list of their own that is read out at eight.|If nobody is put down for a visit by nine the previous evening, the manager is rung.}',
  ],
  'dn-syringe-driver': [
    'The battery was low when it was put in and the night team was too far away. {A new battery goes in every time, and a spare stays in the house.|There are now two night teams.}',
  ],
  'dn-jic': [
    'The medicines came and the paper did not. {One form now orders both.|The night doctor can now sign on the screen in minutes.}',
  ],
  'dn-catheter': [
    'The wrong box was in the cupboard. {The two are no longer stored together.|A blocked one is now an urgent visit: within two hours.}',
  ],
  'dn-packing': [
    'Nobody had counted the pieces. {The number in and the number out are now written on the dressing itself.|One nurse now leads the care of each wound.}',
  ],
  'dn-compression': [
    'The leg had not been tested. {No tight bandage is put on now without a test in the last {three|six} months.|Each bandage carries a card: when to take it off yourself.}',
  ],
  'dn-bloods-lost': [
    'The sample stayed in a car. {Samples are now handed in by three and ticked off.|The result is looked for the same evening.}',
  ],
  'dn-lone': [
    'A card through the door is not enough. {After no answer, family is rung within the hour, and then the police.|Codes of key safes are now checked every month.}',
  ],
  'dn-steroid': [
    'You were on two lists. {One person can now be on one list only.|The chart in the house is now read before anything is given.}',
  ],
  'prison-transfer-meds': [
    'Medicines and papers were to follow and did not. {Nobody is moved now without seven days of medicine in a sealed bag.|The nurse now rings the other prison before the van leaves.}',
  ],
  'prison-escort': [
    'There were too few officers. That is a reason and no excuse. {Appointments for cancer now come before all others.|Two of the clinics now come to us by video.}',
  ],
  'prison-acct': [
    'Healthcare was not at the meeting. {It is not held without us now.|Calls from families are answered by a person, day and night.}',
  ],
  'prison-double-methadone': [
    'The card was not checked. {The hatch does not open now until it is, and an officer stays.|The queue has been split in two.}',
  ],
  '111-wrong-disposition': [
    'The answer should have been another. {The question has been put in other words, and the makers of the script have been told.|New call handlers now sit with an old hand for six weeks.}',
  ],
  '111-address': [
    'The list of clinics was old. {It has been put right, and is now checked each week.|The town is now said with its county.}',
  ],
  '111-language': [
    'You were left waiting for an interpreter. {The interpreter now comes on the line first.|A child is never asked to translate. If it happens, we ring back.}',
  ],
  'gp-child-phone': [
    'A child who is tired and thirsty, or will not walk, has to be seen the same day. {That is now written beside every telephone.|A finger prick now comes before the end of the call is even thought of.}',
  ],
  'gp-three-strikes': [
    'The signs were there, spread over several visits with different people. {After the third visit for the same thing, a second doctor now looks at it afresh.|We now offer the same doctor each time, and book it before you leave.}',
  ],
  'mat-jaundice': [
    'Looking is not measuring, and least of all in darker skin. {Every community midwife now carries a meter.|The day three visit is made in person again, without exception.}',
  ],
  'ed-pe-sent-home': [
    'A blood test came back after the door had closed. {Nobody goes home now with a test still out.|The score for clots is now part of the form and cannot be skipped.}',
  ],
  'ward-transfusion-slow': [
    'The blood was ready and nobody knew. {The laboratory now rings the ward, and the ward writes down the time.|Two porters have been trained to fetch blood before all else.}',
  ],
  'mat-induction-delay': [
    'There were too few midwives, and we did not tell you so. {A senior midwife now speaks to every woman who waits, every morning, with a time or with the truth.|Two more beds are kept for this, from Monday to Friday.}',
  ],
  'theatre-cancelled': [
    'You were put off for reasons that had nothing to do with you. {Nobody can be cancelled a second time now without a director saying so.|Urgent operations are now first on the list and not last.}',
  ],
  'ed-corridor': [
    'A corridor is no place to be ill. We had more people than beds, and that is not your fault. {A nurse now has the corridor and nothing else.|Medicines brought from home are now given from the first hour.}',
  ],
  'amb-delay-fall': [
    'There were more calls than crews, and waiting so long on a floor does harm. {A team with a lifting chair now goes out to falls without an ambulance.|After the second call a nurse now rings and can move it up.}',
  ],
  'amb-delay-chest': [
    'It should have been eighteen minutes. {We now keep one crew free in the valley at all hours.|The map of where crews wait has been drawn anew.}',
  ],
  'amb-handover': [
    'You waited in the vehicle because the hospital was full. {A doctor now comes out to every vehicle within the hour.|The hospital now takes everyone within 45 minutes, and counts the times it does not.}',
  ],
  '111-callback': [
    'The call back was too late. {Whoever waits now gets a text each hour and can answer "worse".|We try three times and then send somebody.}',
  ],
  'mh-home-visit': [
    'The visit was in the diary under the wrong week. {Visits are now booked with you on the phone, and you get them in writing.|If a visit cannot be made, a person rings before it is due.}',
  ],
  'rx-system-down': [
    'The national system was away and our plan for that lay in a drawer. {It now hangs on the wall, and we practised it on a quiet Tuesday.|The makers have told us what went wrong. Urgent medicines now go out by hand at once.}',
  ],
  'dn-allocation': [
    'Messages went into a mailbox that nobody had been asked to watch. {It is gone; they now reach a person.|It is now read at eight, twelve and four, and somebody signs for it.}',
  ],
  'cluster-epr-ward': [
    'The upgrade moved the allergies to another page without telling anyone. {It was put right in eleven days, and every patient of those days has been checked.|Upgrades now run on one ward for a week before all have them.}',
  ],
  'cluster-epr-emergency': [
    "Since the upgrade the two departments could not see each other's medicines. {That has been repaired.|Until it is repaired a printed chart goes with each patient.}",
  ],
  'cluster-pump-ward': [
    'The latch of this model wears out. {All of them have been checked, and {nine|seven} were taken away.|We have told the maker and the regulator, and use another model for strong medicines.}',
  ],
  'cluster-pump-theatre': [
    'The latch of this model wears out. {It is no longer used in theatre.|The maker has been told, and so have the hospitals around us.}',
  ],
  'cluster-pen-pharmacy': [
    'The two pens look alike since they were changed. {We keep them apart and open the box with you.|We have written to the makers, and told other pharmacies.}',
  ],
  'cluster-pen-ward': [
    "The two pens look alike since they were changed. {Each patient's pens now carry a label on the barrel, one in red.|Only one of the two is kept on the ward.}",
  ],
  'cluster-pen-nurse': [
    'The two pens look alike since they were changed. {We put a rubber band on one of them, in every home we visit, and it works.|Two people read the name aloud, also at home: the patient is the second.}',
  ],
  'gp-econsult': [
    'The form was read by somebody who could not know how urgent it was. {It now asks about chest pain first and says to ring 999.|A doctor now reads every form within two hours, and it closes when nobody is there.}',
  ],
  'gp-reception-collapse': [
    'There were too few people on the telephone that morning. {Two more answer from eight to ten.|The emergency trolley is now checked every Monday, with the oxygen turned on.}',
  ],
  'mh-crisis-line': [
    'Your call was in the queue and dropped out when the line was full. {Dropped calls are now rung back within ten minutes, day and night.|There is a second person on the line from ten at night.}',
  ],
  'mh-restraint': [
    "The plan said what helps, and nobody on that shift had read it. {It now has one page in front, in the person's own words.|Nobody is held face down on this ward any more.}",
  ],
  'ward-outcome-readmission': [
    '{Two senior people who had not been involved went through the notes. They think that one more day would not have changed it.|We found that the first visit at home came too late, and have changed that.}',
  ],
};
