import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { Type } from 'typebox';
import { type Permission, permissions } from '../platform/access/roles.ts';
import { contractFaults, listRoutes } from '../platform/http/contract.ts';
import { type Answer, type Module, route } from '../platform/module.ts';
import { testCairn } from './testing/cairn.ts';

let cairn: Awaited<ReturnType<typeof testCairn>>;
before(async () => {
  cairn = await testCairn();
});
after(() => cairn.end());

const tell = async () => {
  const answer = await cairn.app.inject({
    method: 'POST',
    url: '/api/records',
    headers: { 'idempotency-key': crypto.randomUUID() },
    payload: {
      taxonomy: 'lfpse-5',
      reporter: 'public',
      answers: {
        EventType: 'incident',
        Description: 'The drip ran dry in the night.',
        LocationKnown: 'y',
        Organisation: ['RX1'],
      },
    },
  });
  assert.equal(answer.statusCode, 201, answer.body);
};

const tables = async (): Promise<readonly string[]> => {
  const { rows } = await cairn.owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  return rows.map(({ name }) => name);
};

/** Everything that is kept, as text, whatever its order. */
const everything = async (): Promise<string> => {
  const parts = await Promise.all(
    (await tables()).map(async (table) => {
      const { rows } = await cairn.owner.query<{ row: string }>(`select t::text as row from "${table}" t`);
      return `${table}\n${rows
        .map(({ row }) => row)
        .sort()
        .join('\n')}`;
    }),
  );
  return parts.join('\n\n');
};

describe('every module', () => {
  it('has a permission and a schema for each route, and each permission is asked for by some route', () => {
    const { modules } = cairn.parts;
    assert.ok(listRoutes(modules).length > 20);
    assert.deepEqual(contractFaults(modules), []);
    const asked = new Set(listRoutes(modules).map(({ route: { permission } }) => permission));
    assert.deepEqual(
      permissions.filter((name) => !asked.has(name)),
      [],
    );
  });

  it('gives jobs that can run twice harmlessly', async () => {
    await tell();
    const { rows } = await cairn.owner.query<{ organisationCode: string; recordId: string }>(
      'select organisation_code as "organisationCode", record_id as "recordId" from record',
    );
    const payloads: Readonly<Record<string, unknown>> = {
      'recording.remove-expired': {},
      'review.give-to-readers': {},
      'review.open-cases': { records: rows },
      'review.find-similar': { records: rows },
      'review.propose-codes': { records: rows },
      'review.read-old-records': {},
      'review.make-themes': {},
      'pharmacy.link-records': { records: rows },
      'review.note-completion': { completed: { ...rows[0], revision: 2, answers: 3 } },
      'identity.remove-expired': {},
      'audit.chain': {},
      'keeping.apply-retention': {},
      'portfolio.erase-left': {},
      'recording.lapse-openings': {},
      'audit.verify': { verificationId: '0195e8c2-0000-4000-8000-000000000001' },
    };
    for (const { name, run } of cairn.parts.jobs) {
      assert.ok(name in payloads, `${name} has no payload here: say how it is called, so that it can be run twice`);
      await run(payloads[name]);
      const once = await everything();
      await run(payloads[name]);
      assert.equal(await everything(), once, `${name} run twice is not the same as once`);
    }
    assert.match(await everything(), /review_case\n\(RX1,/, 'the jobs did their work');
  });

  it('keeps no time of day of what somebody anonymous told, nor of what followed on it', async () => {
    await tell();
    const { rows: records } = await cairn.owner.query<{
      organisationCode: string;
      recordId: string;
      reference: string;
    }>('select organisation_code as "organisationCode", record_id as "recordId", reference from record');
    const jobs = new Map(cairn.parts.jobs.map(({ name, run }) => [name, run]));
    for (const name of ['review.open-cases', 'review.find-similar', 'review.propose-codes'])
      await jobs.get(name)?.({ records });
    const kept = (await everything()).split('\n');
    const names = records.flatMap(({ recordId, reference }) => [recordId, reference]);
    const about = kept.filter((row) => names.some((name) => row.includes(name)));
    assert.ok(about.some((row) => row.includes('case.open')));
    for (const row of about) assert.doesNotMatch(row.replaceAll('00:00:00', ''), /\d\d:\d\d/);
  });

  it('opens no page without its permission: the anonymous are asked to sign in', async () => {
    const closed = listRoutes(cairn.parts.modules).filter(({ route: { permission } }) => permission !== 'public');
    assert.ok(closed.length > 5);
    for (const { route: one } of closed) {
      const url = one.path.replace(/:\w+/g, '0195e8c2-0000-4000-8000-000000000001');
      const answer = await cairn.app.inject({ method: one.method, url, ...(one.method === 'POST' && { payload: {} }) });
      assert.ok([303, 401].includes(answer.statusCode), `${one.method} ${url}: ${answer.statusCode}`);
      if (answer.statusCode === 303) assert.match(String(answer.headers.location), /^\/sign-in/);
    }
  });

  it('shows a recorder none of what reviewers see', async () => {
    const { cookie } = await cairn.signIn('ward-nurse');
    const answers = await Promise.all(
      ['/worklist', '/home'].map((url) => cairn.app.inject({ method: 'GET', url, headers: { cookie } })),
    );
    assert.deepEqual(
      answers.map(({ statusCode }) => statusCode),
      [403, 403],
    );
  });
});

describe('the contract', () => {
  it('notices a route without permission or schema, a twin, and a link that leads nowhere', () => {
    const nowhere = async (): Promise<Answer> => ({ kind: 'see-other', to: '/' });
    const page = { method: 'GET', path: '/x', permission: 'public', schema: {}, handle: nowhere } as const;
    const broken: Module = {
      name: 'broken',
      jobs: [],
      routes: [
        route({ ...page, permission: 'broken.read' as Permission }),
        route({ ...page, path: '/x/:id' }),
        route({ ...page, method: 'POST' }),
        route({ ...page, path: '/y', schema: { querystring: Type.Object({}) } }),
        route({ ...page, path: '/y' }),
      ],
      links: [{ text: 'Nowhere', path: '/nowhere', place: 'menu' }],
    };
    const faults = contractFaults([broken]).join('\n');
    for (const expected of [
      /permission "broken\.read"/,
      /no schema for its params/,
      /no schema for its body/,
      /served twice/,
      /leads to \/nowhere/,
    ])
      assert.match(faults, expected);
  });
});
