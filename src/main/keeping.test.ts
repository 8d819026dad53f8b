// How things end: by their time, because somebody asks, and not while a hold keeps them. On the whole of Cairn.

import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { readPeriods, setPeriod } from '../modules/keeping/periods.ts';
import { systemScope } from '../platform/access/scope.ts';
import { scopeOf } from '../platform/access/scope-of.ts';
import { someone } from '../platform/access/testing.ts';
import { createAudit } from '../platform/audit/audit.ts';
import { fixedClock, systemClock } from '../platform/clock.ts';
import { tablesOf } from '../platform/keeping/data-map.ts';
import { openKeys } from '../platform/vault/keys.ts';
import { fixedKeys } from '../platform/vault/testing.ts';
import { createVault } from '../platform/vault/vault.ts';
import { testCairn } from './testing/cairn.ts';

const administrator = 'ward-reviewer';
const nationalAdministrator = 'mental-health-reviewer';

let cairn: Awaited<ReturnType<typeof testCairn>>;
before(async () => {
  cairn = await testCairn();
  for (const [username, role] of [
    [administrator, 'organisation-administrator'],
    [nationalAdministrator, 'national-administrator'],
  ])
    await cairn.owner.query(
      'update assignment set role = $2 from account where account.account_id = assignment.account_id and username = $1',
      [username, role],
    );
});
after(() => cairn.end());

/** Nothing is due, nothing is held, and the periods are those that came with Cairn. */
beforeEach(async () => {
  for (const sql of [
    'delete from retention_report',
    'delete from record_hold',
    'delete from retention_rule where set_by is not null',
    `delete from month_key where month = '2010-03'`,
    `update review_case set stage = 'new', due_on = '2099-01-01' where stage in ('closed', 'withdrawn')`,
  ])
    await cairn.owner.query(sql);
});

const signedIn = new Map<string, ReturnType<typeof cairn.signIn>>();
const signIn = (who: string): ReturnType<typeof cairn.signIn> => {
  const visit = signedIn.get(who) ?? cairn.signIn(who);
  signedIn.set(who, visit);
  return visit;
};

type Told = { readonly organisationCode: string; readonly recordId: string; readonly reference: string };

const story = 'Nurse Joan Example dropped the drip in the night.';

const tell = async (): Promise<Told & { readonly receipt: string }> => {
  const answer = await cairn.app.inject({
    method: 'POST',
    url: '/api/records',
    headers: { 'idempotency-key': crypto.randomUUID() },
    payload: {
      taxonomy: 'lfpse-5',
      reporter: 'public',
      answers: { EventType: 'incident', Description: story, LocationKnown: 'y', Organisation: ['RX1'] },
    },
  });
  assert.equal(answer.statusCode, 201, answer.body);
  const { reference, receipt } = answer.json();
  const { rows } = await cairn.owner.query<Told>(
    'select organisation_code as "organisationCode", record_id as "recordId", reference from record where reference = $1',
    [reference],
  );
  const [record] = rows;
  assert.ok(record);
  await runJob('review.open-cases', { records: [record] });
  await runJob('review.propose-codes', { records: [record] });
  return { ...record, receipt };
};

const runJob = async (name: string, payload: unknown = {}): Promise<void> => {
  const job = cairn.parts.jobs.find((one) => one.name === name);
  assert.ok(job);
  await job.run(payload);
};

/** As if it had been closed then. */
const closedOn = async ({ recordId }: Told, day: string, stage = 'closed'): Promise<void> => {
  await cairn.owner.query(
    `update review_case
     set stage = $2, stage_since = $3, due_on = null, read_today = false, headline = case $2 when 'withdrawn' then '' else headline end,
         words = case $2 when 'withdrawn' then '' else words end
     where record_id = $1`,
    [recordId, stage, day],
  );
};

const applyRetention = () => runJob('keeping.apply-retention');

