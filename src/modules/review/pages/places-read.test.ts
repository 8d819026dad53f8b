import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { account, northmoor, southmere, testPages, testWorld, type World } from '../testing.ts';

let world: World;
before(async () => {
  world = await testWorld();
});
after(() => world.end());

describe('whoever reads for an area or for the nation', () => {
  it('is told which organisation each record is about, finds those in reach, and is offered no step', async () => {
    const near = await world.tell({ story: 'The gate of the car park fell.' });
    const far = await world.tell({ story: 'The gate of the garden fell.', organisationCode: southmere });
    const pages = testPages(world);
    pages.as(account('area-oversight', 'XQ1'));
    const list = await pages.get('/worklist');
    assert.match(list.words, /car park fell/);
    assert.match(list.words, /Northmoor Hospital/);
    assert.doesNotMatch(list.words, /garden/);
    assert.match((await pages.get('/home')).words, /What to look at first/);
    const record = await pages.get(`/records/${near.recordId}`);
    assert.match(record.words, /car park fell/);
    assert.doesNotMatch(record.words, /Start the review|Add a note/);
    assert.equal((await pages.get(`/records/${far.recordId}`)).status, 404);
    assert.equal((await pages.get(`/records/${near.recordId}/close`)).status, 403);

    pages.as(account('national-analyst', 'X26'));
    const nation = await pages.get('/worklist');
    assert.match(nation.words, /Every organisation/);
    assert.match(nation.words, /car park fell.*Northmoor Hospital|Northmoor Hospital.*car park fell/);
    assert.match(nation.words, /garden/);

    pages.as(account('reviewer', northmoor));
    assert.match((await pages.get(`/records/${near.recordId}`)).words, /Start the review|Add a note/);
    await pages.end();
  });
});
