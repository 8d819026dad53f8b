// Two hundred stories told without a signal, in real browsers with what they really keep: pages taken away in the middle of
// anything, batteries dead, signals gone, answers lost, clocks wrong, Cairn restarted. Every finished story arrives exactly
// once, nothing unfinished arrives, and what was half told is there again after the PIN.
// `CAIRN_SEED` tells them all again as they were; `CAIRN_SCHEDULES` how many, however long it takes. Without it a machine that
// has much else to do begins no more after a minute and a half, and says how many it was.

import assert from 'node:assert/strict';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { after, before, it } from 'node:test';
import { testCairn } from '../src/main/testing/cairn.ts';
import { freePort } from '../src/main/testing/served.ts';
import { systemScope } from '../src/platform/access/scope.ts';
import { live } from './support/live.ts';
import { pickUpPhone } from './support/phone.ts';
import { scheduleOf } from './support/schedules.ts';
import { startSignal } from './support/signal.ts';

const seed = Number(process.env.CAIRN_SEED ?? randomInt(1_000_000));
const asked = process.env.CAIRN_SCHEDULES;
const schedules = Number(asked ?? 200);
const atLeast = 15;
const budgetMs = asked === undefined ? 90_000 : Number.POSITIVE_INFINITY;
const phones = 2;
const host = '127.0.0.1';

let cairn: Awaited<ReturnType<typeof testCairn>>;
let cairnPort = 0;
let restarting = Promise.resolve();
let restarts = 0;

before(async () => {
  cairnPort = await freePort();
  cairn = await testCairn({ PORT: String(cairnPort), CAIRN_TRUSTED_PROXIES: host });
  await cairn.app.listen({ host, port: cairnPort });
});
after(() => cairn.end());

/** Whatever is under way is cut off. */
const restart = (): Promise<void> => {
  restarting = restarting.then(async () => {
    const { server } = cairn.app;
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
    restarts += 1;
    await once(server.listen(cairnPort, host), 'listening');
  });
  return restarting;
};

const arrivals = async (marker: string): Promise<number> => {
  const { rows } = await cairn.owner.query<{ n: number }>(
    `select count(*)::integer as n from revision where answers ->> 'Description' like '%' || $1 || '%'`,
    [marker],
  );
  return rows[0]?.n ?? -1;
};

const storyOf = async (receipt: string): Promise<string> => {
  const { recording } = cairn.parts.services;
  const key = await recording.openReceipt(receipt);
  const [record] = key ? await recording.read(systemScope, [key]) : [];
  return String(record?.answers.Description ?? '');
};

it('brings every finished story once, nothing unfinished, and loses none that was begun', async (t) => {
  const counted = { finished: 0, unfinished: 0, stories: 0, answersLost: 0, deaths: 0 };
  const until = performance.now() + budgetMs;
  let next = 0;

  const carry = async (): Promise<void> => {
    const port = await freePort();
    const signal = await startSignal(port, () => cairnPort);
    const phone = await pickUpPhone(`http://${host}:${port}`);
    try {
      const page = await phone.open();
      // From now on the app opens without a signal.
      await page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        while (!(await caches.match('/record/offline'))) await new Promise((resolve) => setTimeout(resolve, 20));
      });
      while (next < schedules && performance.now() < until) {
        const schedule = scheduleOf(seed, next);
        next += 1;
        const marker = `blanket${randomBytes(6).toString('hex')}`;
        const words = `The ${marker} was left on the floor in the night.`;
        const world = { phone, signal, restart };
        const say = `seed ${seed}: ${JSON.stringify(schedule)}`;
        const lived = await live(world, schedule, words).catch((error: Error) => {
          throw new Error(`${say}\n${error.message}`, { cause: error });
        });
        assert.equal(await arrivals(marker), lived.isFinished ? 1 : 0, say);
        if (lived.receipt !== null) assert.equal(await storyOf(lived.receipt), words, say);
        else assert.ok(!lived.isFinished, `a receipt that nobody saw: ${say}`);
        assert.deepEqual(await kept(phone), [], `something is left on the phone: ${say}`);
        counted[lived.isFinished ? 'finished' : 'unfinished'] += 1;
        counted.deaths += [...schedule.whileTelling, ...schedule.afterwards].filter(
          (one) => one === 'battery dead',
        ).length;
      }
      counted.stories += signal.counted.stories;
      counted.answersLost += signal.counted.answersLost;
      assert.deepEqual(phone.faults, []);
    } finally {
      await phone.putAway();
      await signal.end();
    }
  };

  await Promise.all(Array.from({ length: phones }, carry));
  t.diagnostic(`seed ${seed}: ${JSON.stringify({ ...counted, restarts })}`);
  const lived = counted.finished + counted.unfinished;
  assert.ok(lived === schedules || (lived >= atLeast && performance.now() > until), `only ${lived}`);
});

const kept = async (phone: Awaited<ReturnType<typeof pickUpPhone>>): Promise<readonly string[]> => {
  const page = phone.pages().at(-1) ?? (await phone.open());
  return page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''));
};
