// The auditor's pages on a real audit.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { systemScope } from '../../access/scope.ts';
import { someone } from '../../access/testing.ts';
import { type Actor, anonymous } from '../../actor.ts';
import { fixedClock } from '../../clock.ts';
import { type TestDatabase, testDatabase } from '../../database/testing.ts';
import { createHttp } from '../../http/create-http.ts';
import { findAccounts, readNames } from '../../identity/accounts/store.ts';
import { jobs } from '../../jobs/jobs.ts';
import type { AuditEntry } from '../audit.ts';
import { createChainJob } from '../chain-job.ts';
import { createAuditModule } from '../index.ts';
import { testAudit, testAuditKey } from '../testing.ts';

const csrfToken = 'a-token-of-the-session-of-this-test';
const dataDir = mkdtempSync(join(tmpdir(), 'cairn-audit-pages-'));
const anchorFile = join(dataDir, 'anchors.jsonl');
const record = randomUUID();
const erased = randomUUID();
const auditor = someone('auditor', 'X24');
const nurse = someone('recorder', 'RX1');
let now = '2026-06-21T10:00:00.000Z';
const clock = { now: () => new Date(now), today: () => now.slice(0, 10) };
const audit = testAudit(clock);

let test: TestDatabase;
let app: ReturnType<typeof createHttp>;
let module: ReturnType<typeof createAuditModule>;
let actor: Actor = anonymous;
let isFreshlyProven = true;

const write = (at: string, entry: AuditEntry): Promise<void> => {
  now = at;
  return audit.write(test.owner, [entry]);
};

