// The built-in OpenID Connect provider: authorization code with PKCE for our own pages, client credentials for machines,
// and nothing else of what the library can do.

import { timingSafeEqual } from 'node:crypto';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import type { Clock } from '../../clock.ts';
import type { Scoped } from '../../database/database.ts';
import { hashOf } from '../../vault/envelope.ts';
import type { Vault } from '../../vault/vault.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { clientAdapter, stateAdapter } from './adapter.ts';
import * as library from './library.ts';
import { versionMethod } from './sign-ins.ts';
import { signingAlgorithm, signingKey } from './signing-key.ts';

export const webClientId = 'cairn-web';
/** Where the provider asks for a name and a password; the sign-in's own id follows. */
export const passwordPath = '/sign-in/password';
/** Where the provider sends a browser that it cannot help. */
export const problemPath = '/sign-in/problem';

const authorizationPath = '/oidc/auth';

/** What machines may be allowed: to send and read records through the exchange interface. */
export const machineScope = 'exchange';

const off = { enabled: false };
const signInSeconds = 15 * 60;
const machineTokenSeconds = 10 * 60;

export type ProviderOptions = {
  readonly db: Scoped;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly origin: string;
  readonly accounts: Accounts;
  /** `null` where people sign in with an outside provider: this one then serves machines only. */
  readonly web: { readonly secret: string; readonly redirectUri: string } | null;
};

const hashed = (secret: string): string => hashOf(secret).toString('hex');

/** We are the only ones who ask, and nothing is passed on but who it is: there is nothing to consent to. */
const grantToOurselves = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, provider } = oidc;
  if (client?.clientId !== webClientId || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: webClientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
};

export const createProvider = ({ db, vault, clock, origin, accounts, web }: ProviderOptions): Provider => {
  const webClient = web && {
    client_id: webClientId,
    client_secret: hashed(web.secret),
    redirect_uris: [web.redirectUri],
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
  };

  const configuration: Configuration = {
    adapter: (model) => (model === 'Client' ? clientAdapter(db, clock) : stateAdapter(db, vault, clock, model)),
    clients: webClient ? [webClient] : [],
    clientDefaults: { id_token_signed_response_alg: signingAlgorithm },
    enabledJWA: { idTokenSigningAlgValues: [signingAlgorithm] },
    jwks: { keys: [signingKey(vault)] },
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    responseTypes: ['code'],
    scopes: ['openid', machineScope],
    claims: { openid: ['sub', 'amr'] },
    pkce: { required: () => true },
    expiresWithSession: () => false,
    features: {
      clientCredentials: { enabled: true },
      devInteractions: off,
      dPoP: off,
      pushedAuthorizationRequests: off,
      resourceIndicators: off,
      rpInitiatedLogout: off,
      userinfo: off,
    },
    routes: { authorization: authorizationPath, token: '/oidc/token', jwks: '/oidc/jwks' },
    ttl: {
      Interaction: signInSeconds,
      Session: signInSeconds,
      Grant: signInSeconds,
      AuthorizationCode: 60,
      AccessToken: 60,
      IdToken: 60,
      ClientCredentials: machineTokenSeconds,
    },
    cookies: {
      keys: [vault.keyFor('identity/provider-cookies').toString('base64url')],
      names: { interaction: 'cairn-sign-in-form', resume: 'cairn-sign-in-resume', session: 'cairn-provider' },
      long: { httpOnly: true, sameSite: 'lax' },
      short: { httpOnly: true, sameSite: 'lax' },
    },
    interactions: { url: (_ctx, { uid }) => `${passwordPath}/${uid}` },
    loadExistingGrant: grantToOurselves,
    findAccount: async (_ctx, accountId, token) => {
      const standing = await accounts.standing(accountId);
      // Between the last step and the way back, too, what was proven may have stopped being a proof.
      const methods = token && 'amr' in token && Array.isArray(token.amr) ? token.amr : null;
      const isOver = methods !== null && !methods.includes(versionMethod(standing?.proofVersion ?? 0));
      return standing && !isOver ? { accountId, claims: () => ({ sub: accountId }) } : undefined;
    },
    renderError: (ctx) => {
      ctx.redirect(problemPath);
      ctx.status = 303;
    },
  };

  const provider = new library.Provider(origin, configuration);

  // Secrets are 256 random bits, so a fast hash keeps them: there is nothing to guess, and a slow one would be a lever.
  provider.Client.prototype.compareClientSecret = function (given: string) {
    const shown = hashOf(given);
    const kept = (this.clientSecret ?? '').split('.').map((hash) => Buffer.from(hash, 'hex'));
    return kept.filter((hash) => hash.length === shown.length && timingSafeEqual(hash, shown)).length > 0;
  };

  // The provider remembers nobody: our own session is the only one, so signing out is signing out, and the next
  // person at a shared computer starts afresh.
  provider.use(async (ctx, next) => {
    // Whoever comes back to a sign-in brings its id and nothing else; the library fails over parameters there.
    if (ctx.path.toLowerCase().startsWith(`${authorizationPath}/`)) ctx.querystring = '';
    await next();
    const session = ctx.oidc?.session;
    if (session?.accountId === undefined) return;
    const kept = [ctx.res.getHeader('set-cookie') ?? []].flat().map(String);
    ctx.res.setHeader(
      'set-cookie',
      kept.filter((cookie) => !cookie.startsWith(provider.cookieName('session'))),
    );
  });
  // The address of this service is what its configuration says, whatever a proxy or a client claims.
  provider.proxy = true;
  return provider;
};