const isThere = async ({ recordId }: Told): Promise<boolean> =>
  (await cairn.owner.query('select from record where record_id = $1', [recordId])).rowCount > 0;

/** Tables in which the number of the record still stands. */
const tracesOf = async ({ recordId }: Told): Promise<readonly string[]> => {
  const traces: string[] = [];
  for (const { name } of tablesOf(cairn.parts.dataMap)) {
    const table = name
      .split('.')
      .map((part) => `"${part}"`)
      .join('.');
    const { rowCount } = await cairn.owner.query(`select from ${table} as one where one::text like $1 limit 1`, [
      `%${recordId}%`,
    ]);
    if (rowCount > 0) traces.push(name);
  }
  return traces;
};

const report = async () => {
  const { rows } = await cairn.owner.query<{
    records: object;
    originals: number;
    months: string[];
    held_records: number;
    held_months: string[];
  }>('select records, originals, months, held_records, held_months from retention_report');
  return rows[0];
};

const asAdministrator = async (to: string, fields: Readonly<Record<string, string>>, who = administrator) => {
  const { cookie, csrf } = await signIn(who);
  return cairn.app.inject({
    method: 'POST',
    url: `/retention/${to}`,
    headers: { cookie, origin: 'http://127.0.0.1:3000', 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ ...fields, _csrf: csrf }).toString(),
  });
};

describe('a record whose time has come', () => {
  it('goes with everything that hangs on it; what stays is that it was erased', async () => {
    const [old, young] = [await tell(), await tell()];
    await closedOn(old, '2010-01-01');
    await closedOn(young, '2020-01-01');
    await applyRetention();
    assert.equal(await isThere(old), false);
    assert.equal(await isThere(young), true);
    assert.deepEqual((await tracesOf(old)).filter((table) => !table.startsWith('graphile_worker')).sort(), [
      'audit',
      'erasure',
    ]);
    assert.deepEqual((await report())?.records, { record: 1 });
  });

  it('is told by its kind: serious harm stays longer, what was taken back goes sooner', async () => {
    const [serious, withdrawn] = [await tell(), await tell()];
    await cairn.owner.query('update review_case set greatest_harm = 2 where record_id = $1', [serious.recordId]);
    await closedOn(serious, '2010-01-01');
    await closedOn(withdrawn, '2025-01-01', 'withdrawn');
    await applyRetention();
    assert.deepEqual([await isThere(serious), await isThere(withdrawn)], [true, false]);
    await closedOn(serious, '2000-01-01');
    await applyRetention();
    assert.equal(await isThere(serious), false);
    assert.deepEqual((await report())?.records, { 'record-serious': 1, 'record-withdrawn': 1 });
  });

  it('stays while somebody works on it, however old it is', async () => {
    const record = await tell();
    await cairn.owner.query(`update record set recorded_on = '1990-01-01' where record_id = $1`, [record.recordId]);
    await cairn.owner.query(`update review_case set recorded_on = '1990-01-01' where record_id = $1`, [
      record.recordId,
    ]);
    await applyRetention();
    assert.equal(await isThere(record), true);
  });

  it('stays while a hold keeps it, and the report counts it', async () => {
    const record = await tell();
    await closedOn(record, '2010-01-01');
    const placed = await asAdministrator('hold', { holdReference: record.reference, reason: 'Inquest', endsOn: '' });
    assert.equal(placed.statusCode, 303, placed.body);
    await applyRetention();
    assert.equal(await isThere(record), true);
    assert.equal((await report())?.held_records, 1);
    const { rows } = await cairn.owner.query<{ hold_id: string }>('select hold_id from record_hold');
    assert.equal((await asAdministrator('lift', { holdId: rows[0]?.hold_id ?? '' })).statusCode, 303);
    await applyRetention();
    assert.equal(await isThere(record), false);
  });

  it('goes once, however many run at the same time', async () => {
    const records = [await tell(), await tell(), await tell()];
    for (const record of records) await closedOn(record, '2010-01-01');
    await Promise.all([applyRetention(), applyRetention(), applyRetention()]);
    assert.deepEqual((await report())?.records, { record: 3 });
    const { rowCount } = await cairn.owner.query(
      `select from audit where action = 'record.erase' and record_id = any ($1)`,
      [records.map(({ recordId }) => recordId)],
    );
    assert.equal(rowCount, 3);
  });
});

