// Who it happened to, through every door: asked once the story is sent, kept apart, replaced, erased with the record, and
// shown to nobody but whoever told us. With a table of postcode districts and without one.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { roles } from '../platform/access/roles.ts';
import { noScope, systemScope } from '../platform/access/scope.ts';
import { scopeOf } from '../platform/access/scope-of.ts';
import { someone } from '../platform/access/testing.ts';
import { newSecret } from '../platform/vault/secret-address.ts';
import { testCairn } from './testing/cairn.ts';

let folder: string;
let cairn: Awaited<ReturnType<typeof testCairn>>;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cairn-deprivation-'));
  const file = join(folder, 'deprivation.csv');
  await writeFile(file, 'outward_code,quintile\nQJ7Z,1\nLS29,5\n');
  cairn = await testCairn({ CAIRN_DEPRIVATION_FILE: file });
});
after(async () => {
  await cairn.end();
  await rm(folder, { recursive: true, force: true });
});

type Form = Readonly<Record<string, string | readonly string[]>>;

const get = async (url: string, cookie = '') =>
  cairn.app.inject({ method: 'GET', url, ...(cookie && { headers: { cookie } }) });

const post = async (url: string, form: Form, headers: Readonly<Record<string, string>> = {}) => {
  const pairs = Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return cairn.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(pairs).toString(),
  });
};

type Answers = Readonly<Record<string, unknown>>;

const child = { PhysicalHarm: '3' };

/** Sends a story; gives back what opens its pages. */
const tell = async (answers: Answers = {}) => {
  const token = newSecret();
  const sent = await cairn.app.inject({
    method: 'POST',
    url: '/api/records',
    headers: { 'idempotency-key': token },
    payload: {
      taxonomy: 'lfpse-5',
      reporter: 'public',
      answers: {
        EventType: 'incident',
        Description: 'The call bell was out of reach.',
        LocationKnown: 'y',
        Organisation: ['RX1'],
        ...answers,
      },
    },
  });
  assert.equal(sent.statusCode, 201, sent.body);
  const { reference, receipt } = sent.json();
  const { rows } = await cairn.owner.query<{ organisationCode: string; recordId: string }>(
    'select organisation_code as "organisationCode", record_id as "recordId" from record where reference = $1',
    [reference],
  );
  const key = rows[0] ?? assert.fail('Nothing was kept');
  await cairn.parts.jobs.find(({ name }) => name === 'review.open-cases')?.run({ records: [key] });
  return { ...key, receipt, sent: `/record/${token}/about-person` };
};

const kept = async (recordId: string) => {
  const { rows } = await cairn.owner.query<{ index: number; answers: Answers; fifth: number | null }>(
    `select patient_index as index, answers, deprivation_fifth as fifth
     from person_affected_about
     where record_id = $1
     order by 1`,
    [recordId],
  );
  return rows;
};

const visitOf = async (receipt: string): Promise<string> => {
  const answer = await post('/receipt', { receipt });
  assert.equal(answer.statusCode, 303, answer.body);
  return `${answer.headers.location}/about-person`;
};

