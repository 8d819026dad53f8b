import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { simpleProvider } from '../../config/sign-in/read-sign-in.ts';
import { createTestService } from '../test-service.ts';
import { createBrowser } from '../testing.ts';
import { type Claims, jwt, rsaKey, startLiar } from './testing/liar.ts';

type Liar = Awaited<ReturnType<typeof startLiar>>;

const clientId = 'cairn';
const ours = 'http://127.0.0.1:3000';
const unlike = rsaKey();

const providerAt = (id: string, issuer: string) => {
  const [plain] = simpleProvider({ issuer, clientId, clientSecret: 'secret' }).providers;
  assert.ok(plain);
  const table = [{ field: 'groups', is: 'tellers', compares: 'whole', role: 'recorder', organisation: 'RX1' }] as const;
  return {
    ...plain,
    id,
    callbackPath: `/sign-in/callback/${id}`,
    scopes: ['openid', 'profile'],
    require: { acr: ['strong'] },
    makesAccounts: true,
    roles: { each: null, chosen: null, organisation: null, table },
  };
};

describe('a provider, or somebody between, that lies', () => {
  let liar: Liar;
  let other: Liar;
  let service: Awaited<ReturnType<typeof createTestService>>;

  before(async () => {
    liar = await startLiar();
    other = await startLiar();
    const providers = [providerAt('one', liar.issuer), providerAt('two', other.issuer)];
    service = await createTestService({ signIn: { builtIn: false, providers } });
  });
  after(async () => {
    await service.stop();
    await liar.stop();
    await other.stop();
  });
  beforeEach(() => {
    liar.says.userinfo = { sub: 'someone' };
    other.says.userinfo = { sub: 'someone' };
  });

  const sound = (issuer: string, nonce: string): Claims => {
    const now = Math.floor(Date.now() / 1000);
    return {
      iss: issuer,
      sub: 'someone',
      aud: clientId,
      nonce,
      iat: now,
      exp: now + 60,
      acr: 'strong',
      groups: ['tellers'],
    };
  };

  /** Begins at a provider; gives what the browser was sent away with. */
  const begin = async (way: string, browser = createBrowser(service.app)) => {
    const left = await browser.get(`${ours}/sign-in/with/${way}`);
    const { searchParams } = new URL(String(left.headers.location));
    const state = searchParams.get('state') ?? '';
    const nonce = searchParams.get('nonce') ?? '';
    const back = (query: Readonly<Record<string, string>>, at = way) =>
      browser.get(`${ours}/sign-in/callback/${at}?${new URLSearchParams({ code: 'code', state, ...query })}`);
    return { browser, state, nonce, back, asked: searchParams };
  };
  const isIn = async (browser: ReturnType<typeof createBrowser>): Promise<boolean> =>
    (await browser.get('/staff-room')).statusCode === 200;

  /** Signs in with an ID token of the test's making; gives the status of the page that comes of it. */
  const outcome = async (token: (claims: Claims) => string): Promise<number> => {
    const { browser, nonce, back } = await begin('one');
    liar.says.token = () => ({ id_token: token(sound(liar.issuer, nonce)) });
    const { statusCode } = await back({});
    assert.equal(await isIn(browser), statusCode === 303);
    return statusCode;
  };
  const signed = (claims: Claims): string => jwt(claims, liar.key.privateKey);

  it('is believed while it tells the truth', async () => {
    assert.equal(await outcome(signed), 303);
    const [form] = liar.forms.slice(-1);
    assert.match(form?.get('code_verifier') ?? '', /^[\w~.-]{43,128}$/);
  });

  const publicKeyAsSecret = () => String(liar.key.publicKey.export({ type: 'spki', format: 'pem' }));
  const lies: Readonly<Record<string, (claims: Claims) => string>> = {
    'another key': (claims) => jwt(claims, unlike.privateKey),
    'another key under a name of its own': (claims) => jwt(claims, unlike.privateKey, { alg: 'RS256', kid: 'two' }),
    'no signature': (claims) => jwt(claims, '', { alg: 'none' }),
    'a signature left out': (claims) => signed(claims).replace(/[^.]+$/, ''),
    'the public key as a secret': (claims) => jwt(claims, publicKeyAsSecret(), { alg: 'HS256', kid: 'one' }),
    'our own secret as a key': (claims) => jwt(claims, 'secret', { alg: 'HS256', kid: 'one' }),
    'a key that it brings along': (claims) =>
      jwt(claims, unlike.privateKey, { alg: 'RS256', jwk: unlike.publicKey.export({ format: 'jwk' }) }),
    'an extension that must be understood': (claims) =>
      jwt(claims, liar.key.privateKey, { alg: 'RS256', kid: 'one', crit: ['x'], x: 1 }),
    'another audience': (claims) => signed({ ...claims, aud: 'somebody-else' }),
    'other audiences besides': (claims) => signed({ ...claims, aud: [clientId, 'somebody-else'] }),
    'another authorised party': (claims) => signed({ ...claims, azp: 'somebody-else' }),
    'another issuer': (claims) => signed({ ...claims, iss: other.issuer }),
    'an end that is past': (claims) => signed({ ...claims, exp: Math.floor(Date.now() / 1000) - 60 }),
    'a beginning that is still to come': (claims) => signed({ ...claims, nbf: Math.floor(Date.now() / 1000) + 120 }),
    'another nonce': (claims) => signed({ ...claims, nonce: 'n'.repeat(43) }),
    'no nonce': ({ nonce: _, ...claims }) => signed(claims),
    'no subject': ({ sub: _, ...claims }) => signed(claims),
    'no end': ({ exp: _, ...claims }) => signed(claims),
    'words that are no token': () => 'a.b.c',
  };
  for (const [lie, token] of Object.entries(lies))
    it(`is refused with ${lie}`, async () => {
      assert.equal(await outcome(token), 400);
    });

  for (const [lack, acr] of Object.entries({ 'no level': undefined, 'a lower level': 'weak', 'a list': ['weak', 'x'] }))
    it(`is refused with ${lack}, on a page that says what to do`, async () => {
      const { browser, nonce, back } = await begin('one');
      liar.says.token = () => ({ id_token: signed({ ...sound(liar.issuer, nonce), acr }) });
      const answer = await back({});
      assert.equal(answer.statusCode, 403);
      assert.match(answer.body, /Sign in again in a stronger way/);
      assert.equal(await isIn(browser), false);
    });

  it('is refused when it answers about somebody else the second time', async () => {
    liar.says.userinfo = { sub: 'someone else', groups: ['tellers'] };
    assert.equal(await outcome(signed), 400);
  });

  it('is not listened to without end', async () => {
    liar.says.userinfo = { sub: 'someone', filler: 'x'.repeat(2 * 1024 * 1024) };
    assert.equal(await outcome(signed), 503);
    service.faults.length = 0;
  });

  it('cannot raise a level, or change who it is about, by what is not signed', async () => {
    liar.says.userinfo = { sub: 'someone', acr: 'strong', iss: other.issuer };
    assert.equal(await outcome(({ acr: _, ...claims }) => signed(claims)), 403);
  });

  it('cannot bring its answer to the address of another provider (mix-up)', async () => {
    const { browser, nonce, back } = await begin('two');
    other.says.token = () => ({ id_token: jwt(sound(other.issuer, nonce), other.key.privateKey) });
    assert.equal((await back({}, 'one')).statusCode, 400);
    assert.equal(await isIn(browser), false);
  });

  it('cannot have the answer of another taken for its own by naming itself (RFC 9207)', async () => {
    const { browser, nonce, back } = await begin('one');
    liar.says.token = () => ({ id_token: signed(sound(liar.issuer, nonce)) });
    const before = liar.forms.length;
    assert.equal((await back({ iss: other.issuer })).statusCode, 400);
    assert.equal(liar.forms.length, before, 'the code was sent on');
    assert.equal(await isIn(browser), false);
  });

  it('is refused with another state, or none, though all else fits', async () => {
    for (const state of ['A'.repeat(43), '']) {
      const { browser, nonce, back } = await begin('one');
      liar.says.token = () => ({ id_token: signed(sound(liar.issuer, nonce)) });
      assert.equal((await back({ state })).statusCode, 400);
      assert.equal(await isIn(browser), false);
    }
  });

  it('gets nobody in with a code from another browser, nor with a sign-in that somebody else began', async () => {
    const attacker = await begin('one');
    liar.says.token = () => ({ id_token: signed(sound(liar.issuer, attacker.nonce)) });
    // Code injection: the victim's own state, the attacker's code.
    const victim = await begin('one');
    assert.equal((await victim.back({ code: 'of the attacker' })).statusCode, 400);
    // Login CSRF: the attacker's whole answer, in the victim's browser.
    const planted = await begin('one');
    assert.equal((await planted.back({ state: attacker.state })).statusCode, 400);
    for (const { browser } of [victim, planted]) assert.equal(await isIn(browser), false);
  });

  it('is heard once: a copy of the cookie and the answer opens nothing, even where the provider allows it', async () => {
    const { browser, state, nonce } = await begin('one');
    liar.says.token = () => ({ id_token: signed(sound(liar.issuer, nonce)) });
    const kept = browser.cookies.get('cairn-sign-in') ?? '';
    const rivals = Array.from({ length: 4 }, () => createBrowser(service.app, { 'cairn-sign-in': kept }));
    const answers = await Promise.all(
      rivals.map((rival) => rival.get(`${ours}/sign-in/callback/one?${new URLSearchParams({ code: 'code', state })}`)),
    );
    assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [303, 400, 400, 400]);
  });

  it('ends the sessions of somebody who left there, and nobody else can', async () => {
    const { browser, nonce, back } = await begin('one');
    liar.says.token = () => ({ id_token: signed(sound(liar.issuer, nonce)) });
    await back({});
    const now = Math.floor(Date.now() / 1000);
    const word: Claims = {
      iss: liar.issuer,
      aud: clientId,
      sub: 'someone',
      iat: now,
      exp: now + 60,
      jti: crypto.randomUUID(),
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    };
    const { events: _e, ...noEvent } = word;
    const { sub: _s, ...nobody } = word;
    const left = (token: string, way = 'one') =>
      createBrowser(service.app).post(`/sign-in/left/${way}`, { logout_token: token });
    const forged = [
      jwt(word, unlike.privateKey),
      jwt(word, '', { alg: 'none' }),
      jwt(word, publicKeyAsSecret(), { alg: 'HS256', kid: 'one' }),
      ...[
        { ...word, aud: 'somebody-else' },
        { ...word, iss: other.issuer },
        { ...word, iat: now - 3_600, exp: undefined },
        { ...word, exp: now - 3_600 },
        { ...word, nonce },
        { ...word, events: {} },
        noEvent,
        nobody,
        sound(liar.issuer, nonce),
      ].map(signed),
      '',
      'a.b.c',
      '....',
    ];
    for (const token of forged) assert.equal((await left(token)).statusCode, 400, token);
    for (const way of ['two', 'built-in', 'nowhere'])
      assert.equal((await left(signed(word), way)).statusCode, 400, way);
    assert.ok(await isIn(browser));
    assert.equal((await left(signed(word))).statusCode, 200);
    assert.equal(await isIn(browser), false);
    assert.deepEqual(service.faults, []);
  });

  it('may change its keys: a new one is looked for, a withdrawn one is believed no more', async (t) => {
    const next = rsaKey();
    const old = liar.says.keys;
    const token = (claims: Claims) => jwt(claims, next.privateKey, { alg: 'RS256', kid: 'next' });
    liar.says.keys = [{ ...next.publicKey.export({ format: 'jwk' }), kid: 'next', use: 'sig' }];
    t.after(() => {
      t.mock.timers.reset();
      liar.says.keys = old;
    });
    t.mock.timers.enable({ apis: ['Date'], now: Date.now() + 61_000 });
    assert.equal(await outcome(token), 303);
    assert.equal(await outcome(signed), 400);
  });
});

