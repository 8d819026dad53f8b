// What local questions keep: what is asked, and what was answered.

import type { Kept } from '../../../platform/keeping/kept.ts';

export const localData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'local_set',
    what: 'The questions that an organisation asks after the national ones, in versions',
    whose: {},
    why: 'running',
    until: { kind: 'service' },
    ends: 'nothing: an answer is always shown with the words that were asked. A draft is thrown away by its organisation',
    columns: {
      organisation_code: 'Whose questions they are',
      version: 'Which version',
      state: 'Being written, asked now, or asked no more',
      on_quick_ways: 'Whether they are asked on the quick ways of telling',
      questions: 'The questions, in each of their languages',
      published_on: 'Since which day they are asked',
      published_by: 'Who published them',
      ended_on: 'The last day on which they were asked',
      ended_by: 'Who withdrew them, or published the next',
    },
    mentions: ['published_by', 'ended_by'],
  },
  {
    kind: 'table',
    name: 'local_answer',
    what: 'What was answered to the questions of the place itself, with the names and numbers that we found hidden',
    whose: {
      anonymous: 'Your answers to the questions of the place itself, with names and numbers hidden',
      teller: 'Your answers to the questions of the place itself, with names and numbers hidden',
      staff: 'Your answers to the questions of the place itself, with names and numbers hidden',
      patient: 'What somebody told us about your care. We hide your name and numbers where we find them',
    },
    why: 'learning',
    until: { kind: 'record' },
    ends: 'keeping.apply-retention, or an administrator when you ask',
    columns: {
      organisation_code: 'The place of care that the record belongs to',
      record_id: 'The number of the record, by chance',
      revision: 'Which version of the record',
      set_organisation_code: 'Whose questions they were',
      set_version: 'Which version of the questions',
      answers: 'The answers, with names and numbers hidden',
    },
    rowsOf: {
      column: 'author_account_id',
      through: { table: 'record', key: ['organisation_code', 'record_id'] },
    },
  },
];
