// How quickly the directory answers while someone types: what people really type, whole, begun and misspelt, one request after
// the other through the HTTP layer (without a socket), against the whole list of organisations. No answer is kept for the next.

import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { questions } from '../src/modules/directory/finding/questions.ts';
import { createDirectory, createDirectoryModule } from '../src/modules/directory/index.ts';
import { anonymous } from '../src/platform/actor.ts';
import { testAudit } from '../src/platform/audit/testing.ts';
import { systemClock } from '../src/platform/clock.ts';
import { testDatabase } from '../src/platform/database/testing.ts';
import { createHttp } from '../src/platform/http/create-http.ts';

const requests = 5_000;
const warmUp = 300;

/** The same sequence every time: a linear congruential generator (Numerical Recipes, 1992). */
const createChance = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};
const chance = createChance(2026);

const misspelt = (words: string): string => {
  const at = 1 + chance(Math.max(1, words.length - 2));
  return `${words.slice(0, at)}${'aeioulnrst'.charAt(chance(10))}${words.slice(at + chance(2))}`;
};

const nextWords = (): string => {
  const words = questions[chance(questions.length)]?.words ?? '';
  const way = chance(3);
  if (way === 0) return words;
  return way === 1 ? misspelt(words) : words.slice(0, 3 + chance(Math.max(1, words.length - 3)));
};

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.floor(sorted.length * share)] ?? 0) * 100) / 100;

const { db, drop } = await testDatabase();
const dataDir = await mkdtemp(join(tmpdir(), 'cairn-bench-'));
try {
  const directory = createDirectory({ db, audit: testAudit(systemClock) });
  const organisations = await directory.load((done, total) => console.error(`loading ${done} of ${total}`));
  const app = createHttp({
    config: { origin: 'http://127.0.0.1', dataDir, demo: false, brand: { name: 'Cairn', operator: null } },
    modules: [createDirectoryModule(directory)],
    identify: async () => ({ actor: anonymous, csrfToken: '' }),
    readiness: async () => ({ ok: true, missing: [] }),
  });
  const timesMs: number[] = [];
  let cpuBefore = process.cpuUsage();
  for (let sent = -warmUp; sent < requests; sent += 1) {
    if (sent === 0) cpuBefore = process.cpuUsage();
    const url = `/api/organisations?words=${encodeURIComponent(nextWords())}`;
    // Askers of many addresses: one alone would meet the rate limit.
    const remoteAddress = `10.${(sent >> 8) & 255}.${sent & 255}.1`;
    const started = performance.now();
    const { statusCode, body } = await app.inject({ url, remoteAddress });
    if (sent >= 0) timesMs.push(performance.now() - started);
    if (statusCode !== 200) throw new Error(`${url} answered ${statusCode}: ${body}`);
    if (sent % 1_000 === 0) console.error(`${sent} of ${requests} requests`);
  }
  const cpu = process.cpuUsage(cpuBefore);
  await app.close();
  timesMs.sort((a, b) => a - b);
  const line = {
    name: 'find-organisation',
    cores: availableParallelism(),
    requests,
    organisations,
    through: 'http inject, one after the other',
    p50_ms: percentile(timesMs, 0.5),
    p99_ms: percentile(timesMs, 0.99),
    max_ms: percentile(timesMs, 0.9999),
    // On a busy machine the times above hold the waiting too; this does not.
    cpu_ms_a_request: Math.round((cpu.user + cpu.system) / 10 / requests) / 100,
    rss_mb: Math.round(process.memoryUsage().rss / 1e6),
  };
  console.log(JSON.stringify(line));
} finally {
  await drop();
  await rm(dataDir, { recursive: true });
}
