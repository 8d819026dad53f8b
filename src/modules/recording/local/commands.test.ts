import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { scopeOf } from '../../../platform/access/scope-of.ts';
import { someone } from '../../../platform/access/testing.ts';
import type { Account } from '../../../platform/actor.ts';
import { testAudit } from '../../../platform/audit/testing.ts';
import { fixedClock } from '../../../platform/clock.ts';
import { type TestDatabase, testDatabase } from '../../../platform/database/testing.ts';
import {
  askOnQuickWays,
  discard,
  draftMark,
  keepQuestion,
  type LocalDeps,
  moveQuestion,
  publish,
  readStanding,
  removeQuestion,
  withdraw,
} from './commands.ts';
import { readPublished } from './store.ts';
import { aQuestion } from './testing.ts';

let database: TestDatabase;
let deps: LocalDeps;
const admin = someone('organisation-administrator', 'XN1');
const elsewhere = someone('organisation-administrator', 'XS1');

before(async () => {
  database = await testDatabase();
  const clock = fixedClock('2026-11-21T10:00:00Z');
  deps = { db: database.db, clock, audit: testAudit(clock) };
  await database.owner.query(
    `insert into organisation (code, name, kind, address, town, postcode, is_open, icb_code)
     values ('XN1', 'Northmoor Hospital', 'trust', '', 'Northmoor', 'ZZ1 1AA', true, null),
            ('XS1', 'Southmere Hospital', 'trust', '', 'Southmere', 'ZZ2 2BB', true, null)`,
  );
});
after(() => database.drop());

// A version that was published stays: each test goes on from where the one before it ended.
let versionBefore = 0;
beforeEach(async () => {
  await discard(deps, admin);
  await withdraw(deps, admin);
  versionBefore = (await readStanding(deps, admin)).versions.length;
});

const { id: _, ...plain } = aQuestion();
const ask = async (label: string, actor: Account = admin): Promise<string> => {
  const kept = await keepQuestion(deps, actor, null, { ...plain, words: { en: { label, hint: '', options: [] } } });
  assert.ok(kept.ok, JSON.stringify(kept));
  return kept.value.questions.at(-1)?.id ?? '';
};
const draftLabels = async () => (await readStanding(deps, admin)).draft.questions.map(({ words }) => words.en.label);
const publishNext = async () => publish(deps, admin, draftMark((await readStanding(deps, admin)).draft));

