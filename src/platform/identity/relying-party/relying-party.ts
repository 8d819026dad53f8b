// The web side of signing in: an ordinary OpenID Connect client (code flow with PKCE, state and nonce) that does not care
// whether the provider is our own or somebody else's. It believes nothing that is not signed by the provider it asked.

import * as oidc from 'openid-client';
import type { OutsideProvider } from '../../config/sign-in/provider.ts';
import { isLoopback } from '../../loopback.ts';
import { authenticating } from './client-auth.ts';
import { isSureEnough } from './level.ts';
import { leaverIn } from './logout-token.ts';
import { reachOf, strayEndpoint } from './reach.ts';
import { type Stated, statedRoles } from './role-claims.ts';

export type PartySettings = OutsideProvider & {
  /** How to reach it, where that is not plainly over the network. */
  readonly fetch?: oidc.CustomFetch;
};

/** What must come back unchanged; kept sealed in the browser between the two halves of a sign-in. */
export type Pending = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** Somebody who is signed in proves once more who they are. */
  readonly isAgain: boolean;
};

export type Person = {
  readonly issuer: string;
  readonly subject: string;
  /** Null for members of the public, who are not asked. */
  readonly name: string | null;
  /** Null where roles are given here. */
  readonly stated: Stated | null;
  /** When they proved there who they are, as the provider has signed it; null where it does not say. */
  readonly provenAt: Date | null;
  /** How they proved it (RFC 8176). */
  readonly methods: readonly string[];
};

type Finished =
  | { readonly kind: 'person'; readonly person: Person }
  /** Not the answer to what was asked. */
  | { readonly kind: 'refused' }
  /** The right person, but proven less surely than the operator asks. */
  | { readonly kind: 'not-sure-enough' };

export type RelyingParty = {
  /** Where to send the browser. Throws `ProviderUnreachable`. */
  readonly start: (isAgain: boolean) => Promise<{ readonly url: string; readonly pending: Pending }>;
  /** Who came back. Throws `ProviderUnreachable`. */
  readonly finish: (returnedTo: URL, pending: Pending) => Promise<Finished>;
  /** Of whom the provider says that they have left; `null` where it is not the provider who says so. */
  readonly leaver: (logoutToken: string) => Promise<Pick<Person, 'issuer' | 'subject'> | null>;
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
/** A provider may move its endpoints; its document is read again after an hour. */
const documentMs = 3_600_000;
/** How long ago somebody may have proven anew who they are: the way back takes a while. */
const againSeconds = 300;

/** Signatures that only the provider can make. Never `none`, and never a secret that both sides know. */
const believed = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'Ed25519', 'EdDSA'];

/** Seconds since 1970, where that is a moment of this age. */
const momentOf = (seconds: unknown): Date | null =>
  typeof seconds === 'number' && seconds > 0 && seconds < 2 ** 33 ? new Date(Math.floor(seconds) * 1_000) : null;

