import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { someone } from '../../../../platform/access/testing.ts';
import { anonymous } from '../../../../platform/actor.ts';
import { plainJpeg } from '../../../../platform/files/testing.ts';
import { openCases } from '../../open-cases.ts';
import {
  account,
  northmoor,
  openByReceipt,
  southmere,
  type TestPages,
  testPages,
  testWorld,
  type World,
} from '../../testing.ts';

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

const reviewer = account('reviewer', northmoor);
const teller = someone('recorder', northmoor);

/** A near miss with two photos, as somebody tells it: with a receipt, or signed in. */
const tell = async (who: typeof teller | typeof anonymous = anonymous) => {
  pages.as(who);
  const token = 'accountId' in who ? { _csrf: 'a-token-of-the-session-of-this-test' } : {};
  const { location } = await pages.post('/record/tell?who=staff&way=near-miss', {
    Description: 'Two boxes look alike.',
  });
  const draft = location.replace(/\/[^/]+$/, '');
  for (const shows of ['The two boxes', '']) {
    const form = new FormData();
    for (const [name, value] of Object.entries(token)) form.append(name, value);
    form.append('shows', shows);
    form.append('photo', new Blob([new Uint8Array(await plainJpeg())]), 'boxes.jpg');
    const request = new Request('http://127.0.0.1/', { method: 'POST', body: form });
    const added = await pages.app.inject({
      method: 'POST',
      url: `${draft}/photos`,
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    assert.equal(added.statusCode, 303, added.body.slice(0, 500));
  }
  await pages.post(`${draft}/place`, { place: northmoor });
  await pages.post(`${draft}/check`, { action: 'send' });
  const sent = await pages.get(`${draft}/sent`);
  const { rows } = await world.owner.query<{ recordId: string }>(
    'select record_id as "recordId" from record where reference = $1',
    [/[A-Z0-9]{5}-[A-Z0-9]{5}/.exec(sent.words)?.[0]],
  );
  const recordId = rows[0]?.recordId ?? assert.fail(sent.words);
  await openCases(world.deps, [{ organisationCode: northmoor, recordId }]);
  return { recordId, receipt: /\d{4} \d{4} \d{4} \d{4}/.exec(sent.words)?.[0] ?? '' };
};

const photosIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a class="app-photo-list__link" href="([^"]+)"/g)].map(([, href = '']) => href);

const looksAt = async (recordId: string) => {
  const { rows } = await world.owner.query<{ who: string; size: string }>(
    `select actor_id as who, detail ->> 'size' as size
     from audit
     where action = 'record.read-photo' and record_id = $1`,
    [recordId],
  );
  return rows;
};

describe('the photos of a record', () => {
  it('stand beside the story for a reviewer, each look written down as reading is', async () => {
    const { recordId } = await tell();
    pages.as(reviewer);
    const page = await pages.get(`/records/${recordId}`);
    const [first = '', second] = photosIn(page.html);
    assert.ok(second);
    assert.match(page.html, /alt="Photo 1 of 2: The two boxes"/);
    assert.match(page.html, /alt="Photo 2 of 2"/);
    for (const size of ['', '?size=small']) {
      const picture = await pages.app.inject({ url: first + size });
      assert.equal(picture.statusCode, 200);
      assert.deepEqual([...picture.rawPayload.subarray(0, 3)], [0xff, 0xd8, 0xff]);
      assert.match(String(picture.headers['content-security-policy']), /sandbox/);
    }
    assert.deepEqual(await looksAt(recordId), [
      { who: reviewer.accountId, size: 'large' },
      { who: reviewer.accountId, size: 'small' },
    ]);
  });

  it('are not there for another organisation, nor for whoever only tells, nor under another record', async () => {
    const { recordId } = await tell();
    const other = await tell();
    pages.as(reviewer);
    const [photo = ''] = photosIn((await pages.get(`/records/${recordId}`)).html);
    assert.equal((await pages.get(photo.replace(recordId, other.recordId))).status, 404);
    assert.equal((await pages.get(`/records/${recordId}/photos/${randomUUID()}`)).status, 404);
    pages.as(account('reviewer', southmere));
    assert.equal((await pages.get(photo)).status, 404);
    pages.as(teller);
    assert.equal((await pages.get(photo)).status, 403);
    pages.as(anonymous);
    assert.equal((await pages.get(photo)).status, 303);
  });

  it('are seen again by whoever told us, with the receipt or signed in, and by receipt nothing is written down', async () => {
    const { recordId, receipt } = await tell();
    pages.as(anonymous);
    const told = await pages.get(await openByReceipt(pages, receipt));
    const [photo = ''] = photosIn(told.html);
    assert.equal((await pages.app.inject({ url: photo })).headers['content-type'], 'image/jpeg');
    assert.deepEqual(await looksAt(recordId), []);
    const mine = await tell(teller);
    const [own = ''] = photosIn((await pages.get(`/my-records/${mine.recordId}`)).html);
    assert.equal((await pages.app.inject({ url: own })).headers['content-type'], 'image/jpeg');
    pages.as(someone('recorder', northmoor, { accountId: randomUUID() }));
    assert.equal((await pages.get(own)).status, 404);
  });

  it('are seen by nobody once the record is taken back', async () => {
    const { recordId, receipt } = await tell();
    pages.as(reviewer);
    const [photo = ''] = photosIn((await pages.get(`/records/${recordId}`)).html);
    pages.as(anonymous);
    const visit = await openByReceipt(pages, receipt);
    await pages.post(`${visit}/withdraw`);
    assert.deepEqual(photosIn((await pages.get(visit)).html), []);
    assert.equal((await pages.get(`${visit}/${photo.split('/').slice(-2).join('/')}`)).status, 404);
    pages.as(reviewer);
    assert.deepEqual(photosIn((await pages.get(`/records/${recordId}`)).html), []);
    assert.equal((await pages.get(photo)).status, 404);
    const seen = await world.deps.recording.photos(scopeOf(reviewer), {
      organisationCode: northmoor,
      recordId,
    });
    assert.deepEqual(seen, []);
  });
});
