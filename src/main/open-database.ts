// The database of this configuration: the one that was brought along, the one that a running Cairn already keeps on
// this data folder, or our own, started for as long as we need it.

import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../platform/config/config.ts';
import { connect } from '../platform/database/database.ts';
import { FolderHeld } from '../platform/database/embedded/folder-lock.ts';
import { type Addresses, addressesOfRunning, startPostgres } from '../platform/database/embedded/supervisor.ts';

export type OpenDatabase = Addresses & { readonly stop: () => Promise<void> };

export const openDatabase = async (config: Config, say: (line: string) => void): Promise<OpenDatabase> => {
  if (config.database !== null) return { ...config.database, stop: async () => {} };
  try {
    return await startPostgres(config.dataDir, { say });
  } catch (reason) {
    const addresses = reason instanceof FolderHeld ? await addressesOfRunning(config.dataDir) : null;
    if (addresses === null || !(await answersSoon(addresses.url))) throw reason;
    return { ...addresses, stop: async () => {} };
  }
};

/** The Cairn that holds the folder may be starting. */
const answersSoon = async (url: string): Promise<boolean> => {
  const db = connect(url, { maxConnections: 1 });
  try {
    for (let tries = 0; tries < 20; tries += 1) {
      if (await db.isUp()) return true;
      await sleep(100);
    }
    return false;
  } finally {
    await db.close();
  }
};
