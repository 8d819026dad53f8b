// Every kind of id, reached for by everybody whose it is not: the own ones of people (sessions, passkeys, drafts, told records,
// sealed offers) and those of another organisation, in every role. Then the same forms with more in them than was asked.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { codeNow, createBrowser, fieldOf } from '../../src/platform/identity/testing.ts';
import { type Answer, addressOf, bodyOf, inParallel, openTarget, type Target } from './support/target.ts';

let target: Target;
before(async () => {
  target = await openTarget();
});
after(() => target.end());

const isClosed = ({ status, headers }: Answer): boolean =>
  [400, 401, 403, 404, 409, 410, 422].includes(status) ||
  (status === 303 && /^\/(?:sign-in|receipt\?over)/.test(String(headers.location)));

const ownersOf = async (accountId: string) => {
  const one = async (sql: string) =>
    (await target.cairn.owner.query<{ id: string }>(sql, [accountId])).rows[0]?.id ?? '';
  return {
    sessionId: await one('select session_id::text as id from session where account_id = $1'),
    assignmentId: await one('select assignment_id::text as id from assignment where account_id = $1'),
  };
};

/** What decides who may do what, of everybody; nothing that an attack does may change it. */
const powers = async (): Promise<string> => {
  const { rows } = await target.cairn.owner.query<{ all: string }>(
    `select md5(
       (select string_agg(concat_ws('|', account_id, username, organisation_code, is_active, issuer, subject, password_hash), ';' order by account_id) from account)
       || (select string_agg(g::text, ';' order by assignment_id) from assignment g)
       || coalesce((select string_agg(c::text, ';' order by client_id) from machine_client c), '')
       || coalesce((select string_agg(concat_ws('|', session_id, account_id, assignment_id), ';' order by session_id) from session), '')
       || coalesce((select string_agg(p::text, ';' order by credential_id) from passkey p), '')
       || coalesce((select string_agg(i::text, ';' order by invitation_id) from invitation i), '')
       || coalesce((select string_agg(h::text, ';' order by hold_id) from record_hold h), '')
     ) as all`,
  );
  return rows[0]?.all ?? '';
};

