// How long pages take at 100 requests a second with 100,000 records in the database: the start page, a question of the
// form, the worklist of an organisation and a record in it; and what a first visit to the start page sends, compressed.

import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { compose } from '../src/main/compose.ts';
import { demoOrganisations } from '../src/main/demo-people.ts';
import { storeSimulated } from '../src/main/simulate/store-simulated.ts';
import { systemScope } from '../src/platform/access/scope.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config/config.ts';
import { type Ask, measure, someNetwork } from './support/load.ts';
import { signIn } from './support/sign-in.ts';
import { benchWorld, say } from './support/world.ts';

const events = 100_000;
const perSecond = 100;
const seconds = 15;
const connections = 32;

const world = await benchWorld();
try {
  const config = readConfig({ CAIRN_DATA_DIR: world.folder, CAIRN_DEMO: '1', DATABASE_URL: world.url });
  const parts = compose({ config, db: world.db, keys: world.keys, clock: systemClock, log: () => {} });
  await parts.steps.find(({ name }) => name === 'Invented people')?.run(() => {});
  let saidAt = 0;
  await storeSimulated(
    { db: world.db.as(systemScope), services: parts.services },
    { events, seed: 3, until: '2026-11-20' },
    (done) => {
      if (performance.now() - saidAt < 5_000) return;
      saidAt = performance.now();
      say(`${Math.round(done)} of ${events} records invented`);
    },
  );
  await world.owner.query('analyze');
  await parts.stop();

  const web = await world.serve({ CAIRN_DEMO: '1' });
  const { accounts } = JSON.parse(await readFile(join(world.folder, 'demo.json'), 'utf8'));
  const reviewer = accounts.find((one: { organisation: string }) => one.organisation === demoOrganisations[0]);
  const cookie = await signIn(web.origin, reviewer);
  const { rows: own } = await world.owner.query<{ id: string }>(
    'select record_id as id from review_case where organisation_code = $1 limit 500',
    [reviewer.organisation],
  );
  const { rows: counted } = await world.owner.query<{ n: number }>(
    'select count(*) as n from review_case where organisation_code = $1',
    [reviewer.organisation],
  );

  const question = await firstQuestion(web.origin);
  let turn = 0;
  const start = (): Ask => ({ method: 'GET', path: '/' });
  const pages: readonly (() => Ask)[] = [
    start,
    () => ({ method: 'GET', path: question }),
    () => ({ method: 'GET', path: '/worklist', headers: { cookie } }),
    () => ({ method: 'GET', path: `/records/${own[turn % own.length]?.id}`, headers: { cookie } }),
  ];
  const names = ['start', 'question', 'worklist', 'record'];
  const common = { 'accept-encoding': 'br' };
  const ask = (page: () => Ask): Ask => {
    turn += 1;
    const { headers, ...rest } = page();
    return { ...rest, headers: { ...common, ...headers, 'x-forwarded-for': someNetwork() } };
  };

  say('warming up');
  await measure(web.origin, () => ask(pages[turn % pages.length] ?? start), { seconds: 5, connections, perSecond });
  say(`the four pages in turn, ${perSecond} a second, ${seconds} s`);
  const all = await measure(web.origin, () => ask(pages[turn % pages.length] ?? start), {
    seconds,
    connections,
    perSecond,
  });
  const each: Record<string, number> = {};
  for (const [index, page] of pages.entries()) {
    const name = names[index] ?? '';
    say(`${name}, ${perSecond} a second`);
    each[`${name}_p99_ms`] = (await measure(web.origin, () => ask(page), { seconds: 6, connections, perSecond })).p99Ms;
  }
  const firstVisitBytes = await firstVisit(web.origin);
  web.stop();
  console.log(
    JSON.stringify({
      name: 'pages',
      cores: availableParallelism(),
      requests: all.answered,
      rows: events,
      own_rows: counted[0]?.n,
      p50_ms: all.p50Ms,
      p99_ms: all.p99Ms,
      ...each,
      refused: all.refused,
      first_visit_bytes: firstVisitBytes,
      settings: `1 web process, ${perSecond} requests a second, ${connections} connections, brotli, load from the same machine`,
    }),
  );
} finally {
  await world.end();
}

/** The address of the first question after a story has been told. */
async function firstQuestion(origin: string): Promise<string> {
  const answer = await fetch(`${origin}/record/tell?who=public`, {
    method: 'POST',
    body: new URLSearchParams({ Description: 'The drip ran dry in the night and nobody came.' }),
    redirect: 'manual',
  });
  const address = answer.headers.get('location');
  if (address === null) throw new Error(`No question: ${answer.status}`);
  return address;
}

/** Bytes of the page and of everything it names, as sent to a browser that takes brotli. */
async function firstVisit(origin: string): Promise<number> {
  const sizeOf = async (path: string): Promise<{ bytes: number; text: string }> => {
    const answer = await fetch(origin + path, { headers: { 'accept-encoding': 'br' } });
    const sent = Number(answer.headers.get('content-length') ?? 0);
    return { bytes: sent, text: await answer.text() };
  };
  const page = await sizeOf('/');
  const named = [...page.text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
  const sizes = await Promise.all([...new Set(named)].map(sizeOf));
  return sizes.reduce((sum, { bytes }) => sum + bytes, page.bytes);
}
