import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../access/scope.ts';
import { someone } from '../access/testing.ts';
import { type Actor, anonymous } from '../actor.ts';
import { fixedClock } from '../clock.ts';
import type { Queryable } from '../database/database.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { type Anchor, anchor, readAnchors } from './anchors.ts';
import { createAudit } from './audit.ts';
import { chainWaiting } from './chain.ts';
import { createChainJob } from './chain-job.ts';
import { testAuditKey as key } from './testing.ts';
import { verifyAudit } from './verify.ts';

const clock = fixedClock('2026-11-21T14:03:27.123Z');
/** When the day is over. */
const later = fixedClock('2026-11-22T01:00:00Z');
const audit = createAudit(key, clock);
const actors: readonly Actor[] = [anonymous, { kind: 'system', job: 'test' }, someone('reviewer', 'XN1')];

let database: TestDatabase;
let anchors: readonly Anchor[];

const writeSome = (q: Queryable, count: number): Promise<void> =>
  audit.write(
    q,
    Array.from({ length: count }, (_, index) => ({
      actor: actors[index % actors.length] ?? anonymous,
      action: ['record.send', 'record.read', 'record.list'][index % 3] ?? '',
      ...(index % 4 > 0 && { organisationCode: 'XN1' }),
      recordId: randomUUID(),
      detail: { hidden: { name: index, phone: 1 }, eventType: 'incident', records: [index, index + 1] },
    })),
  );

const faultsIn = async (q: Queryable): Promise<readonly string[]> =>
  (await verifyAudit(q, key, anchors)).faults.map(({ kind }) => kind);

/** As one does who owns the tables. */
const openTheDoors = async (tx: Queryable): Promise<void> => {
  await tx.query('alter table audit disable trigger user, drop constraint audit_check, drop constraint audit_day_only');
  await tx.query('alter table audit_link disable trigger user');
};

class UndoneOnPurpose extends Error {}

/** What `verify` says after someone with every right in the database has done this; then it is undone. */
const faultsAfter = async (tamper: (tx: Queryable) => Promise<unknown>): Promise<readonly string[]> => {
  let faults: readonly string[] = [];
  await assert.rejects(
    database.owner.transaction(async (tx) => {
      await openTheDoors(tx);
      await tamper(tx);
      faults = await faultsIn(tx);
      throw new UndoneOnPurpose();
    }),
    UndoneOnPurpose,
  );
  return faults;
};

before(async () => {
  database = await testDatabase();
  // As the application does it, which may only add.
  const app = database.db.as(systemScope);
  for (const count of [1, 30, 7]) {
    await writeSome(app, count);
    await chainWaiting(app, key, later.now());
  }
  const head = await chainWaiting(app, key, later.now());
  assert.equal(head?.position, 38);
  anchors = [{ on: '2026-11-21', position: 38, hash: head.hash.toString('hex') }];
  await writeSome(database.owner, 3);
});
after(() => database.drop());

