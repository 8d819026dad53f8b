// What the walls cost: the audit and row-level security together, for a record that is sent and for one that is opened; and
// how long the whole audit takes to verify. The cost is that of the same work within the walls and without them (no entry
// written, as the owner of the tables, whom no policy holds), in turn, in one process without HTTP: through HTTP its share
// is smaller.

import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { simulate } from '../src/main/simulate/stories/simulate.ts';
import { createDirectory } from '../src/modules/directory/index.ts';
import { createRecording } from '../src/modules/recording/index.ts';
import { createReceipts } from '../src/modules/recording/receipts.ts';
import { createSender } from '../src/modules/recording/send.ts';
import { findCase } from '../src/modules/review/claim.ts';
import { openCases } from '../src/modules/review/open-cases.ts';
import { readRecord } from '../src/modules/review/read-record.ts';
import { systemScope } from '../src/platform/access/scope.ts';
import { scopeOf } from '../src/platform/access/scope-of.ts';
import { someone } from '../src/platform/access/testing.ts';
import type { Account } from '../src/platform/actor.ts';
import { type Audit, createAudit } from '../src/platform/audit/audit.ts';
import { chainWaiting } from '../src/platform/audit/chain.ts';
import { verifyAsOfNow } from '../src/platform/audit/verify.ts';
import { systemClock } from '../src/platform/clock.ts';
import type { Database } from '../src/platform/database/database.ts';
import { createPictures } from '../src/platform/files/pictures.ts';
import { jobs } from '../src/platform/jobs/jobs.ts';
import { createOutbox } from '../src/platform/outbox/outbox.ts';
import { newSecret } from '../src/platform/vault/secret-address.ts';
import { createVault } from '../src/platform/vault/vault.ts';
import { loadTaxonomy } from '../src/taxonomy/index.ts';
import { benchWorld, say } from './support/world.ts';

const entries = 1_000_000;
const pairs = 5;
const roundMs = 3_000;
const atOnce = 64;

const stories = [...simulate({ events: 2_000, seed: 11, until: '2026-11-20' })];
// Somebody who is signed in gets no receipt, whose hash would cost more than all the rest.
const nurse: Account = someone('recorder', 'RX1');
const unaudited: Audit = { write: async () => {} };

