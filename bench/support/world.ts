// The ground of a benchmark: a database of its own on this machine's disk, durable as in earnest, with the organisations
// in it, and one web process on a free port of the loopback.

import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDirectory } from '../../src/modules/directory/index.ts';
import { createAudit } from '../../src/platform/audit/audit.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { connect } from '../../src/platform/database/database.ts';
import { startPostgres } from '../../src/platform/database/embedded/supervisor.ts';
import { migrate } from '../../src/platform/database/migrate.ts';
import { openKeys } from '../../src/platform/vault/keys.ts';
import { createVault } from '../../src/platform/vault/vault.ts';
import { freePort } from './free-port.ts';

const serveFile = fileURLToPath(new URL('serve.ts', import.meta.url));

/** The same for every process of a benchmark. */
const masterKey = Buffer.alloc(32, 1);

export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 100) / 100;
};

export const benchWorld = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-bench-'));
  const postgres = await startPostgres(folder);
  await migrate(postgres.ownerUrl);
  const db = connect(postgres.url);
  const owner = connect(postgres.ownerUrl, { role: null });
  const keys = await openKeys(db, async () => [masterKey], systemClock);
  const auditKey = createVault(db, keys, systemClock).keyFor('audit');
  say('loading the organisations');
  await createDirectory({ db, audit: createAudit(auditKey, systemClock) }).load();

  const serve = async (env: Readonly<Record<string, string>> = {}) => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const child = fork(serveFile, {
      env: {
        ...process.env,
        DATABASE_URL: postgres.url,
        PORT: String(port),
        CAIRN_DATA_DIR: folder,
        CAIRN_DEMO: '0',
        // Askers of many networks, as in life: the limit of one network is not what is measured.
        CAIRN_TRUSTED_PROXIES: '127.0.0.1',
        CAIRN_MASTER_KEY: masterKey.toString('base64'),
        CAIRN_RECEIPTS_READY: '0',
        ...env,
      },
    });
    await new Promise<void>((resolve, reject) => {
      child.on('message', (message: { ready?: true; receipts?: number }) => {
        if (message.receipts !== undefined) say(`${message.receipts} receipts stand ready`);
        if (message.ready) resolve();
      });
      child.once('exit', (code) => reject(new Error(`The web process ended with ${code}`)));
    });
    return { origin, stop: () => child.disconnect() };
  };

  const end = async (): Promise<void> => {
    await Promise.all([db.close(), owner.close()]);
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { db, owner, keys, url: postgres.url, ownerUrl: postgres.ownerUrl, folder, serve, end };
};
