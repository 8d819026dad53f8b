import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { testCairn } from '../../main/testing/cairn.ts';
import type { Role } from '../../platform/access/roles.ts';
import type { SignedIn } from '../../platform/identity/testing.ts';

const by = { kind: 'system', job: 'test' } as const;

let cairn: Awaited<ReturnType<typeof testCairn>>;
let admin: SignedIn;
let nation: SignedIn;
before(async () => {
  cairn = await testCairn();
  admin = await cairn.signIn('trust-administrator');
  nation = await cairn.signIn('national-administrator');
});
after(() => cairn.end());

const get = (who: SignedIn, url: string) =>
  cairn.app.inject({ method: 'GET', url, headers: { cookie: who.cookie, accept: 'text/html' } });
const post = (
  who: SignedIn,
  url: string,
  form: Readonly<Record<string, string>> | readonly (readonly string[])[] = {},
) =>
  cairn.app.inject({
    method: 'POST',
    url,
    headers: {
      cookie: who.cookie,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: `${new URLSearchParams(form as Record<string, string>)}&_csrf=${encodeURIComponent(who.csrf)}`,
  });

let made = 0;
const hire = async (organisationCode = 'RX1', role: Role = 'recorder', displayName = 'Invented Person') => {
  made += 1;
  const account = await cairn.parts.services.identity.accounts.create(by, {
    username: `invented-${made}`,
    displayName,
    role,
    organisationCode,
    credential: { issuer: 'https://nobody.example', subject: String(made) },
  });
  assert.ok(account.ok);
  return account.value;
};
const own = async (username: string): Promise<string> => {
  const found = await cairn.parts.services.identity.accounts.find(username);
  assert.ok(found);
  return found.accountId;
};
const held = async (accountId: string): Promise<readonly string[]> => {
  const { rows } = await cairn.owner.query<{ what: string }>(
    `select role || ' at ' || organisation_code || coalesce(' until ' || ends_on, '') as what
     from assignment
     where account_id = $1 and ended_on is null
     order by 1`,
    [accountId],
  );
  return rows.map(({ what }) => what);
};
const deeds = async (action: string, accountId: string): Promise<number> => {
  const { rows } = await cairn.owner.query<{ n: number }>(
    `select count(*)::integer as n from audit where action = $1 and detail ->> 'accountId' = $2`,
    [action, accountId],
  );
  return rows[0]?.n ?? 0;
};

describe('giving and ending a role', () => {
  it('gives one with a reason and a last day, shows both, ends it, and notes each in the audit', async () => {
    const { accountId } = await hire();
    const at = `/people/${accountId}`;
    const given = await post(admin, `${at}/give`, { role: 'reviewer', reason: 'Cover for B3', endsOn: '2027-03-31' });
    assert.equal(given.headers.location, `${at}?done=give`, given.body);
    assert.deepEqual(await held(accountId), ['recorder at RX1', 'reviewer at RX1 until 2027-03-31']);
    const page = (await get(admin, at)).body;
    assert.match(page, /until 31 March 2027, given by Grace Fictional, governance office\. Why: Cover for B3/);
    const ends = [...page.matchAll(/href="([^"]+\/end)"/g)].map(([, path = '']) => path);
    assert.equal(ends.length, 2);
    for (const path of ends) assert.equal((await post(admin, path)).headers.location, `${at}?done=end`);
    assert.deepEqual(await held(accountId), []);
    assert.equal(await deeds('role.give', accountId), 1);
    assert.equal(await deeds('role.end', accountId), 2);
  });

  it('says what is missing, and keeps what was typed', async () => {
    const { accountId } = await hire();
    const answer = await post(admin, `/people/${accountId}/give`, { reason: 'Because', endsOn: '2020-01-01' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /Choose a role\./);
    assert.match(answer.body, /Because/);
    const late = await post(admin, `/people/${accountId}/give`, {
      role: 'reviewer',
      reason: 'Because',
      endsOn: '2020-01-01',
    });
    assert.match(late.body, /last day must be today or later/);
    const twice = await post(admin, `/people/${accountId}/give`, { role: 'recorder', reason: 'Because' });
    assert.match(twice.body, /hold this role there already/);
  });

  it('lets an administrator give nothing beyond their own, whatever they send', async () => {
    const { accountId } = await hire();
    const before = await held(accountId);
    const beyond = ['triage', 'area-oversight', 'auditor', 'teller', 'lrms-client', 'constructor', '__proto__'];
    for (const role of [...beyond, 'national-analyst', 'national-reviewer', 'national-administrator']) {
      const answer = await post(admin, `/people/${accountId}/give`, { role, reason: 'Because' });
      assert.equal(answer.statusCode, 422, role);
    }
    const smuggled = [
      { grantedBy: accountId },
      { accountId },
      { assignmentId: accountId },
      { reach: 'nation' },
      { 'organisation[]': 'RHA' },
      { organisationCode: 'RHA' },
      { isOpen: 'yes' },
    ];
    for (const more of smuggled) {
      const answer = await post(admin, `/people/${accountId}/give`, { role: 'reviewer', reason: 'x', ...more });
      assert.equal(answer.statusCode, 422, JSON.stringify(more));
    }
    const doubled = await post(admin, `/people/${accountId}/give`, [
      ['role', 'reviewer'],
      ['role', 'national-administrator'],
      ['reason', 'x'],
    ]);
    assert.equal(doubled.statusCode, 422);
    assert.deepEqual(await held(accountId), before);
  });

  it('takes no other organisation from whoever looks after one: the field is not even read', async () => {
    const { accountId } = await hire();
    await post(admin, `/people/${accountId}/give`, { role: 'reviewer', reason: 'x', organisation: 'RHA' });
    assert.deepEqual(await held(accountId), ['recorder at RX1', 'reviewer at RX1']);
  });

  it('gives nobody a role who gives it themselves, nor to people of other organisations', async () => {
    for (const [who, username] of [
      [admin, 'trust-administrator'],
      [nation, 'national-administrator'],
    ] as const) {
      const accountId = await own(username);
      const before = await held(accountId);
      const form = { role: 'reviewer', reason: 'x', organisation: 'RX1' };
      assert.equal((await post(who, `/people/${accountId}/give`, form)).statusCode, 403);
      assert.equal((await get(who, `/people/${accountId}/give`)).statusCode, 403);
      for (const deed of ['close', 'open', 'password', 'second-factor'])
        assert.equal((await post(who, `/people/${accountId}/${deed}`)).statusCode, 409, deed);
      assert.deepEqual(await held(accountId), before);
    }
    const other = await own('mental-health-reviewer');
    for (const path of ['', '/give', '/close', '/password'])
      assert.equal((await get(admin, `/people/${other}${path}`)).statusCode, 404, path);
    for (const path of ['/give', '/close', '/open', '/password', '/second-factor'])
      assert.equal((await post(admin, `/people/${other}${path}`, {})).statusCode, 404, path);
  });

  it('ends no role through the address of somebody else', async () => {
    const mine = await hire();
    const [beside, foreign] = [await hire('RX1', 'reviewer'), await hire('RHA', 'reviewer')];
    for (const { assignmentId } of [beside, foreign])
      assert.equal((await post(admin, `/people/${mine.accountId}/roles/${assignmentId}/end`)).statusCode, 404);
    assert.deepEqual(await held(mine.accountId), ['recorder at RX1']);
    assert.deepEqual(await held(beside.accountId), ['reviewer at RX1']);
    assert.deepEqual(await held(foreign.accountId), ['reviewer at RHA']);
  });

  it('tells the last administrator what it means before their own role ends', async () => {
    const last = await cairn.signIn('trust-administrator');
    const accountId = await own('trust-administrator');
    const page = (await get(last, `/people/${accountId}`)).body;
    const path = /href="([^"]+\/end)"/.exec(page)?.[1] ?? '';
    assert.match((await get(last, path)).body, /Nobody else has this role there/);
    const unsure = await post(last, path);
    assert.equal(unsure.statusCode, 422);
    assert.match(unsure.body, /Tick the box/);
    assert.deepEqual(await held(accountId), ['organisation-administrator at RX1']);
  });
});

