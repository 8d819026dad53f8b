// The wrong medicine or dose was prescribed or given.

import type { Theme } from './theme.ts';

export const wrongMedicine: Theme = {
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
};
