// How people sign in, as the operator settled it: the built-in provider, outside ones, or several side by side.

import type { webcrypto } from 'node:crypto';
import type { Role } from '../../actor.ts';

export type SignIn = {
  /** Whether accounts with a password of their own are kept here. */
  readonly builtIn: boolean;
  readonly providers: readonly OutsideProvider[];
};

export type OutsideProvider = {
  /** Part of the address that people come back to; kept with the roles that this provider states. */
  readonly id: string;
  /** The words on its button. */
  readonly label: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly auth: ClientAuth;
  /** Registered with the provider, after the address of this service. */
  readonly callbackPath: string;
  readonly scopes: readonly string[];
  /** OpenID Connect Core 1.0, section 3.1.2.1. */
  readonly acrValues: readonly string[];
  /** Vectors of trust (RFC 8485), each enough by itself. */
  readonly vtr: readonly string[];
  readonly prompt: string | null;
  /** Claims of the ID token, and for each the values of which one must be there. */
  readonly require: Readonly<Record<string, readonly string[]>>;
  /** Hosts besides the issuer's own that its discovery document may name. */
  readonly hosts: readonly string[];
  readonly for: 'staff' | 'public';
  /** Whether the provider's word is enough for an account, or somebody here makes it first. */
  readonly makesAccounts: boolean;
  /** Null: roles are given here. */
  readonly roles: RoleMap | null;
};

export const assertionAlgorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS512', 'ES256', 'ES384'] as const;
export type AssertionAlgorithm = (typeof assertionAlgorithms)[number];

export type ClientKey = { readonly kid: string; readonly jwk: webcrypto.JsonWebKey };

export type ClientAuth =
  | {
      readonly method: 'private_key_jwt';
      readonly algorithm: AssertionAlgorithm;
      /** Whom the assertion names as its reader. */
      readonly audience: 'token_endpoint' | 'issuer';
      /** The first one signs; all are published, so that a new key is known before it is used. */
      readonly keys: readonly [ClientKey, ...ClientKey[]];
    }
  | { readonly method: 'client_secret_basic' | 'client_secret_post'; readonly secret: string };

/** From what a provider says of a person to roles at organisations. */
export type RoleMap = {
  /** The claim that lists what somebody holds, an object each; null where the claims themselves say it. */
  readonly each: string | null;
  /** Which of them somebody chose at the provider: the claim that says so, and the field it speaks of. */
  readonly chosen: { readonly claim: string; readonly field: string } | null;
  /** The field that holds the code of the organisation. */
  readonly organisation: string | null;
  readonly table: readonly RoleRule[];
};

export type RoleRule = {
  readonly field: string;
  readonly is: string;
  /** Whether `is` is the whole value, or the last of its parts between colons (`S8000:G8000:R8001`). */
  readonly compares: 'whole' | 'last-part';
  readonly role: Role;
  /** Null: from the field that the map names. */
  readonly organisation: string | null;
};
