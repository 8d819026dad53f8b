import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { plainReach } from '../../access/testing.ts';
import { connect } from '../../database/database.ts';
import { createHttp } from '../../http/create-http.ts';
import { createIdentity } from '../identity.ts';
import { amina, createTestService, password } from '../test-service.ts';
import { signedIn } from '../testing.ts';

type Service = Awaited<ReturnType<typeof createTestService>>;

const by = { kind: 'system', job: 'test' } as const;
const formType = { 'content-type': 'application/x-www-form-urlencoded' };

describe('the built-in provider', () => {
  let service: Service;
  let secret: string;
  before(async () => {
    service = await createTestService();
    secret = (await service.identity.machineClients.create(by, { clientId: 'lrms', organisationCode: 'A81001' }))
      .secret;
  });
  after(() => service.stop());

  const askToken = (form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
    service.app.inject({
      method: 'POST',
      url: '/oidc/token',
      headers: { ...formType, ...headers },
      payload: new URLSearchParams(form).toString(),
    });
  const basic = (id: string, key: string) => ({
    authorization: `Basic ${Buffer.from(`${id}:${key}`).toString('base64')}`,
  });

  it('says at the well-known address what it does, and does nothing else', async () => {
    const answer = await service.app.inject('/.well-known/openid-configuration');
    const { issuer, token_endpoint, ...rest } = answer.json();
    assert.equal(issuer, service.config.origin);
    assert.equal(token_endpoint, `${service.config.origin}/oidc/token`);
    assert.deepEqual(rest.grant_types_supported, ['authorization_code', 'client_credentials']);
    assert.deepEqual(rest.response_types_supported, ['code']);
    assert.deepEqual(rest.code_challenge_methods_supported, ['S256']);
    for (const absent of [
      'registration_endpoint',
      'userinfo_endpoint',
      'introspection_endpoint',
      'device_authorization_endpoint',
    ]) {
      assert.equal(rest[absent], undefined, absent);
    }
    assert.equal(answer.headers['x-content-type-options'], 'nosniff');
  });

  it('publishes the public half of its key only, and keeps it from one start to the next', async () => {
    const { keys } = (await service.app.inject('/oidc/jwks')).json();
    assert.equal(keys.length, 1);
    assert.equal(keys[0].d, undefined);
    assert.equal(createPublicKey({ key: keys[0], format: 'jwk' }).asymmetricKeyType, 'ed25519');
    const other = createIdentity({
      db: service.db,
      vault: service.vault,
      clock: service.clock,
      audit: service.audit,
      config: service.config,
      reachOf: plainReach,
    });
    const app = createHttp({
      config: service.config,
      modules: [],
      identify: other.identify,
      readiness: async () => ({ ok: true, missing: [] }),
      extra: other.mount,
    });
    assert.deepEqual((await app.inject('/oidc/jwks')).json().keys, keys);
    await app.close();
  });

  it('gives a machine a token for its secret, in the header or in the form', async () => {
    for (const answer of [
      await askToken({ grant_type: 'client_credentials', scope: 'exchange' }, basic('lrms', secret)),
      await askToken({ grant_type: 'client_credentials', scope: 'exchange', client_id: 'lrms', client_secret: secret }),
    ]) {
      assert.equal(answer.statusCode, 200);
      const { access_token, token_type, scope, expires_in } = answer.json();
      assert.match(access_token, /^[\w-]{43}$/);
      assert.deepEqual({ token_type, scope, expires_in }, { token_type: 'Bearer', scope: 'exchange', expires_in: 600 });
      assert.equal(answer.headers['cache-control'], 'no-store');
    }
  });

  it('gives none for a wrong secret, an unknown machine, a closed one, or more than it was allowed', async () => {
    const grant = { grant_type: 'client_credentials' };
    const refused = [
      await askToken(grant, basic('lrms', `${secret}x`)),
      await askToken(grant, basic('lrms', '')),
      await askToken(grant, basic('nobody', secret)),
      await askToken(grant),
      await askToken({ ...grant, scope: 'openid exchange admin' }, basic('lrms', secret)),
      await askToken({ grant_type: 'password', username: 'a', password: 'b' }, basic('lrms', secret)),
      await askToken({ grant_type: 'authorization_code', code: 'x', redirect_uri: 'x' }, basic('lrms', secret)),
    ];
    for (const { statusCode, body } of refused) {
      assert.ok(statusCode === 400 || statusCode === 401, body);
      assert.ok(!body.includes('access_token'));
    }
    await service.owner.query(`update machine_client set is_active = false where client_id = 'lrms'`);
    assert.equal((await askToken(grant, basic('lrms', secret))).statusCode, 401);
    await service.owner.query(`update machine_client set is_active = true where client_id = 'lrms'`);
    assert.equal((await askToken(grant, basic('lrms', secret))).statusCode, 200);
  });

  it('ends the old secret when a machine gets a new one', async () => {
    const first = await service.identity.machineClients.create(by, { clientId: 'renewed', organisationCode: 'A81001' });
    const second = await service.identity.machineClients.create(by, {
      clientId: 'renewed',
      organisationCode: 'A81001',
    });
    const grant = { grant_type: 'client_credentials' };
    assert.equal((await askToken(grant, basic('renewed', first.secret))).statusCode, 401);
    assert.equal((await askToken(grant, basic('renewed', second.secret))).statusCode, 200);
  });

  const asked = {
    client_id: 'cairn-web',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: 'http://127.0.0.1:3000/sign-in/callback',
    state: 's',
    nonce: 'n',
    code_challenge: 'A'.repeat(43),
    code_challenge_method: 'S256',
  };
  const askCode = (change: Readonly<Record<string, string | undefined>>) => {
    const wanted = Object.entries({ ...asked, ...change }).filter(
      (pair): pair is [string, string] => pair[1] !== undefined,
    );
    return service.app.inject(`/oidc/auth?${new URLSearchParams(wanted)}`);
  };

  it('starts a sign-in for our own pages', async () => {
    assert.match(String((await askCode({})).headers.location), /^\/sign-in\/password\//);
  });

  for (const [what, change] of [
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['with plain PKCE', { code_challenge_method: 'plain' }],
    ['for the implicit flow', { response_type: 'token' }],
    ['for an ID token in the address', { response_type: 'id_token' }],
    ['for a silent sign-in', { prompt: 'none' }],
    ['for a scope that is not offered', { scope: 'openid admin' }],
  ] as const) {
    it(`starts none ${what}: the answer is an error, and no code`, async () => {
      const location = String((await askCode(change)).headers.location ?? '');
      const returned = new URL(location, service.config.origin);
      const isForm = returned.pathname.startsWith('/sign-in/password/');
      assert.ok(!location.includes('code='));
      // A scope that nobody offers is left out (RFC 6749, 3.3); all others are refused.
      assert.equal(isForm, what === 'for a scope that is not offered');
    });
  }

  for (const redirect_uri of [
    'https://evil.example/',
    'http://127.0.0.1:3000/sign-in/callback/../x',
    'http://127.0.0.1:3000/sign-in/callback?x=1',
    'http://localhost:3000/sign-in/callback',
    'http://127.0.0.1:3000@evil.example/sign-in/callback',
    'javascript:alert(1)',
  ]) {
    it(`sends nobody to ${redirect_uri}`, async () => {
      const answer = await askCode({ redirect_uri });
      assert.equal(answer.headers.location, '/sign-in/problem');
    });
  }

  it('sends nobody anywhere for a machine client', async () => {
    assert.equal((await askCode({ client_id: 'lrms' })).headers.location, '/sign-in/problem');
  });

  it('answers whatever is thrown at it in 2xx, 3xx or 4xx', async () => {
    const addresses = [
      '/oidc/auth',
      '/oidc/token',
      '/oidc/jwks',
      '/oidc/auth/x',
      '/oidc/session/end',
      '/oidc/',
      '/oidc/../x',
      '/.well-known/openid-configuration',
    ];
    const names = [
      ...Object.keys(asked),
      'grant_type',
      'client_secret',
      'code',
      'code_verifier',
      'request',
      'claims',
      'resource',
      '__proto__',
      'constructor',
      'prompt',
      'max_age',
      'id_token_hint',
      'response_mode',
    ];
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        ...Object.values(asked),
        'client_credentials',
        'authorization_code',
        'none',
        '\0',
        '{"id_token":null}',
        '-1',
        'form_post',
        'web_message',
        'lrms',
      ),
    );
    const fields = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 12 });
    const wellFormed = (pairs: readonly (readonly [string, string])[]) =>
      new URLSearchParams(pairs.map(([name, text]) => [name, text.toWellFormed()])).toString();
    const types = fc.constantFrom(
      formType['content-type'],
      'application/json',
      'text/plain',
      'multipart/form-data',
      'x',
      '',
      'application/x-www-form-urlencoded; charset=utf-7',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...addresses),
        fc.boolean(),
        fields,
        types,
        fc.option(fc.base64String()),
        async (url, isPost, pairs, type, auth) => {
          const headers = {
            ...(type === '' ? {} : { 'content-type': type }),
            ...(auth === null ? {} : { authorization: `Basic ${auth}` }),
          };
          const encoded = wellFormed(pairs);
          const remoteAddress = `10.${pairs.length}.${encoded.length % 250}.1`;
          const answer = isPost
            ? await service.app.inject({ method: 'POST', url, headers, payload: encoded, remoteAddress })
            : await service.app.inject({
                method: 'GET',
                url: `${url}?${encoded}`,
                headers: auth === null ? {} : { authorization: `Basic ${auth}` },
                remoteAddress,
              });
          assert.ok(
            answer.statusCode < 500,
            `${answer.statusCode} ${isPost ? 'POST' : 'GET'} ${url} ${type} ${encoded} ${answer.body}`,
          );
        },
      ),
      { numRuns: 300 },
    );
    for (const payload of ['%', '%ff=%00', 'a'.repeat(10_000_000), Buffer.from([0xff, 0xfe, 0x00])]) {
      const answer = await service.app.inject({ method: 'POST', url: '/oidc/token', headers: formType, payload });
      assert.ok(answer.statusCode >= 400 && answer.statusCode < 500, String(answer.statusCode));
    }
    assert.deepEqual(service.faults, []);
  });

  it('answers what once made it stumble', async () => {
    assert.equal((await service.app.inject('/oidc/auth/x?client_id=cairn-web')).headers.location, '/sign-in/problem');
    assert.equal((await service.app.inject('/oidc/auth?client_id=%00')).headers.location, '/sign-in/problem');
    const nobody = { grant_type: 'client_credentials', client_id: '\0', client_secret: 'x' };
    assert.equal((await askToken(nobody)).statusCode, 401);
    assert.deepEqual(service.faults, []);
  });

  it('tells a flood of starts to wait', async () => {
    const statuses = new Set<number>();
    for (let start = 0; start < 125; start++) {
      statuses.add((await service.app.inject({ url: '/oidc/auth', remoteAddress: '192.0.2.7' })).statusCode);
    }
    assert.deepEqual([...statuses], [303, 429]);
  });
});

