import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CaseId } from './case.ts';
import { reviewJobs } from './jobs.ts';
import { openMany } from './open-cases.ts';
import { readSteps } from './sql/steps.ts';
import { readCase } from './store.ts';
import { takeStep } from './take-step.ts';
import { account, northmoor, sendStory, testPages, testWorld, type World } from './testing.ts';

let world: World;
before(async () => {
  world = await testWorld();
});
after(() => world.end());

const job = (name: string) => {
  const found = reviewJobs(world.deps).find((one) => one.name === name);
  assert.ok(found);
  return found;
};

const idOf = ({ organisationCode, recordId }: CaseId): CaseId => ({ organisationCode, recordId });

const keepWithoutCase = (...stories: readonly string[]) =>
  world.owner.transaction((tx) =>
    world.deps.recording.keepMany(
      tx,
      { kind: 'system', job: 'test' },
      stories.map((Description) => ({
        reporterKind: 'public',
        authorAccountId: null,
        recordedOn: '2026-11-21',
        answers: { EventType: 'incident', Description, Organisation: [northmoor] },
      })),
    ),
  );

describe('opening cases', () => {
  it('twice changes nothing', async () => {
    const pages = testPages(world);
    const { id } = await sendStory(world, pages, 'The ceiling leaks.');
    await job('review.open-cases').run({ records: [id] });
    await job('review.open-cases').run({ records: [id, id] });
    assert.equal((await readSteps(world.owner, id)).length, 1);
    await pages.end();
  });

  it('of a record that there is not, or of nothing, does nothing', async () => {
    await job('review.open-cases').run({ records: [] });
    await job('review.open-cases').run({
      records: [{ organisationCode: northmoor, recordId: '0195e8c2-0000-4000-8000-000000000001' }],
    });
  });

  it('of a story with more words than can be searched, searches the first of them', async () => {
    const db = world.owner;
    const [view] = await keepWithoutCase('Paracetamol.');
    assert.ok(view);
    const words = Array.from({ length: 250_000 }, (_, index) => `\u{10400}${index.toString(36)}-b`);
    const answers = { ...view.answers, Description: `Paracetamol ${words.join(' ')}` };
    await db.transaction((tx) => openMany(world.deps, tx, [{ record: { ...view, answers }, past: [] }]));
    const { rows } = await db.query(
      `select 1 from review_case where record_id = $1 and words @@ to_tsquery('english', 'paracetamol')`,
      [view.recordId],
    );
    assert.equal(rows.length, 1);
  });

  it('of a record that cannot be opened leaves the others of its batch alone', async () => {
    const db = world.owner;
    await db.query(`alter table review_case add constraint no_bad check (headline <> 'Bad.')`);
    const records = await keepWithoutCase('Good.', 'Bad.', 'Also good.');
    await assert.rejects(job('review.open-cases').run({ records: records.map(idOf) }), /1 of 3 records failed/);
    const opened = await Promise.all(records.map((record) => readCase(db, record)));
    assert.deepEqual(
      opened.map((one) => one?.headline),
      ['Good.', undefined, 'Also good.'],
    );
    await db.query('alter table review_case drop constraint no_bad');
    await job('review.open-cases').run({ records: records.map(idOf) });
    for (const record of records) assert.ok(await readCase(db, record));
  });

  it('stops at a payload that is none', async () => {
    await assert.rejects(job('review.open-cases').run({ records: [{ recordId: 1 }] }));
  });
});

describe('a case with a past', () => {
  const priya = { party: 'reviewer', actorName: 'Priya Ashdown' } as const;

  it('stands as its steps left it', async () => {
    const one = await world.tell({
      story: 'The scanner was down for a week.',
      recordedOn: '2026-09-01',
      past: [
        { action: 'ask', ...priya, takenOn: '2026-09-03', text: 'Which scanner?' },
        { action: 'answer', party: 'reporter', takenOn: '2026-09-05', text: 'The big one. Ask Dr Thompson.' },
        { action: 'close', ...priya, takenOn: '2026-09-20', text: 'It has been replaced. Thank you.' },
      ],
    });
    assert.deepEqual([one.stage, one.stageSince, one.version, one.dueOn], ['closed', '2026-09-20', 4, null]);
    const steps = await readSteps(world.owner, one);
    assert.deepEqual(
      steps.map(({ action, takenOn }) => `${takenOn} ${action}`),
      ['2026-09-01 open', '2026-09-03 ask', '2026-09-05 answer', '2026-09-20 close'],
    );
    assert.ok(!steps.some(({ body }) => body?.includes('Thompson')));
  });

  it('cannot have a past that leaves the table', async () => {
    const past = [{ action: 'answer', party: 'reporter', takenOn: '2026-09-05', text: 'Nobody asked.' }] as const;
    await assert.rejects(world.tell({ story: 'Too early.', past }), /cannot answer/);
  });

  it('is acted on like any other', async () => {
    const one = await world.tell({
      story: 'The alarm was off.',
      past: [{ action: 'start-review', ...priya, takenOn: '2026-11-21' }],
    });
    const claim = { ground: 'reach', account: account('reviewer', northmoor), recordId: one.recordId } as const;
    assert.ok((await takeStep(world.deps, claim, { action: 'close', version: 2, text: 'It is on. Thank you.' })).ok);
  });
});
