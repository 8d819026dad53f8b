import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { account, northmoor, southmere, type TestPages, testPages, testWorld, type World } from '../../testing.ts';

let world: World;
let pages: TestPages;
before(async () => {
  world = await testWorld();
  pages = testPages(world);
});
after(async () => {
  await pages.end();
  await world.end();
});

const tell = (answers: Readonly<Record<string, unknown>> = {}) =>
  world.tell({ story: 'The lamp was broken.', authorAccountId: randomUUID(), answers });

test('a reviewer who asks sees how to reach whoever told us; nobody else does', async () => {
  const one = await tell({ ReporterContact: 'Bleep 1234' });
  pages.as(account('reviewer', northmoor));
  const record = await pages.get(`/records/${one.recordId}`);
  assert.match(record.words, /See how to reach whoever told us/);
  assert.ok(!record.html.includes('1234'), 'not before somebody asks');
  const contact = await pages.post(`/records/${one.recordId}/contact`, {});
  assert.equal(contact.status, 200);
  assert.match(contact.words, /Bleep 1234/);
  pages.as(account('reviewer', southmere));
  assert.equal((await pages.post(`/records/${one.recordId}/contact`, {})).status, 404);
  pages.as(account('recorder', northmoor));
  assert.equal((await pages.post(`/records/${one.recordId}/contact`, {})).status, 403);
});

test('whoever sits down at a desk left open sees nobody: a proof is asked for, which leads back to the record', async () => {
  const one = await tell({ ReporterContact: 'Bleep 1234' });
  pages.as(account('reviewer', northmoor), 'a while');
  const asked = await pages.post(`/records/${one.recordId}/contact`, {});
  assert.ok(!asked.html.includes('1234'));
  assert.equal(asked.status, 403);
  assert.ok(asked.links.includes(`/sign-in/again?next=${encodeURIComponent(`/records/${one.recordId}`)}`));
});

test('who left nothing is not offered to be reached', async () => {
  const one = await tell();
  pages.as(account('reviewer', northmoor));
  assert.ok(!(await pages.get(`/records/${one.recordId}`)).words.includes('how to reach'));
  assert.match((await pages.post(`/records/${one.recordId}/contact`, {})).words, /not kept here/);
});
