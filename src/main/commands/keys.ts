// `cairn keys`: the keys of the service. Renewing them while everything runs, and destroying the key of a month.

import { parseArgs } from 'node:util';
import { systemScope } from '../../platform/access/scope.ts';
import { createAudit } from '../../platform/audit/audit.ts';
import { systemClock } from '../../platform/clock.ts';
import { CannotStart } from '../../platform/config/cannot-start.ts';
import { type Config, readConfig } from '../../platform/config/config.ts';
import { addMasterKey, forgetFormerMasterKeys, loadMasterKeys } from '../../platform/config/master-key.ts';
import { connect, type Database } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { type Keys, openKeys } from '../../platform/vault/keys.ts';
import { masterId } from '../../platform/vault/master.ts';
import { renewKeys } from '../../platform/vault/renew.ts';
import { destroyMonthKey, readMonthKeys, readServiceKeys } from '../../platform/vault/store.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { BadInput, type Command, type Io } from '../command.ts';
import { openDatabase } from '../open-database.ts';

const help = `
cairn keys list
cairn keys rotate [--sign-in]
cairn keys forget
cairn keys destroy MONTH --reason WHY

"list" prints each key as one line of JSON: what it is for, since when, under which master key (a number, never the key).

"rotate" puts a new master key in the place of the present one. Nothing stops: whoever is signed in stays so, receipts,
drafts, second factors and originals open as before, and the audit stays sound. Where the master key is a file, a new one is
put on its first line, and running processes find it there within half a minute. Where it is CAIRN_MASTER_KEY, give every
process both first, the new one before the old ("openssl rand -base64 32" makes one), restart one after the other, and then
run this with the same two. Either way: put the new key into your safe copy.
With --sign-in, the keys of signing in are new as well, for when the old master key was seen by somebody. Restart every
process then: forms open at that moment have to be sent again, sign-ins under way begin anew, recovery codes are void.

"forget" takes former master keys out of the file. They open nothing here any more, but copies of the database from before
"rotate" need them; when those copies and every copy of the former key are gone, so is what was destroyed since.

"destroy" ends the words as typed of one month before their time (MONTH is YYYY-MM, and over). What people read stays.
There is no way back.`;

type Tools = {
  readonly config: Config;
  readonly db: Database;
  readonly owner: Database;
  readonly keys: Keys;
  readonly say: (line: string) => void;
};

type Deed = (
  tools: Tools,
  month: string,
  options: { readonly reason?: string; readonly 'sign-in'?: boolean },
) => Promise<readonly object[]>;

const list: Deed = async ({ db }) => [
  ...(await readServiceKeys(db)).map(({ wrapped: _, ...key }) => ({ kind: 'service', ...key })),
  ...(await readMonthKeys(db)).map(({ wrapped: _, ...key }) => ({ kind: 'month', ...key })),
];

const rotate: Deed = async ({ config, db, owner, keys, say }, _month, { 'sign-in': signIn = false }) => {
  const [key] = await readServiceKeys(db);
  const before = await loadMasterKeys(config.masterKey);
  const isBegun = before[0] !== undefined && masterId(before[0]) !== key?.masterId;
  if (!isBegun && config.masterKey.kind === 'value')
    throw new BadInput(
      'Give every process two master keys in CAIRN_MASTER_KEY, the new one first, and restart them one after the other.\n' +
        'Then run this with the same two. "openssl rand -base64 32" makes a key.',
    );
  if (!isBegun && config.masterKey.kind === 'file') await addMasterKey(config.masterKey.path);
  const masters = await loadMasterKeys(config.masterKey);
  const renewed = await renewKeys(owner, { masters, clock: systemClock, signIn });
  if (!renewed) throw new CannotStart('Somebody else has renewed the keys in this moment. See "cairn keys list".');
  await keys.refresh();
  await auditOf(db, keys).write(db, [{ actor: by, action: 'key.rotate', detail: { ...renewed, signIn } }]);
  say('Done. Put the new master key into your safe copy now: without it nothing that is sealed can be opened.');
  if (signIn) say('Restart every process of Cairn now.');
  return [renewed];
};

const forget: Deed = async ({ config, db, say }) => {
  if (config.masterKey.kind === 'value')
    throw new BadInput('Take the former key out of CAIRN_MASTER_KEY yourself, and restart the processes.');
  const [current] = await loadMasterKeys(config.masterKey);
  const rows = await readServiceKeys(db);
  if (!current || rows.some((row) => row.masterId !== masterId(current)))
    throw new BadInput('A former master key is still needed. Run "cairn keys rotate" first.');
  const forgotten = await forgetFormerMasterKeys(config.masterKey.path);
  say('Copies of the database from before need the former key: look whether you keep it elsewhere.');
  return [{ forgotten }];
};

const destroy: Deed = async ({ db, keys }, month, { reason = '' }) => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new BadInput('Say which month, for example 2018-03.');
  if (reason.trim() === '') throw new BadInput('Say why with --reason.');
  await db.as(systemScope).transaction(async (tx) => {
    if (!(await destroyMonthKey(tx, month, reason.trim())))
      throw new BadInput(`${month} has no key that can be destroyed: it is gone, not over, or a hold keeps it.`);
    await auditOf(db, keys).write(tx, [{ actor: by, action: 'key.destroy', detail: { ground: 'command', month } }]);
  });
  return [{ destroyed: month }];
};

const by = { kind: 'system', job: 'cairn keys' } as const;

const auditOf = (db: Database, keys: Keys) =>
  createAudit(createVault(db, keys, systemClock).keyFor('audit'), systemClock);

const deeds: Readonly<Record<string, Deed>> = { list, rotate, forget, destroy };

const run = async (args: readonly string[], { env, stdout, stderr }: Io): Promise<void> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { reason: { type: 'string' }, 'sign-in': { type: 'boolean' } },
  });
  const [name = '', month = ''] = positionals;
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined;
  if (!deed) throw new BadInput(`"${name}" is not one of ${Object.keys(deeds).join(', ')}. See "cairn keys --help".`);
  const say = (line: string): void => {
    stderr.write(`${line}\n`);
  };
  const config = readConfig(env);
  const database = await openDatabase(config, say);
  const db = connect(database.url, { maxConnections: 2 });
  const owner = connect(database.ownerUrl, { maxConnections: 1, role: null });
  try {
    await migrate(database.ownerUrl);
    const keys = await openKeys(db, () => loadMasterKeys(config.masterKey), systemClock);
    const lines = await deed({ config, db, owner, keys, say }, month, values);
    for (const line of lines) stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await Promise.all([db.close(), owner.close()]);
    await database.stop();
  }
};

export const command: Command = { name: 'keys', summary: 'The keys of the service: list, renew, destroy', help, run };