describe('a record that is not due', () => {
  it('cannot be taken away by the application, by any other way than the functions that read the rules', async () => {
    const record = await tell();
    const { recordId } = record;
    for (const sql of [
      'delete from revision where record_id = $1',
      'delete from step where record_id = $1',
      `insert into erasure (record_id, organisation_code, kind, ground, erased_on) values ($1, 'RX1', 'record', 'retention', now())`,
      'select erase_whole(array[$1::uuid])',
    ])
      await cairn.db.query(sql, [recordId]).then(
        ({ rowCount }) => assert.equal(rowCount, 0, sql),
        (reason: Error) => assert.match(reason.message, /permission denied|append-only|row-level security/, sql),
      );
    await assert.rejects(cairn.owner.query('delete from revision where record_id = $1', [recordId]), /append-only/);
    const { rows } = await cairn.db.query<{ count: number }>(
      'select count(*)::int as count from erase_due_records(100)',
    );
    assert.equal(rows[0]?.count, 0);
    assert.equal(await isThere(record), true);
  });
});

describe('erasing because somebody asks', () => {
  it('takes everything away at once, and says in the audit who did it and why', async () => {
    const record = await tell();
    await closedOn(record, '2026-11-01');
    const typed = { reference: record.reference.toLowerCase().replace('-', ' '), ground: 'teller' };
    const shown = await asAdministrator('erase', typed);
    assert.equal(shown.statusCode, 200);
    assert.match(shown.body, new RegExp(`${record.reference}[^]*Nobody can bring it back`));
    assert.equal(await isThere(record), true, 'looked at first');
    const done = await asAdministrator('erase', { ...typed, sure: 'yes' });
    assert.equal(done.statusCode, 303, done.body);
    assert.equal(await isThere(record), false);
    const { rows } = await cairn.owner.query<{ detail: object; actor_kind: string }>(
      `select detail, actor_kind from audit where action = 'record.erase' and record_id = $1`,
      [record.recordId],
    );
    assert.deepEqual(rows, [{ detail: { ground: 'request', asked: 'teller' }, actor_kind: 'account' }]);
  });

  it('is refused while a hold keeps the record', async () => {
    const record = await tell();
    await asAdministrator('hold', { holdReference: record.reference, reason: 'Inquest', endsOn: '2099-01-01' });
    await closedOn(record, '2026-11-01');
    const typed = { reference: record.reference, ground: 'teller', sure: 'yes' };
    const refused = await asAdministrator('erase', typed);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /on hold/);
    assert.equal(await isThere(record), true);
  });

  it('does not reach a record that is still looked at, unless it is the nation that erases', async () => {
    const record = await tell();
    const typed = { reference: record.reference, ground: 'mistake', sure: 'yes' };
    const refused = await asAdministrator('erase', typed);
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /still open/);
    assert.equal(await isThere(record), true);
    assert.equal((await asAdministrator('erase', typed, nationalAdministrator)).statusCode, 303);
    assert.equal(await isThere(record), false);
  });

  it('does not pass a hold that the nation placed: whoever looks after the place cannot end it', async () => {
    const record = await tell();
    const hold = { holdReference: record.reference, reason: 'Inquest', endsOn: '' };
    assert.equal((await asAdministrator('hold', hold, nationalAdministrator)).statusCode, 303);
    const { rows } = await cairn.owner.query<{ id: string }>('select hold_id as id from record_hold');
    const holdId = rows[0]?.id ?? '';
    assert.equal((await asAdministrator('lift', { holdId })).statusCode, 404);
    const local = scopeOf(someone('organisation-administrator', 'RX1'));
    const lift = 'update record_hold set lifted_on = placed_on, lifted_by = placed_by where hold_id = $1';
    assert.equal((await cairn.db.as(local).query(lift, [holdId])).rowCount, 0, 'the database says so as well');
    assert.equal((await asAdministrator('lift', { holdId }, nationalAdministrator)).statusCode, 303);
  });

  it('reaches no record of another organisation, and does not say that there is one', async () => {
    const record = await tell();
    await cairn.owner.query(`update record set organisation_code = 'RTH' where record_id = $1`, [record.recordId]);
    const refused = await asAdministrator('erase', { reference: record.reference, ground: 'teller', sure: 'yes' });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /There is no record with this number here/);
    assert.equal(await isThere(record), true);
  });
});

