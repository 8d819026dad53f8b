// Not being told, heard or looked after.

import type { Theme } from './theme.ts';

export const communication: Theme = {
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
};
