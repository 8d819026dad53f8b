// Who is there: signing in by OpenID Connect and nothing else, sessions, accounts, and the provider for those who have no other.

import { join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { systemScope } from '../access/scope.ts';
import type { Account } from '../actor.ts';
import type { Audit } from '../audit/audit.ts';
import type { Clock } from '../clock.ts';
import type { SignIn } from '../config/sign-in/provider.ts';
import { callbackPath } from '../config/sign-in/read-sign-in.ts';
import type { Database } from '../database/database.ts';
import { fetchInProcess } from '../http/in-process.ts';
import type { Log } from '../http/log.ts';
import type { Job, Module } from '../module.ts';
import type { Vault } from '../vault/vault.ts';
import { type Accounts, createAccounts, type ReachOf } from './accounts/accounts.ts';
import { type Administration, createAdministration } from './administration/administration.ts';
import { createArrivals } from './arrival/arrivals.ts';
import { createChoice } from './arrival/choice.ts';
import { type Assignments, createAssignments } from './assignments/assignments.ts';
import { identityData } from './data.ts';
import { type DemoClient, type DemoPerson, readDemoAccounts, seedDemo } from './demo.ts';
import { createJoining, type Joining } from './joining/joining.ts';
import { accountRoutes } from './pages/account/handler.ts';
import { proofsRoutes } from './pages/account/proofs-handler.ts';
import { againRoutes } from './pages/again/handler.ts';
import { joinRoutes } from './pages/join/handler.ts';
import { keysRoutes } from './pages/keys/handler.ts';
import { leftRoutes } from './pages/left/handler.ts';
import { passwordRoutes } from './pages/password/handler.ts';
import { type RegisterDeps, registerRoutes } from './pages/register/handler.ts';
import { roleRoutes } from './pages/role/handler.ts';
import { signInRoutes } from './pages/sign-in/handler.ts';
import { pendingJar } from './pages/sign-in/pending.ts';
import { signInStepRoutes } from './pages/sign-in-steps/handler.ts';
import { signOutRoutes } from './pages/sign-out/handler.ts';
import { createIdentifyBearer } from './provider/bearer.ts';
import { createMachineClients, type MachineClients } from './provider/machine-clients.ts';
import { mountProvider } from './provider/mount.ts';
import { createProvider } from './provider/provider.ts';
import { createSignIns } from './provider/sign-ins.ts';
import { deleteExpiredState } from './provider/store.ts';
import { publishedKeys } from './relying-party/client-auth.ts';
import { createFactors, type Factors, hasSecondFactor } from './second-factor/factors.ts';
import { createKeeper } from './second-factor/kept.ts';
import { needsSecondFactor } from './second-factor/needs.ts';
import { createPasskeys } from './second-factor/passkeys.ts';
import { cookieJar } from './sessions/cookie.ts';
import { createSessions, type Identified } from './sessions/sessions.ts';
import { provingElsewhere, waysIn } from './ways.ts';

export type IdentityOptions = {
  readonly db: Database;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly audit: Audit;
  readonly config: {
    readonly origin: string;
    readonly dataDir: string;
    readonly demo: boolean;
    readonly brand: { readonly name: string; readonly operator: string | null };
    readonly signIn: SignIn;
  };
  readonly reachOf: ReachOf;
  /** The name of an organisation, where it has one. */
  readonly nameOf?: (organisationCode: string) => Promise<string | null>;
  /** Organisations that people can work at, by words of their name, town or postcode. */
  readonly findOrganisations?: RegisterDeps['findOrganisations'];
  /** Where someone lands who asked for no page in particular. */
  readonly landing?: (account: Account) => string;
  readonly log?: Log;
};

export type Identity = Module & {
  /** Serves the built-in provider; give it to `createHttp` as `extra`. */
  readonly mount: (app: FastifyInstance) => void;
  readonly identify: (request: FastifyRequest) => Promise<Identified>;
  readonly accounts: Accounts;
  /** Invitations, and requests for an account. */
  readonly joining: Joining;
  /** Second factors; an administrator's reset is among them. */
  readonly factors: Factors;
  /** Roles that people are given. */
  readonly assignments: Assignments;
  /** Looking after people's accounts. */
  readonly administration: Administration;
  readonly machineClients: MachineClients;
  /** Makes a demonstration's accounts and writes `demo.json`. Can run again: passwords and secrets are then new. */
  readonly seedDemo: (people: readonly DemoPerson[], clients: readonly DemoClient[]) => Promise<void>;
};

export const createIdentity = (options: IdentityOptions): Identity => {
  const { vault, clock, audit, config, reachOf, landing, nameOf, findOrganisations, log = () => {} } = options;
  // Who somebody is has to be found out before there is a scope to find it out in.
  const db = options.db.as(systemScope);
  const { origin, signIn } = config;
  const { brand } = config;
  const accounts = createAccounts({
    db,
    clock,
    audit,
    reachOf,
    namesAt: async (code) => [brand.name, brand.operator ?? '', (await nameOf?.(code)) ?? ''],
  });
  const keeper = createKeeper(vault, clock);
  const passkeys = createPasskeys(db, clock, keeper, { origin, service: brand.name });
  const factors = createFactors({ db, vault, clock, audit, keeper, passkeys, service: brand.name });
  const joining = createJoining({ database: options.db, clock, audit, accounts, factors });
  const assignments = createAssignments(options.db, clock, audit);
  const administration = createAdministration({ database: options.db, clock, audit, accounts, factors });
  const machineClients = createMachineClients(options.db, clock, audit);
  const cookie = cookieJar(origin, 'cairn');
  const arrivals = createArrivals({ db, clock, audit, reachOf });
  const sessions = createSessions({
    db,
    clock,
    audit,
    cookie,
    csrfKey: vault.keyFor('identity/csrf'),
    reachOf,
  });
  const choice = createChoice({
    db,
    clock,
    sessions,
    needsSecondFactor: (role) => needsSecondFactor([{ role }], config.demo),
    hasSecondFactor: async (accountId) => hasSecondFactor(await factors.held(accountId)),
  });
  const pending = pendingJar(cookieJar(origin, 'cairn-sign-in'), vault.keyFor('identity/pending'), clock);
  const named = nameOf ?? (async () => null);
  const landed = landing ?? (() => '/');
  const demoAccounts = async () => (config.demo ? readDemoAccounts(demoFile) : []);
  const demoFile = join(config.dataDir, 'demo.json');
  const redirectUri = origin + callbackPath;
  const webSecret = vault.keyFor('identity/web-client').toString('base64url');

  let built: Provider | undefined;
  const provider = (): Provider => {
    built ??= createProvider({
      db,
      vault,
      clock,
      origin,
      accounts,
      web: signIn.builtIn ? { secret: webSecret, redirectUri } : null,
    });
    return built;
  };

  const signIns = createSignIns(provider);
  const identifyBearer = createIdentifyBearer(db, clock, provider);

  let served: FastifyInstance | undefined;
  const ways = waysIn(signIn, {
    origin,
    secret: webSecret,
    fetch: () => {
      if (!served) throw new Error('The built-in provider is used before it is mounted');
      return fetchInProcess(served);
    },
  });

  const removeExpired: Job = {
    name: 'identity.remove-expired',
    schedule: '*/10 * * * *',
    run: async () => {
      await sessions.removeEnded();
      await arrivals.removeExpired();
      await passkeys.removeExpired();
      await joining.removeExpired();
      await deleteExpiredState(db, clock.now());
    },
  };

  return {
    name: 'identity',
    routes: [
      ...signInRoutes({
        origin,
        ways,
        accounts,
        arrivals,
        choice,
        sessions,
        pending,
        clock,
        landing: landed,
        log,
      }),
      ...roleRoutes({ choice, nameOf: named }),
      ...keysRoutes(publishedKeys(signIn.providers)),
      ...leftRoutes(ways, arrivals, log),
      ...againRoutes({
        accounts,
        factors,
        sessions,
        provingElsewhere: provingElsewhere(ways),
        isOneTap: async (username) => (await demoAccounts()).some((account) => account.username === username),
      }),
      ...accountRoutes({ accounts, factors, sessions, nameOf: named }),
      ...proofsRoutes({ accounts, factors, sessions, isDemo: config.demo }),
      ...(signIn.builtIn
        ? [
            ...joinRoutes({
              joining,
              accounts,
              factors,
              sessions,
              keeper,
              clock,
              isDemo: config.demo,
              nameOf: named,
              landing: landed,
            }),
            ...registerRoutes({ joining, nameOf: named, findOrganisations: findOrganisations ?? (async () => []) }),
          ]
        : []),
      ...signInStepRoutes({ accounts, factors, signIns, isDemo: config.demo }),
      ...passwordRoutes({
        accounts,
        passkeys,
        signIns,
        demoAccounts,
      }),
      ...signOutRoutes(sessions, signIn.providers[0]?.issuer ?? null),
    ],
    jobs: [removeExpired],
    data: identityData,
    mount: (app) => {
      served = app;
      mountProvider(app, provider(), origin, log);
    },
    identify: async (request) => {
      const client = await identifyBearer(request);
      return client ? { actor: client, csrfToken: '' } : sessions.identify(request.headers.cookie);
    },
    accounts,
    joining,
    assignments,
    administration,
    factors,
    machineClients,
    seedDemo: (people, clients) => seedDemo({ accounts, machineClients, file: demoFile, url: origin }, people, clients),
  };
};
