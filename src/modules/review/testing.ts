// For the tests of this module: a real database with two hospitals in it, people who work there, and records told.

import { randomUUID } from 'node:crypto';
import type { Account, Role } from '../../platform/actor.ts';
import { type Clock, fixedClock } from '../../platform/clock.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { jobs } from '../../platform/jobs/jobs.ts';
import { createOutbox } from '../../platform/outbox/outbox.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { loadTaxonomy, taxonomyVersionInUse } from '../../taxonomy/index.ts';
import { createDirectory } from '../directory/index.ts';
import { createRecording, type PastRecord, savedTopic } from '../recording/index.ts';
import type { ReviewCase } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import type { PastStep } from './history.ts';
import { findSimilarJob } from './jobs.ts';
import { caseOpenedTopic, openCasesJob, openMany } from './open-cases.ts';
import { readCase } from './store.ts';

export const northmoor = 'XN1';
export const southmere = 'XS1';

export const newCase = (given: Partial<ReviewCase> = {}): ReviewCase => ({
  organisationCode: northmoor,
  recordId: randomUUID(),
  areaCode: 'XQ1',
  reference: 'CA7K3-M9QXP',
  eventType: 'incident',
  reporterKind: 'public',
  authorAccountId: null,
  headline: 'The drip ran dry.',
  serviceAreas: [],
  greatestHarm: null,
  recordedOn: '2026-11-20',
  stage: 'new',
  stageSince: '2026-11-20',
  dueOn: '2026-12-04',
  duplicateOf: null,
  version: 1,
  ...given,
});

export const account = (role: Role, organisationCode: string, displayName = 'Priya Ashdown'): Account => ({
  kind: 'account',
  accountId: randomUUID(),
  username: `${role}.${organisationCode}`.toLowerCase(),
  displayName,
  role,
  organisationCode,
});

export type Told = {
  readonly story: string;
  readonly organisationCode?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly authorAccountId?: string;
  readonly recordedOn?: string;
  readonly past?: readonly PastStep[];
};

export type World = {
  readonly deps: ReviewDeps;
  readonly url: string;
  /** Keeps a record as it is kept when it is sent, and opens its case. */
  readonly tell: (told: Told) => Promise<ReviewCase>;
  readonly setDay: (day: string) => void;
  readonly end: () => Promise<void>;
};

export const testWorld = async (): Promise<World> => {
  const { db, url, drop } = await testDatabase();
  let now = fixedClock('2026-11-21T10:00:00Z');
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  await db.query(
    `insert into organisation (code, name, kind, address, town, postcode, is_open, icb_code)
     values ($1, 'Northmoor Hospital', 'trust', '1 Mill Lane', 'Northmoor', 'ZZ1 1AA', true, 'XQ1'),
            ($2, 'Southmere Hospital', 'trust', '2 Quay Street', 'Southmere', 'ZZ2 2BB', true, 'XQ2')`,
    [northmoor, southmere],
  );
  const vault = createVault(db, Buffer.alloc(32, 7), clock);
  const taxonomy = loadTaxonomy(taxonomyVersionInUse);
  const directory = createDirectory({ db, clock });
  const outbox = createOutbox(jobs, { [savedTopic]: [openCasesJob], [caseOpenedTopic]: [findSimilarJob] });
  const recording = createRecording({ db, clock, vault, outbox, directory, taxonomy, receiptsReady: 0 });
  const deps: ReviewDeps = { db, clock, vault, outbox, directory, recording, taxonomy };

  const tell = async ({
    story,
    organisationCode = northmoor,
    answers,
    authorAccountId,
    recordedOn,
    past = [],
  }: Told) => {
    const record: PastRecord = {
      reporterKind: authorAccountId ? 'staff' : 'public',
      authorAccountId: authorAccountId ?? null,
      recordedOn: recordedOn ?? clock.today(),
      answers: {
        EventType: 'incident',
        Description: story,
        ...(organisationCode !== 'UNPLACED' && { Organisation: [organisationCode] }),
        ...answers,
      },
    };
    const [kept] = await db.transaction(async (tx) => {
      const views = await recording.keepMany(tx, { kind: 'system', job: 'test' }, [record]);
      await openMany(
        deps,
        tx,
        views.map((view) => ({ record: view, past })),
      );
      return views;
    });
    const opened = kept && (await readCase(db, kept));
    if (!opened) throw new Error('The record has no case');
    return opened;
  };

  return {
    deps,
    url,
    tell,
    setDay: (day) => {
      now = fixedClock(`${day}T10:00:00Z`);
    },
    end: async () => {
      recording.stop();
      await drop();
    },
  };
};
