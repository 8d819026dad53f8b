// Every route, in every role, for what belongs to the own organisation, one below, one beside, one above and a foreign one:
// what happens is what the table of roles says, and nothing that is out of reach is changed. Once as it runs, and once with
// row-level security passed by, when the checks of the code stand alone. (That the database alone holds as well is shown in
// row-security.test.ts.)

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Role, roleOf, roles } from '../platform/access/roles.ts';
import { someone } from '../platform/access/testing.ts';
import { anonymous } from '../platform/actor.ts';
import { listRoutes } from '../platform/http/contract.ts';
import { may } from '../platform/http/may.ts';
import type { Route } from '../platform/module.ts';
import { testCairn } from './testing/cairn.ts';
import { findPositions, isReached, placesOf, type Relation, relations } from './testing/positions.ts';
import { sampleBody } from './testing/sample-body.ts';
import { type Kind, type Things, thingsAt } from './testing/things.ts';
import { nobody, type Visitor, visitorAs } from './testing/visitors.ts';

type Cairn = Awaited<ReturnType<typeof testCairn>>;

/** Names in an address that lead to no organisation's thing, but are a choice. */
const free: Readonly<Record<string, string>> = {
  page: 'story',
  token: 'A'.repeat(22),
  action: 'add-addendum',
  way: 'cairn',
  deed: 'open',
  organisation: 'RX1',
  month: '2026-10',
  year: '2026',
};

/** Looks like one, and nobody was given it. */
const aSecret = 'A'.repeat(22);

/** Of the own records of whoever told them, `key` is the record, and their reach is being its teller. */
const isOwn = ({ path }: Route): boolean => path.startsWith('/my-records/') && path.includes(':key');
const ownAction = 'add';

/** Signed in afresh, the roles in which somebody is asked whether they are who they are. */
type Outcome = 'to sign in' | 'forbidden' | 'not there' | 'reached';

const outcomeOf = ({ status, location }: { readonly status: number; readonly location: string }): Outcome => {
  if (status === 401 || (status === 303 && /^\/sign-in\?/.test(location))) return 'to sign in';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not there';
  return 'reached';
};

const paramsOf = ({ path }: Route): readonly string[] => [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

const kindsOf = (route: Route, things: Things): ReadonlySet<Kind> => {
  const { properties = {} } = (route.schema.body ?? {}) as { readonly properties?: object };
  const names = [...paramsOf(route), ...Object.keys(properties)];
  // Whoever looks after retention reads no record: that they may end one, or hold it, goes by the people they look after.
  const kindOf = (kind: Kind): Kind => (route.permission.startsWith('retention.') ? 'people' : kind);
  return new Set(names.flatMap((name) => (things.named[name] ? kindOf(things.named[name].kind) : [])));
};

const addressOf = (route: Route, things: Things): string =>
  route.path.replace(/:(\w+)/g, (_, name: string) => {
    if (isOwn(route) && name === 'key') return things.named.recordId?.value ?? '';
    if (isOwn(route) && name === 'action') return ownAction;
    const value = things.named[name]?.value ?? free[name] ?? (route.permission === 'public' ? aSecret : undefined);
    assert.ok(value, `${route.path}: nobody knows what :${name} is. Say in testing/things.ts how one is made.`);
    return value;
  });

const bodyOf = (route: Route, things: Things) =>
  route.method === 'POST'
    ? sampleBody(route.schema.body, {
        ...Object.fromEntries(Object.entries(things.named).map(([name, { value }]) => [name, value])),
        text: 'Some words about it.',
        reason: 'A reason in some words.',
      })
    : null;

const grantOf: Readonly<Record<Kind, 'read' | 'people'>> = { records: 'read', people: 'people', book: 'read' };

/** What a team keeps together is its own, whatever else their roles reach. */
const isTheirBook = (role: Role, kind: Kind, relation: Relation): boolean =>
  kind === 'book' && relation === 'own' && roleOf(role).grants.some((grant) => grant === 'log');

/** What the table of roles promises. */
const expected = (visitor: Visitor, relation: Relation, route: Route, kinds: ReadonlySet<Kind>): Outcome => {
  const { role } = visitor;
  const isPerson = role !== 'anonymous' && role !== 'lrms-client';
  if (!may(isPerson ? someone(role, 'X') : anonymous, route.permission)) return isPerson ? 'forbidden' : 'to sign in';
  if (route.permission === 'public') return 'reached';
  if (isOwn(route)) return relation === 'own' ? 'reached' : 'not there';
  if (role === 'anonymous') return 'reached';
  const isOver = [...kinds].every(
    (kind) =>
      isTheirBook(role, kind, relation) || (roleOf(role).grants.includes(grantOf[kind]) && isReached(role, relation)),
  );
  return isOver ? 'reached' : 'not there';
};

/** All rows that belong to an organisation, as one text; what somebody's own visit leaves is not looked at. */
const stateOf = async ({ owner }: Cairn, organisationCode: string): Promise<string> => {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select table_name as name
     from information_schema.columns
     where table_schema = 'public'
       and column_name = 'organisation_code'
       and table_name not in ('audit')
     order by 1`,
  );
  const parts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await owner.query<{ sum: string }>(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as sum
         from "${name}" t
         where organisation_code = $1`,
        [organisationCode],
      );
      return `${name} ${rows[0]?.sum}`;
    }),
  );
  return parts.join('\n');
};

