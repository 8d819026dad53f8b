// Does the work that nobody waits for: jobs of all modules and those that the clock starts. As many as wanted on one
// database; `start.ts` runs one as its child.

import { systemClock } from '../platform/clock.ts';
import { CannotStart } from '../platform/config/cannot-start.ts';
import { readConfig } from '../platform/config/config.ts';
import { loadMasterKeys } from '../platform/config/master-key.ts';
import { connect } from '../platform/database/database.ts';
import { migrate } from '../platform/database/migrate.ts';
import { logTo } from '../platform/http/log.ts';
import { startWorker } from '../platform/jobs/worker.ts';
import { startTelemetry } from '../platform/telemetry/telemetry.ts';
import { keepFresh, openKeys } from '../platform/vault/keys.ts';
import { compose } from './compose.ts';
import { live } from './life.ts';

const connections = 4;

live(async (life) => {
  const config = readConfig(process.env);
  if (config.database === null) throw new CannotStart('Name the database in DATABASE_URL.');
  await migrate(config.database.ownerUrl);
  const log = logTo(process.stderr);
  const tellParent = process.send?.bind(process);
  const telemetry = await startTelemetry({ config, process: 'worker', ...(tellParent && { tellParent }) });
  life.atEnd(telemetry.stop);
  const db = connect(config.database.url, { maxConnections: connections });
  telemetry.watchDatabase(db);
  life.atEnd(() => db.close());
  const keys = await openKeys(db, () => loadMasterKeys(config.masterKey), systemClock);
  const fresh = keepFresh(keys, (line) => console.error(line));
  life.atEnd(async () => fresh.stop());
  const parts = compose({ config, db, keys, clock: systemClock, log });
  life.atEnd(parts.stop);
  const worker = await startWorker(config.database.ownerUrl, parts.jobs, { log });
  life.atEnd(worker.stop);
});
