// What is kept about the person it happened to.

import type { Kept } from '../../../platform/keeping/kept.ts';

const words =
  'What you told us about the person it happened to, for example their age or what they needed. Kept apart from the story, and only counted';

export const aboutPersonData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'person_affected_about',
    what: 'Who it happened to: age, ethnic group, needs and the like, if the teller wished to say. Only counted, and read by nobody',
    whose: {
      anonymous: words,
      teller: words,
      staff: words,
      patient: 'What somebody told us about you as one of a group, for example your age group. Only counted',
    },
    why: 'learning',
    until: { kind: 'record' },
    ends: 'keeping.apply-retention, or an administrator when you ask',
    columns: {
      organisation_code: 'The place of care that the record belongs to',
      record_id: 'The number of the record, by chance',
      patient_index: 'Which of the people it happened to',
      answers: 'The answers, each one of a list: no words',
      deprivation_fifth: 'Which fifth of neighbourhoods, by how deprived they are. The postcode is not kept',
      answered_on: 'The day',
    },
    rowsOf: {
      column: 'author_account_id',
      through: { table: 'record', key: ['organisation_code', 'record_id'] },
    },
  },
];
