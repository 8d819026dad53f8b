// Computers that hid, doubled or lost something.

import type { Theme } from './theme.ts';

export const digital: Theme = {
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
};
