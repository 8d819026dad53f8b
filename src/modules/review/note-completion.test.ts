import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../platform/access/scope.ts';
import { anonymous } from '../../platform/actor.ts';
import { findSimilarJob, reviewJobs } from './jobs.ts';
import { noteCompletionJob } from './note-completion.ts';
import { readSteps } from './sql/steps.ts';
import { readCase } from './store.ts';
import { takeStep } from './take-step.ts';
import { account, northmoor, sendStory, testPages, testWorld, type World } from './testing.ts';

let world: World;
let pages: ReturnType<typeof testPages>;
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

const note = (id: object, revision = 2) =>
  reviewJobs(world.deps)
    .find(({ name }) => name === noteCompletionJob)
    ?.run({ completed: { ...id, revision, answers: 1 } });

/** Answers one more question of the record. */
const complete = async (id: { organisationCode: string; recordId: string }, answers: object) => {
  const { completion, read } = world.deps.recording;
  const [record] = await read(systemScope, [id]);
  assert.ok(record);
  const before = record.answers;
  const sent = await completion.send(anonymous, {
    key: `${id.recordId}/test-of-completing`,
    draft: {
      audience: record.reporterKind,
      way: 'full',
      answers: { ...before, ...answers },
      site: null,
      keep: [],
      seen: [],
      accountId: null,
      completes: { record: id, before },
    },
  });
  assert.ok(sent.ok, JSON.stringify(sent));
};

describe('a record that was completed', () => {
  it('says so in its history once, waits to be read, and is as grave as its answers say now', async () => {
    const { id } = await sendStory(world, pages, 'The drip ran dry.');
    await complete(id, { patients: [{ PhysicalHarm: '2' }] });
    await note(id);
    await note(id);
    const steps = await readSteps(world.owner, id);
    assert.deepEqual(
      steps.filter(({ action }) => action === 'complete').map(({ about }) => about),
      ['Version 2: 1 answer added'],
    );
    const one = await readCase(world.owner, id);
    assert.equal(one?.greatestHarm, 2);
    assert.equal(one?.stage, 'new');
    assert.ok(one?.newsSince);
    assert.ok(one?.dueOn && one.dueOn < '2026-11-30', 'severe harm is due sooner');
  });

  it('is found by the day that was told last', async () => {
    const { id } = await sendStory(world, pages, 'The syringe driver stopped in the night.');
    const day = async () =>
      (
        await world.owner.query<{ day: string | null }>(
          'select happened_on::text as day from record_vector where record_id = $1',
          [id.recordId],
        )
      ).rows[0]?.day;
    await reviewJobs(world.deps)
      .find(({ name }) => name === findSimilarJob)
      ?.run({ records: [id] });
    assert.equal(await day(), null);
    await complete(id, { IncidentOccurredToday: 'n', ApproximateDate: '2026-11-18' });
    await note(id);
    assert.equal(await day(), '2026-11-18');
  });

  it('opens again where it was closed, as after any addition', async () => {
    const { id } = await sendStory(world, pages, 'The pump beeped.');
    const reviewer = account('reviewer', northmoor);
    const closed = await takeStep(
      world.deps,
      { ground: 'reach', account: reviewer, recordId: id.recordId },
      { action: 'close', text: 'Thank you. The pump was mended.' },
    );
    assert.ok(closed.ok);
    await complete(id, { patients: [{ PhysicalHarm: '5' }] });
    await note(id);
    assert.equal((await readCase(world.owner, id))?.stage, 'in-review');
  });

  it('of a case that is not open yet is tried again later', async () => {
    const { recording } = world.deps;
    const [record] = await world.deps.db.as(systemScope).transaction((tx) =>
      recording.keepMany(tx, { kind: 'system', job: 'test' }, [
        {
          reporterKind: 'staff',
          authorAccountId: null,
          recordedOn: '2026-11-20',
          answers: {
            EventType: 'incident',
            Description: 'The lift stood still.',
            LocationKnown: 'y',
            Organisation: [northmoor],
          },
        },
      ]),
    );
    assert.ok(record);
    const { organisationCode, recordId } = record;
    await assert.rejects(async () => note({ organisationCode, recordId }), /not open yet/);
  });

  it('is noted nowhere once it was erased, and that is the end of it', async () => {
    await note({ organisationCode: northmoor, recordId: '0195e8c2-0000-4000-8000-000000000001' });
  });
});