describe('a national administrator', () => {
  it('gives roles at any organisation that the directory knows, and oversight only at an area', async () => {
    const { accountId } = await hire('RHA');
    const give = (role: string, organisation: string) =>
      post(nation, `/people/${accountId}/give`, { role, organisation, reason: 'x' });
    for (const [role, organisation, message] of [
      ['reviewer', '', /Choose the organisation/],
      ['reviewer', 'NOPE1', /Choose the organisation/],
      ['reviewer', 'UNPLACED', /Choose the organisation/],
      ['reviewer', 'PUBLIC', /Choose the organisation/],
      ['area-oversight', 'RHA', /integrated care board/],
    ] as const)
      assert.match((await give(role, organisation)).body, message, `${role} at ${organisation}`);
    for (const [role, organisation] of [
      ['area-oversight', 'QT1'],
      ['reviewer', 'RX1'],
      ['triage', ''],
    ] as const)
      assert.equal((await give(role, organisation)).statusCode, 303, role);
    assert.deepEqual(await held(accountId), [
      'area-oversight at QT1',
      'recorder at RHA',
      'reviewer at RX1',
      'triage at UNPLACED',
    ]);
  });
});

describe('letting people in', () => {
  it('shows the link of an invitation once, and keeps it nowhere', async () => {
    const answer = await post(admin, '/people/invite', { name: 'Sam Example', role: 'recorder', reason: 'New here' });
    const link = /<code>([^<]+)<\/code>/.exec(answer.body)?.[1] ?? '';
    assert.match(link, /\/join\/[\w-]{43}$/);
    assert.match((await get(admin, new URL(link).pathname)).body, /Sam Example/);
    const list = (await get(admin, '/people')).body;
    assert.match(list, /Sam Example/);
    assert.ok(!list.includes(link));
    const { rows } = await cairn.owner.query<{ row: string }>('select i::text as row from invitation i');
    assert.ok(!JSON.stringify(rows).includes(link.slice(-43)));
    const withdraw = /action="(\/people\/invitations\/[^"]+)"/.exec(list)?.[1] ?? '';
    assert.equal((await post(admin, withdraw)).statusCode, 303);
    assert.equal((await post(admin, withdraw)).statusCode, 404);
  });

  it('invites nobody into a role that the administrator may not give', async () => {
    for (const role of ['national-administrator', 'auditor', 'teller', '']) {
      const answer = await post(admin, '/people/invite', { name: 'Sam', role, reason: 'x', organisation: 'RHA' });
      assert.equal(answer.statusCode, 422, role);
    }
    const { rows } = await cairn.owner.query(`select 1 from invitation where role <> 'recorder'`);
    assert.equal(rows.length, 0);
  });

  it('approves a request with the role that the administrator chooses, and declines another', async () => {
    const { joining } = cairn.parts.services.identity;
    const ask = async (displayName: string) => {
      const asked = await joining.ask({ displayName, organisationCode: 'RX1', role: 'reviewer', why: 'I work in B3' });
      assert.ok(asked.ok);
      const page = (await get(admin, '/people/requests')).body;
      const path = new RegExp(`href="(/people/requests/[^"]+)">${displayName}`).exec(page)?.[1] ?? '';
      return { code: asked.value.code, path };
    };
    const yes = await ask('Kim Example');
    assert.equal((await post(admin, yes.path, {})).statusCode, 422);
    assert.equal((await post(admin, yes.path, { answer: 'approve', role: 'auditor', reason: 'x' })).statusCode, 422);
    const approved = await post(admin, yes.path, { answer: 'approve', role: 'recorder', reason: 'Works in B3' });
    assert.equal(approved.statusCode, 303, approved.body);
    const standing = await joining.standing(yes.code);
    assert.deepEqual([standing?.decision, standing?.role, standing?.reason], ['approved', 'recorder', 'Works in B3']);
    const no = await ask('Lou Example');
    assert.equal((await post(admin, no.path, { answer: 'decline' })).statusCode, 303);
    assert.equal((await joining.standing(no.code))?.decision, 'declined');
    assert.equal((await post(admin, no.path, { answer: 'decline' })).statusCode, 404);
  });
});

