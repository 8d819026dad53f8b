// Sent home too early, too late at night, or without what was needed.

import type { Theme } from './theme.ts';

export const discharge: Theme = {
  endings: {
    none: ['{We managed, but only just.|It was sorted the next day.}', '{No harm.|Rectified same day.}'],
    low: [
      '{$He had a rough couple of days.|$He was very muddled for days after.}',
      '{Symptoms worse for 48 h, GP visit.|Attended ED, treated, home.}',
    ],
    moderate: ['{$He was back in hospital within the week.|$He fell and went back in.}', 'Readmitted within a week.'],
  },
  actions: [
    'Ward rung, letter and medicines sent by taxi.',
    'Community nurse visit arranged for today, family rung.',
    'Brought back to {ward|clinic}, seen by doctor, sent home with what was missing.',
  ],
  questions: [
    ['What time did $he get home?', '{After midnight.|Ten to two.|About nine, and it was dark.}'],
    [
      'Was anyone at home told beforehand?',
      '{Nobody.|They left a message on a phone that is never on.|Only the taxi driver, by the look of it.}',
    ],
  ],
  found: [
    'The bed was needed in a hurry and steps were skipped. That is an explanation, it is not an excuse.',
    'The checklist was ticked in one go at the end, and not as things were done.',
  ],
  changes: [
    'Nobody over {70|75} goes home after 8 in the evening unless they ask to.',
    'Medicines and letter are now handed over in person, with the carer or family on the phone.',
    'We ring the next day to ask how it went.',
  ],
};
