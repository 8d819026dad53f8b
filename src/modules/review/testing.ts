// For the tests of this module: a real database with two hospitals in it, people who work there, and records told.

import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { someone } from '../../platform/access/testing.ts';
import { type Account, type Actor, anonymous, type Role } from '../../platform/actor.ts';
import { testAudit } from '../../platform/audit/testing.ts';
import { type Clock, fixedClock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { createPictures } from '../../platform/files/pictures.ts';
import { createHttp } from '../../platform/http/create-http.ts';
import { jobs } from '../../platform/jobs/jobs.ts';
import { createOutbox } from '../../platform/outbox/outbox.ts';
import { newSecret } from '../../platform/vault/secret-address.ts';
import { fixedKeys } from '../../platform/vault/testing.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { loadTaxonomy, taxonomyVersionInUse } from '../../taxonomy/index.ts';
import { createDirectory } from '../directory/index.ts';
import { createRecording, type PastRecord, savedTopic } from '../recording/index.ts';
import type { ReviewCase } from './case.ts';
import type { ReviewDeps } from './deps.ts';
import type { PastStep } from './history.ts';
import { createReview } from './index.ts';
import { findSimilarJob } from './jobs.ts';
import { caseOpenedTopic, openCases, openCasesJob, openMany } from './open-cases.ts';
import { readCase } from './store.ts';

export const northmoor = 'XN1';
export const southmere = 'XS1';

export const newCase = (given: Partial<ReviewCase> = {}): ReviewCase => ({
  organisationCode: northmoor,
  recordId: randomUUID(),
  readerCode: northmoor,
  areaCode: 'XQ1',
  reference: 'CA7K3-M9QXP',
  eventType: 'incident',
  reporterKind: 'public',
  authorAccountId: null,
  headline: 'The drip ran dry.',
  writtenIn: 'en',
  serviceAreas: [],
  greatestHarm: null,
  isImminent: false,
  readToday: false,
  recordedOn: '2026-11-20',
  stage: 'new',
  stageSince: '2026-11-20',
  dueOn: '2026-12-04',
  duplicateOf: null,
  newsSince: null,
  replySince: null,
  verdict: null,
  verdictOn: null,
  version: 1,
  ...given,
});

export const account = (role: Role, organisationCode: string, displayName = 'Priya Ashdown'): Account =>
  someone(role, organisationCode, { username: `${role}.${organisationCode}`.toLowerCase(), displayName });

type Told = {
  readonly story: string;
  readonly organisationCode?: string;
  readonly answers?: Readonly<Record<string, unknown>>;
  readonly authorAccountId?: string;
  readonly recordedOn?: string;
  readonly past?: readonly PastStep[];
};

export type World = {
  readonly deps: ReviewDeps;
  /** Sees all that is kept. */
  readonly owner: Database;
  readonly url: string;
  /** Keeps a record as it is kept when it is sent, and opens its case. */
  readonly tell: (told: Told) => Promise<ReviewCase>;
  /** Only these have somebody who reviews from now on. */
  readonly setReviewers: (codes: readonly string[]) => void;
  /** ISO 8601 in UTC. */
  readonly setNow: (iso: string) => void;
  readonly end: () => Promise<void>;
};

export const testWorld = async (): Promise<World> => {
  const { db, owner, url, drop } = await testDatabase();
  let now = fixedClock('2026-11-21T10:00:00Z');
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  await db.query(
    `insert into organisation (code, name, kind, address, town, postcode, is_open, icb_code)
     values ($1, 'Northmoor Hospital', 'trust', '1 Mill Lane', 'Northmoor', 'ZZ1 1AA', true, 'XQ1'),
            ($2, 'Southmere Hospital', 'trust', '2 Quay Street', 'Southmere', 'ZZ2 2BB', true, 'XQ2')`,
    [northmoor, southmere],
  );
  const vault = createVault(db, fixedKeys(Buffer.alloc(32, 7)), clock);
  const audit = testAudit(clock);
  const taxonomy = loadTaxonomy(taxonomyVersionInUse);
  const directory = createDirectory({ db, audit, clock });
  const outbox = createOutbox(jobs, { [savedTopic]: [openCasesJob], [caseOpenedTopic]: [findSimilarJob] });
  const pictures = createPictures(null);
  const recording = createRecording({
    db,
    clock,
    audit,
    vault,
    outbox,
    directory,
    taxonomy,
    pictures,
    receiptsReady: 0,
    mostDraftPhotoBytes: 1024 ** 2,
  });
  let withReviewer: readonly string[] = [northmoor, southmere];
  const organisationsWithReviewer = async (codes: readonly string[]) =>
    new Set(codes.filter((code) => withReviewer.includes(code)));
  const deps: ReviewDeps = {
    origin: 'https://cairn.example',
    db,
    clock,
    audit,
    vault,
    outbox,
    directory,
    recording,
    taxonomy,
    translator: null,
    organisationsWithReviewer,
  };

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
    const [kept] = await owner.transaction(async (tx) => {
      const views = await recording.keepMany(tx, { kind: 'system', job: 'test' }, [record]);
      await openMany(
        deps,
        tx,
        views.map((view) => ({ record: view, past })),
      );
      return views;
    });
    const opened = kept && (await readCase(owner, kept));
    if (!opened) throw new Error('The record has no case');
    return opened;
  };

  return {
    deps,
    owner,
    url,
    tell,
    setReviewers: (codes) => {
      withReviewer = codes;
    },
    setNow: (iso) => {
      now = fixedClock(iso);
    },
    end: async () => {
      recording.stop();
      await drop();
    },
  };
};

