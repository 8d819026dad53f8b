// Everything on one machine, for `npm start`: the database that comes with Cairn, pages and interfaces in this process,
// the worker as a child that ends with it. Ctrl-C stops it all.

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Config, readConfig } from '../platform/config/config.ts';
import { type Addresses, startPostgres } from '../platform/database/embedded/supervisor.ts';
import { type Log, logTo } from '../platform/http/log.ts';
import { readDemoAccounts } from '../platform/identity/demo.ts';
import { startTelemetry, type Telemetry } from '../platform/telemetry/telemetry.ts';
import { greeting } from './greeting.ts';
import { type Life, live } from './life.ts';
import { createTeller, type Teller } from './teller.ts';
import { plainListenFailure, serveWeb } from './web.ts';

const workerFile = fileURLToPath(new URL('worker.ts', import.meta.url));
const workerPauseMs = 1_000;
const workerEndsWithinMs = 2_000;

live(async (life) => {
  const config = readConfig(process.env);
  const teller = createTeller(process.stdout);
  teller.line('Cairn is starting');
  await refuseBusyPort(config);
  const telemetry = await startTelemetry({ config, process: 'web' });
  life.atEnd(telemetry.stop);
  const database = config.database ?? (await startOwnDatabase(config, teller, life));
  await serveWeb(config, database, { teller, life, log: faultsOnly, telemetry });
  keepWorker(config, database, life, telemetry);
  await greet(config, teller);
});

const logAll = logTo(process.stderr);
/** A person watches this terminal: every visit would be noise. */
const faultsOnly: Log = (entry) => {
  if (entry.kind === 'fault') logAll(entry);
};

/** Before anything else: nobody should wait for a first start only to hear that the port is taken. */
const refuseBusyPort = async ({ host, port }: Config): Promise<void> => {
  const probe = createServer();
  try {
    await once(probe.listen(port, host), 'listening');
  } catch (reason) {
    throw plainListenFailure(reason, host, port);
  }
  await new Promise((resolve) => probe.close(resolve));
};

const startOwnDatabase = ({ dataDir }: Config, teller: Teller, life: Life): Promise<Addresses> =>
  teller.step('Database', async () => {
    const postgres = await startPostgres(dataDir, { say: (line) => teller.line(`    ${line}`) });
    life.atEnd(postgres.stop);
    return postgres;
  });

const keepWorker = (config: Config, database: Addresses, life: Life, telemetry: Telemetry): void => {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    CAIRN_DATA_DIR: config.dataDir,
    CAIRN_DEMO: config.demo ? '1' : '0',
  };
  const run = (): void => {
    const worker = fork(workerFile, { env });
    worker.on('message', telemetry.hearChild);
    life.atEnd(() => endWorker(worker));
    worker.once('exit', async () => {
      await sleep(workerPauseMs);
      if (!life.ending.aborted) run();
    });
  };
  run();
};

const endWorker = async (worker: ChildProcess): Promise<void> => {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGTERM');
  const timer = setTimeout(() => worker.kill('SIGKILL'), workerEndsWithinMs);
  await ended;
  clearTimeout(timer);
};

const greet = async (config: Config, teller: Teller): Promise<void> => {
  const accounts = config.demo ? await readDemoAccounts(join(config.dataDir, 'demo.json')) : [];
  for (const line of greeting(config.origin, accounts)) teller.line(line);
};
