// Episodes in operating theatres and procedure rooms.

import { device, during, estates, giving, mixedUp, prescribing, tooFewPeople, wrongly } from '../codes.ts';
import { framesIn } from '../frame.ts';

export const theatreFrames = framesIn('theatre', [
  {
    id: 'theatre-wrong-side-block',
    theme: 'procedure',
    who: 'adult',
    specialties: ['5', '97'],
    cases: [
      { right: 'left', wrong: 'right' },
      { right: 'right', wrong: 'left' },
    ],
    codes: during('6', mixedUp('1')),
    short: '{Wrong side block, $wrong for $right|Stop before you block not done}.',
    public: [
      '$who had an operation on the $right {knee|shoulder|foot}. When $he woke up the $wrong one was numb as well. {They put the numbing needle in the wrong side first.|The anaesthetist came and told us himself, which I respect.} {There was an arrow in pen on the right leg the whole time.|It has worn off now but it makes you think.}',
    ],
    staff: [
      'Nerve block performed on the $wrong side, surgery planned and done on the $right. {"Stop before you block" pause interrupted by a phone call.|Patient turned after the pause. Arrow covered by the blanket.|Trainee handed over half way through.} {Recognised at once and told to the patient in recovery.|Duty of candour done verbally by consultant.}',
    ],
    endings: {
      none: ['It wore off by the evening.', 'Block wore off in 14 h, no harm.'],
      low: [
        '$He could not go home that day because both legs were weak.',
        'Overnight stay because of bilateral weakness.',
      ],
    },
    foundAndChanged: [
      'The pause before the needle was broken by a telephone. {The telephone is now left outside.|The needle stays in its packet until the arrow has been read aloud.}',
    ],
  },
  {
    id: 'theatre-swab-count',
    theme: 'procedure',
    who: 'adult',
    specialties: ['42', '46', '97'],
    codes: during('6', device('21', { unneeded: '4' })),
    short: '{Swab count wrong x2, found in bin after x-ray|Count incorrect at closure, swab in drape}.',
    staff: [
      'Final count one {small swab|large swab|needle} short. {Re-count x2, wound re-explored, image intensifier in theatre: not seen.|Found in the kick bucket under the liner.|Found in the fold of the drape.} {Change of scrub nurse half way, board not updated.|Fourth case of the list, running two hours over.}',
    ],
    endings: {
      none: ['It was found before they closed.', 'Found before closure. Added time under anaesthetic 25 min.'],
      low: ['$He had to have an extra x-ray.', 'Plain film after closure, nothing seen. Patient told.'],
    },
    foundAndChanged: [
      'The count was handed over half way and the board was not. {Nobody changes over during a count any more.|Swabs are now scanned in and out.}',
    ],
  },
  {
    id: 'theatre-swab-retained',
    theme: 'procedure',
    weight: 0.6,
    who: 'adult',
    specialties: ['42', '46', '97'],
    codes: during('6', device('21', { unneeded: '4' })),
    short: '{Retained swab on CT, 5 weeks post op|Swab left in, back to theatre}.',
    public: [
      '{Five|Three} weeks after the operation $who still had {a swelling and a smell|pain and a fever}. A scan showed {something left inside|a swab}. {I had to read that sentence twice.|The surgeon went quiet when he saw it.}',
    ],
    staff: [
      'CT {three|five} weeks after {hysterectomy|laparotomy|hip replacement}: retained {swab|small swab}. Counts on the day recorded as correct. {Board photograph shows one column not totalled.|Change of scrub nurse half way.} Patient told by the consultant the same day.',
    ],
    endings: {
      moderate: [
        '$He had another operation to take it out.',
        'Swab removed at second operation. Meets the never event definition.',
      ],
      severe: [
        'It had caused a bad infection and $he lost part of the bowel.',
        'Abscess and bowel resection, stoma. Never event, serious.',
      ],
    },
    foundAndChanged: [
      'The count was written down as right and it was not. {Swabs are now scanned in and out, and the number must be nought.|The board is now photographed and read aloud by two people before anyone sews.}',
    ],
  },
  {
    id: 'theatre-implant',
    theme: 'procedure',
    weight: 0.8,
    who: 'older',
    specialties: ['97', '69'],
    cases: [
      { thing: 'knee component', code: '89' },
      { thing: 'lens', code: '55' },
      { thing: 'hip head', code: '89' },
    ],
    codes: during('6', device('89', { misused: '1' })),
    short: '{Wrong $thing opened, seen at check|Left $thing in right side, revised}.',
    public: [
      '$who had {a new joint|a cataract} done and was then told the part that went in was {the wrong size|for the other side|meant for the next person on the list}. {The order of the list had been changed that morning.|}',
    ],
    staff: [
      '{Left|Mismatched} $thing {implanted|opened and handed to surgeon}. {List order changed after the brief and the boxes were not.|Both sides stored on same shelf, labels facing the wall.|Power written on the board from the previous patient.} {Registry form reconciliation picked it up.|Picked up by scrub practitioner reading it aloud.}',
    ],
    endings: {
      none: ['They noticed before it went in.', 'Noticed before implantation. Box wasted.'],
      moderate: ['$He had to have the operation again.', 'Revised at a second operation. Never event.'],
    },
    foundAndChanged: [
      'The order of the list had changed and the boxes had not. {If the list changes, everything stops and starts again from the first box.|Left and right now stand in different rooms.}',
    ],
  },
  {
    id: 'theatre-burn',
    theme: 'equipment',
    who: 'adult',
    specialties: ['42', '46', '81'],
    codes: during('6', device('19', { misused: '5' })),
    short: '{Diathermy burn to thigh under plate|Chlorhex pooled, flash burn}.',
    public: [
      '$who came round with a burn on the {leg|back} that had nothing to do with the operation. {It looked like an iron mark.|Nobody mentioned it, I found it in the shower.}',
    ],
    staff: [
      '{3 x 4 cm|2 cm} burn noted at {diathermy plate site|buttock where prep had pooled}. {Plate placed over a scar.|Alcohol prep not left to dry.} Photographed, {plastics advice|dressed}, patient informed.',
    ],
    endings: {
      low: ['It healed with dressings.', 'Superficial, dressed.'],
      moderate: ['It needed months of dressings.', 'Deep dermal, burns clinic for 3 months.'],
    },
    foundAndChanged: [
      'The pad was on a scar, where it does not stick well. {Its place is now agreed aloud before the operation.|The skin is looked at before and after, by two people, with the patient told of any mark.}',
    ],
  },
  {
    id: 'theatre-cancelled',
    theme: 'delay',
    weight: 1.5,
    who: 'adult',
    specialties: ['97', '23', '99', '46'],
    codes: during('6', tooFewPeople('3')),
    short: '{Cancelled on day for 3rd time, no HDU bed|List overran, urgent pt cancelled at 1700}.',
    public: [
      '$who was cancelled on the day for the {third|second} time. {Gowned up, arrow drawn, nil by mouth since midnight.|We had both taken time off work.} {Each time it gets worse.|The lump is not going to wait.} {A nurse cried with us.|The letter only says "hospital reasons".}',
    ],
    staff: [
      '{Urgent|Cancer pathway} patient cancelled at {1640|1705}: {no critical care bed|list overran|no radiographer|sets not back from sterile services}. {Third cancellation.|Breach date passed.} {Diabetic, fasted 19 hours.|}',
    ],
    endings: {
      none: ['We are still waiting.', 'Rebooked for next week.'],
      low: ['$He went home in pain again.', 'Extra analgesia arranged through GP.'],
      moderate: [
        '$He ended up in A&E and it had to be done as an emergency.',
        'Admitted as emergency with obstruction before the new date.',
      ],
      severe: ['By the time they operated it had spread.', 'Upstaged at surgery 9 weeks later. For harm review.'],
    },
    foundAndChanged: [
      'You were put off for reasons that had nothing to do with you. {Nobody can be cancelled a second time now without a director saying so.|Urgent operations are now first on the list and not last.}',
    ],
  },
  {
    id: 'theatre-dirty-set',
    theme: 'infection',
    who: 'anyone',
    specialties: ['97', '42'],
    codes: during('6', estates('6')),
    short: '{Hole in wrap, set discarded|Bone cement found on sterile set}.',
    staff: [
      '{Tear in the outer wrap of|Dried blood on a reamer in|Hair found in} the {hip|laparoscopic|spinal} set when opened. {Third this week.|Patient already asleep.} {No second set on site, loan set came by taxi, 55 min.|Second set available.} Sterile services informed, tray and label kept.',
    ],
    endings: {
      none: ['No harm.', 'Set replaced. No contact with patient.'],
      low: ['It took an hour longer.', 'Anaesthetic prolonged by 50 min.'],
    },
  },
  {
    id: 'theatre-specimen',
    theme: 'results',
    weight: 1.3,
    who: 'adult',
    specialties: ['32', '42', '37', '46'],
    codes: during('3', mixedUp('1')),
    short: '{Specimen pot unlabelled, rejected by lab|Biopsy lost between theatre and lab}.',
    public: [
      "The {mole|polyp|piece} they took from $whom {has been lost|was put in a pot with someone else's name}. {You cannot take it again.|Now $he $has to have it done again.} {I rang six times before someone told me.|}",
    ],
    staff: [
      "Histology pot {received by lab without label|labelled with the previous patient's details|not received; book signed as collected}. {Labels printed in advance for the whole list.|Porter collection moved to afternoon.} {Not repeatable, MDT informed.|Repeat endoscopy booked.}",
    ],
    foundAndChanged: [
      'The label was printed beforehand for the whole list. {It is now printed in the room while the person is there.|Each pot is now signed out and signed in, and a missing one is looked for the same hour.}',
    ],
  },
  {
    id: 'theatre-tooth',
    theme: 'procedure',
    weight: 0.7,
    who: 'adult',
    specialties: ['5'],
    codes: during('6', device('47', { misused: '5' })),
    short: '{Front crown dislodged at intubation, retrieved|Lip laceration, difficult airway}.',
    public: [
      '$who woke up with {a tooth missing|a chipped front tooth}. {It had been loose, to be fair.|They gave it back in a little pot.}',
    ],
    staff: [
      '{Upper left incisor crown dislodged|Lip lacerated} during {difficult intubation, grade 3|removal of LMA when biting}. {Documented as loose pre-op.|Consent included dental damage.} Retrieved, patient told in recovery.',
    ],
    endings: {
      none: ['My dentist put it back.', 'No further treatment.'],
      low: ['It cost a visit to the dentist.', 'Referred to own dentist.'],
    },
    foundAndChanged: [
      'The breathing tube was difficult to place. That was done with care, and the tooth was already loose. {We now draw loose teeth on the form so that everyone can see.|We would have liked to tell you sooner, and now somebody always does before you go home.}',
    ],
  },
  {
    id: 'theatre-antibiotic',
    theme: 'caught',
    who: 'adult',
    specialties: ['5', '42'],
    cases: [
      { drug: 'suxamethonium', other: 'ondansetron' },
      { drug: 'metaraminol', other: 'flush' },
      { drug: 'atracurium', other: 'midazolam' },
      { drug: 'heparin', other: 'saline' },
    ],
    codes: during('6', wrongly('$drug', giving, '3')),
    short: '{$drug in syringe labelled $other, caught|Nearly gave $drug for $other}.',
    staff: [
      'Syringe of $drug found in the tray where $other should be. {New packaging this month, same size, same blue cap.|Labels had fallen off.|Drawn up by one person and handed to another.} Caught {as I read the label aloud|by the ODP} before giving. {Photo sent to pharmacy.|}',
    ],
  },
  {
    id: 'theatre-anticoag-stop',
    theme: 'discharge',
    who: 'older',
    specialties: ['5', '97', '99'],
    codes: during('2', wrongly('$drug', prescribing, '6')),
    cases: [{ drug: 'apixaban' }, { drug: 'clopidogrel' }, { drug: 'edoxaban' }, { drug: 'empagliflozin' }],
    short: '{Not told to stop $drug, cancelled on day|$drug not stopped, pre-op advice letter out of date}.',
    public: [
      'Nobody told $whom to stop the $drug before the operation. {The letter talked about warfarin, which $he $has never had.|I rang and nobody could say.} {So it was called off at the last minute.|}',
    ],
    staff: [
      '$who attended for surgery having taken $drug this morning. {Pre-assessment was by phone and the medicines list was two years old.|Template letter does not mention it.} {Cancelled and rebooked.|Proceeded after discussion, bleeding as expected.}',
    ],
    endings: {
      none: ['$He $has a new date.', 'Rebooked in 2 weeks.'],
      low: ['$He bled more than usual.', 'Oozing from wound, pressure dressing.'],
    },
    foundAndChanged: [
      'The letter we sent was written before this medicine existed. {It has been written anew, with a pharmacist, for every medicine that must stop.|A pharmacist now rings everyone a week before.}',
    ],
  },
]);
