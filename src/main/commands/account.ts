// `cairn account`: who may sign in. The first account of a service in earnest is made here.

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
import type { Credential } from '../../platform/identity/accounts/new-account.ts';
import { newPassword } from '../../platform/identity/accounts/password-rules.ts';
import { createIdentity, type Identity } from '../../platform/identity/identity.ts';
import type { Result } from '../../platform/result.ts';
import { openKeys } from '../../platform/vault/keys.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { BadInput, type Command, type Io } from '../command.ts';
import { openDatabase } from '../open-database.ts';

const by: Actor = { kind: 'system', job: 'cairn account' };

const help = `
cairn account add USERNAME --name NAME --role ROLE --organisation CODE
cairn account invite --name NAME --role ROLE --organisation CODE --reason WHY [--until DATE]
cairn account list
cairn account password USERNAME
cairn account second-step USERNAME
cairn account role add USERNAME --role ROLE --organisation CODE --reason WHY [--until DATE]
cairn account role end USERNAME --role ROLE --organisation CODE
cairn account close USERNAME
cairn account open USERNAME

ROLE is one of: ${roles.join(', ')}. CODE is the organisation's ODS code. DATE is the role's last
day, such as 2027-03-31.
"add" and "password" print a new password, once, as one line of JSON: {"username", "password"}; one from "password" is changed
at the next sign-in. "invite" prints {"address", "until"}: whoever opens that address makes the account themselves, once, within
seven days. "second-step" takes away app, passkeys and recovery codes of somebody who has lost them: they set up new ones.
With --issuer URL --subject SUBJECT, "add" makes an account for a person whom an outside sign-in service knows by that
subject, without a password here. "close" signs the person out everywhere, at once.`;

const optionNames = ['name', 'role', 'organisation', 'issuer', 'subject', 'reason', 'until'] as const;
type Options = { readonly [name in (typeof optionNames)[number]]?: string };

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

const add = async ({ identity, directory }: Parts, username: string, options: Options): Promise<object> => {
  const credential = credentialOf(options);
  const organisationCode = await organisationCodeOf(directory, options);
  const made = await identity.accounts.create(by, {
    username,
    displayName: options.name ?? '',
    role: (options.role ?? '') as Role,
    organisationCode,
    credential,
  });
  const account = orBadInput(made);
  return 'password' in credential ? { username: account.username, password: credential.password } : account;
};

const invite = async ({ identity, directory, origin }: Parts, options: Options): Promise<object> => {
  const organisationCode = await organisationCodeOf(directory, options);
  if (organisationCode === '') throw new BadInput('Give the code of the organisation.');
  const { path, expiresAt } = orBadInput(
    await identity.joining.invite(by, {
      displayName: options.name ?? '',
      role: (options.role ?? '') as Role,
      organisationCode,
      reason: options.reason ?? '',
      endsOn: options.until,
    }),
  );
  return { address: origin + path, until: expiresAt.toISOString() };
};

const accountIdOf = async ({ identity }: Parts, username: string): Promise<string> => {
  const found = await identity.accounts.find(username);
  if (!found) throw new BadInput('No account has this username.');
  return found.accountId;
};

const addRole = async (parts: Parts, username: string, options: Options): Promise<object> => {
  const organisationCode = await organisationCodeOf(parts.directory, options);
  if (organisationCode === '') throw new BadInput('Give the code of the organisation.');
  const accountId = await accountIdOf(parts, username);
  const role = (options.role ?? '') as Role;
  const given = { accountId, role, organisationCode, reason: options.reason ?? '', endsOn: options.until };
  orBadInput(await parts.identity.assignments.give(by, given));
  return { username, role, organisationCode, until: options.until ?? null };
};

const endRole = async (parts: Parts, username: string, options: Options): Promise<object> => {
  const organisationCode = (options.organisation ?? '').trim().toUpperCase();
  const { role } = options;
  const held = await parts.identity.assignments.of(by, await accountIdOf(parts, username));
  const one = held.find((row) => row.role === role && row.organisationCode === organisationCode);
  if (!one) throw new BadInput(`${username} does not hold this role there.`);
  orBadInput(await parts.identity.assignments.end(by, one.assignmentId));
  return { username, role, organisationCode, ended: true };
};

const renew = async ({ identity }: Parts, username: string): Promise<object> => {
  const password = newPassword();
  orBadInput(await identity.accounts.setPassword(by, username, password, 'once'));
  return { username, password };
};

const resetSecondStep = async (parts: Parts, username: string): Promise<object> => {
  orBadInput(await parts.identity.factors.reset(by, await accountIdOf(parts, username)));
  return { username, secondStep: 'taken away' };
};

const setActive = async ({ identity }: Parts, username: string, isActive: boolean): Promise<object> => {
  orBadInput(await identity.accounts.setActive(by, username, isActive));
  return { username, isActive };
};

/** `directory` is full. */
type Parts = { readonly identity: Identity; readonly directory: Directory; readonly origin: string };

type Deed = (parts: Parts, username: string, options: Options) => Promise<readonly object[]>;

/** Each gives what to print, a line each. */
const deeds: Readonly<Record<string, Deed>> = {
  add: async (parts, username, options) => [await add(parts, username, options)],
  invite: async (parts, _username, options) => [await invite(parts, options)],
  list: ({ identity }) => identity.accounts.list(),
  password: async (parts, username) => [await renew(parts, username)],
  'second-step': async (parts, username) => [await resetSecondStep(parts, username)],
  'role add': async (parts, username, options) => [await addRole(parts, username, options)],
  'role end': async (parts, username, options) => [await endRole(parts, username, options)],
  close: async (parts, username) => [await setActive(parts, username, false)],
  open: async (parts, username) => [await setActive(parts, username, true)],
};

/** Those that name an organisation, which may be before the first start of a service. */
const needsDirectory = new Set(['add', 'invite', 'role add']);

const run = async (args: readonly string[], { env, stdout, stderr }: Io): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: Object.fromEntries(optionNames.map((option) => [option, { type: 'string' } as const])),
  });
  const [first = '', ...rest] = positionals;
  const [name, username = ''] = first === 'role' ? [`role ${rest[0] ?? ''}`, rest[1]] : [first, rest[0]];
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed)
    throw new BadInput(`"${name}" is not one of ${Object.keys(deeds).join(', ')}. See "cairn account --help".`);
  const config = readConfig(env);
  const database = await openDatabase(config, (line) => stderr.write(`${line}\n`));
  const db = connect(database.url, { maxConnections: 2 });
  try {
    await migrate(database.ownerUrl);
    const keys = await openKeys(db, () => loadMasterKeys(config.masterKey), systemClock);
    const vault = createVault(db, keys, systemClock);
    const audit = createAudit(vault.keyFor('audit'), systemClock);
    const directory = createDirectory({ db, audit });
    if (needsDirectory.has(name)) await directory.load();
    const identity = createIdentity({
      db,
      vault,
      clock: systemClock,
      audit,
      config,
      reachOf: (role, code) => directory.reach(roleOf(role).span, code),
      nameOf: async (code) => (await directory.get(code))?.name ?? null,
    });
    const lines = await deed({ identity, directory, origin: config.origin }, username, values as Options);
    for (const line of lines) stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await db.close();
    await database.stop();
  }
};

export const command: Command = { name: 'account', summary: 'Who may sign in: make, list, close accounts', help, run };
