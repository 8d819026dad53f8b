// Local questions from the hand that writes them to the eye that reads the answers: what is asked of whom, kept with which
// words, hidden like everything else.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { noScope, type Scope, systemScope } from '../platform/access/scope.ts';
import { scopeOf } from '../platform/access/scope-of.ts';
import { someone } from '../platform/access/testing.ts';
import type { SignedIn } from '../platform/identity/testing.ts';
import { testCairn } from './testing/cairn.ts';

let cairn: Awaited<ReturnType<typeof testCairn>>;
let administrator: SignedIn;
before(async () => {
  cairn = await testCairn();
  administrator = await cairn.signIn('trust-administrator');
});
after(() => cairn.end());

type Form = Readonly<Record<string, string | readonly string[]>>;

const get = async (url: string, cookie = '') =>
  (await cairn.app.inject({ method: 'GET', url, ...(cookie && { headers: { cookie } }) })).body;

const post = async (url: string, form: Form, who?: SignedIn) => {
  const all = { ...form, ...(who && { _csrf: who.csrf }) };
  return cairn.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(who && { cookie: who.cookie }) },
    payload: new URLSearchParams(
      Object.entries(all).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
    ).toString(),
  });
};

const next = async (url: string, form: Form): Promise<string> => {
  const answer = await post(url, form);
  assert.equal(answer.statusCode, 303, answer.body.slice(0, 3000));
  return String(answer.headers.location);
};

const ask = async (form: Form): Promise<void> => {
  const answer = await post('/questions/edit', { asks: 'both', ...form }, administrator);
  assert.equal(answer.headers.location, '/questions?done=keep', answer.body.slice(0, 3000));
};

const publish = async (): Promise<void> => {
  const page = await get('/questions/publish', administrator.cookie);
  const looked = /name="looked" value="([\w-]+)"/.exec(page)?.[1] ?? '';
  const answer = await post('/questions/publish', { looked }, administrator);
  assert.equal(answer.headers.location, '/questions?done=publish', answer.body.slice(0, 3000));
};

/** Begins a story about a place, as far as the page after the last national one that must be answered. */
const begin = async (place: string, who = 'public', way = 'full', kind = 'incident'): Promise<string> => {
  const first = await next(`/record/tell?who=${who}&way=${way}`, { Description: 'The bell was out of reach.' });
  const token = first.split('/')[2] ?? '';
  if (way === 'full') await post(`/record/${token}/kind`, { EventType: kind });
  await next(`/record/${token}/place`, { place });
  return token;
};

const isAsked = async (token: string): Promise<boolean> =>
  (await get(`/record/${token}/local-questions`)).includes('A few questions from');

const sendIt = async (token: string): Promise<string> => {
  const thanks = await get(await next(`/record/${token}/check`, { action: 'send' }));
  const key = await cairn.parts.services.recording.openReceipt(/(\d{4} ){3}\d{4}/.exec(thanks)?.[0] ?? '');
  if (!key) return assert.fail(thanks.slice(0, 3000));
  await cairn.parts.jobs.find(({ name }) => name === 'review.open-cases')?.run({ records: [key] });
  return key.recordId;
};

const readAs = async (username: string, recordId: string): Promise<string> =>
  get(`/records/${recordId}`, (await cairn.signIn(username)).cookie);

let old = '';

