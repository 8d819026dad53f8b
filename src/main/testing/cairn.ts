// The whole of Cairn on a database of its own, for tests that need every module: served by inject, worked by hand.

import { mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fixedClock } from '../../platform/clock.ts';
import { readConfig } from '../../platform/config/config.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import type { DemoAccount } from '../../platform/identity/demo.ts';
import { type SignedIn, signedIn } from '../../platform/identity/testing.ts';
import { compose } from '../compose.ts';

/** Styles and scripts are made once, not once for each test file. */
const sharedCache = fileURLToPath(new URL('../../../var/test/cache', import.meta.url));

/** Ready to serve, with the organisations and the invented people of a demonstration, and no records. */
export const testCairn = async (env: Readonly<Record<string, string>> = {}) => {
  const { db, url, drop } = await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'cairn-test-'));
  await mkdir(sharedCache, { recursive: true });
  await symlink(sharedCache, join(dataDir, 'cache'));
  const config = readConfig({ CAIRN_DATA_DIR: dataDir, CAIRN_RECEIPTS_READY: '0', CAIRN_DEMO: '1', ...env });
  const masterKey = Buffer.alloc(32, 5);
  const parts = compose({ config, db, masterKey, clock: fixedClock('2026-11-21T10:00:00Z'), log: () => {} });
  for (const step of parts.steps.filter(({ name }) => name !== 'Invented records')) await step.run(() => {});
  const app = await parts.createApp();
  await app.ready();
  const demo: { readonly accounts: readonly DemoAccount[] } = JSON.parse(
    await readFile(join(dataDir, 'demo.json'), 'utf8'),
  );
  return {
    app,
    db,
    url,
    parts,
    accounts: demo.accounts,
    signIn: (username: string): Promise<SignedIn> => {
      const account = demo.accounts.find((one) => one.username === username);
      if (!account) throw new Error(`There is no ${username}`);
      return signedIn(app, account);
    },
    end: async () => {
      await app.close();
      await parts.stop();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
