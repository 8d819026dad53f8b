// Asks a server over kept connections: as fast as it answers, or at a rate. At a rate, each request has its time; what
// starts late because others were slow counts from when it should have started (Tene, "How NOT to measure latency").
// The first second at a rate, in which all connections open at once, is asked and not timed.

import { Agent, request } from 'node:http';
import { percentile } from './world.ts';

export type Ask = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type Load = {
  readonly seconds: number;
  readonly connections: number;
  /** Requests a second; as fast as it goes unless told. */
  readonly perSecond?: number;
};

export type Measured = {
  readonly answered: number;
  readonly perSecond: number;
  readonly refused: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
};

const send = (agent: Agent, origin: URL, { method, path, headers = {}, body }: Ask): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(
      { agent, host: origin.hostname, port: origin.port, method, path, headers: { ...headers, ...lengthOf(body) } },
      (answer) => {
        answer.on('error', reject);
        answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });

const lengthOf = (body: string | undefined) =>
  body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };

export const measure = async (origin: string, next: () => Ask, load: Load): Promise<Measured> => {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const url = new URL(origin);
  const timesMs: number[] = [];
  let refused = 0;
  const leadInMs = load.perSecond === undefined ? 0 : 1_000;
  const started = performance.now() + leadInMs;
  const until = started + load.seconds * 1_000;

  const one = async (dueAt: number): Promise<void> => {
    const status = await send(agent, url, next());
    if (status < 200 || status >= 400) refused += 1;
    else if (dueAt >= started) timesMs.push(performance.now() - dueAt);
  };

  if (load.perSecond === undefined) {
    const keepAsking = async (): Promise<void> => {
      while (performance.now() < until) await one(performance.now());
    };
    await Promise.all(Array.from({ length: load.connections }, keepAsking));
  } else {
    const asked: Promise<void>[] = [];
    const everyMs = 1_000 / load.perSecond;
    for (let dueAt = started - leadInMs; dueAt < until; dueAt += everyMs) {
      while (performance.now() < dueAt) await new Promise((resolve) => setTimeout(resolve, 1));
      asked.push(one(dueAt));
    }
    await Promise.all(asked);
  }
  const tookMs = performance.now() - started;
  agent.destroy();
  return {
    answered: timesMs.length,
    perSecond: Math.round((1_000 * timesMs.length) / tookMs),
    refused,
    p50Ms: percentile(timesMs, 0.5),
    p99Ms: percentile(timesMs, 0.99),
  };
};

/** An address of some network, as a proxy would name it: one network alone would meet its limit. */
export const someNetwork = (): string => `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.1`;
