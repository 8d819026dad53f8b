import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { anonymous } from '../../../../platform/actor.ts';
import { account, northmoor, type TestPages, testPages, testWorld, type World } from '../../testing.ts';

let world: World;
let pages: TestPages;
const author = account('recorder', northmoor, 'Jo Field');
const reviewer = account('reviewer', northmoor);
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

describe('my records', () => {
  it('say what will stand there while there are none', async () => {
    pages.as(account('recorder', northmoor));
    const page = await pages.get('/my-records');
    assert.match(page.words, /You have nothing unfinished/);
    assert.match(page.words, /You have not sent anything yet/);
  });

  it('list what I sent and what came of it, and let me answer a question', async () => {
    const one = await world.tell({ story: 'I drew up the wrong dose.', authorAccountId: author.accountId });
    await world.tell({ story: 'Somebody else wrote this.' });
    pages.as(reviewer);
    await pages.post(`/records/${one.recordId}/ask`, { version: '1', text: 'Which ward?', go: 'send' });
    pages.as(author);
    const list = await pages.get('/my-records');
    assert.match(list.words, /We have a question for you about 1 record/);
    assert.match(list.words, /I drew up the wrong dose/);
    assert.ok(!list.words.includes('Somebody else'));
    const page = await pages.get(`/my-records/${one.recordId}`);
    assert.match(page.words, /Which ward\?/);
    const sent = await pages.post(`/my-records/${one.recordId}/answer`, { text: 'The green one.' });
    assert.match((await pages.get(sent.location)).words, /We have your answer/);
    pages.as(reviewer);
    const theirs = await pages.get(`/records/${one.recordId}`);
    assert.match(theirs.words, /The green one/);
    assert.ok(!theirs.html.includes('Jo Field'), 'the author is named to the reviewer');
  });

  it('of somebody else are not there', async () => {
    const one = await world.tell({ story: 'A private account.', authorAccountId: author.accountId });
    pages.as(account('recorder', northmoor));
    assert.equal((await pages.get(`/my-records/${one.recordId}`)).status, 404);
    assert.equal((await pages.post(`/my-records/${one.recordId}/withdraw`)).status, 404);
    pages.as(anonymous);
    assert.match((await pages.get('/my-records')).location, /^\/sign-in/);
  });
});