describe('who it happened to', () => {
  it('is asked from the page that says thank you, on three short pages, and each answer replaces the one before', async () => {
    const { recordId, sent } = await tell();
    const first = await get(sent);
    assert.equal(first.statusCode, 200, first.body);
    assert.match(first.body, /Part 1 of 3/);
    assert.match(first.body, /Nobody who reads the story sees them/);
    for (const question of ['How old were they?', 'What is their gender?', 'What is their ethnic group?'])
      assert.ok(first.body.includes(question), question);
    const next = await post(sent, { AgeBracket: '10', Gender: '1', PatientEthnicity: 'not-said' });
    assert.equal(next.headers.location, `${sent}?person=1&part=2`);
    await post(`${sent}?person=1&part=2`, {
      disability: ['hearing', 'memory'],
      adjustments: 'time',
      adjustmentsMet: 'no',
    });
    const done = await post(`${sent}?person=1&part=3`, {
      mainLanguage: 'pl',
      interpreter: 'missing',
      postcode: 'ls29 8aa',
    });
    assert.equal(done.headers.location, `${sent}?person=1&done=yes`);
    assert.match((await get(`${sent}?person=1&done=yes`)).body, /only counted/);
    assert.deepEqual(await kept(recordId), [
      {
        index: 0,
        answers: {
          AgeBracket: '10',
          Gender: '1',
          PatientEthnicity: 'not-said',
          disability: ['hearing', 'memory'],
          adjustments: ['time'],
          adjustmentsMet: 'no',
          mainLanguage: 'pl',
          interpreter: 'missing',
        },
        fifth: 5,
      },
    ]);
    const again = await get(`${sent}?person=1&part=2`);
    assert.match(again.body, /value="hearing" checked/);
    await post(`${sent}?person=1&part=2`, { disability: 'none' });
    const [row] = await kept(recordId);
    assert.deepEqual(row?.answers.disability, ['none']);
    assert.ok(!('adjustments' in (row?.answers ?? {})), 'what was left empty is taken back');
    assert.equal(row?.answers.mainLanguage, 'pl', 'what another page asked stays');
  });

  it('never shows, keeps or gives back a postcode, and forgets its area when asked', async () => {
    const { recordId, sent } = await tell();
    const last = `${sent}?person=1&part=3`;
    await post(last, { postcode: 'QJ7Z 4XV' });
    assert.equal((await kept(recordId))[0]?.fifth, 1);
    const page = (await get(last)).body;
    assert.doesNotMatch(page, /QJ7Z/i);
    assert.match(page, /threw the postcode away/);
    await post(last, { religion: 'none' });
    assert.equal((await kept(recordId))[0]?.fifth, 1, 'left empty, the area stays');
    await post(last, { forgetPostcode: 'yes' });
    assert.deepEqual(await kept(recordId), [], 'with nothing left, there is no row');
  });

  it('says what is wrong with a postcode, and keeps nothing of the page until it is right', async () => {
    const { recordId, sent } = await tell();
    const last = `${sent}?person=1&part=3`;
    for (const [postcode, words] of [
      ['London', /Type the first half of the postcode/],
      ['M1', /We do not know this first half/],
    ] as const) {
      const answer = await post(last, { postcode, religion: 'none' });
      assert.equal(answer.statusCode, 422);
      assert.match(answer.body, words);
      assert.match(answer.body, /value="none" selected/, 'what was chosen is still there');
    }
    assert.deepEqual(await kept(recordId), []);
  });

  it('takes nothing but the choices that are there, and refuses those that exclude each other', async () => {
    const { recordId, sent } = await tell();
    for (const form of [
      { disability: ['none', 'vision'] },
      { disability: ['not-said', 'vision'] },
      { disability: 'anything' },
      { carer: ['carer', 'both'] },
    ] as const)
      assert.equal((await post(`${sent}?person=1&part=2`, form)).statusCode, 422, JSON.stringify(form));
    assert.deepEqual(await kept(recordId), []);
  });

  it('asks about a pregnancy whoever may have had one', async () => {
    const { sent } = await tell();
    const asked = async (about: Readonly<Record<string, string>>): Promise<boolean> => {
      await post(`${sent}?person=1&part=1`, about);
      return /pregnant/.test((await get(`${sent}?person=1&part=2`)).body);
    };
    for (const about of [{ Gender: '1', AgeBracket: '9' }, { Gender: '1' }, { Gender: '4' }, { AgeBracket: '10' }])
      assert.equal(await asked(about), true, JSON.stringify(about));
    for (const about of [{ Gender: '2', AgeBracket: '9' }, { Gender: '2' }, { Gender: '1', AgeBracket: '11' }])
      assert.equal(await asked(about), false, JSON.stringify(about));
  });

  it('says kindly that two answers do not go together, and keeps both to choose from', async () => {
    const { sent } = await tell();
    const refused = await post(`${sent}?person=1&part=2`, { disability: ['vision', 'none'] });
    assert.equal(refused.statusCode, 422);
    assert.match(refused.body, /You chose &quot;No disability or long-term condition&quot; and another answer too/);
    assert.match(refused.body, /value="vision" checked/);
  });

  it('is asked of each of several people, and of a child without what is asked of adults', async () => {
    const { recordId, sent } = await tell({ patients: [child, { PhysicalHarm: '4' }] });
    const whom = (await get(sent)).body;
    assert.match(whom, /Person 1/);
    assert.match(whom, /Person 2/);
    assert.doesNotMatch(whom, /Person 3/);
    assert.match((await get(`${sent}?person=1&part=3`)).body, /sexual orientation/);
    await post(`${sent}?person=1&part=1`, { AgeBracket: '5' });
    assert.doesNotMatch((await get(`${sent}?person=1&part=3`)).body, /sexual orientation|registered with at birth/);
    assert.doesNotMatch((await get(`${sent}?person=1&part=2`)).body, /pregnant/);
    await post(`${sent}?person=2&part=1`, { AgeBracket: '12' });
    assert.doesNotMatch((await get(`${sent}?person=2&part=2`)).body, /pregnant/, 'nor somebody of 85');
    assert.deepEqual(
      (await kept(recordId)).map(({ index, answers }) => [index, answers]),
      [
        [0, { AgeBracket: '5' }],
        [1, { AgeBracket: '12' }],
      ],
    );
    assert.equal((await get(`${sent}?person=3&part=1`)).statusCode, 303, 'there is no third');
  });

  it('does not ask what the record says already', async () => {
    const { sent } = await tell({ patients: [{ AgeBracket: '9', Gender: '2', PatientEthnicity: '31' }] });
    const first = (await get(sent)).body;
    assert.match(first, /Part 1 of 2/);
    assert.doesNotMatch(first, /How old were they|ethnic group/);
  });

  it('is asked of the patient themselves as "you"', async () => {
    const { sent } = await tell({ ReporterType: '1' });
    assert.match((await get(sent)).body, /How old were you\?/);
    assert.match((await get(`${sent}?person=1&part=2`)).body, /Did you have a disability/);
  });

  it('is asked by receipt, and of nobody by a receipt that was taken back', async () => {
    const { recordId, receipt } = await tell();
    const visit = await visitOf(receipt);
    const page = await get(visit);
    assert.equal(page.statusCode, 200);
    const action = /<form method="post" action="([^"]+)"/.exec(page.body.slice(page.body.indexOf('<main')))?.[1] ?? '';
    await post(action.replaceAll('&amp;', '&'), { Gender: '2' });
    assert.deepEqual((await kept(recordId))[0]?.answers, { Gender: '2' });
    await post(visit.replace('/about-person', '/withdraw'), {});
    const closed = await get(await visitOf(receipt));
    assert.equal(closed.headers.location, '/receipt?over=yes');
  });

  it('is asked of a member of staff by their own record, and of nobody by the record of another', async () => {
    const { cookie, csrf } = await cairn.signIn('ward-nurse');
    const token = newSecret();
    const sent = await cairn.app.inject({
      method: 'POST',
      url: '/api/records',
      headers: { cookie, 'x-csrf-token': csrf, 'idempotency-key': token },
      payload: {
        taxonomy: 'lfpse-5',
        reporter: 'staff',
        answers: {
          EventType: 'incident',
          Description: 'A drip ran dry.',
          LocationKnown: 'y',
          Organisation: ['RX1'],
        },
      },
    });
    assert.equal(sent.statusCode, 201, sent.body);
    const { rows } = await cairn.owner.query<{ organisationCode: string; recordId: string }>(
      `select organisation_code as "organisationCode", record_id as "recordId"
       from record
       where author_account_id is not null`,
    );
    const key = rows[0] ?? assert.fail('Nothing was kept');
    await cairn.parts.jobs.find(({ name }) => name === 'review.open-cases')?.run({ records: [key] });
    const address = `/my-records/${key.recordId}/about-person`;
    assert.equal((await get(address, cookie)).statusCode, 200);
    await post(address, { disability: 'vision', _csrf: csrf }, { cookie });
    assert.deepEqual((await kept(key.recordId))[0]?.answers, { disability: ['vision'] });
    const other = await cairn.signIn('practice-doctor');
    assert.equal((await get(address, other.cookie)).statusCode, 404);
    assert.equal((await get(address)).statusCode, 303, 'nobody without signing in');
  });

  it('is not asked about good care or a risk, nor by an address that nobody was given', async () => {
    const { sent } = await tell({ EventType: 'good-care', HowFutureOccurrence: 'By asking.' });
    assert.equal((await get(sent)).headers.location, '/receipt');
    assert.equal((await get(`/record/${newSecret()}/about-person`)).headers.location, '/receipt');
  });

  it('is written down in the audit as done, without what was said, and of the anonymous without an hour', async () => {
    const { recordId, sent } = await tell();
    await post(`${sent}?person=1&part=3`, { religion: 'sikh', postcode: 'QJ7Z' });
    const { rows } = await cairn.owner.query<{ entry: string }>(
      `select audit::text as entry from audit where record_id = $1 and action = 'record.tell-about-person'`,
      [recordId],
    );
    assert.equal(rows.length, 1);
    assert.doesNotMatch(rows[0]?.entry ?? '', /sikh|QJ7Z/i);
    assert.doesNotMatch((rows[0]?.entry ?? '').replaceAll('00:00:00', ''), /\d\d:\d\d/);
  });

  it('moves with its record, and goes with it', async () => {
    const { recordId, sent } = await tell();
    await post(sent, { Gender: '1' });
    await cairn.owner.query(`update record set organisation_code = 'RR8' where record_id = $1`, [recordId]);
    assert.match((await get(sent)).body, /value="1" checked/);
    await cairn.owner.transaction(async (tx) => {
      await tx.query(
        `insert into erasure (record_id, organisation_code, kind, ground, erased_on)
         values ($1, 'RR8', 'record', 'request', '2026-11-21')`,
        [recordId],
      );
      await tx.query('select erase_whole(array[$1::uuid])', [recordId]);
    });
    assert.deepEqual(await kept(recordId), []);
  });
});

