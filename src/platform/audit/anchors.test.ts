import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'node:test';
import { systemScope } from '../access/scope.ts';
import { fixedClock } from '../clock.ts';
import { testDatabase } from '../database/testing.ts';
import { type Anchor, readAnchors } from './anchors.ts';
import { createChainJob } from './chain-job.ts';
import { testAuditKey as key, testAudit } from './testing.ts';
import { verifyAsOfNow } from './verify.ts';

const clock = fixedClock('2026-11-21T14:03:27Z');

it('a chain that was cut at its end is told, also when it has grown again to the same length', async (t) => {
  const { db, owner, drop } = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'cairn-anchors-'));
  t.after(() => Promise.all([drop(), rm(folder, { recursive: true })]));
  const anchorFile = join(folder, 'anchors.jsonl');
  const scoped = db.as(systemScope);
  const job = createChainJob({ db: scoped, clock, key, anchorFile });
  const act = async (count: number, action: string): Promise<void> => {
    const entry = { actor: { kind: 'system', job: 'test' }, action } as const;
    await testAudit(clock).write(scoped, Array<typeof entry>(count).fill(entry));
    await job.run({});
  };
  const placesBroken = async (anchors: readonly Anchor[]): Promise<readonly unknown[]> =>
    (await verifyAsOfNow(scoped, key, anchors)).faults.map((fault) => [
      fault.kind,
      'position' in fault && fault.position,
    ]);

  await act(5, 'record.list');
  await act(3, 'original.open');
  assert.deepEqual(await placesBroken(await readAnchors(anchorFile)), []);
  await owner.query('alter table audit disable trigger user');
  await owner.query('alter table audit_link disable trigger user');
  await owner.query('delete from audit_link where position > 5');
  await owner.query(`delete from audit where action = 'original.open'`);
  assert.deepEqual(await placesBroken(await readAnchors(anchorFile)), [['anchor-broken', 8]], 'while it is shorter');

  await act(3, 'record.list');
  const anchors = await readAnchors(anchorFile);
  assert.deepEqual(
    anchors.map(({ position }) => position),
    [5, 8, 8],
    'the other head is written down too',
  );
  assert.deepEqual(await placesBroken(anchors), [['anchor-broken', 8]]);
  const [five, , eight] = anchors;
  assert.ok(five && eight);
  assert.deepEqual(await placesBroken([five, eight]), [], 'each by itself holds');
  assert.deepEqual(await placesBroken([eight, five]), [['anchor-broken', 5]], 'a chain never gets shorter');
});
