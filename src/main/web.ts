// Serves pages and interfaces. Alone (`node src/main/web.ts` with DATABASE_URL; as many as wanted on one database) or
// inside `start.ts`.

import type { FastifyInstance } from 'fastify';
import { systemClock } from '../platform/clock.ts';
import { CannotStart } from '../platform/config/cannot-start.ts';
import { type Config, readConfig } from '../platform/config/config.ts';
import { loadMasterKeys } from '../platform/config/master-key.ts';
import { connect } from '../platform/database/database.ts';
import type { Addresses } from '../platform/database/embedded/supervisor.ts';
import { type Log, logTo } from '../platform/http/log.ts';
import { startTelemetry, type Telemetry } from '../platform/telemetry/telemetry.ts';
import { keepFresh, openKeys } from '../platform/vault/keys.ts';
import { compose } from './compose.ts';
import { type Life, live } from './life.ts';
import { prepare, prepareTables } from './prepare.ts';
import { createTeller, type Teller } from './teller.ts';

const connections = 20;

type ServeOptions = {
  readonly teller: Teller;
  readonly life: Life;
  readonly log: Log;
  readonly telemetry: Telemetry;
};

/** Resolves when people can come. */
export const serveWeb = async (
  config: Config,
  database: Addresses,
  { teller, life, log, telemetry }: ServeOptions,
): Promise<void> => {
  const db = connect(database.url, { maxConnections: connections });
  life.atEnd(() => db.close());
  await prepareTables(database.ownerUrl, teller);
  const keys = await openKeys(db, () => loadMasterKeys(config.masterKey), systemClock);
  const fresh = keepFresh(keys, (line) => console.error(line));
  life.atEnd(async () => fresh.stop());
  const parts = compose({ config, db, keys, clock: systemClock, log });
  life.atEnd(parts.stop);
  await prepare(database.url, parts.steps, teller);
  const app = await teller.step('Pages', parts.createApp);
  telemetry.watchDatabase(db);
  telemetry.watchHttp(app);
  life.atEnd(() => closeSoon(app));
  await listen(app, config);
};

const listen = async (app: FastifyInstance, { host, port }: Config): Promise<void> => {
  try {
    await app.listen({ host, port });
  } catch (reason) {
    throw plainListenFailure(reason, host, port);
  }
};

export const plainListenFailure = (reason: unknown, host: string, port: number): unknown => {
  const { code } = reason as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new CannotStart(
      `Something else is listening on port ${port} of ${host}.\n` +
        `Stop it, or give Cairn another port, for example: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES') return new CannotStart(`This account may not listen on port ${port}. Choose one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new CannotStart(`This machine has no address ${host}. HOST is usually 127.0.0.1 or 0.0.0.0.`);
  }
  return reason;
};

/** Answers what is under way, but does not wait for browsers that keep a connection for later. */
const closeSoon = async (app: FastifyInstance): Promise<void> => {
  app.server.closeIdleConnections();
  const timer = setTimeout(() => app.server.closeAllConnections(), 1_000);
  await app.close();
  clearTimeout(timer);
};

if (import.meta.main) {
  live(async (life) => {
    const config = readConfig(process.env);
    if (config.database === null) {
      throw new CannotStart('Name the database in DATABASE_URL. (With "npm start", Cairn brings its own.)');
    }
    const teller = createTeller(process.stdout);
    const telemetry = await startTelemetry({ config, process: 'web' });
    life.atEnd(telemetry.stop);
    await serveWeb(config, config.database, { teller, life, log: logTo(process.stderr), telemetry });
    teller.line(`Cairn serves ${config.origin}`);
  });
}
