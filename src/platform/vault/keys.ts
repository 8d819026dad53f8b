// Cairn's own keys, as a process holds them: read at its start with the master key, and again every half minute, so that
// keys which were renewed elsewhere are known here before anything is sealed with them.

import { randomBytes } from 'node:crypto';
import { systemScope } from '../access/scope.ts';
import type { Clock } from '../clock.ts';
import { CannotStart } from '../config/cannot-start.ts';
import type { Database } from '../database/database.ts';
import { deriveKey, monthContext, open } from './envelope.ts';
import { masterId, unwrapServiceKey, wrapServiceKey } from './master.ts';
import {
  hasPast,
  insertServiceKeys,
  type Purpose,
  purposes,
  readAnyMonthKey,
  readServiceKeys,
  type ServiceKeyRow,
} from './store.ts';

/** A key of 32 bytes; the number grows with each renewal. */
export type Version = { readonly version: number; readonly key: Buffer; readonly usedFrom: Date };

export type Keys = {
  /** The newest is first. The first that is in use seals; all of them open. */
  readonly versions: (purpose: Purpose) => readonly Version[];
  /** Reads them anew. Throws CannotStart where the master key of this process no longer opens them. */
  readonly refresh: () => Promise<void>;
};

/** The first is the one to wrap with, the others open what it has not wrapped yet. */
type ReadMasters = () => Promise<readonly Uint8Array[]>;

export const openKeys = async (db: Database, readMasters: ReadMasters, clock: Clock): Promise<Keys> => {
  const read = async () => {
    const rows = await readServiceKeys(db);
    return rows.length > 0 ? unwrapAll(rows, await readMasters()) : null;
  };
  const readAgain = async () => {
    const found = await read();
    if (!found) throw new CannotStart('The database has lost the keys of Cairn. Restore it from a backup.');
    return found;
  };

  if (!(await read())) await makeFirst(db, await readMasters(), clock);
  let held = await readAgain();
  return {
    versions: (purpose) => held.filter((one) => one.purpose === purpose),
    refresh: async () => {
      // Renewed between one reading and the other: the second time they belong together.
      held = await readAgain().catch(readAgain);
    },
  };
};

type Opened = Version & { readonly purpose: Purpose };

const unwrapAll = (rows: readonly ServiceKeyRow[], masters: readonly Uint8Array[]): readonly Opened[] => {
  const byId = new Map(masters.map((master) => [masterId(master), master]));
  return rows.map(({ purpose, version, wrapped, masterId: id, usedFrom }) => {
    const master = byId.get(id);
    if (!master) throw wrongMaster([...byId.keys()], id);
    return { purpose, version, usedFrom, key: unwrapServiceKey(master, { purpose, version }, wrapped) };
  });
};

const wrongMaster = (given: readonly string[], needed: string): CannotStart =>
  new CannotStart(
    `This is not the master key of this database (it has the number ${given.join(', ')}; the database needs ${needed}).\n` +
      'Put the right one back from your safe copy: look at CAIRN_MASTER_KEY, CAIRN_MASTER_KEY_FILE, or keys/master in the\n' +
      'data folder. Nothing was changed.',
  );

/**
 * New ones by chance. A database from before Cairn kept keys of its own goes on with those that were derived from its master
 * key then: its receipts, its audit and its originals are made with them.
 */
const makeFirst = async (db: Database, masters: readonly Uint8Array[], clock: Clock): Promise<void> => {
  const [master] = masters;
  if (!master) throw new CannotStart('There is no master key.');
  await db.as(systemScope).transaction(async (tx) => {
    const isOld = await hasPast(tx);
    const monthKey = isOld ? await readAnyMonthKey(tx) : null;
    if (monthKey && !opens(deriveKey(master, 'wrap'), monthKey)) throw wrongMaster([masterId(master)], 'another one');
    const keys = purposes.map((purpose) => {
      const named = { purpose, version: 1 };
      const key = isOld ? formerly(master, purpose) : randomBytes(32);
      return {
        ...named,
        masterId: masterId(master),
        wrapped: wrapServiceKey(master, named, key),
        madeOn: clock.today(),
        usedFrom: clock.now(),
      };
    });
    await insertServiceKeys(tx, keys);
  });
};

/** As the first version of Cairn derived them. */
const formerly = (master: Uint8Array, purpose: Purpose): Buffer => {
  switch (purpose) {
    case 'audit':
    case 'receipt':
      return deriveKey(master, purpose);
    case 'months':
    case 'wrapping':
      return deriveKey(master, 'wrap');
    // Whoever was signing in at that moment begins again.
    case 'sign-in':
      return randomBytes(32);
  }
};

const opens = (key: Buffer, { month, wrapped }: { readonly month: string; readonly wrapped: Buffer }): boolean => {
  try {
    open(key, wrapped, monthContext(month));
    return true;
  } catch {
    return false;
  }
};

/** Longer than a process takes to hear of a new key. */
export const knownEverywhereMs = 120_000;
const refreshEveryMs = 30_000;

/** Until `stop`. What goes wrong is said, and the keys that are held go on. */
export const keepFresh = (keys: Keys, say: (line: string) => void): { readonly stop: () => void } => {
  const timer = setInterval(() => {
    keys.refresh().catch((reason: unknown) => {
      const isKeyLost = reason instanceof CannotStart;
      say(isKeyLost ? `keys: ${reason.message}` : 'keys: the database is away, trying again in half a minute');
    });
  }, refreshEveryMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
