// Episodes in emergency departments.

import {
  challenge,
  device,
  during,
  giving,
  mixedUp,
  omitted,
  tooFewPeople,
  tooLate,
  tooLittle,
  tooMuch,
} from '../codes.ts';
import { framesIn } from '../frame.ts';

export const emergencyFrames = framesIn('emergency', [
  {
    id: 'ed-corridor',
    theme: 'delay',
    weight: 3,
    who: 'older',
    specialties: ['105'],
    codes: during('2', tooFewPeople()),
    short: '{17 h on trolley in corridor, no obs for 6 h|Corridor care again, pt missed two doses}.',
    public: [
      '$who spent {nineteen|seventeen|twenty two|thirty one} hours on a trolley in {a corridor|the corridor by the x-ray doors}. {Nobody took $his blood pressure between supper and breakfast.|There was nowhere to go to the toilet in private.|The lights were on all night and every trolley that went past bumped $his feet.} {$He missed two lots of $his tablets.|I had to ask a porter for water.} The staff {were lovely and looked exhausted|kept saying sorry}.',
    ],
    relative: [
      'My {aunt|sister} took turns with me to stand next to $who in the corridor because {there was no chair|we were afraid to leave $him}. {$age years old and next to the vending machine.|A man was sick on the floor beside $him and it was there for two hours.} I rang PALS but {it was the weekend|the line was busy}.',
    ],
    staff: [
      '$who nursed in corridor space {4|7|C2} for {14|18|21} hours. {Regular medicines not given for first 12 hours.|Obs not repeated for 6 hours, one nurse for nine corridor patients.|No access to oxygen or suction in this space.} Department at {220|180} % occupancy, {31|24} waiting for beds. {Escalated to site x3.|Full capacity protocol in place.}',
    ],
    foundAndChanged: [
      'A corridor is no place to be ill. We had more people than beds, and that is not your fault. {A nurse now has the corridor and nothing else.|Medicines brought from home are now given from the first hour.}',
    ],
  },
  {
    id: 'ed-missed-fracture',
    theme: 'diagnosis',
    weight: 2,
    who: 'adult',
    specialties: ['105', '97'],
    cases: [
      { bone: 'scaphoid', part: 'wrist' },
      { bone: 'hip', part: 'hip' },
      { bone: 'ankle', part: 'foot' },
      { bone: 'elbow', part: 'arm' },
      { bone: 'neck', part: 'neck' },
    ],
    codes: during('4', omitted('1')),
    short: '{Missed $bone fracture on x-ray, recalled|Sent home walking on a broken $bone}.',
    public: [
      '$who fell and hurt $his $part. At A&E they did an x-ray and said {it was just bruised|there was no break} and gave out {painkillers|a sling and a leaflet}. {Nine|Six|Four} days later {the phone rang and they said come back|a letter came}. It was broken. {$He had been walking on it the whole time.|$He had been back at work lifting.}',
    ],
    staff: [
      "Radiology report {4|6|8} days after attendance: {minimally displaced|undisplaced} fracture of the $bone, not seen on the night by {the F2|the ENP}. $who was discharged with advice only. {Report went to the consultant's pigeonhole.|Hot reporting not available after 2000.|Failsafe worklist not checked over the bank holiday.} Recalled today.",
    ],
    foundAndChanged: [
      'The break was hard to see, and it was seen by the second reader. The message then waited in a tray. {Second readings now ring the duty doctor the same day.|We checked all trays and found {three|two} more, who have been called.}',
    ],
  },
  {
    id: 'ed-child-sepsis',
    theme: 'deterioration',
    who: 'child',
    specialties: ['166', '105'],
    codes: during('3', tooLate('3')),
    short: '{Child with PEWS 6 waited 3 h|Febrile infant triaged standard, seen after 4 h}.',
    relative: [
      'I took $who to A&E because {$he felt floppy and hot|$he would not wake up properly for a feed|the rash did not go when I pressed it}. {The receptionist said take a seat.|We sat for three hours.} I went up to the desk {three|four} times. {The third time I cried and only then somebody came.|I said I am not a mum who makes a fuss.} They then {ran with $him|took $him straight through}.',
    ],
    staff: [
      '$who, $age years, triaged category 4 with {temp 39.6|heart rate 182}, PEWS not scored at triage. {Waiting room obs due hourly, not done for 3 hours.|Parents raised concern at reception twice.} Seen at $time: {mottled, cap refill 4 s|drowsy, lactate 4.8}. Sepsis six within 40 min of that. {One paediatric nurse on shift.|}',
    ],
  },
  {
    id: 'ed-ecg-not-seen',
    theme: 'results',
    who: 'adult',
    specialties: ['105', '10'],
    codes: during('3', omitted()),
    short: '{ECG with ST elevation not shown to doctor, 50 min|Unsigned ECG in wrong folder}.',
    public: [
      "$who had {chest pain|pain down the arm} and they did the heart tracing {straight away|within ten minutes}. Then {nothing for an hour|$he was put back in the waiting room}. {A different doctor picked it up off the desk by chance.|It was in somebody else's folder.} Then it was blue lights to {the heart centre|another hospital}.",
    ],
    staff: [
      'ECG at {1412|2236} with {inferior|anterior} ST elevation was not shown to a senior. Found unsigned {on the triage desk|in the folder of the patient in cubicle 8} {47|65} minutes later. {Triage nurse called away to resus.|Machine was out of paper and reprinted the previous ECG first.} Transferred for primary PCI.',
    ],
    foundAndChanged: [
      "The tracing was made in time and laid down for somebody who never came. {Each one is now put into a senior's hand and signed within ten minutes.|The machine now sends it to a screen that the consultant watches.}",
    ],
  },
  {
    id: 'ed-wrong-patient-ct',
    theme: 'mix-up',
    who: 'adult',
    specialties: ['105', '87'],
    codes: during('3', mixedUp()),
    short: '{Wrong patient sent to CT, same surname|CT head done on wrong pt, IR(ME)R}.',
    public: [
      '{A porter came and took $whom for a head scan.|$who was taken for a scan.} $He had come in with {a cut knee|stomach pain}. {$He thought they knew best.|When $he said so they looked at each other and the colour went.}',
    ],
    staff: [
      'CT {head|KUB} requested for another patient was performed on $who. {Request made in the wrong open record: two records open at once.|Porter called the name in the waiting room, $he answered.} {Identity check with name, date of birth and address not done at scanner.|} Radiation dose recorded, medical physics told, IR(ME)R referral made. Explained and apologised.',
    ],
    endings: {
      none: ['They explained and said the dose was small.', 'Effective dose about 2 mSv. No harm.'],
      low: ['$He had a reaction to the dye, only itching.', 'Itching after contrast, chlorphenamine given.'],
    },
    foundAndChanged: [
      'A name was called and the wrong person answered. {Nobody is taken for a scan now without the three questions: name, date of birth, address.|The scanner team now asks the person what the scan is for, and stops if the answer does not fit.}',
    ],
  },
  {
    id: 'ed-morphine',
    theme: 'wrong-medicine',
    who: 'adult',
    specialties: ['105'],
    codes: during('6', tooMuch('$drug', giving, '1')),
    cases: [
      { drug: 'morphine', slip: '10 mg drawn up for a prescribed 1 mg step' },
      { drug: 'morphine oral solution', slip: 'the 20 mg in 1 ml bottle was used in place of 10 mg in 5 ml' },
      { drug: 'ketamine', slip: 'dose worked out on a weight given in pounds' },
      { drug: 'gentamicin', slip: 'dose worked out on actual weight, not ideal weight' },
    ],
    short: '{$drug overdose, $slip|Too much $drug, pt drowsy RR 8}.',
    endings: {
      low: [
        '$He was all right by the morning.',
        '{Recovered within two hours, observed overnight.|No lasting effect.}',
      ],
      moderate: ['$He was two days in the high dependency unit.', 'HDU 48 h, naloxone infusion.'],
      severe: ['$He was put on a ventilator for three days.', 'Respiratory arrest, intubated, ITU 3 days.'],
    },
    public: [
      'They gave $whom something for the pain and $he {went very sleepy|was hard to wake}. {A doctor came running.|The machine started screaming.} {They told us afterwards it was too much.|The nurse was in tears. I felt for her.}',
    ],
    staff: [
      '$who received too much $drug: $slip. {Resp rate 8, sats 88 on air.|GCS fell to 12.|Noticed at second check after giving.} {Naloxone 400 micrograms|Moved to resus, monitored} and {consultant informed|toxbase consulted}. {Two ampoule strengths in the same drawer.|Department very busy, interrupted three times while drawing up.}',
    ],
    foundAndChanged: [
      'The two strengths lay in the same drawer. {The stronger one has left the department.|A second person now reads the label aloud. We timed it: it takes eleven seconds.}',
    ],
  },
  {
    id: 'ed-left-mental-health',
    theme: 'self-harm',
    who: 'adult',
    specialties: ['105', '141'],
    codes: during('2', challenge('3', tooLate())),
    short: '{Left dept before psych liaison, missing person report|Waited 26 h for MH bed, self harmed in toilet}.',
    public: [
      '$who went to A&E {after an overdose|because $he did not feel safe}. {$He was put in a bare room for a day with a security guard outside.|Nobody from mental health came for eleven hours.} {In the end $he walked out and nobody stopped $him.|$He cut $himself in the toilet.}',
    ],
    staff: [
      '$who attended with {suicidal thoughts|an overdose of {paracetamol|sertraline}}. {12 h wait for liaison psychiatry.|Medically fit, 31 h wait for a bed.} {Left between 15 min checks, police informed, high risk.|Used a {broken vape|pull tab} in the toilet to self harm. Room had not been swept.} {Returned|Brought back} {by police|by friend} at $time.',
    ],
    foundAndChanged: [
      'The wait was far too long, in a room that would make anyone feel worse. {There is now a second room with a chair, a window and a person in it.|The mental health team now comes within the hour, and we show each week how often that was so.}',
    ],
  },
  {
    id: 'ed-trolley-fall',
    theme: 'falls',
    who: 'older',
    specialties: ['105'],
    codes: during('6', challenge('2', device('66', { misused: '5' }))),
    short: '{Fell from trolley, cot sides down|Fall in ED corridor, head wound}.',
    relative: [
      '$who fell off {the trolley|a hospital trolley} {while we were parking the car|at $time}. One side was {down|not up}. {$He had come in after a fall in the first place.|}',
    ],
    staff: [
      '$who found on floor beside trolley in {corridor|majors 6}. Trolley rail not up on {left|wall} side. {Attempting to reach the toilet.|Agitated, hypoxic.} {No falls assessment in ED documentation.|Cohort nurse had gone to fetch a bedpan.}',
    ],
  },
  {
    id: 'ed-pe-sent-home',
    theme: 'diagnosis',
    who: 'adult',
    specialties: ['105', '2'],
    codes: during('4', omitted('1')),
    short: '{Returned with PE, sent home 2 days earlier|Aortic dissection treated as muscular pain}.',
    public: [
      '$who went with {a pain in the chest and no breath|a tearing pain in the back}. They {said anxiety|said it was a pulled muscle} and sent $him home {with ibuprofen|after four hours}. {Two days later $he was back in an ambulance.|It was $his own GP who sent $him back.}',
    ],
    staff: [
      '$who re-attended {36|48} hours after discharge with {pleuritic pain|back pain}, now {hypoxic|hypotensive}. CT: {bilateral pulmonary emboli|type B aortic dissection}. At first visit {Wells score not recorded|D-dimer sent and not followed up, result came back after discharge}. {Seen by locum at 4 am, 11 h into the wait.|}',
    ],
    foundAndChanged: [
      'A blood test came back after the door had closed. {Nobody goes home now with a test still out.|The score for clots is now part of the form and cannot be skipped.}',
    ],
  },
  {
    id: 'ed-antibiotic-late',
    theme: 'missed-dose',
    who: 'older',
    specialties: ['105', '2'],
    codes: during('6', tooLittle('co-careldopa', giving, '2')),
    endings: {
      low: ['It took days to get $him moving again.', 'Back to baseline after 48 h.'],
      moderate: [
        '$He had to have a feeding tube and was in for two weeks.',
        'NG tube, aspiration, stay extended by 12 days.',
      ],
    },
    short: "{Time critical Parkinson's meds missed x3 in ED|Co-careldopa not given for 14 h}.",
    public: [
      "$who $has Parkinson's and the tablets have to be on time, to the minute. {I had the box in my hand.|We told every single person.} In A&E $he went {fourteen|eleven} hours without. $He {could not move or speak by the morning|froze completely and could not swallow}.",
    ],
    staff: [
      "Time critical Parkinson's medicine not prescribed or given to $who for {11|14|16} hours in the department. {ED stock cupboard does not hold it and the emergency drug cupboard was not known to the agency nurse.|Own supply locked away and not recorded.} {Rigid, unable to swallow by morning, NG needed.|Patch used after pharmacy advice.}",
    ],
  },
]);
