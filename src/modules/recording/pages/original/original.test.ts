// The pages of break-glass, as whoever opens, agrees and is told meets them.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { someone } from '../../../../platform/access/testing.ts';
import { type Account, type Actor, anonymous } from '../../../../platform/actor.ts';
import { createHttp } from '../../../../platform/http/create-http.ts';
import { createReview } from '../../../review/index.ts';
import { account, northmoor, southmere } from '../../../review/testing.ts';
import { createOriginals } from '../../originals/index.ts';
import { asking, testOriginals, typedStory } from '../../originals/testing.ts';

const csrfToken = 'a-token-of-the-session-of-this-test';
let all: Awaited<ReturnType<typeof testOriginals>>;
let app: ReturnType<typeof createHttp>;
let actor: Actor = anonymous;
let isFreshlyProven = true;
const dataDir = mkdtempSync(join(tmpdir(), 'cairn-originals-'));

before(async () => {
  all = await testOriginals();
  app = createHttp({
    config: { origin: 'http://127.0.0.1', dataDir, demo: false, brand: { name: 'Cairn', operator: null } },
    modules: [createOriginals(all.deps), createReview(all.world.deps).module],
    identify: async () => ({ actor, csrfToken: actor.kind === 'account' ? csrfToken : '', isFreshlyProven }),
    readiness: async () => ({ ok: true, missing: [] }),
  });
});
after(async () => {
  await app.close();
  await all.world.end();
  rmSync(dataDir, { recursive: true, force: true });
});

const as = (who: Actor, proven = true): void => {
  actor = who;
  isFreshlyProven = proven;
};

const ask = async (method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string>>) => {
  const answer = await app.inject({
    method,
    url,
    ...(form && {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...form, _csrf: csrfToken }).toString(),
    }),
  });
  const words = answer.body
    .replace(/^[\s\S]*<main/, '<main')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
  return {
    status: answer.statusCode,
    to: answer.headers.location ?? '',
    html: answer.body,
    headers: answer.headers,
    words,
  };
};
const get = (url: string) => ask('GET', url);
const post = (url: string, form: Readonly<Record<string, string>> = {}) => ask('POST', url, form);

const told = () => all.world.tell({ story: typedStory });
const kept = async (who: Account): Promise<Account> => {
  const accountId = randomUUID();
  await all.world.owner.query(
    `insert into account (account_id, username, display_name, organisation_code, issuer, subject, created_on)
     values ($1, $2, 'Somebody', 'X24', 'https://nobody.example', $2, '2026-11-01')`,
    [accountId, accountId],
  );
  return { ...who, accountId };
};

