// The database alone, with none of the checks in code: what the scope of somebody shows and lets them do.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { roles } from '../../../platform/access/roles.ts';
import { systemScope } from '../../../platform/access/scope.ts';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import { someone } from '../../../platform/access/testing.ts';
import type { Account } from '../../../platform/actor.ts';
import { account, northmoor, southmere } from '../../review/testing.ts';
import { giveRole, testOriginals, typedStory } from './testing.ts';

let all: Awaited<ReturnType<typeof testOriginals>>;
before(async () => {
  all = await testOriginals();
});
after(() => all.world.end());

type Key = { readonly organisationCode: string; readonly recordId: string; readonly reference: string };

const sees = async (actor: Account, { recordId }: Key): Promise<number> => {
  const { rowCount } = await all.deps.db
    .as(scopeOf(actor))
    .query('select sealed from sealed_original where record_id = $1', [recordId]);
  return rowCount;
};

const minutesFromNow = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

const told = (organisationCode = northmoor) => all.world.tell({ story: typedStory, organisationCode });

/** As somebody who has the database's connection and nothing else would write it. */
const put = async (
  as: Account,
  key: Key,
  given: { readonly isNational?: boolean; readonly openFrom?: string | null; readonly minutes?: number } = {},
): Promise<string> => {
  const { isNational = false, openFrom = 'now', minutes = 30 } = given;
  const id = randomUUID();
  await all.deps.db.as(scopeOf(as)).query(
    `insert into original_opening (
       opening_id, organisation_code, record_id, reference, told_code, account_id, account_name, role, is_national,
       ground, reason, asked_at, open_from, open_until
     )
     values ($1, $2, $3, $4, $2, $5, 'Somebody', $6, $7, 'danger', 'A reason.', now(), $8::timestamptz,
             $8::timestamptz + make_interval(mins => $9))`,
    [id, key.organisationCode, key.recordId, key.reference, as.accountId, as.role, isNational, openFrom, minutes],
  );
  return id;
};

const change = (as: Account, id: string, set: string): Promise<number> =>
  all.deps.db
    .as(scopeOf(as))
    .query(`update original_opening set ${set} where opening_id = '${id}'`)
    .then(({ rowCount }) => rowCount);

const approve = (as: Account, id: string, by = as): Promise<number> =>
  change(
    as,
    id,
    `decision = 'approved', decided_by = '${by.accountId}', decided_name = 'Two', decided_at = now(),
     open_from = now(), open_until = now() + interval '30 minutes'`,
  );