before(async () => {
  test = await testDatabase();
  await test.owner.query(
    `insert into account (account_id, username, display_name, organisation_code, issuer, subject, created_on)
     values ($1, 'ward-nurse', '=Idris Sampleton', 'RX1', 'https://nobody.example', 'a', '2026-01-01'),
            ($2, 'another-nurse', 'Idris Otherwise', 'RX1', 'https://nobody.example', 'b', '2026-01-01')`,
    [nurse.accountId, randomUUID()],
  );
  const at = { organisationCode: 'RX1', recordId: record };
  await write('2026-06-01T23:30:00.000Z', { actor: nurse, action: 'record.read', ...at });
  await write('2026-06-10T14:03:27.000Z', { actor: anonymous, action: 'record.send', ...at });
  await write('2026-06-11T09:15:00.000Z', {
    actor: { kind: 'client', clientId: 'demo-lrms', organisationCode: 'RHA' },
    action: 'record.send',
    organisationCode: 'RHA',
    recordId: erased,
    detail: { eventType: 'incident', slip: 'Words that somebody wrote', records: ['a', 'b'] },
  });
  module = createAuditModule({
    db: test.db,
    clock,
    audit,
    jobs: { add: async (tx, added) => jobs.add(tx, added).catch(() => {}) },
    key: testAuditKey,
    anchorFile,
    findPeople: findAccounts,
    namesOf: readNames,
    findRecord: async (reference) => (reference.toUpperCase() === 'CA7K3-M9QXP' ? record : null),
    referencesOf: async () => new Map([[record, 'CA7K3-M9QXP']]),
    organisationName: async (code) => (code === 'RX1' ? 'Northmoor Hospital' : null),
  });
  app = createHttp({
    config: { origin: 'http://127.0.0.1', dataDir, demo: false, brand: { name: 'Cairn', operator: null } },
    modules: [module],
    identify: async () => ({ actor, csrfToken: actor.kind === 'account' ? csrfToken : '', isFreshlyProven }),
    readiness: async () => ({ ok: true, missing: [] }),
  });
  now = '2026-06-21T10:00:00.000Z';
});
after(async () => {
  await app.close();
  await test.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const ask = async (method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string>>) => {
  const answer = await app.inject({
    method,
    url,
    ...(form && {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({ ...form, _csrf: csrfToken }).toString(),
    }),
  });
  const table = /<tbody[\s\S]*<\/tbody>/.exec(answer.body)?.[0] ?? '';
  const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  return {
    status: answer.statusCode,
    html: answer.body,
    words: words(answer.body.replace(/^[\s\S]*<main/, '<main')),
    rows: [...table.matchAll(/<tr[\s\S]*?<\/tr>/g)].map(([row]) => words(row)),
    headers: answer.headers,
  };
};
const get = (url: string) => ask('GET', url);
const post = (url: string, form: Readonly<Record<string, string>> = {}) => ask('POST', url, form);
const as = (who: Actor, proven = true): void => {
  actor = who;
  isFreshlyProven = proven;
};

describe('the audit, for its auditor', () => {
  it('shows entries newest first, in plain words, with no hour of somebody without a name', async () => {
    as(auditor);
    const { rows } = await get('/audit?to=2026-06-20');
    assert.equal(rows.length, 3);
    assert.match(rows[0] ?? '', /Told us something.*The machine demo-lrms.*11 June 2026 at 10:15/);
    assert.match(rows[1] ?? '', /Somebody without a name.*10 June 2026(?! at).*Northmoor Hospital.*CA7K3-M9QXP/);
    assert.match(rows[2] ?? '', /Read a record.*=Idris Sampleton.*2 June 2026 at 00:30/);
  });

  it('shows codes and counts of an entry, and no words', async () => {
    as(auditor);
    const { html, rows } = await get('/audit?organisation=rha');
    assert.match(rows[0] ?? '', /records: 2 · event type: incident/);
    assert.ok(!html.includes('Words that somebody'));
  });

  for (const [words, query, count] of [
    ['by user name', 'person=ward-nurse', 1],
    ['by part of a name, of more than one', 'person=idris', 1],
    ['by machine', 'person=demo-lrms', 1],
    ['by a name that nobody has', 'person=zzz', 0],
    ['by deed', 'action=record.send', 2],
    ['by organisation', 'organisation=RX1', 2],
    ['by reference', 'record=ca7k3-m9qxp', 2],
    ['by the number of a record that is gone', `record=${erased}`, 1],
    ['by days, as calendars here have them', 'from=2026-06-02&to=2026-06-10', 2],
    ['by a day alone', 'from=2026-06-01&to=2026-06-01', 0],
    ['by all of it together', 'person=ward-nurse&action=record.read&organisation=RX1&from=2026-06-02', 1],
  ] as const)
    it(`finds ${words}`, async () => {
      as(auditor);
      assert.equal((await get(`/audit?${query}${query.includes('to=') ? '' : '&to=2026-06-20'}`)).rows.length, count);
    });

  it('says what is wrong with a search, and does not guess', async () => {
    as(auditor);
    assert.match((await get('/audit?record=XXXXX-XXXXX')).words, /no record with that reference/);
    assert.match((await get('/audit?from=2026-06-10&to=2026-06-01')).words, /must not be before the first/);
    assert.equal((await get('/audit?from=yesterday')).status, 400);
    assert.match((await get('/audit?from=2026-02-30')).words, /no such day/);
    const never = '2026-02-30T25:00:00.000000Z~0195e8c2-0000-4000-8000-000000000001';
    assert.equal((await get(`/audit?after=${never}`)).status, 200);
  });

  it('turns its pages without leaving any entry out', async () => {
    as(auditor);
    const many = Array.from({ length: 120 }, () => ({
      actor: anonymous,
      action: 'record.send',
      organisationCode: 'RMANY',
      recordId: randomUUID(),
    }));
    now = '2026-05-05T10:00:00.000Z';
    await audit.write(test.owner, many);
    now = '2026-06-21T10:00:00.000Z';
    const seen: string[] = [];
    let next = '/audit?organisation=RMANY';
    for (let page = 0; page < 5 && next !== ''; page += 1) {
      const { html } = await get(next);
      for (const [, id = ''] of html.matchAll(/href="\/audit\?record=([0-9a-f-]{36})"/g)) seen.push(id);
      next = (/href="([^"]+)">Older entries/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
    }
    assert.equal(new Set(seen).size, 120);
    assert.equal(seen.length, 120, 'each once');
  });

  it('is itself in the audit when it is searched, with codes and not with what was typed', async () => {
    as(auditor);
    await get('/audit?person=Idris+Samp&record=CA7K3-M9QXP');
    const { rows } = await test.owner.query<{ actor: string; detail: string }>(
      `select actor_id as actor, detail::text from audit where action = 'audit.search' and detail ? 'people'
       and detail ->> 'recordId' = $1`,
      [record],
    );
    assert.equal(rows.length, 1);
    assert.equal(rows[0]?.actor, auditor.accountId);
    assert.ok(rows[0]?.detail.includes(nurse.accountId) && !rows[0].detail.includes('Samp'));
  });

  it('is closed to every other role, by the route and by the database', async () => {
    for (const role of [
      'reviewer',
      'organisation-administrator',
      'national-administrator',
      'national-analyst',
    ] as const) {
      as(someone(role, 'RX1'));
      for (const url of ['/audit', '/audit/verify', '/audit/verify/audit-faults.jsonl'])
        assert.equal((await get(url)).status, 403, `${role} ${url}`);
      assert.equal((await post('/audit/export')).status, 403, role);
    }
  });
});

describe('a search as a file', () => {
  it('needs a fresh proof, holds what was found, runs nothing in a spreadsheet, and is written down', async () => {
    as(auditor, false);
    assert.equal((await post('/audit/export', { organisation: 'RX1' })).status, 403);
    as(auditor);
    const file = await post('/audit/export', { organisation: 'RX1' });
    assert.match(String(file.headers['content-disposition']), /attachment; filename="audit-2026-06-21\.csv"/);
    const lines = file.html.trim().split('\r\n');
    assert.equal(lines.length, 3);
    assert.match(lines[1] ?? '', /^2026-06-10,yes,Somebody without a name,Told us something,record\.send,RX1/);
    assert.match(lines[2] ?? '', /,'=Idris Sampleton,/);
    const { rows } = await test.owner.query<{ n: number }>(
      `select count(*) as n from audit where action = 'audit.export' and (detail ->> 'entries')::integer = 2`,
    );
    assert.equal(rows[0]?.n, 1);
  });
});

describe('verifying from the page', () => {
  const run = async (): Promise<void> => {
    const { rows } = await test.owner.query<{ id: string }>(
      `select verification_id as id from audit_verification order by asked_at desc, state desc limit 1`,
    );
    const payload = { verificationId: rows[0]?.id };
    await module.jobs[0]?.run(payload);
    await module.jobs[0]?.run(payload);
  };
  const chain = () =>
    createChainJob({ db: test.db.as(systemScope), clock: fixedClock(now), key: testAuditKey, anchorFile }).run({});

  it('says that the audit is sound, with what it read', async () => {
    await chain();
    as(auditor);
    assert.match((await get('/audit/verify')).words, /Nobody has checked it from here yet/);
    await post('/audit/verify', { deed: 'start' });
    await post('/audit/verify', { deed: 'start' });
    assert.match((await get('/audit/verify')).words, /A check is running/);
    await run();
    const page = await get('/audit/verify');
    assert.match(page.words, /Sound Nobody has changed the audit.*Anchors compared 1 .*Faults 0/);
    const { rows } = await test.owner.query<{ n: number }>(
      `select count(*) as n from audit where action = 'audit.finish-verify'`,
    );
    assert.equal(rows[0]?.n, 1, 'once, however often the job ran');
  });

  it('can be stopped before and while it runs, and then says nothing of the audit', async () => {
    as(auditor);
    now = '2026-06-21T11:00:00.000Z';
    await post('/audit/verify', { deed: 'start' });
    await post('/audit/verify', { deed: 'stop' });
    await run();
    assert.match((await get('/audit/verify')).words, /Stopped It was stopped before the end/);

    now = '2026-06-21T12:00:00.000Z';
    await post('/audit/verify', { deed: 'start' });
    await test.owner.query(`update audit_verification set state = 'running' where state = 'waiting'`);
    await post('/audit/verify', { deed: 'stop' });
    assert.match((await get('/audit/verify')).words, /A check is stopping/);
    await run();
    assert.match((await get('/audit/verify')).words, /Stopped/);
    assert.equal(
      (await get('/audit/verify/audit-faults.jsonl')).html,
      '',
      'the file is of the last that came to its end',
    );
  });

  it('stops in the middle of reading', async () => {
    as(auditor);
    now = '2026-06-21T12:30:00.000Z';
    await post('/audit/verify', { deed: 'start' });
    await test.owner.query(
      `create function stop_now() returns trigger language plpgsql as $$ begin return null; end $$`,
    );
    // As if somebody had pressed stop when it first says how far it is.
    await test.owner.query(
      `create trigger stop_now before update on audit_verification for each row
       when (new.state = 'running' and new.read_links > 0) execute function stop_now()`,
    );
    const { rows } = await test.owner.query<{ id: string }>(
      `select verification_id as id from audit_verification where state = 'waiting'`,
    );
    await module.jobs[0]?.run({ verificationId: rows[0]?.id });
    await test.owner.query('drop trigger stop_now on audit_verification');
    assert.match((await get('/audit/verify')).words, /Stopped/);
  });

  it('says what was changed and where, as a page and as lines of JSON', async () => {
    as(auditor);
    await test.owner.query('alter table audit disable trigger audit_append_only');
    const { rows } = await test.owner.query<{ position: number }>(
      `with changed as (
         update audit set action = 'record.list' where action = 'record.read' returning entry_id
       )
       select position from audit_link join changed using (entry_id)`,
    );
    appendFileSync(anchorFile, `${JSON.stringify({ on: '2026-06-20', position: 99_999, hash: 'a'.repeat(64) })}\n`);
    now = '2026-06-21T13:00:00.000Z';
    await post('/audit/verify', { deed: 'start' });
    await run();
    const page = await get('/audit/verify');
    assert.match(
      page.words,
      new RegExp(`Not sound.*entry at place ${rows[0]?.position} of the chain is not as Cairn wrote it`),
    );
    assert.match(page.words, /noted outside the database on 2026-06-20 at place 99999/);
    const lines = (await get('/audit/verify/audit-faults.jsonl')).html
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['entry-changed', 'anchor-broken'],
    );
  });

  it('says so where the anchors cannot be read', async () => {
    as(auditor);
    appendFileSync(anchorFile, 'no anchor\n');
    now = '2026-06-21T14:00:00.000Z';
    await post('/audit/verify', { deed: 'start' });
    await run();
    assert.match((await get('/audit/verify')).words, /Could not be done/);
  });
});