test('a reviewer comes from the record, says why, reads it as typed with their name across it, and closes it', async () => {
  const { recordId, reference } = await told();
  as(all.people.reviewer);
  assert.match((await get(`/records/${recordId}`)).html, new RegExp(`href="/records/${recordId}/original"`));
  const sent = await get(`/records/${recordId}/original`);
  assert.deepEqual([sent.status, sent.to], [303, `/records/${recordId}/original/ask`]);
  assert.match((await get(sent.to)).words, /administrator of the organisation is told.*written down each time/);

  const wrong = await post(sent.to, { ground: 'danger', reason: 'Because.' });
  assert.equal(wrong.status, 422);
  assert.match(wrong.html, /Because\.<\/textarea>/);

  assert.equal((await post(sent.to, asking)).to, `/records/${recordId}/original`);
  const page = await get(`/records/${recordId}/original`);
  assert.equal(page.status, 200);
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.match(page.html, /<mark class="app-original__hidden">.*Sarah Jenkins<\/mark>/);
  assert.match(page.words, /As everybody reads it Nurse nurse(?:&#39;|’|')s name hidden gave him/);
  const mark = new RegExp(
    `Opened by ${all.people.reviewer.displayName}, .* at \\d\\d:\\d\\d, record ${reference}`,
    'g',
  );
  const outside = page.html.replace(/<div class="app-watermark"[\s\S]*?<\/div>/, '');
  assert.ok((outside.match(mark) ?? []).length >= 2, 'in the words of the page too');

  assert.equal((await post(`/records/${recordId}/original/end`)).to, `/records/${recordId}`);
  assert.match((await get(`/records/${recordId}/original`)).words, /It is closed now/);
});

test('a doubted mark is quoted with the words beside it; who decides second, and otherwise, reads that another has', async () => {
  const { reviewer, colleague } = all.people;
  const { recordId } = await all.world.tell({ story: 'Ring her on 07700 900123. The bleep was 01632 960983.' });
  const at = `/records/${recordId}/original`;
  as(reviewer);
  await post(`/records/${recordId}/doubt`, { doubt: 'answer:Description [phone number] 2' });
  for (const who of [reviewer, colleague]) {
    as(who);
    await post(`${at}/ask`, asking);
  }
  const page = await get(at);
  assert.match(page.words, /“.*The bleep was 01632 960983 ?\.”/);
  assert.match(page.words, /It names nobody: show it here/);
  const report = /name="report" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
  assert.equal((await post(`${at}/report`, { report, decision: 'stays-hidden' })).to, `${at}?done=stays-hidden`);
  as(reviewer);
  const late = await post(`${at}/report`, { report, decision: 'shown' });
  assert.equal(late.status, 409);
  assert.match(late.words, /Somebody else has decided this meanwhile, and not as you did/);
  assert.equal((await post(`${at}/report`, { report, decision: 'stays-hidden' })).to, `${at}?done=stays-hidden`);
});

test('whoever has not just shown who they are is asked to before they write, and nothing opens without it', async () => {
  const { recordId } = await told();
  as(all.people.reviewer, false);
  assert.match((await get(`/records/${recordId}/original/ask`)).to, /^\/sign-in\/again\?next=/);
  assert.equal((await post(`/records/${recordId}/original/ask`, asking)).status, 403);
  as(all.people.reviewer);
  assert.equal((await get(`/records/${recordId}/original`)).to, `/records/${recordId}/original/ask`);
});

test('those without the permission see no link and no page', async () => {
  const { recordId } = await told();
  for (const role of ['learning-lead', 'area-oversight', 'national-analyst'] as const) {
    as(account(role, role === 'area-oversight' ? 'XQ1' : northmoor));
    const page = await get(`/records/${recordId}`);
    assert.equal(page.status, 200);
    assert.ok(!page.html.includes('/original'), role);
    assert.equal((await get(`/records/${recordId}/original`)).status, 403);
  }
  as(account('reviewer', southmere));
  assert.equal((await get(`/records/${recordId}/original/ask`)).status, 404);
});

test('for national use a second person reads the reason and not the record, and both are told of', async () => {
  const { recordId, reference } = await told();
  const { national } = all.people;
  const administrator = await kept(all.people.administrator);
  const path = `/records/${recordId}/original`;
  as(national);
  assert.match((await get(`${path}/ask`)).words, /A second person reads your reason/);
  await post(`${path}/ask`, { ground: 'legal-duty', duty: 'Order 7 of 2026', reason: asking.reason });
  assert.match((await get(path)).words, /A second person now reads your reason/);

  as(administrator);
  const href = /href="(\/openings\/[0-9a-f-]+)"/.exec((await get('/openings')).html)?.[1] ?? '';
  const page = await get(href);
  assert.match(page.words, new RegExp(`${reference}.*Order 7 of 2026.*${asking.reason.slice(0, 20)}`));
  assert.ok(!page.html.includes('two tablets'));
  as(administrator, false);
  assert.equal((await post(href, { decision: 'approved' })).status, 403);
  as({ ...administrator, accountId: national.accountId });
  assert.equal((await get(href)).status, 403, 'in both roles');
  as(administrator);
  assert.equal((await post(href, { decision: 'approved' })).to, '/openings');
  assert.equal((await post(href, { decision: 'declined' })).status, 409);

  as(national);
  assert.match((await get(path)).words, /Nurse hidden from others: Sarah Jenkins.*/);
  as(await kept(someone('organisation-administrator', northmoor)));
  const list = await get('/openings');
  assert.match(list.words, /new since|New/);
  assert.match(list.words, /Nia National, National reviewer.*Order 7 of 2026.*agreed by Ade Second/);
  assert.ok(!list.html.includes('href="/openings/'), 'nothing to decide for them');
});

test('the list is empty in kind words where nobody opened anything, and closed to who may not read it', async () => {
  as(await kept(someone('organisation-administrator', southmere)));
  assert.match((await get('/openings')).words, /Nobody has opened an original/);
  as(all.people.reviewer);
  assert.equal((await get('/openings')).status, 403);
});
