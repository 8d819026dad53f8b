// Pressure ulcers and torn skin.

import type { Theme } from './theme.ts';

export const skin: Theme = {
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
};
