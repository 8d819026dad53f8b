import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import Fastify, { type FastifyInstance } from 'fastify';
import { simpleProvider } from '../../config/sign-in/read-sign-in.ts';
import { mountProvider } from '../provider/mount.ts';
import { createProvider, webClientId } from '../provider/provider.ts';
import { amina, createTestService } from '../test-service.ts';
import { createBrowser } from '../testing.ts';
import { createRelyingParty, ProviderUnreachable } from './relying-party.ts';
import { freePort } from './testing/sockets.ts';

type Service = Awaited<ReturnType<typeof createTestService>>;

const by = { kind: 'system', job: 'test' } as const;
const secret = 'shared with the outside provider';
const ours = 'http://127.0.0.1:3000';

describe('signing in with an outside provider', () => {
  let elsewhere: Service;
  let outside: FastifyInstance;
  let issuer: string;
  let service: Service;
  let subject: string;

  // The outside provider is a second one of our own kind, on a real socket, that knows one person and asks nothing.
  before(async () => {
    const port = await freePort();
    issuer = `http://127.0.0.1:${port}`;
    elsewhere = await createTestService({ origin: issuer });
    const made = await elsewhere.identity.accounts.create(by, amina);
    assert.ok(made.ok);
    subject = made.value.accountId;
    const provider = createProvider({
      db: elsewhere.db,
      vault: elsewhere.vault,
      clock: elsewhere.clock,
      origin: issuer,
      accounts: elsewhere.identity.accounts,
      web: { secret, redirectUri: `${ours}/sign-in/callback` },
    });
    outside = Fastify();
    mountProvider(outside, provider, issuer);
    outside.get('/sign-in/password/:uid', async (request, reply) => {
      const login = { accountId: subject };
      return reply.redirect(await provider.interactionResult(request.raw, reply.raw, { login }), 303);
    });
    await outside.listen({ host: '127.0.0.1', port });
    service = await createTestService({
      signIn: simpleProvider({ issuer, clientId: webClientId, clientSecret: secret }),
    });
  });
  after(async () => {
    await outside.close();
    await elsewhere.stop();
    await service.stop();
  });

  /** Goes to the outside provider and back to our callback. */
  const comeBack = async () => {
    const browser = createBrowser(service.app);
    const there = createBrowser(outside);
    const left = await browser.get(`${ours}/sign-in?next=/staff-room`);
    let location = String(left.headers.location);
    assert.ok(location.startsWith(`${issuer}/oidc/auth?`));
    while (location.startsWith('/') || location.startsWith(issuer)) {
      location = String((await there.get(location)).headers.location);
    }
    assert.ok(location.startsWith(`${ours}/sign-in/callback?`));
    return { browser, answer: await browser.get(location) };
  };

  it('tells a person without an account here what to ask for', async () => {
    const { browser, answer } = await comeBack();
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, new RegExp(subject));
    assert.equal((await browser.get('/staff-room')).statusCode, 303);
  });

  it('signs in a person whose account names that provider', async () => {
    const credential = { issuer, subject };
    assert.ok((await service.identity.accounts.create(by, { ...amina, username: 'linked', credential })).ok);
    const { browser, answer } = await comeBack();
    assert.equal(answer.headers.location, '/staff-room');
    assert.equal((await browser.get('/staff-room')).json().username, 'linked');
  });

  it('leaves no door for a local password beside it', async () => {
    const asked = new URLSearchParams({
      client_id: webClientId,
      response_type: 'code',
      redirect_uri: `${ours}/sign-in/callback`,
    });
    assert.equal((await service.app.inject(`/oidc/auth?${asked}`)).headers.location, '/sign-in/problem');
  });

  it('says on the page after signing out that the provider may still know the person', async () => {
    assert.match((await service.app.inject('/sign-out')).body, new RegExp(`sign out of ${new URL(issuer).host} too`));
  });
});

describe('a provider that cannot be used', () => {
  it('is looked for again at the next sign-in, and meanwhile the page says so', async (t) => {
    const port = await freePort();
    const issuer = `http://127.0.0.1:${port}`;
    const service = await createTestService({ signIn: simpleProvider({ issuer, clientId: 'x', clientSecret: 'y' }) });
    const late = Fastify();
    t.after(() => late.close());
    t.after(service.stop);
    const answer = await service.app.inject({ url: '/sign-in', headers: { host: '127.0.0.1:3000' } });
    assert.equal(answer.statusCode, 503);
    assert.match(answer.body, /does not answer/);
    late.get('/.well-known/openid-configuration', async () => ({ issuer, authorization_endpoint: `${issuer}/a` }));
    await late.listen({ host: '127.0.0.1', port });
    const again = await service.app.inject({ url: '/sign-in', headers: { host: '127.0.0.1:3000' } });
    assert.ok(String(again.headers.location).startsWith(`${issuer}/a?`));
  });

  it('is not asked over plain HTTP unless it is this machine', async () => {
    const [settings] = simpleProvider({
      issuer: 'http://sign-in.example.org',
      clientId: 'x',
      clientSecret: 'y',
    }).providers;
    assert.ok(settings);
    let isAsked = false;
    const fetch = async (): Promise<Response> => {
      isAsked = true;
      return new Response('{}');
    };
    const party = createRelyingParty({ ...settings, fetch }, `${ours}/sign-in/callback`);
    await assert.rejects(party.start(false), ProviderUnreachable);
    assert.equal(isAsked, false);
  });
});
