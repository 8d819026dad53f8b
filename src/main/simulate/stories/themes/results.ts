// Test results that nobody acted on.

import type { Theme } from './theme.ts';

export const results: Theme = {
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
};