describe('words as typed', () => {
  /** As if they had been told in that month. */
  const monthBecomes = async (record: Told, month: string): Promise<void> => {
    const { rows } = await cairn.owner.query<{ month: string }>(
      'select month from month_key where destroyed_on is null',
    );
    const now = rows[0]?.month;
    // The key is bound to its month, so a vault of that month seals anew.
    const keys = await openKeys(cairn.db, async () => [Buffer.alloc(32, 5)], systemClock);
    const vault = createVault(cairn.db, keys, systemClock);
    const sealed = await cairn.owner.query<{ month: string; sealed: Buffer }>(
      'select month, sealed from sealed_original where record_id = $1',
      [record.recordId],
    );
    assert.ok(now !== undefined && sealed.rows[0]);
    const context = `${record.recordId}/1`;
    const again = await vault.seal(await vault.open(sealed.rows[0], context), context, month);
    await cairn.owner.query('update sealed_original set month = $2, sealed = $3 where record_id = $1', [
      record.recordId,
      again.month,
      again.sealed,
    ]);
  };

  it('end with the key of their month: unreadable, in a copy from before as well, while the hidden text still reads', async () => {
    const record = await tell();
    await monthBecomes(record, '2010-03');
    const { rows: copied } = await cairn.owner.query<{ month: string; sealed: Buffer }>(
      'select month, sealed from sealed_original where record_id = $1',
      [record.recordId],
    );
    const [backup] = copied;
    assert.ok(backup);
    const vault = createVault(
      cairn.db,
      await openKeys(cairn.db, async () => [Buffer.alloc(32, 5)], systemClock),
      systemClock,
    );
    await applyRetention();
    await assert.rejects(vault.open(backup, `${record.recordId}/1`), /destroyed/);
    await assert.rejects(
      createVault(cairn.db, fixedKeys(Buffer.alloc(32, 5)), systemClock).open(backup, `${record.recordId}/1`),
    );
    assert.deepEqual((await report())?.months, ['2010-03']);
    assert.equal((await report())?.originals, 1);
    const { rows } = await cairn.owner.query<{ text: string }>(
      `select answers ->> 'Description' as text from revision where record_id = $1`,
      [record.recordId],
    );
    assert.match(rows[0]?.text ?? '', /dropped the drip in the night/);
    assert.doesNotMatch(rows[0]?.text ?? '', /Joan/);
  });

  it('stay while a hold keeps one record of that month', async () => {
    const record = await tell();
    await monthBecomes(record, '2010-03');
    await asAdministrator('hold', { holdReference: record.reference, reason: 'Inquest', endsOn: '' });
    await applyRetention();
    assert.deepEqual((await report())?.held_months, ['2010-03']);
    assert.deepEqual((await report())?.months, []);
  });

  it('of a month that is not over its time stay as they are', async () => {
    await tell();
    await applyRetention();
    const { rowCount } = await cairn.owner.query('select from month_key where destroyed_on is not null');
    assert.equal(rowCount, 0);
  });
});

