// What the audit keeps.

import type { Kept } from '../keeping/kept.ts';

const endless = 'nothing: the chain of the audit would break' as const;

export const auditData: readonly Kept[] = [
  {
    kind: 'table',
    name: 'audit',
    what: 'Who did what: who read a record, who changed what',
    whose: {
      anonymous: 'That somebody told us something, and on which day. Not who, and not the time',
      teller: 'When you signed in, and what you told us or changed',
      staff: 'When you signed in, which records you read, and what you did',
    },
    why: 'accountability',
    until: { kind: 'service' },
    ends: endless,
    columns: {
      entry_id: 'The name of the entry, by chance',
      at: 'When: to the second for somebody signed in, the day alone for somebody without a name',
      actor_kind: 'Somebody signed in, somebody without a name, a machine, or Cairn itself',
      actor_id: 'The account, the machine or the job; empty for somebody without a name',
      action: 'What was done',
      organisation_code: 'At which organisation',
      record_id: 'With which record',
      detail: 'Codes and counts; no words of anybody',
      mark: 'Shows that Cairn wrote it, and that nobody changed it',
    },
    rowsOf: { column: 'actor_id' },
    secret: ['mark'],
  },
  {
    kind: 'table',
    name: 'audit_link',
    what: 'The chain that shows that no entry of the audit was taken out',
    whose: {},
    why: 'accountability',
    until: { kind: 'service' },
    ends: endless,
    columns: {
      position: 'The place in the chain; of those with the day alone it tells the day, and no more',
      entry_id: 'Which entry',
      hash: 'Ties it to the entry before',
    },
  },
  {
    kind: 'table',
    name: 'audit_waiting',
    what: 'Which entries of the audit wait for their place in the chain',
    whose: {},
    why: 'accountability',
    until: { kind: 'days', days: 2 },
    ends: 'audit.chain',
    columns: { entry_id: 'Which entry' },
  },
  {
    kind: 'table',
    name: 'audit_verification',
    what: 'Checks of the audit that auditors asked for, and what each found',
    whose: { staff: 'That you had the audit checked' },
    why: 'accountability',
    until: { kind: 'service' },
    ends: 'nothing: it is small, and shows that the audit was watched',
    columns: {
      verification_id: 'The number of the check, by chance',
      asked_by: 'Who asked for it',
      asked_at: 'When',
      state: 'Whether it runs, and what came of it',
      read_links: 'How many entries it read',
      all_links: 'About how many there were',
      waiting_entries: 'How many were not chained yet',
      anchors: 'How many heads outside the database it compared',
      faults: 'What it found, and where; no words of anybody',
      ended_at: 'When it ended',
    },
    rowsOf: { column: 'asked_by' },
  },
  {
    kind: 'elsewhere',
    name: 'Heads of the audit (the file of CAIRN_ANCHOR_FILE)',
    what: 'A day, a count and a hash, to show that the audit was not cut short',
    whose: {},
    why: 'accountability',
    until: { kind: 'service' },
    ends: endless,
  },
];
