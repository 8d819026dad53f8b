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
import { openKeys } from '../../platform/vault/keys.ts';
import { compose } from '../compose.ts';

/** Styles and scripts are made once, not once for each test file. */
const sharedCache = fileURLToPath(new URL('../../../var/test/cache', import.meta.url));

/** Ready to serve, with the organisations and the invented people of a demonstration, and no records. */
export const testCairn = async (
  env: Readonly<Record<string, string>> = {},
  /** `owner`: row-level security shows all, so that nothing but the code's own checks stands. */
  worksAs: 'app' | 'owner' = 'app',
) => {
  const database = await testDatabase();
  const { owner, url, drop } = database;
  const db = worksAs === 'owner' ? owner : database.db;
  const dataDir = await mkdtemp(join(tmpdir(), 'cairn-test-'));
  await mkdir(sharedCache, { recursive: true });
  await symlink(sharedCache, join(dataDir, 'cache'));
  const config = readConfig({ CAIRN_DATA_DIR: dataDir, CAIRN_RECEIPTS_READY: '0', CAIRN_DEMO: '1', ...env });
  const clock = fixedClock('2026-11-21T10:00:00Z');
  const keys = await openKeys(db, async () => [Buffer.alloc(32, 5)], clock);
  const parts = compose({ config, db, keys, clock, log: () => {} });
  for (const step of parts.steps.filter(({ name }) => name !== 'Invented records')) await step.run(() => {});
  const app = await parts.createApp();
  await app.ready();
  const demo: { readonly accounts: readonly DemoAccount[] } = JSON.parse(
    await readFile(join(dataDir, 'demo.json'), 'utf8'),
  );
  return {
    app,
    db,
    owner,
    url,
    parts,
    accounts: demo.accounts,
    signIn: (username: string): Promise<SignedIn> => {
      const account = demo.accounts.find((one) => one.username === username);
      if (!account) throw new Error(`There is no ${username}`);
      return signedIn(app, account);
    },
    /** Somebody who is no part of the demonstration. */
    signInWith: (one: { readonly username: string; readonly password: string }): Promise<SignedIn> =>
      signedIn(app, one),
    end: async () => {
      await app.close();
      await parts.stop();
      await drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
