// Episodes in optometry.

import { device, during, giving, spoilt, tooFewPeople, tooLate } from '../codes.ts';
import { framesIn } from '../frame.ts';

export const optometryFrames = framesIn('optometry', [
  {
    id: 'eye-detachment',
    theme: 'referral',
    weight: 1.4,
    who: 'adult',
    specialties: ['151', '69'],
    codes: during('8', tooLate()),
    short: '{Flashes floaters, booked routine, detached|Same day eye referral sat in fax tray}.',
    public: [
      '$who rang the optician about {flashes|a black curtain in one eye} and was given {a week on Tuesday|an appointment in nine days}. {When they looked, they sent $him to the eye hospital in a taxi.|The girl on the phone was new.} {I now know that it should be the same day.|}',
    ],
    staff: [
      '$who phoned with new {flashes and floaters|field loss}; booked as routine sight test. {Triage form not used by Saturday staff.|Eye casualty line closed at 1600.} Seen {5|9} days after the call.',
    ],
    endings: {
      low: ['They could laser it.', 'Retinal tear lasered, vision kept.'],
      moderate: ['$He had two operations.', 'Retinal detachment, macula off, vitrectomy x2, 6/24.'],
      severe: ['$He $has lost the sight of that eye.', 'Permanent loss of vision, hand movements only.'],
    },
  },
  {
    id: 'eye-wrong-rx',
    theme: 'mix-up',
    who: 'adult',
    specialties: ['151'],
    codes: during('6', device('55', { misused: '1' })),
    short: "{Specs made to another pt's Rx|Plus for minus on toric lens}.",
    public: [
      '$whos new glasses were made for somebody else. {$He thought $his eyes had gone worse.|$He fell off the kerb in them.} {They remade them in a day with no fuss.|It took three visits to be believed.}',
    ],
    staff: [
      "Spectacles for $who made to another patient's prescription. {Order typed from the tray below.|Two jobs in one tray.} {Remade.|Collected by a neighbour, so not tried on.}",
    ],
    endings: {
      none: ['No harm apart from headaches.', 'Headaches only.'],
      low: ['$He bruised $his knee in the fall.', 'Bruised knee, no treatment.'],
    },
    foundAndChanged: [
      'Two orders lay in one tray. {Each now has its own.|Glasses are checked against the written test before they are handed over.}',
    ],
  },
  {
    id: 'eye-glaucoma',
    theme: 'referral',
    who: 'older',
    specialties: ['151', '69'],
    codes: during('7', tooFewPeople()),
    short: '{Glaucoma follow up 14 m overdue, field worse|IOP 34 letter lost}.',
    public: [
      '$who $has glaucoma and should be seen every six months. It has been {fourteen|nineteen} months. {We rang. "You are on the list."|The optician wrote three times.} {$He cannot read the paper any more.|}',
    ],
    staff: [
      'Referral with IOP {34|31} not received by eye department. {No acknowledgement system.|Sent to old email.} Follow up {14|19} months late.',
    ],
    endings: {
      none: ['It has not got worse.', 'Stable.'],
      moderate: ['$He lost some sight.', 'Field progression, surgery listed.'],
      severe: ['That sight will not come back.', 'Severe field loss, registered sight impaired.'],
    },
  },
  {
    id: 'eye-drops',
    theme: 'wrong-medicine',
    weight: 0.7,
    who: 'adult',
    cases: [{ drug: 'cyclopentolate' }, { drug: 'fluorescein' }, { drug: 'tropicamide' }],
    codes: during('6', spoilt('$drug', giving, '2')),
    short: '{Expired $drug minims used x2|Wrong drop, $drug, driving home unsafe}.',
    public: [
      'They put drops in $whos eyes and {did not say $he could not drive|they stung terribly}. {$He drove home and could not see the lines.|They said afterwards the drops were out of date.}',
    ],
    staff: [
      '{Out of date $drug minims used|$drug instilled in place of staining strip} for {two patients|$who}. {Drawer not rotated.|} {Not told before driving.|Patients phoned.}',
    ],
    endings: {
      none: ['It wore off.', 'No harm.'],
      low: ['$His eyes were sore for two days.', 'Sore 48 h, lubricants.'],
    },
    foundAndChanged: [
      'The drawer had not been turned over. {Dates are now read aloud with you.|Nobody drives home: it is said when the visit is booked, and again before the drops.}',
    ],
  },
]);