const walk = async (worksAs: 'app' | 'owner') => {
  const cairn = await testCairn({}, worksAs);
  const faults: string[] = [];
  const asked = new Set<string>();
  let requests = 0;
  try {
    const at = await findPositions(cairn.parts.services.directory);
    const routes = listRoutes(cairn.parts.modules).map(({ route }) => route);
    for (const role of ['anonymous', ...roles] as const) {
      const places = placesOf(role === 'anonymous' ? 'recorder' : role, at);
      const visitor = role === 'anonymous' ? nobody(cairn) : await visitorAs(cairn, role, places.own);
      const here = relations.flatMap((relation) => places[relation] ?? []);
      const things = new Map<Relation, Things>();
      for (const relation of relations) {
        const place = places[relation];
        if (place) things.set(relation, await thingsAt(cairn, place, relation === 'own' ? visitor.accountId : null));
      }
      const tries = [...things].flatMap(([relation, named]) =>
        routes.map((route) => ({
          relation,
          named,
          route,
          wanted: expected(visitor, relation, route, kindsOf(route, named)),
        })),
      );
      const ask = async ({ relation, named, route, wanted }: (typeof tries)[number]): Promise<void> => {
        const got = await visitor.ask(route.method, addressOf(route, named), bodyOf(route, named));
        requests += 1;
        asked.add(`${route.method} ${route.path} ${role} ${relation}`);
        const outcome = outcomeOf(got);
        // A thing that is named in a form and out of reach is told as a wrong answer to the form.
        const isRefusedInForm = wanted === 'not there' && got.status === 422;
        // A secret that nobody gave out opens nothing, to anybody; and whoever is signed in may have nothing there yet.
        const isClosed = /^(public|signed-in)$/.test(route.permission) && outcome === 'not there';
        if (outcome !== wanted && !isRefusedInForm && !isClosed)
          faults.push(
            `${route.method} ${route.path} as ${role}, ${relation}: ${outcome} (${got.status}), not ${wanted}`,
          );
      };
      const before = await Promise.all(here.map((place) => stateOf(cairn, place)));
      for (const one of tries.filter(({ wanted }) => wanted !== 'reached')) await ask(one);
      const after = await Promise.all(here.map((place) => stateOf(cairn, place)));
      for (const [index, place] of here.entries())
        if (before[index] !== after[index]) faults.push(`${role} changed something at ${place} that is out of reach`);
      // What signs out comes last.
      const open = tries.filter(({ wanted }) => wanted === 'reached');
      for (const one of open.filter(({ route }) => route.path !== '/sign-out')) await ask(one);
      for (const one of open.filter(({ route }) => route.path === '/sign-out')) await ask(one);
    }
    return { faults, requests, routes: routes.length, cells: asked.size };
  } finally {
    await cairn.end();
  }
};

/** What the code alone checks is the same on every database server, so it is walked on Cairn's own only. */
const isOtherServer = process.env.CAIRN_TEST_DATABASE_URL !== undefined;
const walks = [
  ['as it runs', 'app'],
  ...(isOtherServer ? [] : [['with nothing but the checks of the code', 'owner'] as const]),
] as const;

describe('every route, in every role, near and far', () => {
  for (const [how, worksAs] of walks)
    it(`does what the table of roles says, ${how}`, async (t) => {
      const { faults, requests, routes, cells } = await walk(worksAs);
      assert.deepEqual(faults, []);
      t.diagnostic(
        `${routes} routes x ${roles.length + 1} roles x ${relations.length} relations: ${cells} cells, ${requests} requests`,
      );
      assert.ok(cells > 1_500, String(cells));
    });
});