describe('the words as typed, in the database', () => {
  it('are shown to nobody by their role alone, and to Cairn itself', async () => {
    const one = await told();
    for (const role of roles) assert.equal(await sees(someone(role, northmoor), one), 0, role);
    const { rowCount } = await all.deps.db.as(systemScope).query('select 1 from sealed_original');
    assert.ok(rowCount > 0);
  });

  it('are open to whoever opened them, about that record only', async () => {
    const [one, other] = [await told(), await told()];
    const { reviewer, colleague } = all.people;
    await put(reviewer, one);
    assert.deepEqual([await sees(reviewer, one), await sees(reviewer, other), await sees(colleague, one)], [1, 0, 0]);
    const inAnotherRole = { ...someone('learning-lead', northmoor), accountId: reviewer.accountId };
    assert.equal(await sees(inAnotherRole, one), 0, 'the same person, in a role that opens nothing');
  });

  it('close when the half hour is over, and are not open before it begins', async () => {
    const [past, soon] = [await told(), await told()];
    const { reviewer } = all.people;
    await put(reviewer, past, { openFrom: minutesFromNow(-31) });
    await put(reviewer, soon, { openFrom: minutesFromNow(10) });
    assert.deepEqual([await sees(reviewer, past), await sees(reviewer, soon)], [0, 0]);
  });

  it('open for no longer than that, and no opening gets longer', async () => {
    const one = await told();
    const { reviewer } = all.people;
    await assert.rejects(put(reviewer, one, { minutes: 31 }), /check constraint/);
    const id = await put(reviewer, one, { minutes: 5 });
    await assert.rejects(change(reviewer, id, `open_until = now() + interval '20 minutes'`), /no opening gets longer/);
    await assert.rejects(change(reviewer, id, `reason = 'Another reason'`), /never changes/);
    await assert.rejects(
      all.deps.db.as(scopeOf(reviewer)).query('delete from original_opening where opening_id = $1', [id]),
      /permission denied/,
    );
  });

  it('are opened by nobody who does not review where the record is read', async () => {
    const one = await told();
    const strangers = [
      account('reviewer', southmere),
      account('triage', 'UNPLACED'),
      account('learning-lead', northmoor),
      account('area-oversight', 'XQ1'),
      account('national-analyst', 'X24'),
      account('organisation-administrator', northmoor),
      account('auditor', 'X24'),
    ];
    for (const actor of strangers) await assert.rejects(put(actor, one), /row-level security/, actor.role);
    await assert.rejects(put(all.people.national, one, { isNational: true }), /check constraint/, 'open at once');
  });

  it('cannot be opened in the name of somebody else', async () => {
    const one = await told();
    const { reviewer, colleague } = all.people;
    const asColleague = { ...colleague, accountId: reviewer.accountId };
    await assert.rejects(
      all.deps.db.as(scopeOf(colleague)).query(
        `insert into original_opening (opening_id, organisation_code, record_id, reference, told_code, account_id,
           account_name, role, is_national, ground, reason, asked_at, open_from, open_until)
         values ($1, $2, $3, 'R', $2, $4, 'N', 'reviewer', false, 'danger', 'r', now(), now(), now())`,
        [randomUUID(), one.organisationCode, one.recordId, asColleague.accountId],
      ),
      /row-level security/,
    );
  });

  it('wait, for national use, until somebody else who may agrees', async () => {
    const one = await told();
    const { national, administrator } = all.people;
    const id = await put(national, one, { isNational: true, openFrom: null });
    assert.equal(await sees(national, one), 0);
    await assert.rejects(approve(national, id), /not for them|check constraint/);
    await assert.rejects(
      approve({ ...national, role: 'national-administrator' }, id),
      /check constraint/,
      'in both roles',
    );
    await assert.rejects(approve(administrator, id, all.people.other), /not for them/, 'in the name of another');
    assert.equal(await approve(someone('auditor', 'X24'), id), 0);
    assert.equal(await approve(someone('organisation-administrator', northmoor), id), 0);
    assert.equal(await sees(national, one), 0);
    assert.equal(await approve(administrator, id), 1);
    assert.equal(await sees(national, one), 1);
    assert.equal(await sees(administrator, one), 0, 'whoever agrees sees nothing');
    await assert.rejects(approve(all.people.other, id), /has been decided/);
  });

  it('are opened by no second person who gave the first one their role', async () => {
    const one = await told();
    const { administrator: giver, other } = all.people;
    const asker = account('national-reviewer', 'X24', 'Given Lately');
    await giveRole(all.world.owner, { giver, to: asker });
    const id = await put(asker, one, { isNational: true, openFrom: null });
    await assert.rejects(approve(giver, id), /not for them/);
    assert.equal(await sees(asker, one), 0);
    assert.equal(await approve(other, id), 1);
    assert.equal(await sees(asker, one), 1);
  });

  it('cannot be agreed to a day later', async () => {
    const one = await told();
    const { national, administrator } = all.people;
    const id = await put(national, one, { isNational: true, openFrom: null });
    await all.world.owner.query('alter table original_opening disable trigger original_opening_steps');
    await all.world.owner.query(
      `update original_opening set asked_at = now() - interval '25 hours' where opening_id = $1`,
      [id],
    );
    await all.world.owner.query('alter table original_opening enable trigger original_opening_steps');
    await assert.rejects(approve(administrator, id), /too late/);
  });

  it('close at once when the record leaves or is taken back', async () => {
    const [moved, taken] = [await told(), await told()];
    const { reviewer, national, administrator } = all.people;
    await put(reviewer, moved);
    await put(reviewer, taken);
    await approve(administrator, await put(national, taken, { isNational: true, openFrom: null }));
    assert.deepEqual(
      [await sees(reviewer, moved), await sees(reviewer, taken), await sees(national, taken)],
      [1, 1, 1],
    );
    for (const table of ['record', 'review_case'])
      await all.world.owner.query(
        `update ${table} set organisation_code = $2 ${table === 'record' ? '' : ', reader_code = $2'} where record_id = $1`,
        [moved.recordId, southmere],
      );
    await all.world.owner.query(
      `update review_case set stage = 'withdrawn', headline = '', words = '', due_on = null where record_id = $1`,
      [taken.recordId],
    );
    assert.deepEqual(
      [await sees(reviewer, moved), await sees(reviewer, taken), await sees(national, taken)],
      [0, 0, 0],
    );
    await assert.rejects(put(reviewer, taken), /row-level security/, 'and cannot be opened again');
  });

  it('of steps are in a column that no scope reads, behind the same wall', async () => {
    const one = await told();
    const { reviewer, colleague } = all.people;
    await all.world.owner.query(
      `insert into step (organisation_code, record_id, sequence, action, to_stage, party, written_at, body, month, sealed, taken_on)
       values ($1, $2, 9, 'add', 'new', 'reporter', $1, 'b', '2026-11', 'x', '2026-11-21')`,
      [one.organisationCode, one.recordId],
    );
    const opened = async (actor: Account): Promise<number> => {
      const q = all.deps.db.as(scopeOf(actor));
      await assert.rejects(q.query('select sealed from step'), /permission denied/);
      return (await q.query('select * from opened_steps($1, $2)', [one.organisationCode, one.recordId])).rowCount;
    };
    assert.equal(await opened(reviewer), 0);
    await put(reviewer, one);
    assert.deepEqual([await opened(reviewer), await opened(colleague)], [1, 0]);
  });
});

