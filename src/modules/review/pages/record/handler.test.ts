import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { anonymous } from '../../../../platform/actor.ts';
import { account, northmoor, southmere, type TestPages, testPages, testWorld, type World } from '../../testing.ts';
import { actions } from '../../transitions.ts';

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

describe('a record', () => {
  it('shows the story with the names hidden, the answers in words, and every step of the table', async () => {
    const one = await world.tell({
      story: 'Nurse Sarah Jenkins gave him two tablets.\n\nHe slept all day.',
      answers: { patients: [{ PhysicalHarm: '4' }] },
    });
    pages.as(reviewer);
    const page = await pages.get(`/records/${one.recordId}`);
    assert.equal(page.status, 200);
    assert.match(page.words, /gave him two tablets/);
    assert.ok(!page.html.includes('Jenkins'));
    assert.match(page.words, /Northmoor Hospital/);
    assert.match(page.words, /Low physical harm/);
    for (const label of [
      'Start the review',
      'Ask a question',
      'Close with an outcome',
      'Someone else told us the same',
    ])
      assert.ok(page.words.includes(label), label);
    assert.ok(!page.words.includes('Open it again'));
  });

  it('is written down as read, once each time', async () => {
    const one = await world.tell({ story: 'The lamp was broken.' });
    pages.as(reviewer);
    await pages.get(`/records/${one.recordId}`);
    const { rows } = await world.deps.db.query<{ actor: string }>(
      `select actor_id as actor from audit where action = 'record.read' and record_id = $1`,
      [one.recordId],
    );
    assert.deepEqual(rows, [{ actor: reviewer.accountId }]);
  });

  it('is not there for another organisation, for whoever only records, or for anybody not signed in', async () => {
    const one = await world.tell({ story: 'The ramp was icy.' });
    pages.as(reviewer);
    const missing = await pages.get(`/records/${randomUUID()}`);
    pages.as(account('reviewer', southmere));
    const theirs = await pages.get(`/records/${one.recordId}`);
    assert.equal(theirs.status, 404);
    assert.equal(theirs.words, missing.words);
    for (const action of actions) {
      assert.equal((await pages.get(`/records/${one.recordId}/${action}`)).status, 404, action);
      assert.equal(
        (await pages.post(`/records/${one.recordId}/${action}`, { version: '1', text: 'x' })).status,
        404,
        action,
      );
    }
    pages.as(account('triage', 'UNPLACED'));
    assert.equal((await pages.get(`/records/${one.recordId}`)).status, 404);
    pages.as(account('recorder', northmoor));
    assert.equal((await pages.get(`/records/${one.recordId}`)).status, 403);
    pages.as(anonymous);
    assert.equal((await pages.get(`/records/${one.recordId}`)).status, 303);
  });

  it('answers a malformed number or an action that there is not with a page, never a fault', async () => {
    pages.as(reviewer);
    for (const path of [
      '/records/1',
      '/records/%00',
      `/records/${randomUUID()}/explode`,
      `/records/${randomUUID()}?a=b`,
    ]) {
      const { status } = await pages.get(path);
      assert.ok(status >= 400 && status < 500, `${path}: ${status}`);
    }
  });
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

  it('leads back to the record where the step is not possible now', async () => {
    const one = await world.tell({ story: 'The tap drips.' });
    pages.as(reviewer);
    const page = await pages.get(`/records/${one.recordId}/reopen`);
    assert.equal(page.status, 409);
  });
});
