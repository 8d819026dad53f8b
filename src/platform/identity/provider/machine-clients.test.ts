import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { someone } from '../../access/testing.ts';
import { createTestService, password } from '../test-service.ts';
import { createBrowser, follow, openPasswordForm } from '../testing.ts';

const by = { kind: 'system', job: 'test' } as const;
const mine = 'A81001';

describe('machines', () => {
  let service: Awaited<ReturnType<typeof createTestService>>;
  let made = 0;
  before(async () => {
    service = await createTestService();
  });
  after(() => service.stop());

  const administrator = someone('organisation-administrator', mine);
  const machines = () => service.identity.machineClients;
  const newMachine = async () => {
    made += 1;
    const clientId = `lrms-${made}`;
    const added = await machines().add(administrator, { clientId, organisationCode: mine });
    assert.ok(added.ok);
    return { clientId, secret: added.value.secret };
  };
  const askToken = (clientId: string, secret: string, scope = 'exchange') =>
    service.app.inject({
      method: 'POST',
      url: '/oidc/token',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      },
      payload: `grant_type=client_credentials&scope=${scope}`,
    });
  const tokenOf = async (clientId: string, secret: string): Promise<string> => {
    const { access_token: token } = (await askToken(clientId, secret)).json();
    assert.equal(typeof token, 'string');
    return token;
  };
  const identify = async (authorization: string, url = '/api/records') =>
    (await service.identity.identify({ url, headers: { authorization } } as never)).actor;

  it('are known by their token at the interfaces, and nowhere else', async () => {
    const { clientId, secret } = await newMachine();
    const token = await tokenOf(clientId, secret);
    const client = { kind: 'client', clientId, organisationCode: mine };
    for (const url of ['/api/records', '/fhir/R4/Observation'])
      assert.deepEqual(await identify(`Bearer ${token}`, url), client);
    for (const url of ['/', '/staff-room', '/account', '/apiary', '/x/api/records', '/sign-in?next=/api/'])
      assert.deepEqual(await identify(`Bearer ${token}`, url), { kind: 'anonymous' }, url);
  });

  it('are nobody with a token that is changed, made up, over, or of another kind', async () => {
    const { clientId, secret } = await newMachine();
    const token = await tokenOf(clientId, secret);
    const other = token.startsWith('A') ? 'B' : 'A';
    for (const text of [
      `${other}${token.slice(1)}`,
      `${token}A`,
      '',
      'x',
      "' or 1=1 --",
      'a'.repeat(10_000),
      'eyJhbGciOiJub25lIn0.e30.',
    ])
      assert.deepEqual(await identify(`Bearer ${text}`), { kind: 'anonymous' }, text.slice(0, 50));
    for (const scheme of ['Basic', 'bearer2', 'Bearer  '])
      assert.deepEqual(await identify(`${scheme} ${token}`), { kind: 'anonymous' }, scheme);
    service.clock.passMinutes(11);
    assert.deepEqual(await identify(`Bearer ${token}`), { kind: 'anonymous' });
  });

  it('cannot use a person’s session as a token, nor a person a machine’s token as a session', async () => {
    await service.identity.accounts.create(by, {
      username: 'ida',
      displayName: 'Ida Example',
      role: 'recorder',
      organisationCode: mine,
      credential: { password },
    });
    const browser = createBrowser(service.app);
    await follow(browser, await browser.post(await openPasswordForm(browser), { username: 'ida', password }));
    assert.deepEqual(await identify(`Bearer ${browser.cookies.get('cairn')}`), { kind: 'anonymous' });
    const { clientId, secret } = await newMachine();
    const thief = createBrowser(service.app, { cairn: await tokenOf(clientId, secret) });
    assert.equal((await thief.get('/staff-room')).statusCode, 303);
  });

  it('are given a new secret while the one before is still good, for as long as was said', async () => {
    const { clientId, secret } = await newMachine();
    const rotated = await machines().rotate(administrator, clientId, 7);
    assert.ok(rotated.ok && rotated.value.secret !== secret);
    assert.equal((await askToken(clientId, rotated.value.secret)).statusCode, 200);
    assert.equal((await askToken(clientId, secret)).statusCode, 200);
    assert.equal((await askToken(clientId, 'something else')).statusCode, 401);
    assert.equal((await askToken(clientId, '')).statusCode, 400);
    service.clock.passMinutes(7 * 24 * 60 + 1);
    assert.equal((await askToken(clientId, secret)).statusCode, 401);
    assert.equal((await askToken(clientId, rotated.value.secret)).statusCode, 200);
  });

  it('lose the one before at once where no days are given, and the one before that always', async () => {
    const { clientId, secret } = await newMachine();
    const second = await machines().rotate(administrator, clientId, 30);
    const third = await machines().rotate(administrator, clientId, 0);
    assert.ok(second.ok && third.ok);
    for (const [given, status] of [
      [secret, 401],
      [second.value.secret, 401],
      [third.value.secret, 200],
    ] as const)
      assert.equal((await askToken(clientId, given)).statusCode, status);
  });

  it('are over at once when they are ended: secret and tokens', async () => {
    const { clientId, secret } = await newMachine();
    const token = await tokenOf(clientId, secret);
    assert.ok((await machines().end(administrator, clientId)).ok);
    assert.deepEqual(await identify(`Bearer ${token}`), { kind: 'anonymous' });
    assert.equal((await askToken(clientId, secret)).statusCode, 401);
    const listed = (await machines().list(administrator)).find((one) => one.clientId === clientId);
    assert.equal(listed?.isActive, false);
    assert.equal((await machines().rotate(administrator, clientId, 1)).ok, false);
  });

  it('are looked after by the administrator of their organisation, and by nobody else', async () => {
    const { clientId, secret } = await newMachine();
    for (const stranger of [
      someone('organisation-administrator', 'B82005'),
      someone('reviewer', mine),
      someone('auditor', mine),
      someone('recorder', mine),
    ]) {
      assert.equal((await machines().rotate(stranger, clientId, 1)).ok, false, stranger.role);
      assert.equal((await machines().end(stranger, clientId)).ok, false, stranger.role);
      assert.equal((await machines().add(stranger, { clientId: 'sneaked-in', organisationCode: mine })).ok, false);
      // Nobody takes a machine over by making it again.
      const again = await machines().add(stranger, { clientId, organisationCode: stranger.organisationCode });
      assert.equal(again.ok, false, stranger.role);
    }
    assert.equal((await askToken(clientId, secret)).statusCode, 200);
    assert.deepEqual(await machines().list(someone('organisation-administrator', 'B82005')), []);
    assert.ok((await machines().end(someone('national-administrator', 'X'), clientId)).ok);
  });

  it('have a plain id', async () => {
    for (const clientId of ['', 'ab', 'A B C', 'x'.repeat(65), '../x', 'cairn web'])
      assert.equal((await machines().add(administrator, { clientId, organisationCode: mine })).ok, false, clientId);
  });

  it('have no secret in any table or line of the audit', async () => {
    const { clientId, secret } = await newMachine();
    const token = await tokenOf(clientId, secret);
    const { rows } = await service.owner.query<{ text: string }>(
      `select row_to_json(machine_client)::text as text from machine_client
       union all select row_to_json(audit)::text from audit
       union all select row_to_json(provider_state)::text from provider_state`,
    );
    assert.ok(!rows.some(({ text }) => text.includes(secret) || text.includes(token)));
  });

  it('faulted nowhere', () => assert.deepEqual(service.faults, []));
});
