// For the tests of this module: a real database with two pharmacies of one board in it, and the pages of the log and of recording.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { someone } from '../../platform/access/testing.ts';
import { type Actor, anonymous, type Role } from '../../platform/actor.ts';
import { testAudit } from '../../platform/audit/testing.ts';
import { type Clock, fixedClock } from '../../platform/clock.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { createPictures } from '../../platform/files/pictures.ts';
import { createHttp } from '../../platform/http/create-http.ts';
import { jobs } from '../../platform/jobs/jobs.ts';
import { createOutbox } from '../../platform/outbox/outbox.ts';
import { fixedKeys } from '../../platform/vault/testing.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { loadTaxonomy } from '../../taxonomy/index.ts';
import { createDirectory } from '../directory/index.ts';
import { createRecording, savedTopic } from '../recording/index.ts';
import type { Entry, Slip } from './entry.ts';
import { createPharmacy, linkRecordsJob } from './index.ts';

export const millLane = 'XP1';
export const quay = 'XP2';

export const slip = (given: Partial<Slip> = {}): Slip => ({
  reached: 'near-miss',
  happenedOn: '2026-11-20',
  timeBand: '9-11',
  stage: 'assembly',
  errorType: 'wrong-medicine',
  intended: 'Amlodipine 10mg tablets',
  selected: 'Amitriptyline 10mg tablets',
  noticedBy: 'pharmacist',
  factors: ['look-alike'],
  happened: '',
  done: 'Put right before it left the bench.',
  ...given,
});

/** One that is kept already. */
export const entry = (given: Partial<Entry> = {}): Entry => ({
  ...slip(given),
  organisationCode: millLane,
  entryId: '0195e8c2-0000-4000-8000-000000000001',
  revision: 1,
  hidden: 0,
  savedOn: '2026-11-20',
  fullRecord: null,
  ...given,
});

/** As a browser posts it. */
export const formOf = (given: Partial<Slip> = {}): Readonly<Record<string, string>> => {
  const { factors, ...whole } = slip(given);
  return { ...whole, ...(factors[0] && { factors: factors[0] }) };
};

export const at = (role: Role, code: string = millLane) => someone(role, code, { displayName: 'Priya Ashdown' });

const csrfToken = 'a-token-of-the-session-of-this-test';

/** `owner`: row-level security shows all, so that nothing but the code's own checks stands. */
export const testLog = async (worksAs: 'app' | 'owner' = 'app') => {
  const { db: asApp, owner, drop } = await testDatabase();
  const db = worksAs === 'owner' ? owner : asApp;
  let now = fixedClock('2026-11-21T10:00:00Z');
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  await owner.query(
    `insert into organisation (code, name, kind, address, town, postcode, is_open, icb_code)
     values ($1, 'Mill Lane Pharmacy', 'pharmacy', '', 'Northmoor', 'ZZ1 1AA', true, 'XQ1'),
            ($2, 'Quay Pharmacy', 'pharmacy', '', 'Southmere', 'ZZ2 2BB', true, 'XQ1'),
            ('XQ1', 'Moorland Board', 'icb', '', 'Northmoor', 'ZZ1 1AB', true, null),
            ('XN1', 'Northmoor Hospital', 'trust', '', 'Northmoor', 'ZZ1 1AC', true, 'XQ1')`,
    [millLane, quay],
  );
  await owner.query(`insert into directory_edition (edition, loaded_at) values ('test', now())`);
  const audit = testAudit(clock);
  const vault = createVault(db, fixedKeys(Buffer.alloc(32, 7)), clock);
  const directory = createDirectory({ db, audit, clock });
  const outbox = createOutbox(jobs, { [savedTopic]: [linkRecordsJob] });
  const recording = createRecording({
    db,
    clock,
    audit,
    vault,
    outbox,
    directory,
    taxonomy: loadTaxonomy(),
    pictures: createPictures(null),
    receiptsReady: 0,
    mostDraftPhotoBytes: 1024 ** 2,
  });
  const pharmacy = createPharmacy({ db, clock, audit, directory, recording });
  await directory.find('');

  const dataDir = mkdtempSync(join(tmpdir(), 'cairn-pharmacy-'));
  let actor: Actor = anonymous;
  const app = createHttp({
    config: { origin: 'http://127.0.0.1', dataDir, demo: false, brand: { name: 'Cairn', operator: null } },
    modules: [recording.module, pharmacy.module],
    identify: async () => ({ actor, csrfToken: actor.kind === 'account' ? csrfToken : '' }),
    readiness: async () => ({ ok: true, missing: [] }),
  });

  let asked = 0;
  const ask = async (method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string>>) => {
    asked += 1;
    const answer = await app.inject({
      method,
      url,
      // From another network each time: how often somebody may ask is not what is tested.
      remoteAddress: `10.${asked >> 8}.${asked & 255}.1`,
      ...(form && {
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ ...form, _csrf: csrfToken }).toString(),
      }),
    });
    return {
      status: answer.statusCode,
      location: String(answer.headers.location ?? ''),
      html: answer.body,
      words: answer.body
        .replace(/^[\s\S]*<main/, '<main')
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' '),
    };
  };

  return {
    db,
    owner,
    clock,
    directory,
    pharmacy,
    recording,
    as: (who: Actor) => {
      actor = who;
    },
    get: (url: string) => ask('GET', url),
    post: (url: string, form: Readonly<Record<string, string>> = {}) => ask('POST', url, form),
    /** Writes a slip down as whoever is there; its number. */
    write: async (given: Partial<Slip> = {}): Promise<string> => {
      const { location, words } = await ask('POST', '/pharmacy/new', formOf(given));
      const [, entryId] = /^\/pharmacy\/([\w-]{36})/.exec(location) ?? [];
      if (!entryId) throw new Error(`It was not kept: ${words.slice(0, 500)}`);
      return entryId;
    },
    /** ISO 8601 in UTC. */
    setNow: (iso: string) => {
      now = fixedClock(iso);
    },
    /** What the audit says was done, oldest first. */
    deeds: async (): Promise<readonly string[]> => {
      const { rows } = await owner.query<{ action: string }>('select action from audit order by at, entry_id');
      return rows.map((row) => row.action);
    },
    end: async () => {
      recording.stop();
      await app.close();
      rmSync(dataDir, { recursive: true, force: true });
      await drop();
    },
  };
};

export type LogWorld = Awaited<ReturnType<typeof testLog>>;