describe('who has access', () => {
  it('is taken as a file in which nobody’s name is a formula, and the taking is noted', async () => {
    await hire('RX1', 'reviewer', '=HYPERLINK("http://evil.example")');
    const answer = await get(admin, '/access/who-has-access.csv');
    assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8');
    assert.match(String(answer.headers['content-disposition']), /attachment; filename="who-has-access\.csv"/);
    assert.match(answer.body, /^\uFEFFPerson,Role,Reaches,/);
    assert.match(answer.body, /"'=HYPERLINK\(""http:\/\/evil\.example""\)",Reviewer,/);
    assert.ok(!answer.body.includes('Nottinghamshire Healthcare'), 'nothing of other organisations');
    const { rows } = await cairn.owner.query(
      `select actor_id as "actorId", organisation_code as code from audit where action = 'access.export'`,
    );
    assert.deepEqual(rows, [{ actorId: await own('trust-administrator'), code: 'RX1' }]);
  });

  it('says on the page what each reaches, and why; to an auditor for everybody', async () => {
    const page = (await get(admin, '/access')).body;
    assert.match(page, /The records of Nottingham University Hospitals NHS Trust/);
    assert.ok(!page.includes('Callum Draftson'));
    const auditor = await cairn.signIn('auditor');
    assert.match((await get(auditor, '/access?words=callum')).body, /Callum Draftson/);
    assert.equal((await get(auditor, '/people')).statusCode, 403);
  });
});

