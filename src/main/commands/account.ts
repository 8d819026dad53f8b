// `cairn account`: who may sign in. The first account of a service in earnest is made here.

import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createDirectory, type Directory } from '../../modules/directory/index.ts';
import { roleOf, roles } from '../../platform/access/roles.ts';
import type { Actor, Role } from '../../platform/actor.ts';
import { createAudit } from '../../platform/audit/audit.ts';
import { systemClock } from '../../platform/clock.ts';
import { readConfig } from '../../platform/config/config.ts';
import { loadMasterKeys } from '../../platform/config/master-key.ts';
import { connect } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { systemScope } from '../../platform/database/scope.ts';
import { type Accounts, createAccounts } from '../../platform/identity/accounts/accounts.ts';
import type { Credential } from '../../platform/identity/accounts/new-account.ts';
import type { Result } from '../../platform/result.ts';
import { openKeys } from '../../platform/vault/keys.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { BadInput, type Command, type Io } from '../command.ts';
import { openDatabase } from '../open-database.ts';

const by: Actor = { kind: 'system', job: 'cairn account' };

const help = `
cairn account add USERNAME --name NAME --role ROLE --organisation CODE
cairn account list
cairn account password USERNAME
cairn account close USERNAME
cairn account open USERNAME

ROLE is one of: ${roles.join(', ')}. CODE is the organisation's ODS code.
"add" and "password" print a new password, once, as one line of JSON: {"username", "password"}.
With --issuer URL --subject SUBJECT, "add" makes an account for a person whom an outside sign-in service knows by that
subject, without a password here. "close" signs the person out everywhere, at once.`;

type Options = { readonly [name in 'name' | 'role' | 'organisation' | 'issuer' | 'subject']?: string };

const newPassword = (): string => randomBytes(12).toString('base64url');

const orBadInput = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  const { fields, message } = result.failure;
  throw new BadInput(fields.map((fault) => fault.message).join('\n') || message);
};

const credentialOf = ({ issuer, subject }: Options): Credential => {
  if (issuer !== undefined && subject !== undefined) return { issuer, subject };
  if (issuer !== undefined || subject !== undefined) throw new BadInput('--issuer and --subject belong together.');
  return { password: newPassword() };
};

/** As it stands in the directory: a slip of the keyboard would make somebody who reads the records of nowhere. */
const organisationCodeOf = async (directory: Directory, { organisation = '', role }: Options): Promise<string> => {
  const code = organisation.trim().toUpperCase();
  if (code === '') return '';
  const found = await directory.get(code);
  if (!found) throw new BadInput(`No organisation has the code ${code}. Check its ODS code, then try again.`);
  if (role === 'reviewer' && !found.isOpen)
    throw new BadInput(
      `${found.name} (${code}) is closed: it can have no new reviewer. Give the code of who came after it.`,
    );
  return code;
};

const add = async ({ accounts, directory }: Parts, username: string, options: Options): Promise<object> => {
  const credential = credentialOf(options);
  const organisationCode = await organisationCodeOf(directory, options);
  const made = await accounts.create(by, {
    username,
    displayName: options.name ?? '',
    role: (options.role ?? '') as Role,
    organisationCode,
    credential,
  });
  const account = orBadInput(made);
  return 'password' in credential ? { username: account.username, password: credential.password } : account;
};

const renew = async (accounts: Accounts, username: string): Promise<object> => {
  const password = newPassword();
  orBadInput(await accounts.setPassword(by, username, password));
  return { username, password };
};

const setActive = async (accounts: Accounts, username: string, isActive: boolean): Promise<object> => {
  orBadInput(await accounts.setActive(by, username, isActive));
  return { username, isActive };
};

/** `directory` is full. */
type Parts = { readonly accounts: Accounts; readonly directory: Directory };

type Deed = (parts: Parts, username: string, options: Options) => Promise<readonly object[]>;

/** Each gives what to print, a line each. */
const deeds: Readonly<Record<string, Deed>> = {
  add: async (parts, username, options) => [await add(parts, username, options)],
  list: ({ accounts }) => accounts.list(),
  password: async ({ accounts }, username) => [await renew(accounts, username)],
  close: async ({ accounts }, username) => [await setActive(accounts, username, false)],
  open: async ({ accounts }, username) => [await setActive(accounts, username, true)],
};

const run = async (args: readonly string[], { env, stdout, stderr }: Io): Promise<void> => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { name: text, role: text, organisation: text, issuer: text, subject: text },
  });
  const [name = '', username = ''] = positionals;
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed)
    throw new BadInput(`"${name}" is not one of ${Object.keys(deeds).join(', ')}. See "cairn account --help".`);
  const config = readConfig(env);
  const database = await openDatabase(config, (line) => stderr.write(`${line}\n`));
  const db = connect(database.url, { maxConnections: 2 });
  try {
    await migrate(database.url);
    const keys = await openKeys(db, () => loadMasterKeys(config.masterKey), systemClock);
    const vault = createVault(db, keys, systemClock);
    const audit = createAudit(vault.keyFor('audit'), systemClock);
    const directory = createDirectory({ db, audit });
    // The first account of a service is often made before its first start.
    if (name === 'add') await directory.load();
    const lines = await deed(
      {
        accounts: createAccounts({
          db: db.as(systemScope),
          clock: systemClock,
          audit,
          reachOf: (role, code) => directory.reach(roleOf(role).span, code),
        }),
        directory,
      },
      username,
      values,
    );
    for (const line of lines) stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await db.close();
    await database.stop();
  }
};

export const command: Command = { name: 'account', summary: 'Who may sign in: make, list, close accounts', help, run };