describe('local questions', () => {
  it('are written, ordered and taken away in a draft that nobody is asked', async () => {
    await ask('Bay?');
    const second = await ask('Lift?');
    const third = await ask('Bell?');
    await moveQuestion(deps, admin, third, 'up');
    assert.deepEqual(await draftLabels(), ['Bay?', 'Bell?', 'Lift?']);
    await removeQuestion(deps, admin, second);
    assert.deepEqual(await draftLabels(), ['Bay?', 'Bell?']);
    assert.equal(await readPublished(database.db, 'XN1'), null);
  });

  it('are at most ten', async () => {
    for (let count = 0; count < 10; count += 1) await ask(`Question ${count}?`);
    const eleventh = await keepQuestion(deps, admin, null, plain);
    assert.ok(!eleventh.ok);
    assert.match(eleventh.failure.fields[0]?.message ?? '', /10 questions already/);
  });

  it('are asked of everybody once published, and the next version takes their place', async () => {
    const bay = await ask('Bay?');
    assert.ok((await publishNext()).ok);
    assert.equal((await readPublished(database.db, 'XN1'))?.questions.length, 1);
    await keepQuestion(deps, admin, bay, { ...plain, words: { en: { label: 'Which bay?', hint: '', options: [] } } });
    assert.equal((await readPublished(database.db, 'XN1'))?.questions[0]?.words.en.label, 'Bay?');
    assert.ok((await publishNext()).ok);
    const { published, versions } = await readStanding(deps, admin);
    assert.equal(published?.questions[0]?.words.en.label, 'Which bay?');
    assert.deepEqual(
      versions.slice(0, 2).map(({ version, state }) => [version - versionBefore, state]),
      [
        [2, 'published'],
        [1, 'ended'],
      ],
    );
  });

  it('are not moved where they are not there', async () => {
    const nothing = await moveQuestion(deps, admin, 'q99', 'up');
    assert.equal(!nothing.ok && nothing.failure.code, 'not-found');
  });

  it('never give the name of one question to another, in any version', async () => {
    const first = await ask('Bay?');
    await publishNext();
    await removeQuestion(deps, admin, first);
    assert.notEqual(await ask('Lift?'), first);
  });

  it('are not published where nobody has looked at what is there now, or where there is nothing', async () => {
    await ask('Bay?');
    const looked = draftMark((await readStanding(deps, admin)).draft);
    await ask('What is your name?');
    const stale = await publish(deps, admin, looked);
    assert.equal(!stale.ok && stale.failure.code, 'changed-meanwhile');
    await askOnQuickWays(deps, admin, true);
    for (const { id } of (await readStanding(deps, admin)).draft.questions) await removeQuestion(deps, admin, id);
    const empty = await publishNext();
    assert.equal(!empty.ok && empty.failure.code, 'not-possible-now');
  });

  it('are withdrawn, and then nothing is asked', async () => {
    await ask('Bay?');
    await publishNext();
    assert.ok((await withdraw(deps, admin)).ok);
    assert.equal(await readPublished(database.db, 'XN1'), null);
    assert.ok(!(await withdraw(deps, admin)).ok);
  });

  it('lose nothing when two people add at once', async () => {
    await Promise.all([ask('One?'), ask('Two?'), ask('Three?')]);
    const { draft } = await readStanding(deps, admin);
    assert.equal(new Set(draft.questions.map(({ id }) => id)).size, 3);
  });

  it('are written down in the audit', async () => {
    await ask('Bay?');
    await publishNext();
    const { rows } = await database.owner.query<{ action: string }>(
      `select distinct action from audit where actor_id = $1 order by action`,
      [admin.accountId],
    );
    const actions = rows.map(({ action }) => action);
    for (const action of [
      'local-questions.draft',
      'local-questions.publish',
      'local-questions.withdraw',
      'local-questions.discard',
    ])
      assert.ok(actions.includes(action), action);
  });
});

describe('the database by itself', () => {
  it('shows a draft to its own administrators alone, and what is published to everybody', async () => {
    await ask('Bay?');
    const seen = async (account: Account) =>
      (await database.db.as(scopeOf(account)).query(`select 1 from local_set where state = 'draft'`)).rowCount;
    assert.equal(await seen(admin), 1);
    assert.equal(await seen(elsewhere), 0);
    assert.equal(await seen(someone('reviewer', 'XN1')), 0);
    await publishNext();
    assert.notEqual(await readPublished(database.db, 'XN1'), null);
  });

  it('lets nobody write the questions of another organisation', async () => {
    await ask('Bay?');
    const scoped = database.db.as(scopeOf(elsewhere));
    assert.equal((await scoped.query(`update local_set set questions = '[]'`)).rowCount, 0);
    assert.equal((await scoped.query('delete from local_set')).rowCount, 0);
    await assert.rejects(
      scoped.query(
        `insert into local_set (organisation_code, version, state, questions) values ('XN1', 900, 'draft', '[]')`,
      ),
      /row-level security/,
    );
  });

  it('lets a published version end and nothing else, even by the hand of its owner', async () => {
    await ask('Bay?');
    await publishNext();
    for (const sql of [
      `update local_set set questions = '[]' where state = 'published'`,
      `update local_set set version = version + 500 where state = 'published'`,
      `update local_set set state = 'draft', published_on = null, published_by = null where state = 'published'`,
      `delete from local_set where state = 'published'`,
      'truncate local_set cascade',
    ])
      await assert.rejects(database.owner.query(sql), /does not change|append-only|refused/, sql);
    await withdraw(deps, admin);
    await assert.rejects(
      database.owner.query(
        `update local_set set state = 'published', ended_on = null, ended_by = null where state = 'ended'`,
      ),
      /does not change/,
    );
  });
});