describe('periods', () => {
  it('are changed by a national administrator: longer at once, shorter after four weeks', async () => {
    const set = (years: string, who?: string) =>
      asAdministrator('period', { kind: 'record', years, why: 'Our policy' }, who);
    assert.equal((await set('5')).statusCode, 403);
    assert.equal((await set('5', nationalAdministrator)).statusCode, 303);
    const record = await tell();
    await closedOn(record, '2019-01-01');
    await applyRetention();
    assert.equal(await isThere(record), true, 'five years do not hold yet');
    await cairn.owner.query(`update retention_rule set from_on = '2026-01-01' where years = 5`);
    await applyRetention();
    assert.equal(await isThere(record), false);
    assert.equal((await set('30', nationalAdministrator)).statusCode, 303);
    const later = await tell();
    await closedOn(later, '2010-01-01');
    await applyRetention();
    assert.equal(await isThere(later), true, 'thirty years hold at once');
  });

  it('shorter by a slip never hold once corrected', async () => {
    const actor = someone('national-administrator', 'X26');
    const at = (day: string) => {
      const clock = fixedClock(`${day}T12:00:00Z`);
      return { db: cairn.db, clock, audit: createAudit(Buffer.alloc(32, 1), clock) };
    };
    assert.ok((await setPeriod(at('2097-01-01'), actor, { kind: 'record', years: 1, reason: 'A slip' })).ok);
    assert.ok((await setPeriod(at('2097-01-02'), actor, { kind: 'record', years: 8, reason: 'As meant' })).ok);
    for (const [day, years] of [
      ['2097-01-28', 10],
      ['2097-01-29', 10],
      ['2097-01-30', 8],
    ] as const)
      assert.equal((await readPeriods(cairn.db.as(systemScope), day)).record, years, day);
    // As if both had been set long ago, and the correction had not begun.
    await cairn.owner.query(
      `update retention_rule
       set set_on = set_on - 27000, from_on = case years when 1 then from_on - 27000 else from_on end
       where set_by is not null`,
    );
    const { rows } = await cairn.owner.query<{ years: number }>(`select retention_years('record') as years`);
    assert.equal(rows[0]?.years, 10, 'the database says so as well');
  });

  it('cannot be dated back, and no case closed long ago, by an application that was taken over', async () => {
    const record = await tell();
    await cairn.db.query(
      `insert into retention_rule (kind, years, from_on, reason, set_by, set_on) values ('record', 1, '2000-01-01', 'x', gen_random_uuid(), '2000-01-01')`,
    );
    const { rows } = await cairn.owner.query<{ years: number; later: boolean }>(
      `select retention_years('record') as years, from_on >= uk_today() + 28 as later from retention_rule where set_by is not null`,
    );
    assert.deepEqual(rows, [{ years: 10, later: true }]);
    const back = `update review_case set stage = 'closed', due_on = null, stage_since = '2001-01-01' where record_id = $1`;
    await assert.rejects(cairn.db.as(systemScope).query(back, [record.recordId]), /does not move back/);
    await applyRetention();
    assert.equal(await isThere(record), true);
  });

  it('want a number of years and a reason', async () => {
    const answer = await asAdministrator('period', { kind: 'record', years: '0', why: '' }, nationalAdministrator);
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Give a number of years/);
    assert.match(answer.body, /Say why/);
  });
});

describe('what would go', () => {
  it('is shown before it goes, and showing changes nothing', async () => {
    const record = await tell();
    await closedOn(record, '2010-01-01');
    const { cookie } = await signIn(nationalAdministrator);
    const page = await cairn.app.inject({ method: 'GET', url: '/retention', headers: { cookie } });
    assert.equal(page.statusCode, 200, page.body);
    assert.match(page.body, /January 2010[\s\S]*?Would go <\/span>1\s/);
    assert.equal(await isThere(record), true);
  });
});