describe('local questions', () => {
  it('are written with their cost, and one that asks for names is noticed', async () => {
    await ask({ label: 'Which bay was it in?', type: 'text' });
    await ask({ label: 'Was the bell in reach?', type: 'yes-no' });
    await ask({ label: "What is the nurse's name?", type: 'text', asks: 'staff' });
    const list = await get('/questions', administrator.cookie);
    assert.match(list, /Which bay was it in\?/);
    assert.match(list, /about \d+ seconds/);
    assert.match(list, /This seems to ask for a name/);
    assert.match(list, /\d+ % longer/);
    assert.match(
      await get('/questions/publish', administrator.cookie),
      /“What is the nurse&#39;s name\?” seems to ask for a name/,
    );
    assert.ok(!(await isAsked(await begin('RX1'))), 'nobody is asked before they are published');
    await post('/questions/remove', { question: 'q3' }, administrator);
  });

  it('are refused where something is missing, and nothing typed is lost', async () => {
    for (const [form, message] of [
      [{ label: '', type: 'text' }, 'Write the question.'],
      [{ label: '' }, 'Write the question.'],
      [{ label: 'Which?' }, 'Choose what kind of answer it takes.'],
      [{ label: 'Which?', type: 'one', options: 'Only one' }, 'Write at least two choices'],
      [{ label: 'Which?', type: 'several', options: 'A\na' }, 'Two choices are the same.'],
    ] as const) {
      const answer = await post('/questions/edit', form, administrator);
      assert.equal(answer.statusCode, 422);
      assert.ok(answer.body.includes(message), message);
    }
  });

  it('are previewed as whoever is asked sees them', async () => {
    const page = await get('/questions/preview?who=staff', administrator.cookie);
    assert.match(page, /A few questions from Nottingham University Hospitals NHS Trust/);
    assert.match(page, /Was the bell in reach\?/);
  });

  it('are asked after the national ones of a story about that place, and of no other', async () => {
    await publish();
    assert.ok(await isAsked(await begin('RX1')));
    assert.ok(await isAsked(await begin('RX1', 'staff')));
    assert.ok(!(await isAsked(await begin('RR8'))));
    assert.ok(!(await isAsked(await begin('unknown'))));
    assert.ok(!(await isAsked(await begin('RX1', 'staff', 'near-miss'))), 'a near miss stays quick');
  });

  it('follow the place, when it is changed', async () => {
    const token = await begin('RR8');
    await post(`/record/${token}/place`, { place: 'RX1' });
    assert.ok(await isAsked(token));
    await next(`/record/${token}/local-questions`, { q1: 'Bay 4', q2: 'false' });
    await post(`/record/${token}/place`, { place: 'RR8' });
    assert.doesNotMatch(await get(`/record/${token}/check`), /Bay 4/);
  });

  it('may all be left empty, and come last', async () => {
    const token = await begin('RX1');
    let address = `/record/${token}/local-questions`;
    address = await next(address, { q1: '' });
    assert.doesNotMatch(address, /local-questions/);
    assert.match(await get(`/record/${token}/check`), /The bell was out of reach/);
    assert.doesNotMatch(await readAs('ward-reviewer', await sendIt(token)), /Asked by/);
  });

  it('are checked, hidden, changed from the page of checking, and read with the words that were asked', async () => {
    const token = await begin('RX1');
    const address = `/record/${token}/local-questions`;
    const wrong = await post(address, { q1: 'x'.repeat(301), q2: 'maybe' });
    assert.equal(wrong.statusCode, 422);
    assert.equal((await post(address, { q9: 'not asked' })).statusCode, 422);
    await next(address, { q1: 'Bay 4, next to Zebedee Quillfeather', q2: 'false' });
    const check = await get(`/record/${token}/check`);
    assert.match(check, /Which bay was it in\?/);
    assert.match(check, /We hide these before anyone reads what you wrote: <strong>.*Quillfeather/);
    assert.ok(check.includes(`href="${address}"`), 'it can be changed');
    old = await sendIt(token);
    const page = await readAs('ward-reviewer', old);
    assert.match(page, /Asked by Nottingham University Hospitals NHS Trust/);
    assert.match(page, /Bay 4, next to/);
    assert.doesNotMatch(page, /Quillfeather/);
    const { rows } = await cairn.owner.query<{ hidden: Record<string, number> }>(
      'select hidden from revision where record_id = $1',
      [old],
    );
    assert.equal(
      Object.values(rows[0]?.hidden ?? {}).reduce((sum, count) => sum + count, 0),
      1,
      'what was hidden is counted',
    );
  });

  it('keep their old words for old records, and ask new stories with the new ones', async () => {
    const changed = await post(
      '/questions/edit?question=q1',
      { label: 'In which bay were you?', type: 'text', asks: 'both' },
      administrator,
    );
    assert.equal(changed.headers.location, '/questions?done=keep');
    const during = await begin('RX1');
    await publish();
    const token = await begin('RX1');
    assert.match(await get(`/record/${token}/local-questions`), /In which bay were you\?/);
    await next(`/record/${token}/local-questions`, { q1: 'Bay 7' });
    assert.match(await readAs('ward-reviewer', await sendIt(token)), /In which bay were you\?/);
    assert.match(await readAs('ward-reviewer', old), /Which bay was it in\?/);
    assert.doesNotMatch(await readAs('ward-reviewer', old), /In which bay were you\?/);
    await next(`/record/${during}/local-questions`, { q1: 'Bay 9' });
    assert.match(await readAs('ward-reviewer', await sendIt(during)), /Which bay was it in\?/);
  });

  it('show their answers, by the database alone, to whoever may read the record', async () => {
    const seen = async (scope: Scope) =>
      (await cairn.db.as(scope).query('select 1 from local_answer where record_id = $1', [old])).rowCount;
    assert.equal(await seen(scopeOf(someone('reviewer', 'RX1'))), 1);
    assert.equal(await seen({ ...noScope, records: [old] }), 1);
    assert.equal(await seen(scopeOf(someone('reviewer', 'RR8'))), 0);
    assert.equal(await seen(scopeOf(someone('organisation-administrator', 'RX1'))), 0);
    assert.equal(await seen(noScope), 0);
  });

  it('stay with a record that moves to another place, said to be whose they were', async () => {
    const [record] = await cairn.parts.services.recording.read(systemScope, [
      { organisationCode: 'RX1', recordId: old },
    ]);
    assert.equal(record?.local?.version, 1);
    const moving = { organisationCode: 'RX1', recordId: old };
    await cairn.db
      .as(systemScope)
      .transaction((tx) =>
        cairn.parts.services.recording.place(tx, moving, { organisationCode: 'RR8', areaCode: 'QWO' }),
      );
    const [moved] = await cairn.parts.services.recording.read(systemScope, [{ ...moving, organisationCode: 'RR8' }]);
    assert.equal(moved?.local?.organisationCode, 'RX1');
    assert.equal(moved?.local?.questions[0]?.words.en.label, 'Which bay was it in?');
  });

  it('change nothing of a send that is repeated', async () => {
    const token = await begin('RX1');
    await next(`/record/${token}/local-questions`, { q1: 'Bay 5' });
    const sent = await next(`/record/${token}/check`, { action: 'send' });
    assert.equal(await next(`/record/${token}/check`, { action: 'send' }), sent);
    const { rows } = await cairn.owner.query(`select 1 from local_answer where answers ->> 'q1' = 'Bay 5'`);
    assert.equal(rows.length, 1);
  });

  it('are asked on the quick ways where the administrator says so', async () => {
    await post('/questions/quick', { onQuickWays: 'yes' }, administrator);
    await publish();
    assert.ok(await isAsked(await begin('RX1', 'staff', 'near-miss')));
  });

  it('are withdrawn, and asked no more', async () => {
    assert.match(await get('/questions/withdraw', administrator.cookie), /In which bay were you\?/);
    const answer = await post('/questions/withdraw', {}, administrator);
    assert.equal(answer.headers.location, '/questions?done=withdraw');
    assert.ok(!(await isAsked(await begin('RX1'))));
  });

  it('go with the record that is erased', async () => {
    const count = async () =>
      (await cairn.owner.query('select 1 from local_answer where record_id = $1', [old])).rowCount;
    assert.equal(await count(), 1);
    await assert.rejects(cairn.owner.query('delete from local_answer where record_id = $1', [old]), /append-only/);
    await cairn.owner.transaction(async (tx) => {
      await tx.query(
        `insert into erasure (record_id, organisation_code, kind, ground, erased_on)
         values ($1, 'RR8', 'record', 'request', '2026-11-21')`,
        [old],
      );
      await tx.query('select erase_whole(array[$1::uuid])', [old]);
    });
    assert.equal(await count(), 0);
  });
});
