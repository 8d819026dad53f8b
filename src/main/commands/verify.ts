// `cairn verify`: has anybody changed the audit behind Cairn's back?

import { parseArgs } from 'node:util';
import { systemScope } from '../../platform/access/scope.ts';
import { readAnchors } from '../../platform/audit/anchors.ts';
import { verifyAsOfNow } from '../../platform/audit/verify.ts';
import { systemClock } from '../../platform/clock.ts';
import { readConfig } from '../../platform/config/config.ts';
import { loadMasterKeys } from '../../platform/config/master-key.ts';
import { connect } from '../../platform/database/database.ts';
import { migrate } from '../../platform/database/migrate.ts';
import { openKeys } from '../../platform/vault/keys.ts';
import { createVault } from '../../platform/vault/vault.ts';
import { BadInput, type Command, type Io } from '../command.ts';
import { openDatabase } from '../open-database.ts';

const help = `
cairn verify

Reads the whole audit and prints each fault as one line of JSON: what kind, and where. A sound audit prints nothing and
ends with exit code 0; faults end with 1. The heads of the chain are compared with those written down outside the
database (CAIRN_ANCHOR_FILE; var/audit/anchors.jsonl unless told).`;

/** A large audit takes longer than a page may. */
const statementTimeoutMs = 600_000;

const run = async (args: readonly string[], { env, stdout, stderr }: Io): Promise<void> => {
  parseArgs({ args: [...args], options: {} });
  const say = (line: string): void => {
    stderr.write(`${line}\n`);
  };
  const config = readConfig(env);
  // Under a key that is made now, a sound audit would look forged from end to end.
  const source = config.masterKey;
  const readMasters = () => loadMasterKeys(source.kind === 'file' ? { ...source, makeIfMissing: false } : source);
  await readMasters();
  const database = await openDatabase(config, say);
  const db = connect(database.url, { maxConnections: 1, statementTimeoutMs });
  try {
    await migrate(database.ownerUrl);
    const key = createVault(db, await openKeys(db, readMasters, systemClock), systemClock).keyFor('audit');
    const { faults, links, waiting } = await verifyAsOfNow(
      db.as(systemScope),
      key,
      await readAnchors(config.anchorFile),
      (read) => say(`${read} entries read`),
    );
    for (const fault of faults) stdout.write(`${JSON.stringify(fault)}\n`);
    if (faults.length > 0)
      throw new BadInput(
        `The audit is not as Cairn wrote it: ${faults.length === 1 ? '1 fault' : `${faults.length} faults`}.`,
      );
    say(
      `The audit is sound: ${links} entries in the chain, ${waiting} waiting for it, besides those that wait for the end of their day.`,
    );
  } finally {
    await db.close();
    await database.stop();
  }
};

export const command: Command = { name: 'verify', summary: 'Check that nobody has changed the audit', help, run };
