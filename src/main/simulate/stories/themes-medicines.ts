// Themes of medicines, tests, equipment and computers.

import type { Theme } from './frame.ts';

export const medicineThemes: Readonly<Record<string, Theme>> = {
  'wrong-medicine': {
    endings: {
      none: [
        '{$He was all right afterwards.|They watched $him all night and nothing happened.|No harm came of it, but it could have.}',
        '{No harm. Monitored and remained well.|Observations stable throughout.|No ill effect after four hours of observation.}',
      ],
      low: [
        '{$He felt dreadful for a day or so.|$He was sick and dizzy and had to be watched.|$He had to stay a night longer than planned.}',
        '{Drowsy and nauseated, settled overnight.|BP 92/54, fluid challenge, recovered.|Extra observations and bloods, recovered within 24 h.}',
      ],
      moderate: [
        '{$He had to stay in another week because of it.|$He was moved to a unit with more nurses and was there for four days.}',
        '{Transferred to HDU for monitoring, stay extended by five days.|Needed treatment with an antidote and a longer stay.}',
      ],
      severe: [
        '$He was put on a ventilator. $He $is not the same since.',
        'Cardiac arrest with ROSC, ITU, significant deficit on step down.',
      ],
    },
    actions: [
      '{Doctor informed at once|Told the nurse in charge}, observations every {15|30} minutes, {poisons advice taken|antidote drawn up and not needed}.',
      'Stopped. Told the patient what had happened and said sorry. Prescription corrected.',
      'Pharmacist rung for advice, {chart rewritten|next dose held}, family informed by {phone|the consultant}.',
    ],
    questions: [
      [
        'Thank you. Could you tell us whether the two boxes or labels looked alike? A description is enough.',
        '{Very alike. Same colour, same size, the name is in small print.|I did not see the boxes, sorry.|Not really, but they were side by side.}',
      ],
      [
        'Do you remember roughly what time of day it was? It helps us see who could have checked it.',
        '{About eight in the morning.|Late, after ten at night.|Between two and three in the afternoon, I think.}',
      ],
      [
        'Was anyone told at the time, and what did they say?',
        '{Yes, the nurse in charge. She wrote it down and said sorry.|I said it to somebody in a blue uniform. I do not know who it was.|No.}',
      ],
    ],
    found: [
      'We found that the medicine {was not checked against the wristband|was checked at the desk and not at the bedside}, {because the ward was very busy|because the person giving it was interrupted}.',
      'You were right: the dose on the chart was wrong. It had been copied from an older letter.',
      'The two medicines were kept next to each other and their boxes look very alike.',
    ],
    changes: [
      'The two are now kept {on separate shelves|at opposite ends of the room}, and a second person checks before they are given.',
      'Nobody may interrupt a medicine round any more: there is a red apron and the whole team knows what it means.',
      'We have changed the chart so that this dose cannot be chosen without a second question.',
      'We told the other {wards|sites} and the maker about the packaging.',
    ],
  },
  'missed-dose': {
    endings: {
      none: [
        '{It was put right in time.|As far as anyone can tell no harm was done.}',
        '{No harm identified.|Given late, remains well.|Reviewed by doctor, no further action.}',
      ],
      low: [
        '{$He was poorly for a couple of days because of it.|$He was stiff and miserable until the tablets caught up.}',
        '{Symptoms worse for 48 h, then back to baseline.|Extra monitoring, settled after next dose.}',
      ],
      moderate: [
        '{$He ended up in hospital for it.|It took two weeks to get $him back to where $he was.}',
        '{Admitted for stabilisation, 6 days.|Relapse needing step up in care.}',
      ],
    },
    actions: [
      'Dose given as soon as noticed, {prescriber informed|next dose time adjusted}.',
      '{Emergency supply obtained|Stock borrowed from another team}, incident explained to patient.',
      'Critical medicines list checked, {family informed|handed over to next shift in writing}.',
    ],
    questions: [
      [
        'How many doses do you think were missed? If you do not know, that is fine.',
        '{Three, maybe four.|I do not know, more than one.|Only the one that I know of.}',
      ],
      [
        'Did you or anyone else mention it at the time? We want to understand why it was not heard.',
        '{Twice. They said it was on order.|Yes, and it was written on the card too.|I thought they knew, so no.}',
      ],
    ],
    found: [
      'The medicine was {out of stock and nobody re-ordered it|not on the list when care moved from one team to another}.',
      'We looked at the record. The doses were missed, and nobody noticed until you did.',
      'The visit fell off the list when the rota was changed. That should not be possible and it was.',
    ],
    changes: [
      'Medicines that must never be late now have a {red clock|yellow sticker} on the chart, and there is stock in the emergency cupboard.',
      'A visit can no longer disappear: if nobody is put down for it, the coordinator is alerted before 8 in the morning.',
      'The pharmacist now checks these medicines on the day of arrival, also at weekends.',
    ],
  },
  dispensing: {
    endings: {
      none: [
        '{None were taken.|I spotted it before any were taken, luckily.}',
        '{Nothing taken.|No harm: did not reach the patient.|Intact pack returned.}',
      ],
      low: [
        '{$He had taken some of them and felt awful for days.|A few had been taken and $he was dizzy and tired.}',
        '{Took {three|five} doses, felt unwell, GP review, no lasting effect.|Mild symptoms, resolved on stopping.}',
      ],
      moderate: ['$He ended up in hospital for three nights.', 'Admitted 3 nights for observation and treatment.'],
      severe: ['$He collapsed and was in intensive care.', 'Collapsed at home, ITU, slow recovery.'],
    },
    actions: [
      'Apologised, correct item supplied at once, {GP informed|superintendent told}.',
      'Patient phoned and visited, wrong item collected, {symptoms checked|advised to ring 111 if unwell}.',
      '{Shelf order changed|Shelf edge warning put up}, team told at huddle.',
    ],
    questions: [
      [
        'Do you still have the box? If so, please keep it: we would like to see the label.',
        '{Yes, it is in the kitchen drawer.|No, they took it back.|I have a photo of it.}',
      ],
      ['Were any of the wrong ones taken, and how many?', "{Two.|None, it was seen in time.|About a week's worth.}"],
    ],
    found: [
      'The wrong box was taken from the shelf. The two look alike and stood side by side.',
      'It was checked, but by the same person who had picked it, after {a long day|an interruption}.',
      'The barcode check had been switched off because it kept failing. It should not have been.',
    ],
    changes: [
      'The two boxes no longer stand together, and the scanner works again.',
      'We now open the bag and look at the medicines with you when you collect them.',
      'A second person checks these medicines, always.',
      'We have told the makers, and other pharmacies near us.',
    ],
  },
  caught: {
    endings: { none: ['It was caught in time.', '{Near miss.|Did not reach a patient.|Caught, no harm.}'] },
    actions: [
      'Taken out of use, replaced, team told.',
      'Quarantined and labelled, {pharmacy|supplier} informed, message put in the communications book.',
      'Checked all others of the same kind: {two more found|none found}.',
    ],
    questions: [
      [
        'Was this the first time? A guess is fine.',
        '{No, I think the third.|The first that I know of.|It happens about once a month.}',
      ],
      [
        'Could you tell us the batch or the asset number, if you have it?',
        '{Sorry, I did not note it.|It is on the sticker, we kept it for you.|The whole drawer was like that.}',
      ],
    ],
    found: [
      'You caught it before it reached anyone. We checked the rest and {found two more|found no others}.',
      'The check was on the list and had been signed without looking. We talked about that openly, with no blame.',
    ],
    changes: [
      'The check is now done by two people on {Mondays|Fridays}, with the date written down.',
      'We have asked for the two to be supplied in different colours, and keep them apart until then.',
      'The fridge plug now has a guard, and the logger rings a phone.',
    ],
  },
  results: {
    endings: {
      none: [
        '{In the end it was all right.|Luckily it turned out to be nothing.}',
        '{Repeat normal.|No harm from the delay.}',
      ],
      low: [
        '{It had to be done all over again.|$He had to have extra tests and a lot of worry.}',
        '{Repeat test needed.|Extra appointment, treated.}',
      ],
      moderate: [
        '{It was treated later than it should have been and $he was in hospital.|}$He needed stronger treatment because of the wait.',
        'Delay of several weeks, needed admission and escalated treatment.',
      ],
      severe: [
        'They say it would have been easier to treat back then.',
        'Diagnosis delayed by months, prognosis likely affected.',
      ],
    },
    actions: [
      'Result acted on today, patient phoned and told what happened.',
      '{Repeat sample taken|Recall sent}, {all results of that week checked|locum inbox reassigned}.',
      'Specialist rung for advice, urgent appointment made.',
    ],
    questions: [
      [
        'Do you remember when the test was done? The month is enough.',
        '{In March.|Before the summer, June I think.|The second week of January.}',
      ],
      [
        'Did anyone tell you how you would hear about the result?',
        '{No.|They said no news is good news.|By text, but I changed my number.}',
      ],
    ],
    found: [
      'The result came back and was filed before anyone acted on it. That was our mistake.',
      'Two teams each thought that the other would look at it. Nobody did.',
      'The sample did arrive, but its label could not be matched.',
    ],
    changes: [
      'Every result now stays on one list until somebody has written what was done about it.',
      'We have agreed in writing who looks at these results, and who does when that person is away.',
      'We now tell everyone by text when to expect a result, and to ring us if it has not come.',
    ],
  },
  equipment: {
    endings: {
      none: [
        '{Nobody was hurt.|No harm, only a fright.}',
        '{No harm.|Noticed quickly, no effect on patient.|Patient checked, no injury.}',
      ],
      low: [
        '{$He was bruised and shaken.|$He was in pain for longer than need be.}',
        '{Bruising, analgesia given.|Brief desaturation, recovered.|Extra observations.}',
      ],
      moderate: [
        '{$He had to stay in longer because of it.|$He had to be moved to another unit.}',
        'Needed escalation to HDU / extended stay.',
      ],
      severe: ['$He was very ill because of it.', 'Life-saving treatment needed. Recovered with deficit.'],
    },
    actions: [
      'Taken out of use, labelled, replaced from the equipment library.',
      'Device kept as it was with {line|battery} in place, {medical engineering|manufacturer} informed.',
      'Patient moved to safe place, examined, {no injury|doctor reviewed}.',
    ],
    questions: [
      [
        'Is there a number or a make on the machine that you remember?',
        '{No, sorry. It was grey.|There was a yellow sticker with a date on it.|I wrote it on the form for the engineers.}',
      ],
      [
        'Had it done that before, as far as you know?',
        '{The nurse said it always does that.|Not that I know.|Yes, the night before.}',
      ],
    ],
    found: [
      'The {machine|device} had a fault. It had been reported before and was still in use.',
      'The {battery|latch|brake} was worn. The yearly check was overdue.',
      'It was set up for something else and the difference is hard to see.',
    ],
    changes: [
      'It has been repaired, and the others of its kind have been checked.',
      'Anything with a fault label now goes to a locked room and cannot come back by mistake.',
      'We have asked for a replacement model and told the regulator.',
    ],
  },
  digital: {
    endings: {
      none: [
        '{It was sorted out before anything happened.|No harm, only a lot of waiting.}',
        '{No harm identified.|Workaround in place, no harm.}',
      ],
      low: [
        '{$He went without for two days.|$He got a dose too many and was watched.}',
        '{Duplicate dose, monitored.|Delay of two days, symptoms worse, recovered.}',
      ],
      moderate: ['$He was back in hospital because of it.', 'Readmitted, related to the missed contact.'],
    },
    actions: [
      'Help desk rung, {ticket open|escalated to the on-call manager}, paper used meanwhile.',
      'All patients affected listed and checked by hand.',
      'Screenshot kept, {supplier|clinical safety officer} informed.',
    ],
    questions: [
      ['Do you know roughly when this began?', '{After the weekend.|About a fortnight ago.|Since the update.}'],
      [
        'Could you tell us which screen it was, in your own words?',
        '{The one with the list of medicines, on the right.|The page that comes up after you log in.|I cannot say, I was looking over a shoulder.}',
      ],
    ],
    found: [
      'A change to the computer system had an effect that nobody had foreseen.',
      'Messages went into a mailbox that nobody had been asked to watch.',
    ],
    changes: [
      'The fault has been put right, and we checked every record it could have touched.',
      'The clinical safety officer now tests such a change on {two wards|one team} before all have it.',
      'The mailbox is gone; messages now reach a person.',
    ],
  },
};
