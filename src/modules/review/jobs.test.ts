import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import type { CaseId } from './case.ts';
import { reviewJobs } from './jobs.ts';
import { openMany } from './open-cases.ts';
import { forgetSimilar, readSimilar } from './sql/similar.ts';
import { readSteps } from './sql/steps.ts';
import { readCase, saveCase } from './store.ts';
import { takeStep } from './take-step.ts';
import { account, northmoor, sendStory, southmere, testPages, testWorld, type World } from './testing.ts';

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

const insulin = [
  'The insulin pen in the drawer looked just like the other one, and I gave Novorapid instead of Lantus.',
  'Novorapid was given instead of Lantus: the insulin pens lie in the same drawer.',
];

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

describe('similar by words', () => {
  it('finds, both ways and with the words that they share, the records that tell of the same thing', async () => {
    const one = await world.tell({ story: insulin[0] ?? '' });
    for (const story of [
      'The soup was cold on the ward.',
      'A wheel of the bed is broken.',
      'He was discharged without a letter.',
    ])
      await world.tell({ story });
    const elsewhere = await world.tell({ story: insulin[1] ?? '', organisationCode: southmere });
    const other = await world.tell({ story: insulin[1] ?? '' });
    const similar = job('review.find-similar');
    await similar.run({ records: [other, elsewhere] });
    await similar.run({ records: [other, elsewhere] });
    const [found, ...more] = await readSimilar(world.owner, other);
    assert.equal(found?.recordId, one.recordId);
    assert.deepEqual(more, []);
    assert.ok(found.sharedWords.includes('novorapid'), String(found.sharedWords));
    assert.ok(found.sharedWords.includes('insulin'));
    assert.equal((await readSimilar(world.owner, one))[0]?.recordId, other.recordId);
    assert.deepEqual(await readSimilar(world.owner, elsewhere), []);
  });

  it('of a record that cannot be compared leaves the others of its batch alone', async () => {
    const db = world.owner;
    const bad = 'The cracked humidifier sprayed plasterboard.';
    const good = 'Turpentine dissolved the thermometer casing.';
    const [one, other] = [await world.tell({ story: bad }), await world.tell({ story: good })];
    const records = [await world.tell({ story: bad }), await world.tell({ story: good })];
    await db.query(`alter table similar_case add constraint no_bad check (not 'humidifier' = any (shared_words))`);
    await assert.rejects(job('review.find-similar').run({ records }), /1 of 2 records failed/);
    const found = async (id: CaseId) => (await readSimilar(db, id)).map(({ recordId }) => recordId);
    assert.deepEqual(await Promise.all([one, other].map(found)), [[], [records[1]?.recordId]]);
    await db.query('alter table similar_case drop constraint no_bad');
    await job('review.find-similar').run({ records });
    assert.deepEqual(await found(one), [records[0]?.recordId]);
  });

  it('forgets a record that is taken back', async () => {
    const story = 'Radiator valve hissed and scalded his elbow badly.';
    const [one, other] = [await world.tell({ story }), await world.tell({ story })];
    await job('review.find-similar').run({ records: [other] });
    assert.equal((await readSimilar(world.owner, other)).length, 1);
    const taken = await takeStep(world.deps, { ground: 'receipt', id: one }, { action: 'withdraw' });
    assert.ok(taken.ok);
    assert.deepEqual(await readSimilar(world.owner, other), []);
    await job('review.find-similar').run({ records: [one] });
    assert.deepEqual(await readSimilar(world.owner, one), []);
  });

  it('copies no word of a record that is taken back at the same moment', async () => {
    const db = world.owner;
    const story = 'Mannequin toppled onto the defibrillator trolley beside the corridor window.';
    const [one, other] = [await world.tell({ story }), await world.tell({ story })];
    const copied: Promise<void>[] = [];
    await db.transaction(async (tx) => {
      await saveCase(tx, { ...other, stage: 'withdrawn', headline: '', dueOn: null });
      await forgetSimilar(tx, other);
      for (const each of [one, other]) copied.push(job('review.find-similar').run({ records: [each] }));
      await setTimeout(200);
    });
    await Promise.all(copied);
    const { rows } = await db.query('select 1 from similar_case where record_id in ($1, $2)', [
      one.recordId,
      other.recordId,
    ]);
    assert.deepEqual(rows, []);
  });

  it('is not found where two records share only short and ordinary words', async () => {
    const one = await world.tell({ story: 'Come and help, zest left the quay, said the vole.' });
    const other = await world.tell({ story: 'Zest: come, help the vole at the quay.' });
    await job('review.find-similar').run({ records: [one, other] });
    assert.deepEqual(await readSimilar(world.owner, other), []);
  });

  it('is not found where two records share only ordinary words', async () => {
    const one = await world.tell({ story: 'We waited.' });
    const other = await world.tell({ story: 'They waited.' });
    await job('review.find-similar').run({ records: [one, other] });
    assert.deepEqual(await readSimilar(world.owner, other), []);
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
