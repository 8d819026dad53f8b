// The figures of a running process, for Prometheus. No label names a person, a record, an address or a word; see coarse.ts
// for what is told late and in tens.

import {
  AggregatorRegistry,
  Counter,
  collectDefaultMetrics,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client';
import type { Database } from '../database/database.ts';
import { coarse, type Told } from './coarse.ts';
import { jobChannel, type WatchedJob } from './watched.ts';

export type Metrics = {
  readonly request: (seen: SeenRequest) => void;
  readonly watchDatabase: (db: Pick<Database, 'connections'>) => void;
  /** To be called when an hour turns. */
  readonly turn: () => Promise<void>;
  readonly told: () => Promise<readonly Told[]>;
  readonly stop: () => void;
};

export type SeenRequest = {
  readonly method: string;
  /** As written in the code. */
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
  /** Open to those who are not signed in: told late and in tens, whoever came. */
  readonly isPublic: boolean;
};

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const jobSeconds = [0.01, 0.1, 1, 10, 60, 600];

const requestMetrics = (now: Registry, late: Registry) => ({
  requests: new Counter({
    name: 'cairn_http_requests_total',
    help: 'Requests of routes for people who are signed in.',
    labelNames: ['method', 'route', 'status'],
    registers: [now],
  }),
  requestSeconds: new Histogram({
    name: 'cairn_http_request_duration_seconds',
    help: 'How long they took.',
    labelNames: ['method', 'route'],
    buckets: requestSeconds,
    registers: [now],
  }),
  faults: new Counter({
    name: 'cairn_http_faults_total',
    help: 'Answers of any route that said we failed (5xx): nothing was kept.',
    labelNames: ['method', 'route', 'status'],
    registers: [now],
  }),
  publicRequests: new Counter({
    name: 'cairn_public_requests_total',
    help: 'Requests of routes open to everybody, as of the last whole hour, rounded down to tens.',
    labelNames: ['method', 'route', 'status'],
    registers: [late],
  }),
  publicSeconds: new Histogram({
    name: 'cairn_public_request_duration_seconds',
    help: 'How long they took, all routes together, as of the last whole hour, rounded down to tens.',
    buckets: requestSeconds,
    registers: [late],
  }),
});

const jobMetrics = (now: Registry, late: Registry) => ({
  clockJobs: new Counter({
    name: 'cairn_clock_job_runs_total',
    help: 'Runs of jobs that the clock starts.',
    labelNames: ['job', 'outcome'],
    registers: [now],
  }),
  followingJobs: new Counter({
    name: 'cairn_following_job_runs_total',
    help: 'Runs of jobs that follow on what somebody did, as of the last whole hour, rounded down to tens.',
    labelNames: ['job', 'outcome'],
    registers: [late],
  }),
  jobSeconds: new Histogram({
    name: 'cairn_job_duration_seconds',
    help: 'How long jobs took, as of the last whole hour, rounded down to tens.',
    labelNames: ['job'],
    buckets: jobSeconds,
    registers: [late],
  }),
});

/** `process` tells the figures of several processes apart. */
export const createMetrics = (process: string): Metrics => {
  const now = new Registry();
  const late = new Registry();
  for (const registry of [now, late]) registry.setDefaultLabels({ process });
  // The processor's seconds and busy connections move with each visit, a receipt's slow hash above all.
  const machine = new Registry();
  machine.setDefaultLabels({ process });
  collectDefaultMetrics({ register: machine });
  const http = requestMetrics(now, late);
  const jobs = jobMetrics(now, late);
  let lastHour: readonly Told[] = [];

  const began = new WeakMap<WatchedJob, number>();
  const jobEvents = {
    start: (job: WatchedJob): void => {
      began.set(job, performance.now());
    },
    asyncEnd: (ended: WatchedJob & { readonly error?: unknown }): void => {
      const { job, isByClock, error } = ended;
      const outcome = error === undefined ? 'done' : 'failed';
      (isByClock ? jobs.clockJobs : jobs.followingJobs).inc({ job, outcome });
      jobs.jobSeconds.observe({ job }, (performance.now() - (began.get(ended) ?? performance.now())) / 1_000);
    },
  };
  jobChannel.subscribe(jobEvents);

  return {
    request: ({ method, route, status, seconds, isPublic }) => {
      if (status >= 500) http.faults.inc({ method, route, status });
      if (isPublic) {
        http.publicRequests.inc({ method, route, status });
        http.publicSeconds.observe(seconds);
      } else {
        http.requests.inc({ method, route, status });
        http.requestSeconds.observe({ method, route }, seconds);
      }
    },
    watchDatabase: (db) => {
      new Gauge({
        name: 'cairn_database_connections',
        help: 'Connections to the database that are busy or idle, and askers that wait for one, as of the last whole hour.',
        labelNames: ['state'],
        registers: [machine],
        collect() {
          for (const [state, count] of Object.entries(db.connections())) this.set({ state }, count);
        },
      });
    },
    turn: async () => {
      lastHour = [...(await machine.getMetricsAsJSON()).map(knownOnly), ...coarse(await late.getMetricsAsJSON())];
    },
    told: async () => [...(await now.getMetricsAsJSON()), ...lastHour],
    stop: () => {
      jobChannel.unsubscribe(jobEvents);
    },
  };
};

/** An event loop that has not turned yet has no mean. */
const knownOnly = (metric: Told): Told => ({
  ...metric,
  values: metric.values.filter(({ value }) => Number.isFinite(value)),
});

/** The figures of several processes, in Prometheus's words. */
export const toldTogether = (processes: readonly (readonly Told[])[]): Promise<string> =>
  AggregatorRegistry.aggregate(
    processes.map((told): MetricObjectWithValues<MetricValue<string>>[] => [...told]),
  ).metrics();
