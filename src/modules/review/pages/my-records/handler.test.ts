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

  it('say what was hidden in the language of the page, to those who hear it too', async () => {
    const me = account('recorder', northmoor);
    await world.tell({ story: 'Then [name] fell.', authorAccountId: me.accountId });
    pages.as(me);
    const { html } = await pages.get('/pl/my-records');
    assert.match(html, /Then <span class="app-hidden">imię lub nazwisko ukryte<\/span> fell/);
    assert.match(html, /aria-label="Dodaj coś: Then \[imię lub nazwisko ukryte\] fell/);
  });

  it('of somebody else are not there', async () => {
    const one = await world.tell({ story: 'A private account.', authorAccountId: author.accountId });
    pages.as(account('recorder', northmoor));
    assert.equal((await pages.get(`/my-records/${one.recordId}`)).status, 404);
    assert.equal((await pages.post(`/my-records/${one.recordId}/withdraw`)).status, 404);
    pages.as(anonymous);
    assert.match((await pages.get('/my-records')).location, /^\/sign-in/);
  });

  it('are chosen and ordered, and say what is new', async () => {
    const me = account('recorder', northmoor, 'Al Field');
    const told = async (story: string, recordedOn: string) =>
      world.tell({ story, recordedOn, authorAccountId: me.accountId });
    const oldest = await told('The first thing that I told.', '2026-11-01');
    await told('The second thing that I told.', '2026-11-10');
    const newest = await told('The third thing that I told.', '2026-11-20');
    pages.as(reviewer);
    await pages.post(`/records/${oldest.recordId}/tell`, { version: '1', text: 'We have begun.', go: 'send' });
    await pages.post(`/records/${newest.recordId}/close`, { version: '1', text: 'Mended.', go: 'send' });
    pages.as(me);
    const order = (words: string) => ['first', 'second', 'third'].filter((one) => words.includes(`The ${one} thing`));
    const at = (words: string, one: string) => words.indexOf(`The ${one} thing`);
    const all = (await pages.get('/my-records')).words;
    assert.ok(at(all, 'third') < at(all, 'second') && at(all, 'second') < at(all, 'first'));
    assert.equal(all.split('Something new for you').length - 1, 2);
    const turned = (await pages.get('/my-records?order=oldest')).words;
    assert.ok(at(turned, 'first') < at(turned, 'third'));
    assert.deepEqual(order((await pages.get('/my-records?show=closed')).words), ['third']);
    assert.deepEqual(order((await pages.get('/my-records?show=open')).words), ['first', 'second']);
    assert.deepEqual(order((await pages.get('/my-records?show=news')).words), ['first', 'third']);
    await pages.get(`/my-records/${oldest.recordId}`);
    await pages.get(`/my-records/${newest.recordId}`);
    assert.match((await pages.get('/my-records?show=news')).words, /None of your records is like this/);
    assert.equal((await pages.get('/my-records?show=everything')).status, 400);
  });

  it('that were never sent can be thrown away, after asking, by nobody else', async () => {
    const me = account('recorder', northmoor);
    pages.as(me);
    const address = await world.deps.recording.beginDraft(me, {
      audience: 'staff',
      way: 'near-miss',
      answers: { Description: 'Half a thought.' },
    });
    const dropAt = `/my-records/drop/${address.split('/')[2]}`;
    assert.ok((await pages.get('/my-records')).links.includes(dropAt));
    pages.as(author);
    assert.equal((await pages.get(dropAt)).status, 410);
    assert.equal((await pages.post(dropAt)).status, 410);
    pages.as(me);
    assert.match((await pages.get(dropAt)).words, /Half a thought\./);
    const gone = await pages.get((await pages.post(dropAt)).location);
    assert.match(gone.words, /It is thrown away\./);
    assert.match(gone.words, /You have nothing unfinished/);
    assert.equal((await pages.post(dropAt)).status, 410);
  });
});
