// Episodes of ambulance services and 999.

import { device, during, giving, mixedUp, omitted, spoilt, tooFewPeople, tooLate, wrongly } from '../codes.ts';
import { framesIn } from '../frame.ts';

export const ambulanceFrames = framesIn('ambulance', [
  {
    id: 'amb-delay-fall',
    theme: 'delay',
    weight: 3,
    who: 'older',
    codes: during('1', tooFewPeople()),
    short: '{Cat 3 fall, 9 h on floor|Long lie, 11 h, temp 33.8}.',
    public: [
      '$who fell {in the kitchen|off the step in the garden} and could not get up. I rang 999 at $time. {They said do not move $him and do not give $him anything to eat or drink.|They said it could be six hours.} It was {nine|eleven|thirteen} hours. {I put every coat in the house on top of $him.|We held an umbrella over $him.|$He wet $himself and cried.} {When they came they were angels.|The two lads who came were nearly in tears themselves.}',
    ],
    staff: [
      'Attended $who, on the floor for {8|9|11|13} hours since the call. {Category 3, three welfare calls made, upgraded to 2 after the third.|No upgrade although caller reported one leg shorter and rotated.} Temp {33.8|34.5}. {48|61} calls holding, {17|22} crews outside hospitals at that time.',
    ],
    endings: {
      none: ['By a miracle nothing was broken.', 'No injury, helped to chair, falls team referral.'],
      low: ['$He was bruised and very cold.', 'Mild hypothermia, bruised hip, ED and home.'],
      moderate: [
        '$He had {burst|sore} skin where $he had lain and kidney trouble from it.',
        'Rhabdomyolysis and AKI, pressure damage to hip. Admitted.',
      ],
      severe: [
        'The hip was broken. $He $has not been home since.',
        'Fractured neck of femur, prolonged admission, discharged to nursing care.',
      ],
      fatal: ['$He died in hospital {four|six} days later.', 'Hospital reports death on day 5. For joint review.'],
    },
    foundAndChanged: [
      'There were more calls than crews, and waiting so long on a floor does harm. {A team with a lifting chair now goes out to falls without an ambulance.|After the second call a nurse now rings and can move it up.}',
    ],
  },
  {
    id: 'amb-delay-chest',
    theme: 'delay',
    weight: 1.5,
    who: 'adult',
    codes: during('1', tooLate('3')),
    short: '{Cat 2 chest pain, 2 h 10 response|Stroke call 94 min, out of window}.',
    public: [
      '$who had {crushing pain in the chest|a stroke, face down one side}. The ambulance took {ninety minutes|two hours}. {The lady on the phone stayed with me and I am grateful.|They asked if we could drive. I do not drive.|In the end my neighbour took us in his van.}',
    ],
    staff: [
      'Category 2 response to $who {94|118|131} minutes. {Crew dispatched from 31 miles, diverted once.|Divert to a category 1 twice.} {STEMI on arrival, PCI centre alerted.|FAST positive, outside thrombolysis time.}',
    ],
    foundAndChanged: [
      'It should have been eighteen minutes. {We now keep one crew free in the valley at all hours.|The map of where crews wait has been drawn anew.}',
    ],
  },
  {
    id: 'amb-defib',
    theme: 'equipment',
    who: 'adult',
    codes: during('6', device('16', { broken: '7' })),
    short: '{Defib low battery on arrest, spare flat|Pads out of date on vehicle}.',
    staff: [
      'Monitor/defibrillator shut down {during transfer|on scene at cardiac arrest}, battery showed {3 bars|full} at vehicle check. {Spare battery flat too.|Backup from second crew, 4 min.} {Device removed and tagged.|Second failure of this batch at the station.}',
    ],
    endings: {
      none: ['No harm.', 'Not needed in the end. Outcome not affected.'],
      moderate: ['$He was shocked later than $he should have been.', 'First shock delayed by about 4 min, ROSC.'],
      fatal: ['They could not save $him.', 'Resuscitation unsuccessful. Contribution of delay for review.'],
    },
    foundAndChanged: [
      'The battery showed full and was not. {All of that batch have been taken out of use.|Batteries are now changed by date and not by the light.}',
    ],
  },
  {
    id: 'amb-address',
    theme: 'mix-up',
    who: 'adult',
    codes: during('1', mixedUp()),
    short: '{Sent to wrong Station Rd, 14 min lost|Wrong village, same street name}.',
    public: [
      'They went to the wrong {street|village}. {There are two with the same name.|I said the name of the pub on the corner three times.} I could hear the siren going away from us. {I will not forget that.|}',
    ],
    staff: [
      'Crew sent to {Station Road in the wrong village|flat 4 in place of 14}. {Caller on mobile, gazetteer offered the other first.|Address taken from previous call on that phone number.} {11|14|19} minutes lost.',
    ],
    foundAndChanged: [
      'The system offered the nearer of two roads. {It now asks for a landmark when there are two of a name.|Both roads now carry a warning in the system.}',
    ],
  },
  {
    id: 'amb-drug-pack',
    theme: 'caught',
    weight: 1.3,
    who: 'anyone',
    cases: [
      { drug: 'adrenaline 1 in 1,000', other: 'adrenaline 1 in 10,000' },
      { drug: 'ketamine', other: 'saline' },
      { drug: 'morphine', other: 'metoclopramide' },
      { drug: 'tranexamic acid', other: 'glucose' },
    ],
    codes: during('6', wrongly('$drug', giving, '3')),
    short: '{$drug in slot for $other, found on check|Wrong ampoule in sealed pack}.',
    staff: [
      'Sealed drug pack contained $drug in the slot for $other. {Noticed at cross check before giving.|Noticed at start of shift.} {Packs made up at the depot.|New supplier, same green print.} Pack quarantined with seal number, all stations messaged.',
    ],
  },
  {
    id: 'amb-drug-expired',
    theme: 'caught',
    who: 'anyone',
    codes: during('11', spoilt('$drug', giving, '2')),
    cases: [{ drug: 'glucagon' }, { drug: 'naloxone' }, { drug: 'salbutamol nebules' }],
    short: '{Expired $drug on vehicle check|$drug 2 m out of date in response bag}.',
    staff: [
      '{Start of shift check|Deep clean} found $drug out of date by {two months|five weeks} in {response bag|grab bag}. Tag had been intact and signed {every day|weekly}. Replaced. {No patient received it as far as we know.|}',
    ],
  },
  {
    id: 'amb-handover',
    theme: 'delay',
    weight: 2,
    who: 'older',
    codes: during('8', tooFewPeople()),
    short: '{4 h 50 outside ED, pt deteriorated in vehicle|Handover delay 6 h, NEWS 5 to 8}.',
    public: [
      '$who was in the ambulance outside the hospital for {five|six|seven} hours. {We could see the door.|There were fourteen of them in a row, I counted.} {The crew should have been home at six.|They shared their sandwiches with us.}',
    ],
    staff: [
      'Handover delay {4 h 50|6 h 15|7 h 05} with $who. NEWS {3 to 7|5 to 8} during wait. {Third crew to care for same patient.|Hospital ambulance liaison informed every 30 min.} {ED consultant came out to the vehicle and started antibiotics.|No toilet, no food.}',
    ],
    foundAndChanged: [
      'You waited in the vehicle because the hospital was full. {A doctor now comes out to every vehicle within the hour.|The hospital now takes everyone within 45 minutes, and counts the times it does not.}',
    ],
  },
  {
    id: 'amb-stretcher',
    theme: 'equipment',
    who: 'older',
    codes: during('6', device('66', { broken: '3' })),
    short: '{Stretcher leg collapsed unloading|Carry chair track slipped on stairs}.',
    public: [
      'The stretcher {tipped|dropped at one end} getting $whom out of the ambulance. {The lad caught it but hurt his back.|$He screamed.}',
    ],
    staff: [
      '{Stretcher undercarriage did not lock on unloading and dropped at the head end.|Carry chair track slipped on third stair.} {Crew took the weight.|$who tilted, held by straps.} {Equipment serviced 2 weeks ago.|Removed from use, asset number logged.}',
    ],
  },
  {
    id: 'amb-left-home',
    theme: 'diagnosis',
    who: 'older',
    codes: during('4', omitted('1')),
    short: '{Discharged on scene, readmitted 6 h, sepsis|Refused conveyance, no capacity recorded}.',
    public: [
      'The paramedics said $who {was fine to stay at home|did not need to go in}. {They were kind and $he liked them.|I was not happy and said so.} {By teatime $he did not know me.|Next crew came in the night and went straight to the hospital.}',
    ],
    staff: [
      'Second attendance to $who in {6|9} hours. First crew discharged on scene with {UTI advice|NEWS 3}. Now {NEWS 9|temp 39.4, confused}. {No capacity assessment written.|Lone worker, GP callback requested and never made.} {Blue lighted.|}',
    ],
    foundAndChanged: [
      'The decision to leave somebody at home is a hard one, and it was made alone. {A clinician in the control room now listens in on each of them.|Everyone left at home is now rung after two hours.}',
    ],
  },
]);
