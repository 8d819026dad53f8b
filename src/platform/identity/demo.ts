// A demonstration's accounts: made with passwords by chance, written where only the owner of the data folder can read them,
// and offered at one tap on the sign-in page. Nothing of this runs in earnest.

import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Role } from '../actor.ts';
import type { Accounts } from './accounts/accounts.ts';
import { newPassword } from './accounts/password-rules.ts';
import type { MachineClients } from './provider/machine-clients.ts';

export type DemoPerson = {
  readonly role: Role;
  readonly organisationCode: string;
  readonly organisationName: string;
  readonly username: string;
  readonly displayName: string;
};

export type DemoClient = { readonly clientId: string; readonly organisationCode: string };

/** `organisation` is a code everywhere in this file. */
export type DemoAccount = {
  readonly role: Role;
  readonly organisation: string;
  readonly organisationName: string;
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
};

type DemoFile = {
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  readonly clients: readonly { id: string; secret: string; organisation: string; scope: string }[];
};

const system = { kind: 'system', job: 'identity.seed-demo' } as const;
const ownerOnly = 0o600;

export const readDemoAccounts = async (file: string): Promise<readonly DemoAccount[]> => {
  try {
    const demo: DemoFile = JSON.parse(await readFile(file, 'utf8'));
    return demo.accounts;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};

const seedPerson = async (accounts: Accounts, person: DemoPerson): Promise<DemoAccount> => {
  const { organisationCode, organisationName, role, username, displayName } = person;
  const password = newPassword();
  const made = await accounts.create(system, {
    username,
    displayName,
    role,
    organisationCode,
    credential: { password },
  });
  // Seeded before, and the file was lost: the account gets a new password.
  const result = made.ok ? made : await accounts.setPassword(system, username, password);
  if (!result.ok)
    throw new Error(`The demonstration account ${username} cannot be made: ${result.failure.message}`, {
      cause: result.failure,
    });
  return { role, organisation: organisationCode, organisationName, username, displayName, password };
};

export const seedDemo = async (
  {
    accounts,
    machineClients,
    file,
    url,
  }: {
    readonly accounts: Accounts;
    readonly machineClients: MachineClients;
    readonly file: string;
    readonly url: string;
  },
  people: readonly DemoPerson[],
  clients: readonly DemoClient[],
): Promise<void> => {
  const demo: DemoFile = {
    url,
    accounts: await Promise.all(people.map((person) => seedPerson(accounts, person))),
    clients: await Promise.all(
      clients.map(async ({ clientId, organisationCode }) => {
        const { secret, scope } = await machineClients.create(system, { clientId, organisationCode });
        return { id: clientId, secret, organisation: organisationCode, scope };
      }),
    ),
  };
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  await writeFile(unfinished, `${JSON.stringify(demo, null, 2)}\n`, { mode: ownerOnly });
  await rename(unfinished, file);
};
