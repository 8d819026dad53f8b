// What a process tells of itself to whoever runs it: nothing unless asked for in the settings, and then no library is even
// loaded. The worker that `npm start` keeps tells its figures through its parent, which serves them with its own.

import type { FastifyInstance } from 'fastify';
import type { Config } from '../config/config.ts';
import type { Database } from '../database/database.ts';
import type { Told } from './coarse.ts';
import type { Metrics } from './metrics.ts';

export type Telemetry = {
  /** To be called before the server is ready. */
  readonly watchHttp: (app: FastifyInstance) => void;
  readonly watchDatabase: (db: Database) => void;
  /** What a child says; anything but figures is left alone. */
  readonly hearChild: (message: unknown) => void;
  readonly stop: () => Promise<void>;
};

export type TelemetryOptions = {
  readonly config: Pick<Config, 'metrics' | 'hasTraces'>;
  readonly process: 'web' | 'worker';
  /** How a child tells its parent; without it, the process serves its figures itself. */
  readonly tellParent?: (message: { readonly metrics: readonly Told[] }) => void;
};

const hourMs = 3_600_000;
const tellEveryMs = 5_000;

export const startTelemetry = async ({ config, process, tellParent }: TelemetryOptions): Promise<Telemetry> => {
  const metrics = config.metrics === null ? null : (await import('./metrics.ts')).createMetrics(process);
  const tracing = config.hasTraces ? (await import('./tracing.ts')).startTracing('cairn') : null;
  let child: readonly Told[] = [];
  const stops: (() => unknown)[] = [];
  if (metrics !== null && config.metrics !== null) {
    // Nobody has come yet.
    await metrics.turn();
    stops.push(turnHourly(metrics), metrics.stop);
    if (tellParent === undefined) {
      const [{ serveMetrics }, { toldTogether }] = await Promise.all([
        import('./serve-metrics.ts'),
        import('./metrics.ts'),
      ]);
      const server = await serveMetrics(config.metrics, async () => toldTogether([await metrics.told(), child]));
      stops.push(server.stop);
    } else {
      const timer = setInterval(async () => tellParent({ metrics: await metrics.told() }), tellEveryMs);
      stops.push(() => clearInterval(timer.unref()));
    }
  }
  if (tracing !== null) stops.push(tracing.stop);
  return {
    watchHttp: (app) => {
      if (metrics !== null) countRequests(app, metrics);
      tracing?.watchHttp(app);
    },
    watchDatabase: (db) => metrics?.watchDatabase(db),
    hearChild: (message) => {
      if (typeof message !== 'object' || message === null || !('metrics' in message)) return;
      // Our own child, of our own making.
      child = message.metrics as readonly Told[];
    },
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
};

const turnHourly = (metrics: Metrics): (() => void) => {
  let timer: NodeJS.Timeout;
  const wait = (): void => {
    timer = setTimeout(
      () => {
        metrics.turn().catch(() => {});
        wait();
      },
      hourMs - (Date.now() % hourMs),
    ).unref();
  };
  wait();
  return () => clearTimeout(timer);
};

const countRequests = (app: FastifyInstance, metrics: Metrics): void => {
  app.addHook('onResponse', async ({ method, routeOptions: { config, url = 'none' } }, reply) => {
    const seconds = reply.elapsedTime / 1_000;
    metrics.request({ method, route: url, status: reply.statusCode, seconds, isPublic: config.isPublic !== false });
  });
};
