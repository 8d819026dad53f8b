import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readConfig } from '../../config/config.ts';
import { readClientKey } from '../../config/sign-in/secrets.ts';
import { createTestService } from '../test-service.ts';
import { createBrowser } from '../testing.ts';
import { createRelyingParty } from './relying-party.ts';
import { cis2ClientId, nurseAndLead, startCis2 } from './testing/cis2.ts';
import { nhsLoginClientId, nhsNumber, patient, startNhsLogin } from './testing/nhs-login.ts';
import type { RealProvider } from './testing/real-provider.ts';
import { freePort } from './testing/sockets.ts';

const newPem = () =>
  String(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }));

describe('signing in as the NHS does', () => {
  let cis2: RealProvider;
  let nhsLogin: RealProvider;
  let service: Awaited<ReturnType<typeof createTestService>>;
  let folder: string;
  let ours: string;
  const patientKey = newPem();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cairn-sign-in-'));
    ours = `http://127.0.0.1:${await freePort()}`;
    const callback = `${ours}/sign-in/callback`;
    cis2 = await startCis2({ redirectUri: `${callback}/cis2`, jwksUri: `${ours}/.well-known/jwks.json` });
    const key = readClientKey(patientKey, 'RS512');
    nhsLogin = await startNhsLogin({ redirectUri: `${callback}/nhs-login`, key });
    await writeFile(join(folder, 'cis2.pem'), newPem());
    await writeFile(join(folder, 'next.pem'), newPem());
    await writeFile(join(folder, 'nhs-login.pem'), patientKey);
    const file = join(folder, 'sign-in.json');
    const providers = [
      {
        id: 'cis2',
        label: 'Care Identity',
        issuer: cis2.issuer,
        client_id: cis2ClientId,
        auth: { method: 'private_key_jwt', algorithm: 'RS512', keys: [{ file: 'cis2.pem' }, { file: 'next.pem' }] },
        scopes: ['openid', 'profile', 'nationalrbacaccess', 'associatedorgs', 'selectedrole'],
        acr_values: ['AAL2_OR_AAL3_ANY'],
        require: { authentication_assurance_level: ['2', '3'], id_assurance_level: ['3'] },
        makes_accounts: true,
        roles: {
          each: 'nhsid_nrbac_roles',
          chosen: { claim: 'selected_roleid', field: 'person_roleid' },
          organisation: 'org_code',
          table: [
            { field: 'role_code', last_part: 'R8001', role: 'recorder' },
            { field: 'role_code', last_part: 'R8008', role: 'learning-lead' },
          ],
        },
      },
      {
        id: 'nhs-login',
        label: 'Continue to NHS login',
        issuer: nhsLogin.issuer,
        client_id: nhsLoginClientId,
        auth: { method: 'private_key_jwt', algorithm: 'RS512', keys: [{ file: 'nhs-login.pem' }] },
        vtr: ['P5.Cp.Cd', 'P5.Cp.Ck', 'P5.Cm'],
        for: 'public',
      },
    ];
    await writeFile(file, JSON.stringify({ built_in: true, providers }));
    const { signIn } = readConfig({ CAIRN_SIGN_IN_FILE: file });
    service = await createTestService({ origin: ours, signIn });
    await service.app.listen({ host: '127.0.0.1', port: Number(new URL(ours).port) });
  });
  after(async () => {
    await service.stop();
    await cis2.stop();
    await nhsLogin.stop();
    await rm(folder, { recursive: true });
  });

  /** Follows a browser through a provider on its own socket, back to the address of ours that it ends at; not yet visited. */
  const throughProvider = async (start: string, cookies = new Map<string, string>()): Promise<string> => {
    let next = start;
    for (let hop = 0; hop < 10 && !next.startsWith(ours); hop += 1) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of answer.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
        cookies.set(name, value);
      }
      const location = answer.headers.get('location');
      assert.ok(location, `${answer.status} at ${next}: ${await answer.text()}`);
      next = new URL(location, next).href;
    }
    return next;
  };
  const host = () => new URL(ours).host;
  const signInWith = async (way: string, browser = createBrowser(service.app)) => {
    const left = await browser.get(`${ours}/sign-in/with/${way}?next=/staff-room`);
    const callback = await throughProvider(String(left.headers.location));
    return { browser, callback, answer: await browser.get(callback) };
  };

  it('shows a door for each, with the public ones apart, without a cookie', async () => {
    const page = await service.app.inject({ url: '/sign-in', headers: { host: host() } });
    assert.equal(page.statusCode, 200);
    assert.equal(page.cookies.length, 0);
    assert.match(page.body, /Care Identity[\s\S]*Sign in with your Cairn account[\s\S]*Continue to NHS login/);
  });

  it('takes a nurse from CIS2 in, in the role that she chose there, with what CIS2 says of her', async () => {
    cis2.seat(nurseAndLead);
    const { browser, answer } = await signInWith('cis2');
    assert.equal(answer.headers.location, '/staff-room', answer.body);
    const { displayName, role, organisationCode } = (await browser.get('/staff-room')).json();
    assert.deepEqual(
      { displayName, role, organisationCode },
      { displayName: 'Sister Invented Example', role: 'recorder', organisationCode: 'RX1' },
    );
    assert.equal(cis2.asked().acr_values, 'AAL2_OR_AAL3_ANY');
    assert.equal(cis2.asked().code_challenge_method, 'S256');
  });

  const seatNurse = (claims: Readonly<Record<string, unknown>>): void =>
    cis2.seat({ ...nurseAndLead, claims: { ...nurseAndLead.claims, ...claims } });
  const [nurse, lead] = nurseAndLead.claims.nhsid_nrbac_roles;
  const actingAs = async (browser: ReturnType<typeof createBrowser>) => {
    const answer = await browser.get('/staff-room');
    if (answer.statusCode !== 200) return null;
    const { role, organisationCode } = answer.json();
    return `${role} at ${organisationCode}`;
  };

  it('lets her act in another of her roles the next time, by what she chooses there', async () => {
    seatNurse({ selected_roleid: lead.person_roleid });
    const { browser } = await signInWith('cis2');
    assert.equal(await actingAs(browser), 'learning-lead at A81001');
    const { rows } = await service.owner.query<{ n: number }>('select count(*)::integer as n from account');
    assert.equal(rows[0]?.n, 1, 'one person, one account');
  });

  it('asks her which role, where she chose none there, and lets her change it', async () => {
    seatNurse({ selected_roleid: '' });
    const { browser, answer } = await signInWith('cis2');
    assert.equal(answer.headers.location, '/sign-in/role?next=%2Fstaff-room');
    const page = await browser.get('/sign-in/role?next=/staff-room');
    assert.match(page.body, /Learning lead, Northmoor Surgery[\s\S]*Member of staff, RX1/);
    // With the role the session's token changes, and what its forms carry.
    const csrfNow = async () =>
      /name="_csrf" value="([^"]+)"/.exec((await browser.get('/sign-in/role')).body)?.[1] ?? '';
    const ids = [...page.body.matchAll(/name="role" type="radio" value="([^"]+)"/g)].map(([, id = '']) => id);
    assert.equal(ids.length, 2);
    const seen = [];
    for (const role of ids) {
      const chosen = await browser.post('/sign-in/role', { _csrf: await csrfNow(), role, next: '/staff-room' });
      assert.equal(chosen.headers.location, '/staff-room');
      seen.push(await actingAs(browser));
    }
    assert.deepEqual(seen.sort(), ['learning-lead at A81001', 'recorder at RX1']);
    const before = await actingAs(browser);
    for (const role of [crypto.randomUUID(), 'x', ''])
      assert.equal((await browser.post('/sign-in/role', { _csrf: await csrfNow(), role })).statusCode, 422);
    assert.equal((await browser.post('/sign-in/role', { role: ids[0] ?? '' })).statusCode, 403);
    assert.equal(await actingAs(browser), before);
  });

  it('ends a role that CIS2 no longer states, at once and everywhere she is signed in', async () => {
    seatNurse({ selected_roleid: lead.person_roleid });
    const { browser: earlier } = await signInWith('cis2');
    assert.equal(await actingAs(earlier), 'learning-lead at A81001');
    seatNurse({ nhsid_nrbac_roles: [nurse] });
    const { browser } = await signInWith('cis2');
    assert.equal(await actingAs(browser), 'recorder at RX1');
    assert.equal(await actingAs(earlier), null);
    seatNurse({ nhsid_nrbac_roles: [] });
    const { answer } = await signInWith('cis2');
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, /Your role has no place here yet/);
    assert.equal(await actingAs(browser), null);
    seatNurse({});
    assert.equal(await actingAs((await signInWith('cis2')).browser), 'recorder at RX1');
  });

  it('lets nobody act in another role than the one they chose there', async () => {
    const unmapped = { ...lead, person_roleid: '555254242108', role_code: 'S8000:G8000:R8003' };
    seatNurse({ nhsid_nrbac_roles: [nurse, unmapped], selected_roleid: unmapped.person_roleid });
    const { answer, browser } = await signInWith('cis2');
    assert.equal(answer.statusCode, 403);
    assert.equal(await actingAs(browser), null);
  });

  it('keeps what was given here, whatever CIS2 says', async () => {
    const { rows } = await service.owner.query<{ id: string }>(`select account_id as id from account`);
    await service.owner.query(
      `insert into assignment (assignment_id, account_id, role, organisation_code, reason, granted_on)
       values (gen_random_uuid(), $1, 'auditor', 'X26', 'Test', '2026-01-01')`,
      [rows[0]?.id],
    );
    seatNurse({ nhsid_nrbac_roles: [] });
    assert.equal(await actingAs((await signInWith('cis2')).browser), 'auditor at X26');
    await service.owner.query(`delete from assignment where role = 'auditor'`);
  });

  it('makes no account for somebody whose roles mean nothing here', async () => {
    const stranger = { ...nurseAndLead, sub: '555200000001' };
    const roles = [{ ...nurse, role_code: 'S8000:G8000:R8003' }];
    cis2.seat({ ...stranger, claims: { ...nurseAndLead.claims, nhsid_nrbac_roles: roles } });
    assert.equal((await signInWith('cis2')).answer.statusCode, 403);
    const { rows } = await service.owner.query(`select from account where subject = '555200000001'`);
    assert.equal(rows.length, 0);
  });

  it('refuses a level below the one asked, and says what to do', async () => {
    seatNurse({ authentication_assurance_level: '1' });
    const { answer, browser } = await signInWith('cis2');
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, /A safer way to sign in is needed/);
    assert.equal(await actingAs(browser), null);
    nhsLogin.seat(patient(nhsLogin.issuer, 'P0.Cp.Cd'));
    assert.equal((await signInWith('nhs-login')).answer.statusCode, 403);
    const { claims, sub } = patient(nhsLogin.issuer, 'P9.Cp.Cd');
    nhsLogin.seat({ sub, claims: { ...claims, vtm: 'https://elsewhere.example/trustmark' } });
    assert.equal((await signInWith('nhs-login')).answer.statusCode, 403);
  });

  it('does not open an account again that was closed here', async () => {
    seatNurse({});
    const { browser } = await signInWith('cis2');
    const { username } = (await browser.get('/staff-room')).json();
    const by = { kind: 'system', job: 'test' } as const;
    await service.identity.accounts.setActive(by, username, false);
    assert.equal(await actingAs(browser), null);
    assert.equal((await signInWith('cis2')).answer.statusCode, 403);
    await service.identity.accounts.setActive(by, username, true);
  });

  it('proves anew who she is without changing her role, and lets nobody else do it for her', async () => {
    seatNurse({ selected_roleid: lead.person_roleid });
    const { browser } = await signInWith('cis2');
    seatNurse({ selected_roleid: '' });
    const again = async () => {
      const sentOn = await browser.get('/sign-in/again?next=/staff-room');
      const left = await browser.get(ours + String(sentOn.headers.location));
      assert.equal(new URL(String(left.headers.location)).searchParams.get('prompt'), 'login');
      return browser.get(await throughProvider(String(left.headers.location)));
    };
    assert.equal((await again()).headers.location, '/staff-room');
    assert.equal(await actingAs(browser), 'learning-lead at A81001');
    cis2.seat({ ...nurseAndLead, sub: '555200000002' });
    assert.equal((await again()).statusCode, 400);
    assert.equal(await actingAs(browser), 'learning-lead at A81001');
  });

  it('has proven nothing now whom CIS2 lets in by a session of its own, until it is asked anew', async () => {
    seatNurse({});
    const atCis2 = new Map<string, string>();
    const browser = createBrowser(service.app);
    const visit = async (path: string) => {
      const left = await browser.get(ours + path);
      return browser.get(await throughProvider(String(left.headers.location), atCis2));
    };
    const isFresh = async () => {
      const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const request = { headers: { cookie } } as Parameters<typeof service.identity.identify>[0];
      return (await service.identity.identify(request)).isFreshlyProven;
    };
    await visit('/sign-in/with/cis2?next=/staff-room');
    service.clock.passMinutes(30);
    assert.equal((await visit('/sign-in/with/cis2?next=/staff-room')).headers.location, '/staff-room');
    assert.equal(await isFresh(), false);
    await visit('/sign-in/with/cis2?again=1&next=/staff-room');
    assert.equal(await isFresh(), true);
  });

  it('is known at CIS2 by the next key as well: changing keys signs nobody out', async () => {
    const [settings] = readConfig({ CAIRN_SIGN_IN_FILE: join(folder, 'sign-in.json') }).signIn.providers;
    assert.ok(settings?.auth.method === 'private_key_jwt');
    const [now, next] = settings.auth.keys;
    assert.ok(next && next.kid !== now.kid);
    const finishedWith = async (key: typeof now) => {
      const changed = { ...settings, auth: { ...settings.auth, keys: [key] as const } };
      const party = createRelyingParty(changed, ours + settings.callbackPath);
      seatNurse({});
      const { url, pending } = await party.start(false);
      return (await party.finish(new URL(await throughProvider(url)), pending)).kind;
    };
    assert.equal(await finishedWith(next), 'person');
    assert.equal(await finishedWith(readClientKey(newPem(), 'RS512')), 'refused');
  });

  it('publishes both keys of ours, without their private parts', async () => {
    const { keys } = (await service.app.inject('/.well-known/jwks.json')).json();
    assert.equal(keys.length, 3);
    for (const key of keys) assert.deepEqual(Object.keys(key).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('takes someone from NHS login in, and keeps neither number nor name nor date of birth', async () => {
    nhsLogin.seat(patient(nhsLogin.issuer, 'P9.Cp.Cd'));
    const { browser, answer } = await signInWith('nhs-login');
    assert.equal(answer.headers.location, '/staff-room', answer.body);
    const { role, reach } = (await browser.get('/staff-room')).json();
    assert.equal(role, 'teller');
    assert.deepEqual(reach, { isNation: false, organisations: [], areas: [] });
    assert.equal(nhsLogin.asked().vtr, '["P5.Cp.Cd","P5.Cp.Ck","P5.Cm"]');
    assert.equal(nhsLogin.asked().scope, 'openid');
    assert.equal(nhsLogin.visits('/me'), 0, 'userinfo was asked');
    const kept = JSON.stringify(
      await Promise.all(
        ['account', 'assignment', 'session', 'audit', 'spent_nonce'].map(
          async (table) => (await service.owner.query(`select t::text from ${table} t`)).rows,
        ),
      ),
    );
    assert.match(kept, /49f470a1/);
    // The year with its month: four figures alone stand in a hash by chance.
    for (const secret of [nhsNumber, 'INVENTEDFAMILY', '1968-']) assert.ok(!kept.includes(secret), secret);
  });
});