const world = await benchWorld();
try {
  const { db } = world;
  const vault = createVault(db, world.keys, systemClock);
  const key = vault.keyFor('audit');
  const audit = createAudit(key, systemClock);
  const common = {
    db,
    clock: systemClock,
    vault,
    taxonomy: loadTaxonomy(),
    outbox: createOutbox(jobs, {}),
    directory: createDirectory({ db, audit }),
    receipts: createReceipts(vault.keyFor('receipt'), 0),
    pictures: createPictures(null),
  };
  let sent = 0;
  type Walls = { readonly db: Database; readonly audit: Audit };
  const repeat = async (work: () => Promise<boolean>): Promise<number> => {
    const began = performance.now();
    let done = 0;
    const keepOn = async (): Promise<void> => {
      while (performance.now() - began < roundMs) if (await work()) done += 1;
    };
    await Promise.all(Array.from({ length: atOnce }, keepOn));
    return done / ((performance.now() - began) / 1_000);
  };

  const sending = (walls: Walls): Promise<number> => {
    const { send } = createSender({ ...common, ...walls });
    return repeat(async () => {
      const answers = stories[sent++ % stories.length]?.answers;
      return (await send(nurse, { reporterKind: 'staff', answers, keep: [], key: newSecret() })).ok;
    });
  };

  let reviewer = someone('reviewer', 'RX1');
  let ids: readonly string[] = [];
  /** As the page of a record does: found, read, written down. */
  const opening = (walls: Walls): Promise<number> => {
    const recording = createRecording({ ...common, ...walls, receiptsReady: 0, mostDraftPhotoBytes: 0 });
    return repeat(async () => {
      const recordId = ids[sent++ % ids.length] ?? '';
      const found = await findCase(walls.db, { ground: 'reach', account: reviewer, recordId });
      return found !== null && (await readRecord({ ...walls, recording }, scopeOf(reviewer), reviewer, found)) !== null;
    });
  };

  const within = { db, audit };
  const rowsOnly = { db, audit: unaudited };
  const without = { db: world.owner, audit: unaudited };
  /** How much longer the work takes within walls than without, in per cent. */
  const compare = async (what: string, measure: (walls: Walls) => Promise<number>, walls: Walls) => {
    say(`warming up: ${what}`);
    await measure(walls);
    const costs: number[] = [];
    let fastest = 0;
    for (let pair = 1; pair <= pairs; pair += 1) {
      say(`${what}: pair ${pair} of ${pairs}`);
      const [bare, walled] = [await measure(without), await measure(walls)];
      costs.push(100 * (bare / walled - 1));
      fastest = Math.max(fastest, walled);
    }
    costs.sort((left, right) => left - right);
    const rounded = costs.map((cost) => Math.round(cost * 10) / 10);
    return { median: rounded[Math.floor(pairs / 2)] ?? 0, each: rounded, perSecond: Math.round(fastest) };
  };

  const sends = await compare('sending', sending, within);
  say('opening cases');
  const { rows } = await world.owner.query<{ organisationCode: string; recordId: string }>(
    `select organisation_code as "organisationCode", record_id as "recordId"
     from record
     where organisation_code = (
       select organisation_code
       from record
       group by organisation_code
       order by count(*) desc
       limit 1
     )
     limit 2000`,
  );
  reviewer = someone('reviewer', rows[0]?.organisationCode ?? '');
  ids = rows.map(({ recordId }) => recordId);
  const recordingNow = createRecording({ ...common, audit, receiptsReady: 0, mostDraftPhotoBytes: 0 });
  const organisationsWithReviewer = async (codes: readonly string[]) => new Set(codes);
  await openCases({ ...common, audit, recording: recordingNow, organisationsWithReviewer }, rows);
  await world.owner.query('analyze');
  const opensByRows = await compare('opening, row-level security alone', opening, rowsOnly);
  const opens = await compare('opening', opening, within);

  const batch = 5_000;
  for (let written = 0; written < entries; written += batch) {
    if (written % 100_000 === 0) say(`${written} of ${entries} entries written`);
    await audit.write(
      db,
      Array.from({ length: batch }, (_, index) => ({
        actor: nurse,
        action: 'record.read',
        organisationCode: 'RX1',
        recordId: randomUUID(),
        detail: { place: index },
      })),
    );
  }
  say('chaining');
  const chainBegan = performance.now();
  // As if the day of those without an hour were over.
  await chainWaiting(db.as(systemScope), key, new Date(Date.now() + 2 * 86_400_000));
  const chainSeconds = (performance.now() - chainBegan) / 1_000;
  await world.owner.query('analyze');
  say('verifying');
  const verifyBegan = performance.now();
  const { faults, links } = await verifyAsOfNow(db.as(systemScope), key, []);
  const verifySeconds = (performance.now() - verifyBegan) / 1_000;
  console.log(
    JSON.stringify({
      name: 'audit',
      cores: availableParallelism(),
      rows: links,
      overhead_pct: sends.median,
      overhead_pct_each: sends.each,
      sends_per_s: sends.perSecond,
      // Opening without walls writes nothing; within them it waits for an entry to be durable.
      open_overhead_pct: opens.median,
      opens_per_s: opens.perSecond,
      open_rows_overhead_pct: opensByRows.median,
      open_rows_per_s: opensByRows.perSecond,
      chain_s: Math.round(chainSeconds * 10) / 10,
      verify_s: Math.round(verifySeconds * 10) / 10,
      faults: faults.length,
      settings: `median of ${pairs} pairs of ${roundMs / 1_000} s, ${atOnce} at once, in one process without HTTP, fsync on`,
    }),
  );
} finally {
  await world.end();
}
