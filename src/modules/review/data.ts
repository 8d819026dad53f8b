// What review keeps: where each record stands, what was said about it, and what is similar.

import type { Kept } from '../../platform/keeping/kept.ts';

const retention = 'keeping.apply-retention, or an administrator when you ask';

const recordKey = {
  organisation_code: 'The place of care it belongs to',
  record_id: 'The number of the record, by chance',
} as const;

export const reviewData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'review_case',
    what: 'Where each record stands: who reads it, how far it has come, how grave it is',
    whose: {
      anonymous: 'How far what you told us has come',
      teller: 'How far what you told us has come',
      staff: 'How far what you told us has come',
    },
    why: 'learning',
    until: { kind: 'record' },
    ends: retention,
    columns: {
      ...recordKey,
      reader_code: 'Whose reviewers read it',
      area_code: 'The area of the place',
      reference: 'A short number to speak of it',
      event_type: 'Whether it went wrong, nearly, or well',
      reporter_kind: 'Told by the public, or by staff',
      author_account_id: 'Who told it; empty for somebody without a name',
      headline: 'Its first words, with names hidden',
      service_areas: 'In what kind of care',
      greatest_harm: 'How grave it was',
      is_imminent: 'Whether there is danger now',
      recorded_on: 'The day on which it was told',
      stage: 'How far it has come',
      stage_since: 'Since which day',
      due_on: 'By which day it should be done',
      duplicate_of: 'Another record about the same',
      news_since: 'Since when words of whoever told us wait to be read',
      reply_since: 'Since when words for whoever told us wait to be read; empty for somebody without a name',
      verdict: 'Whether the outcome answers whoever told us',
      verdict_on: 'On which day they first said so',
      version: 'How many steps were taken',
      words: 'The words it can be found by, with names hidden',
    },
    rowsOf: { column: 'author_account_id' },
  },
  {
    kind: 'table',
    name: 'step',
    what: 'What was said and done about a record, day by day',
    whose: {
      anonymous: 'Our questions and your answers',
      teller: 'Our questions and your answers',
      staff: 'What you said and did about records that you review, with your name',
      patient: 'What was said about it afterwards',
    },
    why: 'answering',
    until: { kind: 'record' },
    ends: retention,
    columns: {
      ...recordKey,
      sequence: 'Which step',
      action: 'What was done',
      from_stage: 'How far it had come',
      to_stage: 'How far it came',
      party: 'A reviewer, whoever told us, or Cairn itself',
      actor_account_id: 'Which reviewer; empty for whoever told us',
      actor_name: 'The name of the reviewer; empty for whoever told us',
      written_at: 'At which place of care',
      about: 'The number of another record, or the place it came from',
      body: 'What was said, with names hidden',
      verdict: 'Whether the outcome answers whoever told us',
      month: 'Which key opens the words as typed',
      sealed: 'The words as typed, locked',
      taken_on: 'The day',
    },
    rowsOf: { column: 'actor_account_id' },
    secret: ['sealed'],
  },
  {
    kind: 'table',
    name: 'similar_case',
    what: 'Which records are alike, by their words with names hidden',
    whose: {},
    why: 'learning',
    until: { kind: 'record' },
    ends: retention,
    columns: {
      ...recordKey,
      other_record_id: 'The other one',
      score: 'How much alike',
      shared_words: 'Words that both have, with names hidden',
    },
  },
];
