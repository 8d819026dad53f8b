// The web side of signing in: an ordinary OpenID Connect client (code flow with PKCE, state and nonce) that does not care
// whether the provider is our own or somebody else's.

import * as oidc from 'openid-client';
import { isLoopback } from './loopback.ts';

export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How to reach it, where that is not plainly over the network. */
  readonly fetch?: oidc.CustomFetch;
};

/** What must come back unchanged; kept sealed in the browser between the two halves of a sign-in. */
export type Pending = { readonly state: string; readonly nonce: string; readonly verifier: string };

type Person = { readonly issuer: string; readonly subject: string };

export type RelyingParty = {
  /** Where to send the browser. Throws `ProviderUnreachable`. */
  readonly start: () => Promise<{ readonly url: string; readonly pending: Pending }>;
  /** Who came back, or `null` where what came back is not the answer to what was asked. Throws `ProviderUnreachable`. */
  readonly finish: (returnedTo: URL, pending: Pending) => Promise<Person | null>;
};

export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
}

/** What the provider says when it has heard us; every other failure means that it could not be heard. */
const isRefusal = (error: unknown): boolean => {
  if (error instanceof oidc.ResponseBodyError) return error.status < 500;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code.startsWith('OAUTH_') && !silences.has(code);
};
const silences = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

/** Longer than any sound provider needs, shorter than a person's patience. */
const timeoutSeconds = 10;

export const createRelyingParty = (settings: ProviderSettings, redirectUri: string): RelyingParty => {
  const issuer = new URL(settings.issuer);

  const discover = async (): Promise<oidc.Configuration> =>
    oidc.discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
      timeout: timeoutSeconds,
      execute: isLoopback(issuer) ? [oidc.allowInsecureRequests] : [],
      ...(settings.fetch ? { [oidc.customFetch]: settings.fetch } : {}),
    });

  // Looked up when the first person signs in, and again after a failure, so that a provider may start after us.
  let discovered: Promise<oidc.Configuration> | undefined;
  const configuration = async (): Promise<oidc.Configuration> => {
    discovered ??= discover();
    try {
      return await discovered;
    } catch (cause) {
      discovered = undefined;
      throw new ProviderUnreachable('The sign-in service does not answer', { cause });
    }
  };

  return {
    start: async () => {
      const config = await configuration();
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid',
        response_type: 'code',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, pending };
    },

    finish: async (returnedTo, pending) => {
      const config = await configuration();
      try {
        const tokens = await oidc.authorizationCodeGrant(config, returnedTo, {
          expectedState: pending.state,
          expectedNonce: pending.nonce,
          pkceCodeVerifier: pending.verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        return claims ? { issuer: claims.iss, subject: claims.sub } : null;
      } catch (error) {
        if (isRefusal(error)) return null;
        throw new ProviderUnreachable('The sign-in service does not answer', { cause: error });
      }
    },
  };
};