describe('what belongs to somebody else', () => {
  it('cannot be seen, changed or ended by its id, in any role that does not reach it', async (t) => {
    const { victim, foreign, people, post, get, cairn, at } = target;
    const { identity, review } = cairn.parts.services;
    assert.ok(review);
    const { sessionId, assignmentId } = await ownersOf(victim.accountId ?? '');
    const system = { kind: 'system', job: 'attack' } as const;
    const invited = await identity.joining.invite(system, {
      displayName: 'Somebody Invited',
      organisationCode: at.stranger,
      role: 'reviewer',
      reason: 'They review there',
    });
    assert.ok(invited.ok);
    const { rows: invitations } = await cairn.owner.query<{ id: string }>(
      'select invitation_id::text as id from invitation where organisation_code = $1',
      [at.stranger],
    );
    const asked = await identity.joining.ask({
      displayName: 'Somebody Asking',
      organisationCode: at.stranger,
      role: 'reviewer',
      why: 'I review there',
    });
    assert.ok(asked.ok);
    const { rows: requests } = await cairn.owner.query<{ id: string }>(
      'select request_id::text as id from account_request where organisation_code = $1',
      [at.stranger],
    );
    const draft = await post(victim, '/record/tell?who=staff&way=near-miss', { Description: 'A story of the victim.' });
    const draftAt = String(draft.headers.location);
    const token = draftAt.split('/')[2] ?? '';
    assert.equal(token.length, 22, draft.body.slice(0, 300));
    const record = foreign.named.recordId?.value ?? '';
    const account = victim.accountId ?? '';
    const client = foreign.named.clientId?.value ?? '';
    const hold = foreign.named.holdId?.value ?? '';
    await post(victim, `/records/${record}/original/ask`, { ground: 'danger', reason: 'Somebody may come to harm.' });
    const { rows: openings } = await cairn.owner.query<{ id: string }>(
      'select opening_id::text as id from original_opening where told_code = $1',
      [at.stranger],
    );

    const reads = [
      `/records/${record}`,
      `/records/${record}/ask`,
      `/records/${record}/original`,
      `/records/${record}/original/ask`,
      `/my-records/${record}`,
      `/my-records/${record}/add`,
      `/openings/${openings[0]?.id}`,
      `/people/${account}`,
      `/people/${account}/close`,
      `/people/${account}/password`,
      `/people/${account}/give`,
      `/people/${account}/roles/${assignmentId}/end`,
      `/people/requests/${requests[0]?.id}`,
      `/clients/${client}/rotate`,
      `/clients/${client}/end`,
      `/record/${token}/story`,
      `/record/${token}/check`,
      `/record/${token}/place`,
      `/record/${token}/sent`,
    ];
    const deeds: readonly (readonly [string, Record<string, string>])[] = [
      ['/account/sessions', { session: sessionId }],
      ['/account/remove', { what: 'app' }],
      ['/sign-in/role', { role: assignmentId }],
      [`/records/${record}/add-addendum`, { version: '1', text: 'Hello' }],
      [`/records/${record}/start-review`, { version: '1' }],
      [`/records/${record}/contact`, {}],
      [`/records/${record}/original/ask`, { ground: 'danger', reason: 'I want to read it.' }],
      [`/records/${record}/original/end`, {}],
      [`/my-records/${record}/add`, { text: 'Hello' }],
      [`/my-records/${record}/withdraw`, {}],
      [`/openings/${openings[0]?.id}`, { decision: 'approved' }],
      [`/people/${account}/close`, {}],
      [`/people/${account}/password`, {}],
      [`/people/${account}/second-factor`, {}],
      [`/people/${account}/give`, { role: 'organisation-administrator', reason: 'Because', organisation: at.stranger }],
      [`/people/${account}/roles/${assignmentId}/end`, { sure: 'yes' }],
      [`/people/invitations/${invitations[0]?.id}/withdraw`, {}],
      [`/people/requests/${requests[0]?.id}`, { decision: 'approve', role: 'reviewer', reason: 'Because' }],
      [`/clients/${client}/rotate`, { days: '0' }],
      [`/clients/${client}/end`, {}],
      ['/retention/lift', { holdId: hold }],
      ['/retention/hold', { holdReference: foreign.named.reference?.value ?? '', reason: 'Because', endsOn: '' }],
      [
        '/retention/erase',
        {
          reference: foreign.named.reference?.value ?? '',
          ground: 'mistake',
          sure: 'yes',
        },
      ],
      [`/record/${token}/story`, { Description: 'Overwritten.' }],
      [`/record/${token}/check`, { action: 'send' }],
    ];
    const before = await powers();
    const faults: string[] = [];
    let asks = 0;
    // Whoever reaches the whole nation reaches this too: what they may do there, the table of roles says.
    const near = [...people.values()].filter(({ role }) => !/^(?:national|auditor)/.test(role));
    for (const person of near) {
      for (const path of reads) {
        const answer = await get(person, path);
        asks += 1;
        if (!isClosed(answer)) faults.push(`${person.role} GET ${path}: ${answer.status}`);
        if (/lift stood still|story of the victim/i.test(answer.body)) faults.push(`${person.role} reads ${path}`);
      }
      for (const [path, fields] of deeds) {
        const answer = await post(person, path, fields);
        asks += 1;
        // Choosing a role, or ending a session, that one does not have, leads back to one's own page.
        if (!isClosed(answer) && !/^\/account/.test(String(answer.headers.location)))
          faults.push(`${person.role} POST ${path}: ${answer.status} ${answer.headers.location ?? ''}`);
      }
    }
    t.diagnostic(`${asks} requests, ${near.length} roles, ${reads.length} pages and ${deeds.length} deeds`);
    assert.deepEqual(faults, []);
    assert.equal(await powers(), before, 'nothing of it changed anything');
  });

  it('is given nothing by administrators elsewhere, whatever organisation they name', async () => {
    const { people, post, cairn, at } = target;
    const count = async () =>
      (
        await cairn.owner.query<{ all: number }>(
          `select (select count(*) from machine_client where organisation_code = $1)
                + (select count(*) from invitation where organisation_code = $1) as all`,
          [at.stranger],
        )
      ).rows[0]?.all;
    const before = await count();
    for (const person of people.values()) {
      if (person.role === 'national-administrator') continue;
      await post(person, '/clients/add', { clientId: 'attackers-own', organisation: at.stranger });
      await post(person, '/people/invite', {
        name: 'An Accomplice',
        role: 'reviewer',
        reason: 'Because',
        organisation: at.stranger,
      });
      const beyond = await post(person, '/people/invite', { name: 'An Accomplice', role: 'triage', reason: 'Because' });
      assert.ok([401, 403, 422].includes(beyond.status), `${person.role}: ${beyond.status}`);
    }
    assert.equal(await count(), before);
  });

  it('is in no list, export or search of an organisation beside it', async () => {
    const { people, get, foreign, victim } = target;
    const wanted = [foreign.named.reference?.value, victim.username, foreign.named.clientId?.value, victim.accountId];
    const lists = [
      '/worklist?stage=all',
      '/worklist?stage=all&words=lift',
      `/worklist?stage=all&words=${wanted[0]}`,
      '/home',
      '/my-records',
    ];
    const admin = [
      '/people',
      '/people?words=victim',
      '/access',
      '/access/who-has-access.csv',
      '/clients',
      '/openings',
      '/people/requests',
      '/retention',
      '/sites',
    ];
    for (const person of people.values()) {
      if (/^(?:national|auditor)/.test(person.role)) continue;
      for (const path of [...lists, ...admin, '/my-data/kept-about-me.json']) {
        const { body } = await get(person, path);
        for (const one of wanted)
          assert.ok(
            one &&
              !body
                .replaceAll(`words=${one}`, '')
                .replaceAll(`value="${one}"`, '')
                .replaceAll(`“${one}”`, '')
                .includes(one),
            `${person.role} finds ${one} at ${path}`,
          );
      }
    }
  });

  it('cannot be had with a seal that was made for somebody else', async () => {
    const { people, victim, get, post } = target;
    const attacker = people.get('reviewer');
    assert.ok(attacker);
    const { body } = await get(victim, '/account/app');
    const offer = fieldOf('offer', body);
    const key = /class="app-key">([^<]+)</.exec(body)?.[1] ?? '';
    assert.ok(offer.length > 40 && key !== '', 'the victim is offered an app');
    const answer = await post(attacker, '/account/app', { offer, code: codeNow(key) });
    assert.equal(answer.status, 422);
    const { rows } = await target.cairn.owner.query('select from code_app where account_id = any ($1)', [
      [attacker.accountId, victim.accountId],
    ]);
    assert.equal(rows.length, 0);
  });
});