const csrfToken = 'a-token-of-the-session-of-this-test';

/** The pages of recording and review, asked by whoever the test says. */
export const testPages = ({ deps }: World) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-review-'));
  let actor: Actor = anonymous;
  let isFreshlyProven = true;
  const app = createHttp({
    config: {
      origin: 'http://127.0.0.1',
      dataDir,
      demo: false,
      brand: { name: 'Cairn', operator: null, quickExit: 'https://weather.example/' },
    },
    modules: [deps.recording.module, createReview(deps).module],
    identify: async () => ({ actor, csrfToken: actor.kind === 'account' ? csrfToken : '', isFreshlyProven }),
    readiness: async () => ({ ok: true, missing: [] }),
  });

  let asked = 0;
  const ask = async (method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string>>, from?: string) => {
    asked += 1;
    const answer = await app.inject({
      method,
      url,
      // From another network each time, unless the test is about asking often.
      remoteAddress: from ?? `10.${asked >> 8}.${asked & 255}.1`,
      ...(form && {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...form, ...(actor.kind === 'account' && { _csrf: csrfToken }) }).toString(),
      }),
    });
    return { status: answer.statusCode, location: answer.headers.location ?? '', ...readPage(answer.body) };
  };

  return {
    app,
    /** Everything asked from now on is asked by them, who signed in just now or a while ago. */
    as: (who: Actor, since: 'just now' | 'a while' = 'just now') => {
      actor = who;
      isFreshlyProven = since === 'just now';
    },
    get: (url: string) => ask('GET', url),
    post: (url: string, form: Readonly<Record<string, string>> = {}, from?: string) => ask('POST', url, form, from),
    end: async () => {
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

export type TestPages = ReturnType<typeof testPages>;

/** Sends a story as anybody can; its case is not opened yet. */
export const sendUnopened = async ({ deps }: World, { app, as }: TestPages, story: string) => {
  as(anonymous);
  const answer = await app.inject({
    method: 'POST',
    url: '/api/records',
    remoteAddress: `10.${randomInt(256)}.${randomInt(256)}.2`,
    headers: { 'idempotency-key': newSecret() },
    payload: {
      taxonomy: deps.taxonomy.version,
      reporter: 'public',
      answers: { EventType: 'incident', Description: story, Organisation: [northmoor] },
    },
  });
  const { receipt, reference } = answer.json<{ receipt: string; reference: string }>();
  const id = await deps.recording.openReceipt(receipt);
  if (!id) throw new Error(`The story was not kept: ${answer.body}`);
  return { receipt, reference, id };
};

/** Sends a story, and opens its case as the worker does. */
export const sendStory: typeof sendUnopened = async (world, pages, story) => {
  const sent = await sendUnopened(world, pages, story);
  await openCases(world.deps, [sent.id]);
  return sent;
};

/** The address of the record's page, for whoever has its receipt. */
export const openByReceipt = async (pages: TestPages, receipt: string): Promise<string> => {
  const { status, location } = await pages.post('/receipt', { receipt });
  if (status !== 303) throw new Error(`The receipt opens nothing: ${status}`);
  return location;
};

/** A page as its reader has it: its words, without markup, and where its forms and links lead. */
const readPage = (html: string) => ({
  html,
  title: /<title>\s*([^<]*?)\s*<\/title>/.exec(html)?.[1] ?? '',
  words: html
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' '),
  links: [...html.matchAll(/(?:href|action)="([^"]+)"/g)].map(([, to]) => to ?? ''),
});
