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
    const { rows } = await world.owner.query<{ actor: string }>(
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

  it('says in plain words what has just been done', async () => {
    const one = await world.tell({ story: 'The blind was torn.' });
    pages.as(reviewer);
    const page = await pages.get(`/records/${one.recordId}?done=start-review`);
    assert.match(page.words, /Done Started the review\./);
    assert.ok(!page.words.includes('Success'));
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