describe('how to reach whoever told us, in the database', () => {
  it('is shown to reviewers where the record is read, who see no original for it', async () => {
    const one = await all.world.tell({
      story: typedStory,
      answers: { ReporterContact: 'Bleep 1234' },
      authorAccountId: randomUUID(),
    });
    const seen = async (actor: Account): Promise<number> =>
      (await all.deps.db.as(scopeOf(actor)).query('select 1 from sealed_contact where record_id = $1', [one.recordId]))
        .rowCount;
    assert.equal(await seen(all.people.reviewer), 1);
    assert.equal(await sees(all.people.reviewer, one), 0);
    for (const role of roles.filter((name) => name !== 'reviewer' && name !== 'triage'))
      assert.equal(await seen(someone(role, northmoor)), 0, role);
    assert.equal(await seen(account('reviewer', southmere)), 0);
  });
});

describe('the list of openings, in the database', () => {
  it('is shown to whoever asked and to who looks after people there, and to nobody beside them', async () => {
    const one = await told();
    const { reviewer, colleague } = all.people;
    const id = await put(reviewer, one);
    const seen = async (actor: Account): Promise<number> =>
      (await all.deps.db.as(scopeOf(actor)).query('select 1 from original_opening where opening_id = $1', [id]))
        .rowCount;
    const see = [reviewer, account('organisation-administrator', northmoor), account('auditor', 'X24')];
    const not = [colleague, account('organisation-administrator', southmere), account('national-analyst', 'X24')];
    for (const actor of see) assert.equal(await seen(actor), 1, actor.role);
    for (const actor of not) assert.equal(await seen(actor), 0, actor.role);
  });
});
