// Somebody in each role, at a running Cairn: signed in as a person does, or with a machine's token, or nobody at all.

import type { Role } from '../../platform/access/roles.ts';
import type { Route } from '../../platform/module.ts';
import type { testCairn } from './cairn.ts';

type Cairn = Awaited<ReturnType<typeof testCairn>>;

export type Visitor = {
  readonly role: Role | 'anonymous';
  readonly accountId: string | null;
  readonly ask: (
    method: Route['method'],
    url: string,
    body: Readonly<Record<string, unknown>> | null,
  ) => Promise<{ readonly status: number; readonly location: string; readonly body: string }>;
};

const password = 'a long enough password';
let asked = 0;

/** From a network of its own each time: how often somebody may ask is not what is tested. */
const someAddress = (): string => {
  asked += 1;
  return `10.${(asked >> 16) & 255}.${(asked >> 8) & 255}.${asked & 255}`;
};

const visitor = (
  { app }: Cairn,
  who: Pick<Visitor, 'role' | 'accountId'>,
  headers: Readonly<Record<string, string>>,
  csrf: string,
): Visitor => ({
  ...who,
  ask: async (method, url, body) => {
    const isApi = url.startsWith('/api/');
    const payload = body && (isApi ? JSON.stringify(body) : formOf({ ...body, ...(csrf !== '' && { _csrf: csrf }) }));
    const answer = await app.inject({
      method,
      url,
      remoteAddress: someAddress(),
      headers: {
        ...headers,
        ...(isApi && csrf !== '' && { 'x-csrf-token': csrf }),
        ...(payload && { 'content-type': isApi ? 'application/json' : 'application/x-www-form-urlencoded' }),
      },
      ...(payload && { payload }),
    });
    return { status: answer.statusCode, location: String(answer.headers.location ?? ''), body: answer.body };
  },
});

const formOf = (body: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString();

export const nobody = (cairn: Cairn): Visitor => visitor(cairn, { role: 'anonymous', accountId: null }, {}, '');

/** A new person in the role, given at the organisation. */
export const visitorAs = async (cairn: Cairn, role: Role, organisationCode: string): Promise<Visitor> => {
  const { identity } = cairn.parts.services;
  if (role === 'lrms-client') return machine(cairn, organisationCode);
  const username = `visitor-${role}`;
  const made = await identity.accounts.create(
    { kind: 'system', job: 'test' },
    { username, displayName: 'A Visitor', role, organisationCode, credential: { password } },
  );
  if (!made.ok) throw new Error(made.failure.message);
  const { cookie, csrf } = await cairn.signInWith({ username, password });
  return visitor(cairn, { role, accountId: made.value.accountId }, { cookie }, csrf);
};

const machine = async (cairn: Cairn, organisationCode: string): Promise<Visitor> => {
  const { secret, scope } = await cairn.parts.services.identity.machineClients.create(
    { kind: 'system', job: 'test' },
    { clientId: 'visitor', organisationCode },
  );
  const answer = await cairn.app.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: {
      authorization: `Basic ${Buffer.from(`visitor:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: new URLSearchParams({ grant_type: 'client_credentials', scope }).toString(),
  });
  const { access_token: token } = answer.json();
  return visitor(cairn, { role: 'lrms-client', accountId: null }, { authorization: `Bearer ${token}` }, '');
};
