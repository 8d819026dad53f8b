// The ways in: the built-in provider, outside ones, each with the relying party that speaks to it.

import type { OutsideProvider, SignIn } from '../config/sign-in/provider.ts';
import { callbackPath, ordinary } from '../config/sign-in/read-sign-in.ts';
import { webClientId } from './provider/provider.ts';
import { createRelyingParty, type PartySettings, type RelyingParty } from './relying-party/relying-party.ts';

/** Where somebody leaves for a provider; its id follows. */
export const withPath = '/sign-in/with';

export type Way = {
  readonly id: string;
  /** Null for the built-in provider. */
  readonly provider: OutsideProvider | null;
  readonly callbackPath: string;
  readonly party: () => RelyingParty;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Our own provider, as anybody's: one way to secure and to test. */
const asProvider = (origin: string, secret: string): OutsideProvider => ({
  ...ordinary,
  id: 'built-in',
  label: '',
  issuer: origin,
  clientId: webClientId,
  auth: { method: 'client_secret_basic', secret },
  callbackPath,
});

export const waysIn = (
  signIn: SignIn,
  own: {
    readonly origin: string;
    readonly secret: string;
    readonly fetch: () => NonNullable<PartySettings['fetch']>;
  },
): readonly Way[] => {
  const outside = signIn.providers.map((provider) => ({
    id: provider.id,
    provider,
    callbackPath: provider.callbackPath,
    party: once(() => createRelyingParty(provider, own.origin + provider.callbackPath)),
  }));
  if (!signIn.builtIn) return outside;
  const settings = asProvider(own.origin, own.secret);
  const builtIn = {
    id: settings.id,
    provider: null,
    callbackPath,
    party: once(() => createRelyingParty({ ...settings, fetch: own.fetch() }, own.origin + callbackPath)),
  };
  return [...outside, builtIn];
};

const isSameAddress = (one: string, other: string): boolean => new URL(one).href === new URL(other).href;

/** Where somebody whom an outside provider knows proves anew who they are; null where that one is not used any more. */
export const provingElsewhere =
  (ways: readonly Way[]) =>
  (issuer: string, next: string): string | null => {
    const way = ways.find(({ provider }) => provider !== null && isSameAddress(provider.issuer, issuer));
    return way ? `${withPath}/${way.id}?again=1&next=${encodeURIComponent(next)}` : null;
  };
