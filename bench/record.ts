// How many stories a second are accepted, checked, de-identified, sealed, audited and durable, through HTTP, by one web
// process and one PostgreSQL beside the load on the same machine; and how long one takes at half of that load.
// Every request is an anonymous story of its own with its own key. Receipts stand ready, as in quiet times; how fast
// they can be made when none stands ready is told beside.

import { availableParallelism } from 'node:os';
import { simulate } from '../src/main/simulate/stories/simulate.ts';
import { createReceipts } from '../src/modules/recording/receipts.ts';
import { newSecret } from '../src/platform/vault/secret-address.ts';
import { taxonomyVersionInUse } from '../src/taxonomy/index.ts';
import { type Ask, measure, someNetwork } from './support/load.ts';
import { benchWorld, say } from './support/world.ts';

const seconds = 3;
const connections = 128;
const receiptsReady = 16_000;

const bodies = [...simulate({ events: 2_000, seed: 11, until: '2026-11-20' })].map(({ audience, answers }) =>
  JSON.stringify({ taxonomy: taxonomyVersionInUse, reporter: audience, answers }),
);
const meanCharacters = Math.round(bodies.reduce((sum, { length }) => sum + length, 0) / bodies.length);
let sent = 0;
const nextStory = (): Ask => ({
  method: 'POST',
  path: '/api/records',
  headers: {
    'content-type': 'application/json',
    'idempotency-key': newSecret(),
    'x-forwarded-for': someNetwork(),
  },
  body: bodies[sent++ % bodies.length] ?? '',
});

const receiptsPerSecond = async (): Promise<number> => {
  const receipts = createReceipts(Buffer.alloc(32), 0);
  const started = performance.now();
  await Promise.all(Array.from({ length: 100 }, () => receipts.take()));
  return Math.round(100_000 / (performance.now() - started));
};

const world = await benchWorld();
try {
  const dry = await receiptsPerSecond();
  const web = await world.serve({ CAIRN_RECEIPTS_READY: String(receiptsReady) });
  say('warming up');
  await measure(web.origin, nextStory, { seconds: 4, connections, perSecond: 1_000 });
  say(`as fast as it goes, ${seconds} s`);
  const full = await measure(web.origin, nextStory, { seconds, connections });
  say(`half of ${full.perSecond} a second, ${seconds} s`);
  const half = await measure(web.origin, nextStory, { seconds, connections, perSecond: full.perSecond / 2 });
  const { rows } = await world.owner.query<{ n: number }>('select count(*) as n from record');
  web.stop();
  console.log(
    JSON.stringify({
      name: 'record',
      cores: availableParallelism(),
      requests: full.answered,
      per_s: full.perSecond,
      p99_ms: half.p99Ms,
      p50_ms: half.p50Ms,
      half_per_s: half.perSecond,
      refused: full.refused + half.refused,
      kept: rows[0]?.n,
      // Below nothing, the last ones waited for a receipt to be made.
      receipts_left: receiptsReady - (rows[0]?.n ?? 0),
      mean_body_characters: meanCharacters,
      receipts_made_per_s: dry,
      settings: `1 web process, ${connections} connections, fsync on, load from the same machine`,
    }),
  );
} finally {
  await world.end();
}
