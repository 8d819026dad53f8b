// Acknowledged means durable: whatever is killed, whenever, nothing that was answered is lost and nothing is kept by half.

import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../src/main/testing/served.ts';
import { connect } from '../src/platform/database/database.ts';
import { addressesOfRunning } from '../src/platform/database/embedded/supervisor.ts';
import { streamTo, tell } from './support/stream.ts';
import { aimAt, isOver, killDatabase, startWhole, untilOver, untilReady } from './support/whole.ts';

const rounds = 3;
const tellAtLeast = 30;
const mostRefused = 600;

const dataDir = await mkdtemp(join(tmpdir(), 'cairn-kill-'));
const port = await freePort();
let cairn = startWhole(dataDir, port);
const { origin } = cairn;
/** Key to reference, of everything that was ever acknowledged. */
const acknowledged = new Map<string, string>();
after(async () => {
  if (!isOver(cairn)) await aimAt(cairn, dataDir)();
  await rm(dataDir, { recursive: true, force: true });
});

type Kept = {
  readonly reference: string;
  readonly revisions: number;
  readonly originals: number;
  readonly receipts: number;
  readonly audited: number;
};

const lookInside = async <T>(look: (db: ReturnType<typeof connect>) => Promise<T>): Promise<T> => {
  const db = connect((await addressesOfRunning(dataDir)).ownerUrl, { role: null });
  try {
    return await look(db);
  } finally {
    await db.close();
  }
};

const readKept = (): Promise<readonly Kept[]> =>
  lookInside(async (db) => {
    const { rows } = await db.query<Kept>(
      `select reference,
              (select count(*)::int from revision where revision.record_id = record.record_id) as revisions,
              (select count(*)::int from sealed_original s where s.record_id = record.record_id) as originals,
              (select count(*)::int from receipt where receipt.record_id = record.record_id) as receipts,
              (select count(*)::int from audit where audit.record_id = record.record_id and action = 'record.send') as audited
       from record`,
    );
    return rows;
  });

const countRows = (table: string): Promise<number> =>
  lookInside(async (db) => {
    const { rows } = await db.query<{ count: number }>(`select count(*)::int as count from ${table}`);
    return rows[0]?.count ?? 0;
  });

const assertNothingLostNothingHalf = async (): Promise<void> => {
  const kept = await readKept();
  const references = kept.map(({ reference }) => reference);
  assert.equal(new Set(references).size, references.length, 'every reference stands once');
  const lost = [...acknowledged.values()].filter((reference) => !references.includes(reference));
  assert.deepEqual(lost, [], 'everything acknowledged is there');
  const half = kept.filter((one) => [one.revisions, one.originals, one.receipts, one.audited].some((n) => n !== 1));
  assert.deepEqual(half, [], 'nothing is kept by half');
  for (const table of ['revision', 'sealed_original', 'receipt', 'reply', "audit where action = 'record.send'"])
    assert.equal(await countRows(table), references.length, `${table} holds as many as there are records`);
};

describe('a stream of stories', () => {
  for (let round = 1; round <= rounds; round += 1) {
    it(`loses nothing when everything is killed in the middle (${round} of ${rounds})`, async () => {
      if (isOver(cairn)) cairn = startWhole(dataDir, port);
      await untilReady(cairn);
      const stream = streamTo(origin);
      while (stream.acknowledged.size < tellAtLeast) await sleep(5);
      const killAll = aimAt(cairn, dataDir);
      await stream.nextThanks();
      await killAll();
      await stream.over;
      assert.deepEqual(stream.others, [], 'each was answered with a reference or not at all');
      for (const [key, reference] of stream.acknowledged) acknowledged.set(key, reference);

      cairn = startWhole(dataDir, port);
      await untilReady(cairn);
      await assertNothingLostNothingHalf();

      assert.ok(stream.unanswered.length > 0, 'somebody was cut off');
      for (const key of stream.unanswered) {
        const [first, second] = [await tell(origin, key), await tell(origin, key)];
        assert.ok(first.reference !== undefined && first.reference === second.reference, first.words);
        acknowledged.set(key, first.reference);
      }
      const [early] = stream.acknowledged;
      assert.equal((await tell(origin, early?.[0] ?? '')).reference, early?.[1]);
      await assertNothingLostNothingHalf();
      assert.equal((await readKept()).length, acknowledged.size, 'a key, however often repeated, gives one record');
    });
  }

  it('reaches reviewers whole: the work that nobody waits for is done after all', async () => {
    const until = Date.now() + 60_000;
    while ((await countRows('review_case')) < acknowledged.size && Date.now() < until) await sleep(100);
    assert.equal(await countRows('review_case'), acknowledged.size);
  });
});

describe('a database that goes away', () => {
  it('is said in plain words, and telling goes on when it is back, without a new start', async () => {
    const serving = cairn.process.pid;
    const key = crypto.randomUUID();
    killDatabase(dataDir);
    let answer = await tell(origin, key);
    const refused: (typeof answer)[] = [];
    const form = await fetch(`${origin}/record/tell?who=public`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'Description=The+bell+was+out+of+reach.',
      redirect: 'manual',
    });
    assert.ok([303, 503].includes(form.status), `${form.status}`);
    if (form.status === 503) assert.match(await form.text(), /Cairn cannot save anything just now/);
    while (answer.reference === undefined && refused.length < mostRefused) {
      refused.push(answer);
      await sleep(50);
      answer = await tell(origin, key);
    }
    assert.ok(refused.length > 0, 'the outage was noticed');
    for (const { status, words } of refused) {
      assert.equal(status, 503, words);
      assert.equal(JSON.parse(words).code, 'unavailable');
      assert.doesNotMatch(words, /postgres|ECONN|socket|stack/i);
    }
    acknowledged.set(key, answer.reference ?? assert.fail(answer.words));
    assert.ok(!isOver(cairn) && cairn.process.pid === serving);
    await assertNothingLostNothingHalf();
  });
});

describe('a second start', () => {
  it('on the same folder or the same port is refused in plain words, and the first goes on', async () => {
    const sameFolder = startWhole(dataDir, await freePort());
    assert.equal(await untilOver(sameFolder), 2);
    assert.match(sameFolder.said(), /Another Cairn \(process \d+\) is using the data folder[\s\S]*CAIRN_DATA_DIR/);
    const samePort = startWhole(join(dataDir, 'other'), port);
    assert.equal(await untilOver(samePort), 2);
    assert.match(samePort.said(), /Something else is listening on port[\s\S]*PORT=/);
    for (const { said } of [sameFolder, samePort]) assert.doesNotMatch(said(), /\n\s+at /);
    const key = crypto.randomUUID();
    assert.equal((await tell(origin, key)).status, 201);
  });
});
