// What was caught before it reached anyone.

import type { Theme } from './theme.ts';

export const caught: Theme = {
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
};
