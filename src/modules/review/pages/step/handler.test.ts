import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { anonymous } from '../../../../platform/actor.ts';
import { account, northmoor, southmere, type TestPages, testPages, testWorld, type World } from '../../testing.ts';

let world: World;
let pages: TestPages;
const reviewer = account('reviewer', northmoor);
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

describe('a step on its page', () => {
  it('starts the review with one press', async () => {
    const one = await world.tell({ story: 'The heater was cold.' });
    pages.as(reviewer);
    const started = await pages.post(`/records/${one.recordId}/start-review`, { version: '1' });
    const page = await pages.get(started.location);
    assert.match(page.words, /Started the review\./);
    assert.match(page.words, /In review/);
    assert.match(page.words, /21 November 2026 , Priya Ashdown/);
  });

  it('shows what the person will read, names hidden, before it is sent; and the words can be changed', async () => {
    const one = await world.tell({ story: 'The heater was cold again.' });
    pages.as(reviewer);
    const form = `/records/${one.recordId}/close`;
    assert.match((await pages.get(form)).words, /The heater was cold again/);
    const typed = 'Thank you. Dr Thompson has ordered new heaters.';
    const preview = await pages.post(form, { version: '1', text: typed });
    assert.match(preview.words, /This is what they will read/);
    assert.ok(!preview.words.includes('Thompson'));
    assert.equal((await pages.post(form, { version: '1', text: '' })).status, 422);
    const back = await pages.post(form, { version: '1', text: typed, go: 'change' });
    assert.ok(back.html.includes(`${typed}</textarea>`));
    const sent = await pages.post(form, { version: '1', text: typed, go: 'send' });
    assert.match((await pages.get(sent.location)).words, /Closed with an outcome\./);
  });

  it('has what was said since beside it, while an answer is written', async () => {
    const one = await world.tell({ story: 'The lamp flickered.' });
    pages.as(reviewer);
    const ask = `/records/${one.recordId}/ask`;
    await pages.post(ask, { version: '1', text: 'Which lamp was it?', go: 'send' });
    assert.match((await pages.get(`/records/${one.recordId}/tell`)).words, /What was said since .*Which lamp was it\?/);
  });

  it('tells the second of two reviewers that it changed, and keeps what they wrote', async () => {
    const one = await world.tell({ story: 'The window does not shut.' });
    pages.as(reviewer);
    await pages.post(`/records/${one.recordId}/start-review`, { version: '1' });
    const late = await pages.post(`/records/${one.recordId}/close`, {
      version: '1',
      text: 'We mended it.',
      go: 'send',
    });
    assert.equal(late.status, 409);
    assert.match(late.words, /Someone changed this/);
    assert.ok(late.html.includes('We mended it.</textarea>'));
    const sent = /name="version" value="(\d+)"/.exec(late.html)?.[1];
    assert.equal(sent, '2');
  });

  it('moves a record to the place that was found, and the reviewer no longer has it', async () => {
    const one = await world.tell({ story: 'It was in the other hospital.' });
    pages.as(reviewer);
    const form = `/records/${one.recordId}/place`;
    assert.match((await pages.get(`${form}?words=southmere`)).words, /Southmere Hospital/);
    assert.equal((await pages.post(form, { version: '1', words: 'southmere' })).status, 422);
    const moved = await pages.post(form, { version: '1', words: 'southmere', organisationCode: southmere });
    assert.match((await pages.get(moved.location)).words, /Moved to another organisation\./);
    assert.equal((await pages.get(`/records/${one.recordId}`)).status, 404);
    pages.as(account('reviewer', southmere));
    assert.match((await pages.get(`/records/${one.recordId}`)).words, /From Northmoor Hospital/);
  });

  it('asks once more before it passes a record to the team that finds the right place', async () => {
    const one = await world.tell({ story: 'I was in three clinics that day.' });
    pages.as(reviewer);
    const form = `/records/${one.recordId}/place`;
    assert.ok((await pages.get(form)).links.includes(`${form}?pass=yes`));
    const asked = await pages.get(`${form}?pass=yes`);
    assert.match(asked.title, /Pass it to the team that finds the right place\?/);
    assert.equal(asked.html.split('value="UNPLACED"').length, 2);
    const passed = await pages.post(form, { version: '1', organisationCode: 'UNPLACED' });
    assert.match((await pages.get(passed.location)).words, /Passed to the team that finds the right place\./);
    assert.equal((await pages.get(`/records/${one.recordId}`)).status, 404);
  });

  it('marks a duplicate by the reference that was typed', async () => {
    const [one, other] = [await world.tell({ story: 'The soup was hot.' }), await world.tell({ story: 'Hot soup.' })];
    pages.as(reviewer);
    const form = `/records/${one.recordId}/mark-duplicate`;
    const wrong = await pages.post(form, { version: '1', original: 'another', reference: 'nonsense' });
    assert.equal(wrong.status, 422);
    assert.match(wrong.html, /value="nonsense"/);
    const marked = await pages.post(form, { version: '1', original: 'another', reference: other.reference });
    const page = await pages.get(marked.location);
    assert.match(page.words, new RegExp(`Duplicate of ${other.reference}`));
    assert.match(page.words, /This is not a duplicate/);
  });

  it('leads back to its page, by way of signing in, whoever was away for too long', async () => {
    const { recordId } = await world.tell({ story: 'The clock stood still.' });
    pages.as(anonymous);
    const ended = await pages.post(`/records/${recordId}/close`, { version: '1', text: 'We wound it up.' });
    assert.equal(ended.status, 401);
    assert.ok(ended.links.includes(`/sign-in?next=%2Frecords%2F${recordId}%2Fclose`), String(ended.links));
    const contact = await pages.post(`/records/${recordId}/contact`);
    assert.ok(contact.links.includes(`/sign-in?next=%2Frecords%2F${recordId}`), String(contact.links));
  });

  it('leads back to the record where the step is not possible now', async () => {
    const one = await world.tell({ story: 'The tap drips.' });
    pages.as(reviewer);
    const page = await pages.get(`/records/${one.recordId}/reopen`);
    assert.equal(page.status, 409);
  });
});