export const createRelyingParty = (settings: PartySettings, redirectUri: string): RelyingParty => {
  const issuer = new URL(settings.issuer);
  const reach = reachOf(issuer, settings.hosts, settings.fetch);
  const execute = isLoopback(issuer) ? [oidc.allowInsecureRequests] : [];

  const discover = async (): Promise<oidc.Configuration> => {
    const auth = await authenticating(settings.auth);
    const options = { timeout: timeoutSeconds, execute, [oidc.customFetch]: reach.fetch };
    const found = (await oidc.discovery(issuer, settings.clientId, undefined, auth, options)).serverMetadata();
    const stray = strayEndpoint(found, reach);
    if (stray) throw new Error(`The ${stray} of ${settings.issuer} is on a host that is not allowed: look at "hosts"`);
    const { supportsPKCE: _, id_token_signing_alg_values_supported: offered = ['RS256'], ...document } = found;
    const config = new oidc.Configuration(
      { ...document, id_token_signing_alg_values_supported: offered.filter((one) => believed.includes(one)) },
      settings.clientId,
      undefined,
      auth,
    );
    config[oidc.customFetch] = reach.fetch;
    config.timeout = timeoutSeconds;
    for (const enable of [...execute, oidc.enableNonRepudiationChecks]) enable(config);
    return config;
  };

  // Looked up when the first person signs in, and again after a failure, so that a provider may start after us.
  let discovered: { readonly atMs: number; readonly config: Promise<oidc.Configuration> } | undefined;
  const configuration = async (): Promise<oidc.Configuration> => {
    const nowMs = performance.now();
    if (!discovered || nowMs - discovered.atMs > documentMs) discovered = { atMs: nowMs, config: discover() };
    try {
      return await discovered.config;
    } catch (cause) {
      discovered = undefined;
      throw new ProviderUnreachable('The sign-in service does not answer', { cause });
    }
  };

  /** Claims that the provider signed, with those that it answers with when asked about the same person. */
  const claimsOf = async (config: oidc.Configuration, claims: oidc.IDToken, accessToken: string) => {
    const asks = settings.for === 'staff' && settings.scopes.length > 1;
    if (!asks || config.serverMetadata().userinfo_endpoint === undefined) return claims;
    return { ...(await oidc.fetchUserInfo(config, accessToken, claims.sub)), ...claims };
  };

  const recognise = async (config: oidc.Configuration, returnedTo: URL, pending: Pending): Promise<Finished> => {
    const tokens = await oidc.authorizationCodeGrant(config, returnedTo, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
      ...(pending.isAgain ? { maxAge: againSeconds } : {}),
    });
    const signed = tokens.claims();
    if (!signed || (signed.azp !== undefined && signed.azp !== settings.clientId)) return { kind: 'refused' };
    if (!isSureEnough(signed, settings)) return { kind: 'not-sure-enough' };
    const claims = await claimsOf(config, signed, tokens.access_token);
    const { name } = claims;
    const person = {
      issuer: signed.iss,
      subject: signed.sub,
      name:
        settings.for === 'staff' && typeof name === 'string' && name.trim() !== '' ? name.trim().slice(0, 200) : null,
      stated: settings.roles && statedRoles(claims, settings.roles),
      provenAt: momentOf(signed.auth_time),
      methods: Array.isArray(signed.amr) ? signed.amr.map(String) : [],
    };
    return { kind: 'person', person };
  };

  return {
    start: async (isAgain) => {
      const config = await configuration();
      const pending = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
        isAgain,
      };
      const prompt = isAgain ? 'login' : settings.prompt;
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: settings.scopes.join(' '),
        response_type: 'code',
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        ...(settings.acrValues.length > 0 ? { acr_values: settings.acrValues.join(' ') } : {}),
        ...(settings.vtr.length > 0 ? { vtr: JSON.stringify(settings.vtr) } : {}),
        ...(prompt === null ? {} : { prompt }),
        ...(isAgain ? { max_age: '0' } : {}),
      });
      return { url: url.href, pending };
    },

    finish: async (returnedTo, pending) => {
      const config = await configuration();
      try {
        return await recognise(config, returnedTo, pending);
      } catch (error) {
        if (isRefusal(error)) return { kind: 'refused' };
        throw new ProviderUnreachable('The sign-in service does not answer', { cause: error });
      }
    },

    leaver: async (logoutToken) => {
      const { issuer: known, jwks_uri: keysAt = '' } = (await configuration()).serverMetadata();
      const keys = async () => {
        try {
          const answer = await reach.fetch(keysAt, {
            method: 'GET',
            headers: { accept: 'application/json' },
            body: undefined,
            redirect: 'manual',
            signal: AbortSignal.timeout(timeoutSeconds * 1_000),
          });
          const { keys: listed } = (await answer.json()) as { readonly keys: readonly Record<string, unknown>[] };
          return listed;
        } catch (cause) {
          throw new ProviderUnreachable('The sign-in service does not answer', { cause });
        }
      };
      const nowSeconds = Math.floor(Date.now() / 1_000);
      const { clientId } = settings;
      const subject = await leaverIn(logoutToken, { issuer: known, clientId, nowSeconds, keys });
      return subject === null ? null : { issuer: known, subject };
    },
  };
};
