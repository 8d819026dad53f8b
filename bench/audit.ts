// What the audit costs a record that is sent, and how long the whole audit takes to verify. The cost is that of the same
// sends with the audit and without, in turn, in one process and without HTTP: through HTTP its share is smaller.

import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { simulate } from '../src/main/simulate/stories/simulate.ts';
import { createDirectory } from '../src/modules/directory/index.ts';
import { createReceipts } from '../src/modules/recording/receipts.ts';
import { createSender } from '../src/modules/recording/send.ts';
import { someone } from '../src/platform/access/testing.ts';
import type { Account } from '../src/platform/actor.ts';
import { type Audit, createAudit } from '../src/platform/audit/audit.ts';
import { chainWaiting } from '../src/platform/audit/chain.ts';
import { verifyAsOfNow } from '../src/platform/audit/verify.ts';
import { systemClock } from '../src/platform/clock.ts';
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
  };
  let sent = 0;
  const perSecond = async (measured: Audit): Promise<number> => {
    const { send } = createSender({ ...common, audit: measured });
    const began = performance.now();
    let done = 0;
    const keepSending = async (): Promise<void> => {
      while (performance.now() - began < roundMs) {
        const story = stories[sent++ % stories.length];
        if (!story) return;
        const { ok } = await send(nurse, { reporterKind: 'staff', answers: story.answers, keep: [], key: newSecret() });
        if (ok) done += 1;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, keepSending));
    return done / ((performance.now() - began) / 1_000);
  };

  say('warming up');
  await perSecond(audit);
  const costs: number[] = [];
  let fastest = 0;
  for (let pair = 1; pair <= pairs; pair += 1) {
    say(`pair ${pair} of ${pairs}`);
    const [without, withAudit] = [await perSecond(unaudited), await perSecond(audit)];
    costs.push(100 * (without / withAudit - 1));
    fastest = Math.max(fastest, withAudit);
  }

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
  await chainWaiting(db, key);
  const chainSeconds = (performance.now() - chainBegan) / 1_000;
  await db.query('analyze');
  say('verifying');
  const verifyBegan = performance.now();
  const { faults, links } = await verifyAsOfNow(db, key, []);
  const verifySeconds = (performance.now() - verifyBegan) / 1_000;
  costs.sort((left, right) => left - right);
  console.log(
    JSON.stringify({
      name: 'audit',
      cores: availableParallelism(),
      rows: links,
      overhead_pct: Math.round((costs[Math.floor(pairs / 2)] ?? 0) * 10) / 10,
      overhead_pct_each: costs.map((cost) => Math.round(cost * 10) / 10),
      sends_per_s: Math.round(fastest),
      chain_s: Math.round(chainSeconds * 10) / 10,
      verify_s: Math.round(verifySeconds * 10) / 10,
      faults: faults.length,
      settings: `median of ${pairs} pairs of ${roundMs / 1_000} s, ${atOnce} at once, in one process without HTTP, fsync on`,
    }),
  );
} finally {
  await world.end();
}
