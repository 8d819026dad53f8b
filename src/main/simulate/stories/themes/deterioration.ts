// Somebody got worse and it was seen late.

import type { Theme } from './theme.ts';

export const deterioration: Theme = {
  endings: {
    low: [
      '{They gave $him antibiotics and $he turned the corner.|$He $is on the mend.}',
      '{Treated on ward, improved.|Responded to fluids and oxygen.}',
    ],
    moderate: [
      '{$He was in the high dependency for days.|$He had to be taken back to hospital.}',
      '{Transferred to HDU, 4 days.|Escalated, IV antibiotics, stay extended.}',
    ],
    severe: [
      '$He was in intensive care for {two|three} weeks and is learning to walk again.',
      'ITU, ventilated, {renal replacement|prolonged rehabilitation}.',
    ],
    fatal: [
      '$He died on {Sunday|the Tuesday} morning. {We were not there.|I was holding $his hand.}',
      'Patient died {the same day|in ITU on day 3}. Medical examiner informed.',
    ],
  },
  actions: [
    '{Outreach|The medical team} called, sepsis six started, family rung.',
    'Observations every 15 minutes, oxygen, {fluids|antibiotics within the hour}, escalation plan agreed.',
    '999 called, {oxygen given|recovery position}, handover written.',
  ],
  questions: [
    [
      'When did you first feel that something was wrong?',
      '{In the morning, when nothing was eaten.|The evening before.|The moment I walked in.}',
    ],
    [
      'Who did you tell, and what happened then?',
      '{The nurse, and then another nurse. They wrote it down.|Everyone who came past.|The man who brought the tea. He got somebody.}',
    ],
  ],
  found: [
    'You saw it before we did. The numbers were going the wrong way for some hours and nobody put them together.',
    'The checks were done late because {one nurse had twelve people to look after|the screen did not show they were overdue}.',
  ],
  changes: [
    'Families can now ring for a second team themselves, day and night. The number is beside every bed.',
    'Overdue checks now show in red on the board, and the nurse in charge looks every hour.',
    '"I am worried" is now enough to call a doctor, whatever the numbers say.',
  ],
};