describe('moving a record', () => {
  const triage = account('triage', 'UNPLACED');
  const leaves = /You will no longer be able to read the record here/;
  const stays = /No reviewer in Cairn\. The record stays with you, and you read it for them\./g;

  it('warns the reviewer that it leaves, wherever it goes', async () => {
    const one = await world.tell({ story: 'The lift was stuck.' });
    world.setReviewers([northmoor]);
    pages.as(reviewer);
    const asked = await pages.get(`/records/${one.recordId}/place?words=southmere`);
    assert.match(asked.words, leaves);
    assert.doesNotMatch(asked.words, stays);
    assert.match((await pages.get(`/records/${one.recordId}/place?pass=yes`)).words, leaves);
  });

  it('warns the triage team only where it leaves them', async () => {
    const one = await world.tell({ story: 'The handrail was loose.', organisationCode: 'UNPLACED' });
    pages.as(triage);
    const ask = (words: string) => pages.get(`/records/${one.recordId}/place?words=${words}`);
    world.setReviewers([northmoor, southmere]);
    const bothLeave = await ask('hospital');
    assert.match(bothLeave.words, leaves);
    assert.doesNotMatch(bothLeave.words, stays);
    world.setReviewers([southmere]);
    const oneStays = await ask('hospital');
    assert.match(oneStays.words, /Unless it stays with you, you will no longer be able to read the record here/);
    assert.equal(oneStays.words.match(stays)?.length, 1);
    const itStays = await ask('northmoor');
    assert.doesNotMatch(itStays.words, /no longer be able to read/);
    assert.equal(itStays.words.match(stays)?.length, 1);
    const moved = await pages.post(`/records/${one.recordId}/place`, { version: '1', organisationCode: northmoor });
    assert.match((await pages.get(moved.location)).words, /This is about Northmoor Hospital/);
  });

  it('lets the triage team say that the place is not known after all, and keeps the record with them', async () => {
    world.setReviewers([]);
    const one = await world.tell({ story: 'The gate was shut.' });
    pages.as(triage);
    const form = `/records/${one.recordId}/place`;
    assert.match((await pages.get(form)).words, /Say that the place is not known/);
    const asked = await pages.get(`${form}?pass=yes`);
    assert.match(asked.title, /Say that the place is not known\?/);
    assert.match(asked.words, /The record stays with you/);
    assert.doesNotMatch(asked.words, /no longer be able to read|the team that finds/);
    const said = await pages.post(form, { version: '1', organisationCode: 'UNPLACED' });
    assert.match((await pages.get(said.location)).words, /Said that the place is not known\./);
  });
});
