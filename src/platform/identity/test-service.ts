// For tests of this folder: a running service with one page behind the sign-in, on a database of its own.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainReach } from '../access/testing.ts';
import { testAudit } from '../audit/testing.ts';
import type { Clock } from '../clock.ts';
import type { SignIn } from '../config/sign-in/provider.ts';
import { onlyBuiltIn } from '../config/sign-in/read-sign-in.ts';
import { testDatabase } from '../database/testing.ts';
import { createHttp } from '../http/create-http.ts';
import type { Module } from '../module.ts';
import { fixedKeys } from '../vault/testing.ts';
import { createVault } from '../vault/vault.ts';
import type { NewAccount } from './accounts/new-account.ts';
import { createIdentity, type IdentityOptions } from './identity.ts';

/** A clock that a test turns by hand; it runs on from now. */
const handClock = (): Clock & { readonly passMinutes: (minutes: number) => void } => {
  let aheadMs = 0;
  const now = () => new Date(Date.now() + aheadMs);
  return {
    now,
    today: () => now().toISOString().slice(0, 10),
    passMinutes: (minutes) => {
      aheadMs += minutes * 60_000;
    },
  };
};

const staffRoom: Module = {
  name: 'staff-room',
  routes: [
    {
      method: 'GET',
      path: '/staff-room',
      permission: 'signed-in',
      schema: {},
      handle: async (_request, { actor }) => ({ kind: 'json', body: actor }),
    },
  ],
  jobs: [],
};

export const password = 'correct horse battery';
export const amina: NewAccount = {
  username: 'amina',
  displayName: 'Amina Example',
  // Somebody for whom a password is enough.
  role: 'recorder',
  organisationCode: 'A81001',
  credential: { password },
};

const organisations = [
  { code: 'A81001', name: 'Northmoor Surgery', detail: 'Northmoor' },
  { code: 'B82005', name: 'Southmoor Hospital', detail: 'Southmoor' },
];

export type TestServiceOptions = {
  readonly origin?: string;
  readonly demo?: boolean;
  readonly signIn?: SignIn;
};

export const createTestService = async (options: TestServiceOptions = {}) => {
  const { db, owner, drop } = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'cairn-identity-'));
  const clock = handClock();
  const config = {
    origin: options.origin ?? 'http://127.0.0.1:3000',
    dataDir,
    demo: options.demo ?? false,
    brand: { name: 'Cairn', operator: null },
    signIn: options.signIn ?? onlyBuiltIn,
  };
  const faults: unknown[] = [];
  const log: NonNullable<IdentityOptions['log']> = (entry) => {
    if (entry.kind === 'fault') faults.push(entry);
  };
  const vault = createVault(db, fixedKeys(Buffer.alloc(32, 7)), clock);
  const audit = testAudit(clock);
  const identity = createIdentity({
    db,
    vault,
    clock,
    audit,
    config,
    log,
    reachOf: plainReach,
    nameOf: async (code) => organisations.find((one) => one.code === code)?.name ?? null,
    findOrganisations: async (words) => organisations.filter(({ name }) => name.toLowerCase().includes(words)),
    landing: () => '/staff-room',
  });
  const app = createHttp({
    config,
    modules: [identity, staffRoom],
    identify: identity.identify,
    readiness: async () => ({ ok: true, missing: [] }),
    extra: identity.mount,
    log,
  });
  await app.ready();
  const stop = async (): Promise<void> => {
    await app.close();
    await drop();
    await rm(dataDir, { recursive: true });
  };
  return { app, db, owner, vault, clock, audit, config, identity, faults, stop };
};
