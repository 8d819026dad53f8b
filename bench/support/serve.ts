// A web process under load, as a child: the whole of Cairn as it is served, with receipts made beforehand. Tells its
// parent when it is ready.

import { compose } from '../../src/main/compose.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { readConfig } from '../../src/platform/config/config.ts';
import { loadMasterKeys } from '../../src/platform/config/master-key.ts';
import { connect } from '../../src/platform/database/database.ts';
import { openKeys } from '../../src/platform/vault/keys.ts';

const config = readConfig(process.env);
const db = connect(config.database?.url ?? '', { maxConnections: 10 });
const keys = await openKeys(db, () => loadMasterKeys(config.masterKey), systemClock);
const parts = compose({ config, db, keys, clock: systemClock, log: () => {} });
const app = await parts.createApp();
for (let made = 0; made < config.receiptsReady; ) {
  made = Math.min(made + 1_000, config.receiptsReady);
  await parts.services.recording.fillReceipts(made);
  process.send?.({ receipts: made });
}
await app.listen({ host: config.host, port: config.port });
// The look is built for the first visitor; that is not what a benchmark measures.
const startPage = await (await fetch(config.origin)).text();
for (const [asset] of startPage.matchAll(/\/assets\/[\w.-]+/g)) await fetch(new URL(asset, config.origin));
process.send?.({ ready: true });
process.on('disconnect', () => process.exit(0));
