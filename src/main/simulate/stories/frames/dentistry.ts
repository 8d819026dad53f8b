// Episodes in community dentistry.

import { device, during, mixedUp, omitted } from '../codes.ts';
import { framesIn } from '../frame.ts';

export const dentistryFrames = framesIn('dentistry', [
  {
    id: 'dental-wrong-tooth',
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
    foundAndChanged: [
      'The letter counted from one side and the chart from the other. {The tooth is now marked on a picture that the patient sees.|Nobody picks up the forceps until two people have said the same.}',
    ],
  },
  {
    id: 'dental-bleed',
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
    foundAndChanged: [
      'Nobody had asked about blood thinners that day. {It is now the first question.|The number on the card is answered until midnight, and we tried it.}',
    ],
  },
  {
    id: 'dental-referral',
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
    foundAndChanged: ['Small parts slip. {A sheet now covers the throat each time.|The parts are tied with a thread.}'],
  },
  {
    id: 'dental-steriliser',
    theme: 'infection',
    weight: 0.8,
    who: 'anyone',
    codes: during('6', device('4', { broken: '9' })),
    short: '{Autoclave failed test, load already used|Unbagged handpiece on tray, not used}.',
    staff: [
      'Autoclave printout shows failed cycle at {0815|1330}; {three trays used before noticed|nothing used}. {Printer out of paper for a week.|New nurse not shown the daily test.} Decontamination lead informed, {blood borne virus risk assessment done|load reprocessed}.',
    ],
    endings: { none: ['They told us and offered a test.', 'Risk assessed as very low; patients told.'] },
    foundAndChanged: [
      'The paper had run out and the failed run was not seen. {The machine now locks itself.|The risk was very small. Everyone it could touch has been told and offered a test.}',
    ],
  },
]);