describe('the audit', () => {
  it('is sound as Cairn wrote it', async () => {
    assert.deepEqual(await verifyAudit(database.owner, key, anchors), { faults: [], links: 38, waiting: 1 });
  });

  it('is not sound under another key', async () => {
    const { faults } = await verifyAudit(database.owner, Buffer.alloc(32, 8), anchors);
    assert.ok(faults.length >= 38);
  });

  it('says where it was changed', async () => {
    let entryId = '';
    await assert.rejects(
      database.owner.transaction(async (tx) => {
        await openTheDoors(tx);
        const { rows } = await tx.query<{ entryId: string }>(
          `update audit set action = 'record.forgotten'
           where entry_id = (select entry_id from audit_link where position = 20)
           returning entry_id as "entryId"`,
        );
        entryId = rows[0]?.entryId ?? '';
        assert.deepEqual((await verifyAudit(tx, key, anchors)).faults, [
          { kind: 'entry-changed', position: 20, entryId },
        ]);
        throw new UndoneOnPurpose();
      }),
      UndoneOnPurpose,
    );
    assert.notEqual(entryId, '');
  });

  it('says which links are gone', async () => {
    const gone = (tx: Queryable) => tx.query('delete from audit_link where position between 12 and 14');
    assert.deepEqual(await faultsAfter(gone), ['links-missing', 'entry-strange', 'entry-strange', 'entry-strange']);
  });

  it('tells of each of a thousand tamperings', async () => {
    const ways = new Map<string, number>();
    for (let round = 0; round < 1_000; round += 1) {
      const [name, tamper] = tamperings[randomInt(tamperings.length)] ?? assert.fail();
      const faults = await faultsAfter(tamper);
      assert.ok(faults.length > 0, `not found: ${name}`);
      ways.set(name, (ways.get(name) ?? 0) + 1);
    }
    assert.equal(ways.size, tamperings.length);
  });

  it('cannot be changed or erased by a mere statement', async () => {
    for (const sql of [
      `update audit set action = 'x'`,
      'delete from audit',
      'truncate audit',
      'update audit_link set position = position + 100',
      'delete from audit_link',
    ])
      await assert.rejects(database.owner.query(sql), /append-only/, sql);
  });

  it('takes in what was written before marks were made, and nothing like it later', async (t) => {
    const old = await testDatabase();
    t.after(() => old.drop());
    const insertUnmarked = async (tx: Queryable): Promise<void> => {
      const entryId = randomUUID();
      await tx.query(
        `insert into audit (entry_id, at, actor_kind, action) values ($1, '2026-11-20', 'anonymous', 'x')`,
        [entryId],
      );
      await tx.query('insert into audit_waiting (entry_id) values ($1)', [entryId]);
    };
    await old.owner.query('alter table audit drop constraint audit_marked');
    await insertUnmarked(old.owner);
    await writeSome(old.owner, 2);
    assert.equal((await chainWaiting(old.owner, key, later.now()))?.position, 3);
    assert.deepEqual(await verifyAudit(old.owner, key, []), { faults: [], links: 3, waiting: 0 });
    await insertUnmarked(old.owner);
    assert.equal((await chainWaiting(old.owner, key, later.now()))?.position, 3);
    const { faults } = await verifyAudit(old.owner, key, []);
    assert.deepEqual(
      faults.map(({ kind }) => kind),
      ['entry-changed'],
    );
  });

  it('is chained once, whoever does it at the same time', async (t) => {
    const busy = await testDatabase();
    t.after(() => busy.drop());
    await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        await writeSome(busy.owner, index);
        await chainWaiting(busy.owner, key, later.now());
      }),
    );
    await chainWaiting(busy.owner, key, later.now());
    assert.deepEqual(await verifyAudit(busy.owner, key, []), { faults: [], links: 66, waiting: 0 });
  });

  it('has its heads written down outside the database, each once', async (t) => {
    const folder = await mkdtemp(join(tmpdir(), 'cairn-anchors-'));
    t.after(() => rm(folder, { recursive: true }));
    const anchorFile = join(folder, 'audit', 'anchors.jsonl');
    const job = createChainJob({ db: database.owner, clock: later, key, anchorFile });
    await job.run(null);
    await job.run(null);
    const written = await readAnchors(anchorFile);
    assert.deepEqual(
      written.map(({ on, position }) => ({ on, position })),
      [{ on: '2026-11-22', position: 41 }],
    );
    assert.deepEqual((await verifyAudit(database.owner, key, written)).faults, []);
    await appendFile(anchorFile, '{"on":"2026-11-2');
    await assert.rejects(readAnchors(anchorFile), /anchors.jsonl:2: this line is no anchor/);
    await truncate(anchorFile, (await stat(anchorFile)).size - 16);
    await anchor(anchorFile, { position: 99, hash: Buffer.alloc(32) }, '2026-11-22');
    const { faults } = await verifyAudit(database.owner, key, await readAnchors(anchorFile));
    assert.deepEqual(faults, [{ kind: 'anchor-broken', position: 99, on: '2026-11-22' }]);
  });
});

type Tampering = readonly [name: string, tamper: (tx: Queryable) => Promise<unknown>];