/** Names that would matter, if a form were copied into what is kept. */
const powersThatBe: Readonly<Record<string, string>> = {
  role: 'national-administrator',
  organisationCode: 'RR8',
  organisation: 'RR8',
  accountId: '0195e8c2-0000-4000-8000-000000000001',
  authorAccountId: '0195e8c2-0000-4000-8000-000000000001',
  isActive: 'true',
  isNation: 'true',
  isFreshlyProven: 'true',
  isSure: 'true',
  grants: 'manage',
  reach: 'nation',
  scope: '{"isNation":true}',
  stage: 'closed',
  readerCode: 'RR8',
  areaCode: 'QT1',
  recordedOn: '2001-01-01',
  isNational: 'false',
  decidedBy: 'me',
  openUntil: '2099-01-01T00:00:00Z',
  must_change_password: 'false',
  receipt: '0000000000000000',
  reference: 'AAAAA-AAAAA',
  version: '999',
  _method: 'DELETE',
};

describe('a form with more in it than was asked', () => {
  it('gives nobody anything', async (t) => {
    const { routes, own, personFor, post, cairn } = target;
    const forms = routes.filter(({ method, path }) => method === 'POST' && !/^\/(?:sign-out|sign-in\/role)/.test(path));
    const taken: string[] = [];
    let asks = 0;
    const sensitive = async () =>
      (
        await cairn.owner.query<{ all: string }>(
          `select md5(string_agg(concat_ws('|', a.account_id, a.username, a.organisation_code, g.role, g.organisation_code), ';' order by a.account_id, g.assignment_id)) as all
           from account a
           join assignment g using (account_id)
           where a.username like 'attacker-%' or a.username like 'victim-%'`,
        )
      ).rows[0]?.all;
    const before = await sensitive();
    for (const route of forms) {
      const person = personFor(route.permission);
      const asked = bodyOf(route, own);
      const known = Object.keys((route.schema.body as { readonly properties?: object } | undefined)?.properties ?? {});
      const extra = Object.entries(powersThatBe).filter(([name]) => !known.includes(name));
      await inParallel(extra, 4, async ([name, value]) => {
        const answer = await post(person, addressOf(route, own), { ...asked, [name]: value });
        asks += 1;
        const isOpen =
          (route.schema.body as { readonly additionalProperties?: boolean }).additionalProperties !== false;
        if (answer.status < 400 && !isOpen) taken.push(`${route.path} ${name}: ${answer.status}`);
        if (answer.status >= 500) taken.push(`${route.path} ${name}: ${answer.status}`);
      });
    }
    t.diagnostic(`${asks} requests at ${forms.length} forms, ${Object.keys(powersThatBe).length} names`);
    assert.deepEqual(taken, []);
    assert.equal(await sensitive(), before);
    const { rows } = await cairn.owner.query(
      `select from assignment where role = 'national-administrator' and reason not in ('Given with the account')`,
    );
    assert.equal(rows.length, 0);
  });

  it('changes nothing about a record that is told', async () => {
    const { ask, cairn } = target;
    const browser = createBrowser(cairn.app);
    const told = await browser.post('/record/tell?who=public', {
      Description: 'The door was locked.',
      authorAccountId: 'x',
      ...powersThatBe,
    });
    assert.ok(told.statusCode === 303 || told.statusCode === 422, String(told.statusCode));
    const answer = await ask({
      method: 'POST',
      path: '/api/records',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'mass-assignment-0123456789' },
      body: JSON.stringify({
        taxonomy: 'lfpse-5',
        reporter: 'public',
        answers: {
          EventType: 'incident',
          Description: 'The door was locked.',
          recordedOn: '2001-01-01',
          stage: 'closed',
        },
      }),
    });
    assert.equal(answer.status, 422, answer.body);
  });
});
