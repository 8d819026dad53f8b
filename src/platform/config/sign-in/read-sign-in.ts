// Reads the file that names the sign-in providers, or the simple form of three variables. Every fault says where it is.

import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { isRole } from '../../access/roles.ts';
import { isLoopback } from '../../loopback.ts';
import { faultsIn } from './faults.ts';
import type { ClientAuth, OutsideProvider, RoleMap, RoleRule, SignIn } from './provider.ts';
import { type ProviderSetting, type SignInSetting, signInFile } from './schema.ts';
import { readClientKey, readSecret, type Secrets, Unusable } from './secrets.ts';

export const callbackPath = '/sign-in/callback';
export const onlyBuiltIn: SignIn = { builtIn: true, providers: [] };

/** An ordinary provider asks for nothing and states nothing but who it is: what that person may do is settled here. */
export const ordinary = {
  scopes: ['openid'],
  acrValues: [],
  vtr: [],
  prompt: null,
  require: {},
  hosts: [],
  for: 'staff',
  makesAccounts: false,
  roles: null,
} as const satisfies Partial<OutsideProvider>;

export const simpleProvider = (
  given: Pick<OutsideProvider, 'issuer' | 'clientId'> & { readonly clientSecret: string },
): SignIn => ({
  builtIn: false,
  providers: [
    {
      ...ordinary,
      id: 'outside',
      label: `Sign in with ${new URL(given.issuer).host}`,
      issuer: given.issuer,
      clientId: given.clientId,
      auth: { method: 'client_secret_post', secret: given.clientSecret },
      callbackPath,
    },
  ],
});

/** Adds to `problems` what has to be put right. */
export const readSignInFile = (path: string, env: Secrets['env'], problems: string[]): SignIn => {
  const complain = (problem: string): void => {
    problems.push(`${path}: ${problem}`);
  };
  const secrets = { env, folder: dirname(resolve(path)) };
  const setting = parsed(path, complain);
  if (setting === null) return onlyBuiltIn;
  const ids = setting.providers.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) complain(`two providers have the id ${twice}. Give each its own.`);
  return {
    builtIn: setting.built_in ?? false,
    providers: setting.providers.map((provider, at) =>
      toProvider(provider, secrets, (problem) => complain(`providers[${at}].${problem}`)),
    ),
  };
};

type Complain = (problem: string) => void;

const parsed = (path: string, complain: Complain): SignInSetting | null => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    complain(error instanceof SyntaxError ? `is not JSON (${error.message}).` : 'cannot be read. Look at its path.');
    return null;
  }
  const faults = faultsIn(signInFile, value);
  for (const fault of faults) complain(fault);
  return faults.length === 0 ? (value as SignInSetting) : null;
};

/** Never asked for, so that it is never here: whoever needs it is no part of this service. */
const neverRead = 'nhs_number';

const toProvider = (setting: ProviderSetting, secrets: Secrets, complain: Complain): OutsideProvider => {
  const isPublic = setting.for === 'public';
  const scopes = setting.scopes ?? (isPublic ? ['openid'] : ['openid', 'profile']);
  const { acr_values: acrValues = [], vtr = [] } = setting;
  if (!scopes.includes('openid')) complain('scopes should hold "openid".');
  if (isPublic && scopes.length > 1)
    complain('scopes should be ["openid"] alone: of members of the public, Cairn asks for no name and no number.');
  if (isPublic && setting.roles) complain('roles is for staff. Members of the public see their own records only.');
  if (!isUsableIssuer(setting.issuer))
    complain('issuer should be an https address without "?" or "#". Plain http is for this machine alone.');
  for (const vector of vtr)
    if (!/^[A-Z][a-z0-9](\.[A-Z][a-z0-9])*$/.test(vector))
      complain(`vtr holds "${vector}", which is no vector of trust. One looks like P9.Cp.Cd.`);
  if (JSON.stringify([setting.require, setting.roles]).includes(neverRead))
    complain(`should not speak of ${neverRead}: Cairn never reads it.`);
  return {
    id: setting.id,
    label: setting.label,
    issuer: setting.issuer,
    clientId: setting.client_id,
    auth: toAuth(setting.auth, secrets, (problem) => complain(`auth.${problem}`)),
    callbackPath: `${callbackPath}/${setting.id}`,
    scopes,
    acrValues,
    vtr,
    prompt: setting.prompt ?? null,
    require: setting.require ?? (acrValues.length > 0 ? { acr: acrValues } : {}),
    hosts: setting.hosts ?? [],
    for: setting.for ?? 'staff',
    makesAccounts: isPublic || (setting.makes_accounts ?? false),
    roles: setting.roles ? toRoleMap(setting.roles, (problem) => complain(`roles.${problem}`)) : null,
  };
};

const isUsableIssuer = (issuer: string): boolean => {
  if (!URL.canParse(issuer)) return false;
  const url = new URL(issuer);
  if (url.search !== '' || url.hash !== '' || url.username !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
};

const noSecret: ClientAuth = { method: 'client_secret_basic', secret: '' };

const toAuth = (setting: ProviderSetting['auth'], secrets: Secrets, complain: Complain): ClientAuth => {
  const { method, keys, secret, algorithm = 'RS512', audience = 'token_endpoint' } = setting;
  const attempt = <T>(place: string, read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      complain(`${place} ${error.message}.`);
      return null;
    }
  };
  if (method !== 'private_key_jwt') {
    if (keys) complain(`keys is for private_key_jwt; ${method} takes a secret.`);
    if (!secret) complain(`secret is missing: ${method} takes {"file": "path"} or {"env": "NAME"}.`);
    const value = secret ? attempt('secret', () => readSecret(secrets, secret)) : null;
    return { method, secret: value ?? '' };
  }
  if (secret) complain('secret is not for private_key_jwt, which takes keys.');
  const read = (keys ?? []).map((key, at) =>
    attempt(`keys[${at}]`, () => readClientKey(readSecret(secrets, key), algorithm)),
  );
  const [first, ...others] = read.filter((key) => key !== null);
  if (!keys) complain('keys is missing: private_key_jwt takes at least one private key.');
  return first ? { method, algorithm, audience, keys: [first, ...others] } : noSecret;
};

const organisationCode = /^[A-Z0-9]{3,12}$/;

const toRoleMap = (setting: NonNullable<ProviderSetting['roles']>, complain: Complain): RoleMap => {
  if (setting.chosen && setting.each === undefined) complain('chosen needs "each": the list that somebody chose from.');
  return {
    each: setting.each ?? null,
    chosen: setting.chosen ?? null,
    organisation: setting.organisation ?? null,
    table: setting.table.flatMap((rule, at) => {
      const say = (problem: string): void => complain(`table[${at}]${problem}`);
      const { field, is, last_part: lastPart, role, organisation = null } = rule;
      const wanted = is ?? lastPart;
      if (wanted === undefined || (is !== undefined && lastPart !== undefined))
        say(' should have "is" or "last_part", one of them.');
      if (!isRole(role) || role === 'teller' || role === 'lrms-client') say(`.role "${role}" is no role for staff.`);
      if (organisation === null && setting.organisation === undefined)
        say(' should have an organisation, since the map names no field for it.');
      if (organisation !== null && !organisationCode.test(organisation))
        say(`.organisation "${organisation}" is no ODS code.`);
      if (wanted === undefined || !isRole(role)) return [];
      return [
        { field, is: wanted, compares: is === undefined ? 'last-part' : 'whole', role, organisation },
      ] satisfies RoleRule[];
    }),
  };
};