const anyLink = `(select entry_id from audit_link order by random() limit 1)`;
const anyEntry = `(select entry_id from audit order by random() limit 1)`;

const tamperings: readonly Tampering[] = [
  ['another deed', (tx) => tx.query(`update audit set action = 'record.look' where entry_id = ${anyEntry}`)],
  [
    'another hour',
    (tx) => tx.query(`update audit set at = at + interval '1 microsecond' where entry_id = ${anyEntry}`),
  ],
  ['another place', (tx) => tx.query(`update audit set organisation_code = 'XS1' where entry_id = ${anyEntry}`)],
  ['another record', (tx) => tx.query(`update audit set record_id = gen_random_uuid() where entry_id = ${anyEntry}`)],
  [
    'another person',
    (tx) => tx.query(`update audit set actor_kind = 'account', actor_id = 'x' where entry_id = ${anyEntry}`),
  ],
  [
    'another detail',
    (tx) => tx.query(`update audit set detail = detail || '{"more": 1}' where entry_id = ${anyEntry}`),
  ],
  ['another name', (tx) => tx.query(`update audit set entry_id = gen_random_uuid() where entry_id = ${anyEntry}`)],
  ['another mark', (tx) => tx.query(`update audit set mark = sha256(mark) where entry_id = ${anyEntry}`)],
  ['an entry erased', (tx) => tx.query(`delete from audit where entry_id = ${anyEntry}`)],
  ['an entry put in', (tx) => tx.query(forged)],
  [
    'an entry put in the queue',
    (tx) => tx.query(`with f as (${forged} returning entry_id) insert into audit_waiting select entry_id from f`),
  ],
  [
    'an entry and its link erased',
    async (tx) => {
      const { rows } = await tx.query<{ entryId: string }>(
        `delete from audit_link where entry_id = ${anyLink} returning entry_id as "entryId"`,
      );
      await tx.query('delete from audit where entry_id = $1', [rows[0]?.entryId]);
    },
  ],
  ['a link erased', (tx) => tx.query(`delete from audit_link where entry_id = ${anyLink}`)],
  [
    'two entries in each other’s place',
    async (tx) => {
      const { rows } = await tx.query<{ position: number; entryId: string; hash: Buffer }>(
        `delete from audit_link
       where position in (select position from audit_link order by random() limit 2)
       returning position, entry_id as "entryId", hash`,
      );
      const [one, two] = rows;
      assert.ok(one && two);
      await tx.query('insert into audit_link values ($1, $2, $3), ($4, $5, $6)', [
        one.position,
        two.entryId,
        one.hash,
        two.position,
        one.entryId,
        two.hash,
      ]);
    },
  ],
  [
    'the end cut off',
    async (tx) => {
      const from = 1 + randomInt(38);
      await tx.query('delete from audit where entry_id in (select entry_id from audit_link where position >= $1)', [
        from,
      ]);
      await tx.query('delete from audit_link where position >= $1', [from]);
    },
  ],
  [
    'the beginning cut off',
    async (tx) => {
      const to = 1 + randomInt(37);
      await tx.query('delete from audit where entry_id in (select entry_id from audit_link where position <= $1)', [
        to,
      ]);
      await tx.query('delete from audit_link where position <= $1', [to]);
      await tx.query('update audit_link set position = position - $1', [to]);
    },
  ],
  [
    'all of it erased',
    async (tx) => {
      for (const table of ['audit', 'audit_link', 'audit_waiting']) await tx.query(`delete from ${table}`);
    },
  ],
  [
    'one that waits erased from the queue',
    (tx) => tx.query('delete from audit_waiting where entry_id = (select entry_id from audit_waiting limit 1)'),
  ],
  ['another hash', (tx) => tx.query(`update audit_link set hash = sha256(hash) where entry_id = ${anyLink}`)],
];

const forged = `insert into audit (entry_id, at, actor_kind, actor_id, action, organisation_code, record_id, detail, mark)
  select gen_random_uuid(), at, actor_kind, actor_id, action, organisation_code, record_id, detail, mark
  from audit where entry_id = ${anyEntry}`;