describe('the built-in provider, in a flood of tries at a secret', () => {
  it('tells it to wait, and people sign in all the same', async (t) => {
    const { app, identity, stop } = await createTestService();
    t.after(stop);
    const payload = 'grant_type=client_credentials&client_id=lrms&client_secret=guessed';
    const statuses = new Set<number>();
    for (let tried = 0; tried < 125; tried++) {
      statuses.add((await app.inject({ method: 'POST', url: '/oidc/token', headers: formType, payload })).statusCode);
    }
    assert.deepEqual([...statuses], [401, 429]);
    await identity.accounts.create(by, amina);
    assert.ok((await signedIn(app, { username: amina.username, password })).csrf);
  });
});

describe('the built-in provider, while the database is away', () => {
  it('says that it will be back, and takes up its work when it is', async (t) => {
    const service = await createTestService();
    const away = connect('postgres://nobody@127.0.0.1:1/none');
    const identity = createIdentity({
      db: away,
      vault: service.vault,
      clock: service.clock,
      audit: service.audit,
      config: service.config,
      reachOf: plainReach,
    });
    const app = createHttp({
      config: service.config,
      modules: [identity],
      identify: identity.identify,
      readiness: async () => ({ ok: false, missing: ['database'] }),
      extra: identity.mount,
    });
    t.after(async () => {
      await app.close();
      await away.close();
      await service.stop();
    });
    const payload = 'grant_type=client_credentials&client_id=lrms&client_secret=x';
    const token = await app.inject({ method: 'POST', url: '/oidc/token', headers: formType, payload });
    assert.equal(token.statusCode, 503);
    const page = await app.inject({ url: '/sign-out', headers: { cookie: `cairn=${'A'.repeat(43)}` } });
    assert.equal(page.statusCode, 503);
    assert.equal((await app.inject('/sign-out')).statusCode, 200);
  });
});
