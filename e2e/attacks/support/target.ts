// What is attacked: the whole of Cairn on a port of its own, with somebody in every role, and people, records, machines and
// openings at two organisations that have nothing to do with each other.

import { request } from 'node:http';
import { findPositions, placesOf } from '../../../src/main/testing/positions.ts';
import { sampleBody } from '../../../src/main/testing/sample-body.ts';
import { servedCairn } from '../../../src/main/testing/served.ts';
import { type Things, thingsAt } from '../../../src/main/testing/things.ts';
import { type Role, roles } from '../../../src/platform/access/roles.ts';
import { someone } from '../../../src/platform/access/testing.ts';
import { anonymous } from '../../../src/platform/actor.ts';
import { listRoutes, type ServedRoute } from '../../../src/platform/http/contract.ts';
import { may } from '../../../src/platform/http/may.ts';
import type { PermissionName, Route } from '../../../src/platform/module.ts';

type Cairn = Awaited<ReturnType<typeof servedCairn>>;

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly ms: number;
};

export type Asked = {
  readonly method?: string;
  readonly path: string;
  readonly body?: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
};

let networks = 0;
/** From a network of its own each time: limits are attacked elsewhere. */
const someNetwork = (): string => {
  networks += 1;
  return `10.${(networks >> 8) & 255}.${networks & 255}.7`;
};

/** Sends what it is told to, as raw as Node lets it, over a real connection. */
export const asker =
  (origin: string) =>
  ({ method = 'GET', path, body, headers = {} }: Asked): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const { hostname, port } = new URL(origin);
      const asked = request(
        {
          host: hostname,
          port,
          method,
          path,
          headers: {
            'x-forwarded-for': someNetwork(),
            ...headers,
            ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
          },
        },
        (reply) => {
          const parts: Buffer[] = [];
          reply.on('data', (part: Buffer) => parts.push(part));
          reply.on('error', reject);
          reply.on('end', () =>
            resolve({
              status: reply.statusCode ?? 0,
              headers: reply.headers,
              body: Buffer.concat(parts).toString(),
              ms: performance.now() - began,
            }),
          );
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });

export const formOf = (fields: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)])),
  ).toString();

export type Person = {
  readonly role: Role | 'anonymous';
  readonly accountId: string | null;
  readonly username: string;
  readonly headers: () => Readonly<Record<string, string>>;
  readonly csrf: () => string;
  /** Signs in afresh, after an attack has ended the session. */
  readonly again: () => Promise<void>;
};

const password = 'a long enough password';
const by = { kind: 'system', job: 'attack' } as const;

const nobody: Person = {
  role: 'anonymous',
  accountId: null,
  username: '',
  headers: () => ({}),
  csrf: () => '',
  again: async () => {},
};

const personAs = async (cairn: Cairn, role: Role, organisationCode: string, name: string): Promise<Person> => {
  const username = `${name}-${role}`.toLowerCase();
  const made = await cairn.parts.services.identity.accounts.create(by, {
    username,
    displayName: 'An Attacker',
    role,
    organisationCode,
    credential: { password },
  });
  if (!made.ok) throw new Error(made.failure.message);
  let signedIn = await cairn.signInWith({ username, password });
  return {
    role,
    accountId: made.value.accountId,
    username,
    headers: () => ({ cookie: signedIn.cookie }),
    csrf: () => signedIn.csrf,
    again: async () => {
      signedIn = await cairn.signInWith({ username, password });
    },
  };
};

const isHuman = (role: Role): boolean => role !== 'lrms-client' && role !== 'teller';

export const openTarget = async () => {
  const cairn = await servedCairn();
  const at = await findPositions(cairn.parts.services.directory);
  const people = new Map<Person['role'], Person>([['anonymous', nobody]]);
  for (const role of roles.filter(isHuman))
    people.set(role, await personAs(cairn, role, placesOf(role, at).own, 'attacker'));
  /** Somebody of the foreign organisation, whose things are reached for. */
  const victim = await personAs(cairn, 'reviewer', at.stranger, 'victim');
  const own = await thingsAt(cairn, at.trust, null);
  const foreign = await thingsAt(cairn, at.stranger, victim.accountId);
  const routes: readonly ServedRoute[] = listRoutes(cairn.parts.modules);
  const ask = asker(cairn.origin);

  const personFor = (permission: PermissionName): Person => {
    const [role = 'anonymous'] = [...people.keys()].filter((one) =>
      may(one === 'anonymous' ? anonymous : someone(one, 'X'), permission),
    );
    return people.get(role) ?? nobody;
  };

  /** Ends with the token of the form where the person has one. */
  const post = (person: Person, path: string, fields: Readonly<Record<string, unknown>>): Promise<Answer> =>
    path.startsWith('/api/')
      ? ask({
          method: 'POST',
          path,
          body: JSON.stringify(fields),
          headers: {
            ...person.headers(),
            'content-type': 'application/json',
            'idempotency-key': 'A'.repeat(22),
            ...(person.csrf() !== '' && { 'x-csrf-token': person.csrf() }),
          },
        })
      : ask({
          method: 'POST',
          path,
          body: formOf({ ...fields, ...(person.csrf() !== '' && { _csrf: person.csrf() }) }),
          headers: { ...person.headers(), 'content-type': 'application/x-www-form-urlencoded' },
        });

  return {
    cairn,
    at,
    people,
    victim,
    own,
    foreign,
    routes: routes.map(({ route }) => route),
    ask,
    post,
    get: (person: Person, path: string) => ask({ path, headers: person.headers() }),
    personFor,
    newPerson: (role: Role, organisationCode: string, name: string) => personAs(cairn, role, organisationCode, name),
    end: cairn.end,
  };
};

export type Target = Awaited<ReturnType<typeof openTarget>>;

/** The names in an address, as each is meant to be filled. */
export const addressOf = ({ path }: Route, things: Things, put: Readonly<Record<string, string>> = {}): string =>
  path.replace(/:(\w+)/g, (_, name: string) => put[name] ?? things.named[name]?.value ?? free[name] ?? 'A'.repeat(22));

const free: Readonly<Record<string, string>> = {
  page: 'story',
  action: 'add-addendum',
  way: 'cairn',
  organisation: 'RX1',
  deed: 'close',
};

export const namesIn = ({ path }: Route): readonly string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

const propertiesOf = (schema: unknown): readonly string[] =>
  Object.keys((schema as { readonly properties?: object } | undefined)?.properties ?? {});

/** Of a form whose names come from the questions: some that are asked. */
const asked = ['EventType', 'Description', 'LocationKnown', 'Organisation'];

export const queryNames = ({ schema }: Route): readonly string[] => propertiesOf(schema.querystring);

export const bodyNames = ({ method, schema }: Route): readonly string[] => {
  if (method !== 'POST') return [];
  const names = propertiesOf(schema.body);
  return names.length > 0 ? names : asked;
};

export const bodyOf = (route: Route, things: Things) => ({
  ...sampleBody(route.schema.body, {
    ...Object.fromEntries(Object.entries(things.named).map(([name, { value }]) => [name, value])),
    text: 'Some words about it.',
    reason: 'A reason in some words.',
  }),
});

/** Many at once, never more than `width`. */
export const inParallel = async <T>(things: readonly T[], width: number, work: (one: T) => Promise<void>) => {
  const queue = things.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const one of queue) await work(one);
    }),
  );
};