describe('connections', () => {
  it('are made with a secret that is shown once, renewed and ended', async () => {
    const secretOf = (body: string) => /<code>([^<]+)<\/code>/.exec(body)?.[1] ?? '';
    const first = secretOf((await post(admin, '/clients/add', { clientId: 'ward-system' })).body);
    assert.match(first, /^[\w-]{43}$/);
    assert.ok(!(await get(admin, '/clients')).body.includes(first));
    const second = secretOf((await post(admin, '/clients/ward-system/rotate', { days: '7' })).body);
    assert.match(second, /^[\w-]{43}$/);
    assert.notEqual(second, first);
    assert.match((await get(admin, '/clients')).body, /old secret works until 28 November 2026/);
    assert.equal((await post(admin, '/clients/ward-system/end')).statusCode, 303);
    assert.equal((await post(admin, '/clients/ward-system/rotate', { days: '7' })).statusCode, 404);
  });

  it('are never taken over: an id that somebody has stays theirs', async () => {
    await post(nation, '/clients/add', { clientId: 'theirs', organisation: 'RHA' });
    const answer = await post(admin, '/clients/add', { clientId: 'theirs', organisation: 'RX1' });
    assert.equal(answer.statusCode, 422);
    assert.match(answer.body, /This id is taken/);
    for (const deed of ['rotate', 'end']) assert.equal((await post(admin, `/clients/theirs/${deed}`)).statusCode, 404);
    const { rows } = await cairn.owner.query(
      `select organisation_code as code, is_active as "isActive" from machine_client where client_id = 'theirs'`,
    );
    assert.deepEqual(rows, [{ code: 'RHA', isActive: true }]);
  });
});

describe('sites', () => {
  it('added by an administrator are found by whoever tells what happened there', async () => {
    const added = await post(admin, '/sites/add', { name: 'Trentbank Splint Room', postcode: '', organisation: 'RHA' });
    assert.equal(added.headers.location, '/sites?organisation=RX1&done=add');
    const found = await cairn.app.inject({ method: 'GET', url: '/api/organisations?words=trentbank%20splint' });
    const [first] = found.json().organisations;
    assert.deepEqual([first.code, first.matched], ['RX1', 'Trentbank Splint Room']);
  });
});

describe('what only its owner should do', () => {
  it('asks for a fresh proof: every page and form that gives, ends, closes, resets, invites, decides, connects or exports', () => {
    const module = cairn.parts.modules.find(({ name }) => name === 'people');
    const without = module?.routes
      .filter(({ freshProof }) => !freshProof)
      .map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(without, [
      'GET /people',
      'POST /people/invitations/:invitationId/withdraw',
      'GET /people/requests',
      'GET /people/:accountId',
      'GET /access',
      'GET /sites',
      'GET /sites/add',
      'POST /sites/add',
      'GET /sites/:siteId',
      'POST /sites/:siteId',
      'GET /clients',
    ]);
  });
});
