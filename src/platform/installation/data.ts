// What the database and its server keep about themselves.

import type { Kept } from '../keeping/kept.ts';

const aboutNobody = { whose: {}, why: 'running' } as const;

const queue = {
  ...aboutNobody,
  kind: 'table',
  until: { kind: 'service' },
  ends: 'belongs to the queue itself',
} as const;

export const installationData: readonly Kept[] = [
  {
    ...aboutNobody,
    kind: 'table',
    name: 'installation',
    what: 'Whether this is a demonstration',
    until: { kind: 'service' },
    ends: 'the end of the service',
    columns: { only_one: 'There is one row', is_demonstration: 'Invented people, or real ones' },
  },
  {
    ...aboutNobody,
    kind: 'table',
    name: 'schema_migration',
    what: 'Which shape the database has',
    until: { kind: 'service' },
    ends: 'the end of the service',
    columns: {
      number: 'Which step',
      name: 'Its name',
      checksum: 'Shows that it is the released one',
      applied_at: 'When it was taken',
    },
  },
  {
    ...queue,
    why: 'learning',
    whose: {
      anonymous:
        'A number of what you told us, beside the time, until the work on it is done: mostly within a minute. Where the work fails, until somebody has mended it',
    },
    name: 'graphile_worker._private_jobs',
    what: 'Work that waits: which record it is about, by a number, and nothing of what was told',
    until: { kind: 'service' },
    ends: 'the worker, when it has done the work: mostly within a minute. What fails is tried 25 times over some days, and then stays until an operator has mended or erased it',
    columns: {
      id: 'Its number',
      job_queue_id: 'Which line it stands in',
      task_id: 'What is to be done',
      payload: 'With which records, by their numbers',
      priority: 'How urgent',
      run_at: 'Not before',
      attempts: 'How often it was tried',
      max_attempts: 'How often it is tried at most',
      last_error: 'What kind of failure, and where in the program; no words of anybody',
      created_at: 'Since when it waits',
      updated_at: 'When it was last tried',
      key: 'Takes the place of another with the same key',
      locked_at: 'Since when somebody is at it',
      locked_by: 'Which worker is at it',
      revision: 'How often it was changed',
      flags: 'Unused',
      is_available: 'Whether it can be taken',
    },
  },
  {
    ...queue,
    name: 'graphile_worker._private_job_queues',
    what: 'Lines that work waits in',
    columns: {
      id: 'Its number',
      queue_name: 'Its name',
      locked_at: 'Since when somebody is at it',
      locked_by: 'Which worker is at it',
      is_available: 'Whether it can be taken',
    },
  },
  {
    ...queue,
    name: 'graphile_worker._private_known_crontabs',
    what: 'Work that the clock starts',
    columns: {
      identifier: 'Its name',
      known_since: 'Since when',
      last_execution: 'When it was last started',
    },
  },
  {
    ...queue,
    name: 'graphile_worker._private_tasks',
    what: 'The kinds of work',
    columns: { id: 'Its number', identifier: 'Its name' },
  },
  {
    ...queue,
    name: 'graphile_worker.migrations',
    what: 'Which shape the queue has',
    columns: { id: 'Which step', ts: 'When it was taken', breaking: 'Whether older ones still work with it' },
  },
  {
    ...aboutNobody,
    kind: 'elsewhere',
    name: 'The log of the database (postgres.log)',
    what: 'Starts, stops and faults of the database; never a statement, never a value',
    until: { kind: 'service' },
    ends: 'the operator, by erasing the file',
  },
  {
    ...aboutNobody,
    kind: 'elsewhere',
    name: 'The log of visits (standard error)',
    what: 'For each visit: the kind of page, whether it worked, how long it took. No address, no browser, no text',
    until: { kind: 'service' },
    ends: 'the operator, by whatever keeps the log',
  },
  {
    ...aboutNobody,
    kind: 'elsewhere',
    name: 'Figures about the service (/metrics)',
    what: 'Counts and times over everybody, in memory',
    until: { kind: 'service' },
    ends: 'each restart',
  },
  {
    kind: 'elsewhere',
    name: 'Limits (in memory)',
    what: 'How often somebody came from one part of the network in the last minutes',
    whose: {
      anonymous:
        'A part of the address that you come from. It is never written down, and forgotten when it is not needed',
      teller: 'A part of the address that you come from. It is never written down, and forgotten when it is not needed',
    },
    why: 'access',
    until: { kind: 'minutes', minutes: 15 },
    ends: 'by itself',
  },
];
