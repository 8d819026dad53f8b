// Patients on hospital wards who got worse before anyone came.

import { during, tooLate } from '../../codes.ts';
import { framesIn } from '../../frame.ts';

export const deterioration = framesIn('ward', [
  {
    id: 'ward-news-not-escalated',
    theme: 'deterioration',
    weight: 2,
    who: 'adult',
    specialties: ['42', '106', '90', '37'],
    cases: [
      { score: '7', cause: 'sepsis', gap: 'five hours' },
      { score: '9', cause: 'a bleed', gap: 'six hours' },
      { score: '6', cause: 'pneumonia', gap: 'four hours' },
      { score: '8', cause: 'a perforated bowel', gap: 'seven hours' },
    ],
    codes: during('7', tooLate('3')),
    short: '{NEWS $score not escalated for $gap|Obs not repeated overnight, NEWS $score by morning}.',
    relative: [
      'All afternoon we kept telling them that $who {was not right|was getting worse}. $He was {hot and then freezing|the colour of putty|muddled, which is not like $him at all}. {They said the doctor had been bleeped.|A nurse said $he was just tired.} It was {after $time|gone midnight} before anyone {came|looked at $him properly}, and then suddenly there were six people round the bed. {It turned out to be $cause.|They said it was $cause.} {You know your own family. Please listen.|}',
    ],
    staff: [
      'Taking over at {0730|1930} I found $who with NEWS2 of $score. Last recorded set was $gap earlier, {then 4, for hourly obs|then 5 with a single 3 for respiratory rate}. No escalation documented. {HCA had reported it to a nurse who was in with another sick patient.|Bleep to FY1 not answered x3, covering four wards.} Escalated to {outreach|med reg} at once. Working diagnosis $cause.',
    ],
  },
]);
