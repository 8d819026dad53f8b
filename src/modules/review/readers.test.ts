import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { someone } from '../../platform/access/testing.ts';
import { unplaced } from '../../platform/actor.ts';
import { giveToReaders } from './readers.ts';
import { readFigures, readFirst } from './sql/figures.ts';
import { readCase } from './store.ts';
import { takeStep } from './take-step.ts';
import { account, northmoor, southmere, testPages, testWorld, type World } from './testing.ts';

let world: World;
before(async () => {
  world = await testWorld();
});
after(() => world.end());
afterEach(() => world.setReviewers([northmoor, southmere]));

const triage = account('triage', unplaced);
const dates = { today: '2026-11-21', weekBegan: '2026-11-15' };

describe('a record about an organisation without a reviewer', () => {
  it('is read by the triage team, who are told why, and by nobody else', async () => {
    world.setReviewers([northmoor]);
    const one = await world.tell({ story: 'The gate was open.', organisationCode: southmere });
    assert.deepEqual([one.organisationCode, one.readerCode], [southmere, unplaced]);
    const db = world.owner;
    assert.equal((await readFigures(db, triage, dates)).unread, 1);
    assert.equal((await readFirst(db, triage, { today: dates.today, limit: 5 }))[0]?.recordId, one.recordId);
    assert.equal((await readFirst(db, someone('reviewer', southmere), { today: dates.today, limit: 5 })).length, 0);
    const pages = testPages(world);
    pages.as(triage);
    assert.match((await pages.get('/worklist')).words, /The gate was open/);
    const page = await pages.get(`/records/${one.recordId}`);
    assert.match(page.words, /Southmere Hospital .*This organisation has no reviewer in Cairn\./);
    pages.as(account('reviewer', southmere));
    assert.equal((await pages.get(`/records/${one.recordId}`)).status, 404);
    await pages.end();
  });

  it('is answered by the triage team', async () => {
    world.setReviewers([]);
    const one = await world.tell({ story: 'The path was icy.' });
    const claim = { ground: 'reach', account: triage, recordId: one.recordId } as const;
    assert.ok((await takeStep(world.deps, claim, { action: 'close', version: 1, text: 'Thank you.' })).ok);
  });

  it('stays with the triage team when they say where it happened', async () => {
    const one = await world.tell({ story: 'A clinic somewhere was cold.', organisationCode: unplaced });
    world.setReviewers([northmoor]);
    const pages = testPages(world);
    pages.as(triage);
    const { location } = await pages.post(`/records/${one.recordId}/place`, {
      version: '1',
      organisationCode: southmere,
    });
    assert.equal(location, `/records/${one.recordId}?done=place`);
    assert.match((await pages.get(location)).words, /This organisation has no reviewer in Cairn\./);
    await pages.end();
  });
});

describe('an organisation', () => {
  it('is given its records when it gains a reviewer, and the triage team when it loses its last', async () => {
    const db = world.owner;
    world.setReviewers([]);
    const one = await world.tell({ story: 'The bell was broken.', organisationCode: southmere });
    const readerNow = async () => (await readCase(db, one))?.readerCode;
    await giveToReaders(world.deps);
    assert.equal(await readerNow(), unplaced);
    world.setReviewers([southmere]);
    await giveToReaders(world.deps);
    assert.equal(await readerNow(), southmere);
    world.setReviewers([]);
    await giveToReaders(world.deps);
    await giveToReaders(world.deps);
    assert.equal(await readerNow(), unplaced);
  });
});

describe('a danger at any moment', () => {
  it('is severe, due soon and first', async () => {
    world.setReviewers([northmoor, southmere]);
    await giveToReaders(world.deps);
    const db = world.owner;
    await world.tell({ story: 'Something small.', organisationCode: southmere, recordedOn: '2026-10-01' });
    const before = await readFigures(db, someone('reviewer', southmere), dates);
    const answers = { EventType: 'risk', RiskImminent: 'y' };
    const one = await world.tell({ story: 'The oxygen store may burn.', organisationCode: southmere, answers });
    assert.deepEqual([one.isImminent, one.dueOn], [true, '2026-11-24']);
    assert.equal((await readFigures(db, someone('reviewer', southmere), dates)).severe, before.severe + 1);
    assert.equal(
      (await readFirst(db, someone('reviewer', southmere), { today: dates.today, limit: 1 }))[0]?.recordId,
      one.recordId,
    );
    const pages = testPages(world);
    pages.as(account('reviewer', southmere));
    assert.match((await pages.get('/worklist')).words, /Danger soon/);
    await pages.end();
  });
});
