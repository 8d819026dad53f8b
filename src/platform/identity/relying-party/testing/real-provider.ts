// For tests: `oidc-provider` on a socket of its own, configured as one of the national providers is. Somebody is always at
// the screen there, and signs in as the test says.

import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import { errors, Provider } from '../../provider/library.ts';
import { freePort, serveAt } from './sockets.ts';

export type AtTheScreen = {
  readonly sub: string;
  readonly acr?: string;
  readonly amr?: readonly string[];
  readonly claims?: Readonly<Record<string, unknown>>;
};

export type RealProvider = {
  readonly issuer: string;
  /** Who signs in from now on. */
  readonly seat: (person: AtTheScreen) => void;
  /** The parameters of the last authorization request. */
  readonly asked: () => Readonly<Record<string, unknown>>;
  /** How often each path was asked for. */
  readonly visits: (path: string) => number;
  readonly stop: () => Promise<void>;
};

const grantEverything = async ({ oidc }: KoaContextWithOIDC) => {
  const { client, session, provider, params } = oidc;
  if (client?.clientId === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(String(params?.scope));
  await grant.save();
  return grant;
};

/** RFC 7523 as both national providers read it: for the token endpoint, for minutes, with a number of its own. */
const checkAssertion: NonNullable<Configuration['assertJwtClientAuthClaimsAndHeader']> = async (
  ctx,
  claims,
  header,
) => {
  const { aud, exp, iat, jti, iss, sub } = claims;
  const nowSeconds = Math.floor(Date.now() / 1000);
  const isSound =
    aud === ctx.oidc.urlFor('token') &&
    Number(exp) > nowSeconds &&
    Number(exp) <= nowSeconds + 300 &&
    Number(iat) <= nowSeconds &&
    String(jti).length >= 16 &&
    iss === sub &&
    header.alg === 'RS512' &&
    typeof header.kid === 'string';
  if (!isSound) throw new errors.InvalidClientAuth('the assertion is not as it should be');
};

export const startProvider = async (
  prefix: string,
  client: ClientMetadata,
  algorithm: 'RS256' | 'RS512',
  configuration: Configuration,
): Promise<RealProvider> => {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}${prefix}`;
  let person: AtTheScreen = { sub: 'nobody' };
  let asked: Readonly<Record<string, unknown>> = {};
  const visits = new Map<string, number>();

  const provider = new Provider(issuer, {
    clients: [{ ...client, id_token_signed_response_alg: algorithm }],
    jwks: {
      keys: [
        { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), kty: 'RSA' },
      ],
    },
    enabledJWA: { idTokenSigningAlgValues: [algorithm], clientAuthSigningAlgValues: ['RS512'] },
    assertJwtClientAuthClaimsAndHeader: checkAssertion,
    // The library keeps away from this machine's own addresses, where our keys are published in a test.
    fetch: (url, options) => fetch(url, { headers: new Headers(options?.headers) }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, userinfo: { enabled: true } },
    interactions: { url: (_ctx, { uid }) => `${prefix}/screen/${uid}` },
    loadExistingGrant: grantEverything,
    findAccount: async (_ctx, accountId) => ({
      accountId,
      claims: () => ({ ...person.claims, sub: accountId }),
    }),
    cookies: { keys: ['not a secret'] },
    ...configuration,
  });
  const answer = provider.callback();

  const screen = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { params } = await provider.interactionDetails(request, response);
    asked = params;
    const { sub, acr, amr } = person;
    const login = { accountId: sub, remember: false, ...(acr && { acr }), ...(amr && { amr: [...amr] }) };
    await provider.interactionFinished(request, response, { login });
  };

  const stop = await serveAt(port, (request, response) => {
    const path = String(request.url).split('?')[0] ?? '';
    visits.set(path, (visits.get(path) ?? 0) + 1);
    if (path.startsWith(`${prefix}/screen/`)) {
      screen(request, response).catch((error) => response.writeHead(500).end(String(error)));
      return;
    }
    Object.assign(request, { originalUrl: request.url });
    request.url = String(request.url).slice(prefix.length);
    answer(request, response);
  });

  return {
    issuer,
    seat: (next) => {
      person = next;
    },
    asked: () => asked,
    visits: (path) => visits.get(prefix + path) ?? 0,
    stop,
  };
};