describe('the copy of everything kept about oneself', () => {
  const told = 'Nurse Joan Example forgot the bell.';

  it('has the account, roles, sessions, what was told with the words as typed, drafts and the audit, and no secret', async () => {
    const { cookie, csrf } = await signIn('ward-nurse');
    const sent = await cairn.app.inject({
      method: 'POST',
      url: '/api/records',
      headers: {
        cookie,
        'idempotency-key': crypto.randomUUID(),
        'x-csrf-token': csrf,
        origin: 'http://127.0.0.1:3000',
      },
      payload: {
        taxonomy: 'lfpse-5',
        reporter: 'staff',
        answers: { EventType: 'incident', Description: told, LocationKnown: 'y', Organisation: ['RX1'] },
      },
    });
    assert.equal(sent.statusCode, 201, sent.body);
    await tell();
    const answer = await cairn.app.inject({ method: 'GET', url: '/my-data/kept-about-me.json', headers: { cookie } });
    assert.equal(answer.statusCode, 200, answer.body);
    assert.match(String(answer.headers['content-disposition']), /attachment/);
    const copy = answer.json();
    const rowsOf = (table: string): readonly Record<string, unknown>[] =>
      copy.tables.find((one: { table: string }) => one.table === table)?.rows ?? [];
    assert.equal(rowsOf('account')[0]?.username, 'ward-nurse');
    assert.equal(rowsOf('session').length, 1);
    assert.equal(rowsOf('assignment').length, 1);
    assert.equal(rowsOf('record').length, 1, 'theirs, and nobody else’s');
    assert.match(JSON.stringify(rowsOf('revision')), /forgot the bell/);
    assert.doesNotMatch(JSON.stringify(rowsOf('revision')), /Joan/);
    assert.match(JSON.stringify(copy.opened.recording.originals), /Joan Example forgot the bell/);
    assert.ok(rowsOf('audit').some(({ action }) => action === 'record.send'));
    for (const { table, rows } of copy.tables)
      for (const row of rows)
        for (const name of Object.keys(row)) assert.doesNotMatch(name, /hash|sealed|wrapped|mark/, table);
    const { rowCount } = await cairn.owner.query(`select from audit where action = 'account.copy'`);
    assert.equal(rowCount, 1);
    const page = await cairn.app.inject({ method: 'GET', url: '/my-data', headers: { cookie } });
    assert.match(page.body, /Joan Example forgot the bell/);
  });

  it('has what a reviewer wrote with a name in it, as they typed it', async () => {
    const record = await tell();
    const { rows } = await cairn.owner.query<{ id: string }>(
      'select account_id as id from account where username = $1',
      ['practice-reviewer'],
    );
    const keys = await openKeys(cairn.db, async () => [Buffer.alloc(32, 5)], systemClock);
    const typed = await createVault(cairn.db, keys, systemClock).seal('Ring Joan Example.', `${record.recordId}/step`);
    await cairn.owner.query(
      `insert into step (organisation_code, record_id, sequence, action, from_stage, to_stage, party, actor_account_id, actor_name,
                         written_at, body, month, sealed, taken_on)
       values ('RX1', $1, 99, 'add-addendum', 'new', 'new', 'reviewer', $2, 'Bronwen', 'RX1', 'Ring [name].', $3, $4, '2026-11-21')`,
      [record.recordId, rows[0]?.id, typed.month, typed.sealed],
    );
    const { cookie } = await signIn('practice-reviewer');
    const copy = (
      await cairn.app.inject({ method: 'GET', url: '/my-data/kept-about-me.json', headers: { cookie } })
    ).json();
    assert.deepEqual(copy.opened.review, [
      { reference: record.reference, takenOn: '2026-11-21', asTyped: 'Ring Joan Example.' },
    ]);
  });

  it('is for whoever is signed in alone', async () => {
    assert.equal((await cairn.app.inject({ method: 'GET', url: '/my-data' })).statusCode, 303);
  });
});
