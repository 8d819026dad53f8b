// What recording keeps: what people tell, and what they need to come back to it.

import type { Kept } from '../../platform/keeping/kept.ts';
import { photoData } from './photos/data.ts';

const retention = 'keeping.apply-retention, or an administrator when you ask';

const recordKey = {
  organisation_code: 'The place of care it belongs to',
  record_id: 'The number of the record, by chance',
} as const;

const ofAuthor = {
  column: 'author_account_id',
  through: { table: 'record', key: ['organisation_code', 'record_id'] },
} as const;

export const recordingData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'revision',
    what: 'What was told, with the names and numbers that we found hidden',
    whose: {
      anonymous: 'What you told us, with names and numbers hidden. This is what people read',
      teller: 'What you told us, with names and numbers hidden. This is what people read',
      staff: 'What you told us, with names and numbers hidden. This is what people read',
      patient: 'What somebody told us about your care. We hide your name and numbers where we find them',
    },
    why: 'learning',
    until: { kind: 'record' },
    ends: retention,
    columns: {
      ...recordKey,
      revision: 'Which version',
      answers: 'The answers, with names and numbers hidden',
      hidden: 'How many of each kind were hidden',
      saved_on: 'The day',
    },
    rowsOf: ofAuthor,
  },
  {
    kind: 'table',
    name: 'hidden_word',
    what: 'What is hidden in a record because somebody found it there, or because whoever told it asked, scrambled so that nobody can read it',
    whose: {
      anonymous: 'Names that you asked us to hide, scrambled so that nobody can read them',
      teller: 'Names that you asked us to hide, scrambled so that nobody can read them',
      staff: 'Names that you asked us to hide, scrambled so that nobody can read them',
    },
    why: 'learning',
    until: { kind: 'record' },
    ends: `${retention}; what you asked for, when you take your record back`,
    columns: {
      ...recordKey,
      word_hash: 'The word, scrambled',
      report_id: 'Who found it: which report; empty where whoever told it asked',
    },
    rowsOf: ofAuthor,
    secret: ['word_hash', 'report_id'],
  },
  {
    kind: 'table',
    name: 'record',
    what: 'That something was told: about which place, what kind, on which day',
    whose: {
      anonymous: 'The day on which you told us, and the place it is about. Not the time',
      teller: 'What you told us about, and on which day',
      staff: 'What you told us about, and on which day',
      patient: 'That somebody told us something, about which place, and on which day',
    },
    why: 'learning',
    until: { kind: 'record' },
    ends: retention,
    columns: {
      ...recordKey,
      area_code: 'The area of that place',
      reference: 'A short number to speak of it',
      taxonomy_version: 'Which questions were asked',
      event_type: 'Whether it went wrong, nearly, or well',
      reporter_kind: 'Told by the public, or by staff',
      author_account_id: 'Who told it; empty for somebody without a name',
      recorded_on: 'The day',
      told_in: 'In which language you read our pages',
      written_in: 'In which language you wrote',
      engine: 'Which edition of our rules hid the names',
    },
    rowsOf: { column: 'author_account_id' },
  },
  {
    kind: 'table',
    name: 'sealed_original',
    what: 'The words as they were typed, locked with the key of their month',
    whose: {
      anonymous: 'Your own words as you typed them, locked away',
      teller: 'Your own words as you typed them, locked away',
      staff: 'Your own words as you typed them, locked away',
      patient: 'The words as they were typed, locked away. They may hold your name',
    },
    why: 'learning',
    until: { kind: 'original' },
    ends: 'keeping.apply-retention destroys the key of the month',
    columns: {
      ...recordKey,
      revision: 'Which version',
      month: 'Which key opens it',
      sealed: 'The words, locked',
    },
    rowsOf: ofAuthor,
    secret: ['sealed'],
  },
  {
    kind: 'table',
    name: 'sealed_contact',
    what: 'How to reach whoever told us, where they asked for it, locked with the key of its month',
    whose: {
      anonymous: 'How to reach you, if you said so, locked away. Only the people who read your record can open it',
      teller: 'How to reach you, if you said so, locked away. Only the people who read your record can open it',
      staff: 'How to reach you, if you said so, locked away. Only the people who read your record can open it',
    },
    why: 'answering',
    until: { kind: 'original' },
    ends: 'keeping.apply-retention destroys the key of the month',
    columns: {
      ...recordKey,
      revision: 'Which version it was said in',
      month: 'Which key opens it',
      sealed: 'How to reach them, locked',
    },
    rowsOf: ofAuthor,
    secret: ['sealed'],
  },
  {
    kind: 'table',
    name: 'receipt',
    what: 'A scrambled form of the receipt, which finds the record and cannot be turned back',
    whose: { anonymous: 'Your receipt, scrambled so that nobody can read it' },
    why: 'answering',
    until: { kind: 'record' },
    ends: retention,
    columns: { ...recordKey, receipt_hash: 'The receipt, scrambled' },
    secret: ['receipt_hash'],
  },
  {
    kind: 'table',
    name: 'draft',
    what: 'A story that is not sent yet, locked with a key that stands only in the address of its page',
    whose: {
      anonymous: 'What you are writing, until you send it. We cannot read it',
      teller: 'What you are writing, until you send it',
      staff: 'What you are writing, until you send it',
    },
    why: 'answering',
    until: { kind: 'days', days: 30 },
    untilOf: { anonymous: { kind: 'days', days: 1 } },
    ends: 'sending it; recording.remove-expired; what would complete a record ends with the record, and when that is taken back',
    columns: {
      token_hash: 'Finds it, from the address of its page',
      account_id: 'Whose it is; empty for somebody without a name',
      wrapped_token: 'Opens it for its owner; empty for somebody without a name',
      organisation_code: 'Of what completes a record: the place of care that the record belongs to',
      record_id: 'Of what completes a record: the number of the record, by chance',
      sealed: 'The story so far, locked',
      version: 'How often it was saved',
      changed_on: 'The day of the last change',
      expires_on: 'The last day on which it is there',
    },
    rowsOf: { column: 'account_id' },
    secret: ['token_hash', 'wrapped_token', 'sealed'],
  },
  {
    kind: 'table',
    name: 'reply',
    what: 'What was answered to a sending, locked with the key of whoever sent it, so that sending twice does no harm',
    whose: {
      anonymous:
        'What our thank-you page said, locked with a key that only you have. If you told us without a signal, your phone may ask again after months. Otherwise it is gone after two days',
    },
    why: 'answering',
    until: { kind: 'days', days: 400 },
    ends: 'recording.remove-expired',
    columns: {
      key_hash: 'Finds it, from a key that only the sender has',
      sealed: 'The answer, locked',
      expires_on: 'The last day on which it is there',
    },
    secret: ['key_hash', 'sealed'],
  },
  photoData,
];