describe('a discovery document that leads astray', () => {
  for (const [name, document] of Object.entries({
    'to another host': { token_endpoint: 'https://elsewhere.example/token' },
    'to a door inside the network': { jwks_uri: 'http://169.254.169.254/latest/meta-data' },
    'to another port of this machine': { userinfo_endpoint: 'http://127.0.0.1:1/userinfo' },
    'to a page with a name and a password': { authorization_endpoint: 'http://a:b@127.0.0.1/authorize' },
    'to no address': { jwks_uri: 'file:///etc/passwd' },
  }))
    it(`${name} is not followed`, async (t) => {
      const liar = await startLiar();
      liar.says.document = document;
      const service = await createTestService({
        signIn: { builtIn: false, providers: [providerAt('one', liar.issuer)] },
      });
      t.after(service.stop);
      t.after(liar.stop);
      const answer = await createBrowser(service.app).get(`${ours}/sign-in/with/one`);
      assert.equal(answer.statusCode, 503);
      assert.deepEqual(liar.visits, ['/.well-known/openid-configuration']);
      assert.equal(service.faults.length, 1, 'the operator is told');
    });

  it('by sending us on is not followed', async (t) => {
    const liar = await startLiar();
    const service = await createTestService({
      signIn: { builtIn: false, providers: [providerAt('one', `${liar.issuer}/moved`)] },
    });
    t.after(service.stop);
    t.after(liar.stop);
    assert.equal((await createBrowser(service.app).get(`${ours}/sign-in/with/one`)).statusCode, 503);
    assert.deepEqual(liar.visits, ['/moved/.well-known/openid-configuration']);
  });
});
