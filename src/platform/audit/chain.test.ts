import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import { systemScope } from '../access/scope.ts';
import { someone } from '../access/testing.ts';
import { anonymous } from '../actor.ts';
import { type Clock, fixedClock } from '../clock.ts';
import type { Scoped } from '../database/database.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import type { AuditEntry } from './audit.ts';
import { createChainJob } from './chain-job.ts';
import { testAuditKey as key, testAudit } from './testing.ts';
import { verifyAsOfNow } from './verify.ts';

let now = '';
const clock: Clock = { now: () => fixedClock(now).now(), today: () => fixedClock(now).today() };
const audit = testAudit(clock);
const reader = someone('reviewer', 'XN1');
const recordId = '11111111-1111-4111-8111-111111111111';
const told: readonly AuditEntry[] = [
  { actor: anonymous, action: 'record.send', recordId },
  { actor: { kind: 'system', job: 'test' }, action: 'case.open', recordId },
];

let database: TestDatabase;
let db: Scoped;
let folder: string;
let chain: () => Promise<void>;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-chain-'));
});
after(() => rm(folder, { recursive: true }));
beforeEach(async (t) => {
  database = await testDatabase();
  db = database.db.as(systemScope);
  const job = createChainJob({ db, clock, key, anchorFile: join(folder, `${t.name}.jsonl`) });
  chain = async () => {
    await job.run({});
  };
});

/** A reader looks once a minute; somebody without a name tells us something at one of them. */
const anHour = async (day: string, tellsAt: number | null): Promise<void> => {
  for (let minute = 0; minute < 60; minute += 1) {
    now = `${day}T09:${String(minute).padStart(2, '0')}:20Z`;
    await audit.write(db, [{ actor: reader, action: 'record.read' }]);
    if (minute === tellsAt) await audit.write(db, told);
    await chain();
  }
};

/** Between which entries with an hour those with the day alone stand. */
const between = async (): Promise<readonly unknown[]> => {
  const { rows } = await database.owner.query(
    `select (select max(o.at) from audit_link k join audit o using (entry_id)
             where k.position < l.position and o.actor_kind = 'account')::text as after,
            (select min(o.at) from audit_link k join audit o using (entry_id)
             where k.position > l.position and o.actor_kind = 'account')::text as before
     from audit a join audit_link l using (entry_id)
     where a.actor_kind <> 'account'`,
  );
  return rows;
};

describe('the chain', () => {
  it('does not tell at what minute somebody without a name was here', async (t) => {
    t.after(() => database.drop());
    await anHour('2026-11-21', 37);
    assert.deepEqual(await between(), [], 'while the day lasts');
    now = '2026-11-22T00:59:00Z';
    await chain();
    assert.deepEqual(await between(), [], 'what was begun before midnight may still come in');
    now = '2026-11-22T01:00:00Z';
    await chain();
    await anHour('2026-11-22', null);
    const apart = { after: '2026-11-21 09:59:20+00', before: '2026-11-22 09:00:20+00' };
    assert.deepEqual(await between(), [apart, apart]);
    const { faults, links, waiting } = await verifyAsOfNow(db, key, []);
    assert.deepEqual({ faults, links, waiting }, { faults: [], links: 122, waiting: 0 });
  });

  it('is told of what was erased with its place in the queue before its day was over', async (t) => {
    t.after(() => database.drop());
    now = '2026-07-02T09:00:00Z';
    await audit.write(db, told);
    await chain();
    const { faults, waiting } = await verifyAsOfNow(db, key, []);
    assert.deepEqual({ faults, waiting }, { faults: [], waiting: 0 }, 'how many wait would tell when one came');
    await database.owner.query('alter table audit disable trigger user');
    await database.owner.query(`delete from audit where actor_kind = 'anonymous'`);
    await database.owner.query('delete from audit_waiting where entry_id not in (select entry_id from audit)');
    for (const moment of ['2026-07-02T09:01:00Z', '2026-07-03T01:00:00Z', '2026-07-04T01:00:00Z']) {
      now = moment;
      await chain();
      assert.deepEqual(
        (await verifyAsOfNow(db, key, [])).faults.map(({ kind }) => kind),
        ['waiting-missing'],
      );
    }
  });
});