describe('the database by itself', () => {
  it('shows it to no role, to whoever told us, and to Cairn, which counts', async () => {
    const { recordId, sent } = await tell();
    await post(sent, { Gender: '1' });
    const seen = async (scope: Parameters<typeof cairn.db.as>[0]) =>
      (await cairn.db.as(scope).query('select 1 from person_affected_about where record_id = $1', [recordId])).rowCount;
    for (const role of roles)
      for (const place of ['RX1', 'UNPLACED', 'X26']) assert.equal(await seen(scopeOf(someone(role, place))), 0, role);
    assert.equal(await seen(noScope), 0);
    assert.equal(await seen({ ...noScope, records: [recordId] }), 1);
    assert.equal(await seen(systemScope), 1);
  });

  it('lets nobody else write it', async () => {
    const { organisationCode, recordId } = await tell();
    for (const role of roles)
      await assert.rejects(
        cairn.db.as(scopeOf(someone(role, organisationCode))).query(
          `insert into person_affected_about (organisation_code, record_id, patient_index, answers, answered_on)
           values ($1, $2, 0, '{}', '2026-11-21')`,
          [organisationCode, recordId],
        ),
        /row-level security/,
        role,
      );
  });
});

describe('without a table of postcode districts', () => {
  it('asks nobody for a postcode, and takes none', async () => {
    const other = await testCairn();
    const before = cairn;
    cairn = other;
    try {
      const { recordId, sent } = await tell();
      const last = `${sent}?person=1&part=3`;
      assert.doesNotMatch((await get(last)).body, /postcode/i);
      await post(last, { religion: 'none', postcode: 'LS29' });
      assert.deepEqual(await kept(recordId), [{ index: 0, answers: { religion: 'none' }, fifth: null }]);
    } finally {
      cairn = before;
      await other.end();
    }
  });
});
