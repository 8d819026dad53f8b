import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { hashPassword } from '../identity/accounts/password.ts';
import { createMetrics, type SeenRequest, toldTogether } from './metrics.ts';
import { serveMetrics } from './serve-metrics.ts';
import { startTelemetry } from './telemetry.ts';
import { watchJob } from './watched.ts';

const send: SeenRequest = {
  method: 'POST',
  route: '/record/:token/check',
  status: 303,
  seconds: 0.02,
  isPublic: true,
};
const desk: SeenRequest = { method: 'GET', route: '/worklist', status: 200, seconds: 0.004, isPublic: false };

const open = (context: TestContext, process = 'web') => {
  const metrics = createMetrics(process);
  context.after(metrics.stop);
  const told = async (): Promise<string> => toldTogether([await metrics.told()]);
  return { metrics, told };
};
const figure = (told: string, series: string): string | undefined =>
  told
    .split('\n')
    .find((line) => line.startsWith(`${series} `))
    ?.slice(series.length + 1);

test('what signed-in people ask for is counted by method, route and status, with how long it took', async (context) => {
  const { metrics, told } = open(context);
  metrics.request(desk);
  metrics.request(desk);
  const text = await told();
  assert.equal(
    figure(text, 'cairn_http_requests_total{method="GET",route="/worklist",status="200",process="web"}'),
    '2',
  );
  assert.match(text, /cairn_http_request_duration_seconds_bucket\{.*le="0.005".*\} 2/);
});

test('what the process and its connections do, which moves with each visit, is told as of the last whole hour', async (context) => {
  const { metrics, told } = open(context);
  metrics.watchDatabase({ connections: () => ({ busy: 1, idle: 0, waiting: 0 }) });
  assert.doesNotMatch(await told(), /process_cpu|nodejs_|cairn_database_connections/);
  await metrics.turn();
  const before = await told();
  assert.match(before, /process_cpu_seconds_total/);
  assert.match(before, /cairn_database_connections/);
  assert.doesNotMatch(before, /nan/i);
  await hashPassword('a receipt is hashed as slowly');
  assert.equal(await told(), before);
});

test('of what is open to everybody nothing is told before the hour turns, and then only in tens', async (context) => {
  const { metrics, told } = open(context);
  const before = await told();
  for (let one = 0; one < 9; one += 1) metrics.request(send);
  assert.doesNotMatch(await told(), /\/record\//);
  await metrics.turn();
  assert.doesNotMatch(await told(), /\/record\//, 'nine are none');
  for (let one = 0; one < 18; one += 1) metrics.request(send);
  assert.doesNotMatch(await told(), /\/record\//);
  await metrics.turn();
  const series = 'cairn_public_requests_total{method="POST",route="/record/:token/check",status="303",process="web"}';
  assert.equal(figure(await told(), series), '20', 'twenty-seven are twenty');
  metrics.request(send);
  const after = await told();
  assert.equal(figure(after, series), '20');
  assert.match(after, /cairn_public_request_duration_seconds_count\{process="web"\} 20/);
  assert.match(after, /cairn_public_request_duration_seconds_bucket\{le="0.025",process="web"\} 20/);
  assert.match(after, /cairn_public_request_duration_seconds_sum\{process="web"\} 0\.4\d*/);
  assert.doesNotMatch(before, /cairn_public_request_duration_seconds_count/);
});

test('that we failed somebody is told at once: nothing of theirs was kept', async (context) => {
  const { metrics, told } = open(context);
  metrics.request({ ...send, status: 503 });
  assert.match(
    await told(),
    /cairn_http_faults_total\{method="POST",route="\/record\/:token\/check",status="503".*\} 1/,
  );
});

test('jobs of the clock are counted as they run, those that follow on somebody late and in tens', async (context) => {
  const { metrics, told } = open(context, 'worker');
  await watchJob({ job: 'audit.chain', isByClock: true }, async () => {});
  await watchJob({ job: 'audit.chain', isByClock: true }, () => Promise.reject(new Error('x'))).catch(() => {});
  for (let one = 0; one < 12; one += 1) await watchJob({ job: 'review.open-cases', isByClock: false }, async () => {});
  const early = await told();
  assert.match(early, /cairn_clock_job_runs_total\{job="audit.chain",outcome="done",process="worker"\} 1/);
  assert.match(early, /cairn_clock_job_runs_total\{job="audit.chain",outcome="failed",process="worker"\} 1/);
  assert.doesNotMatch(early, /open-cases|cairn_job_duration_seconds_count/);
  await metrics.turn();
  const late = await told();
  assert.match(late, /cairn_following_job_runs_total\{job="review.open-cases",outcome="done",process="worker"\} 10/);
  assert.match(late, /cairn_job_duration_seconds_count\{job="review.open-cases",process="worker"\} 10/);
  assert.doesNotMatch(late, /cairn_job_duration_seconds_count\{job="audit.chain"/);
});

test('the connections of the database are told as they were when the hour turned', async (context) => {
  const { metrics, told } = open(context);
  metrics.watchDatabase({ connections: () => ({ busy: 3, idle: 2, waiting: 1 }) });
  await metrics.turn();
  const text = await told();
  for (const [state, count] of [
    ['busy', 3],
    ['idle', 2],
    ['waiting', 1],
  ])
    assert.equal(figure(text, `cairn_database_connections{state="${state}",process="web"}`), String(count));
});

test('several processes are told apart on one page', async (context) => {
  const [web, worker] = [open(context), open(context, 'worker')];
  web.metrics.request(desk);
  worker.metrics.request(desk);
  const text = await toldTogether([await web.metrics.told(), JSON.parse(JSON.stringify(await worker.metrics.told()))]);
  for (const process of ['web', 'worker'])
    assert.equal(
      figure(text, `cairn_http_requests_total{method="GET",route="/worklist",status="200",process="${process}"}`),
      '1',
    );
});

test('the port of the figures has them at /metrics and nothing else, and a port that is taken stops the start', async (context) => {
  const server = await serveMetrics({ host: '127.0.0.1', port: 0 }, async () => 'figures 1\n');
  context.after(server.stop);
  const ask = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`);
  assert.equal(await (await ask('/metrics')).text(), 'figures 1\n');
  for (const path of ['/', '/metrics?x', '/healthz', '/sign-in']) assert.equal((await ask(path)).status, 404);
  await assert.rejects(
    serveMetrics({ host: '127.0.0.1', port: server.port }, async () => ''),
    /METRICS_PORT/,
  );
});

test('a process tells nothing unless asked to; a child tells its parent, who tells both', async (context) => {
  const silent = await startTelemetry({ config: { metrics: null, hasTraces: false }, process: 'web' });
  await silent.stop();
  const probe = createServer();
  await once(probe.listen(0, '127.0.0.1'), 'listening');
  const address = probe.address();
  assert.ok(typeof address === 'object' && address !== null);
  const { port } = address;
  await new Promise((resolve) => probe.close(resolve));
  const config = { metrics: { host: '127.0.0.1', port }, hasTraces: false };
  const parent = await startTelemetry({ config, process: 'web' });
  context.after(parent.stop);
  const { metrics } = open(context, 'worker');
  metrics.request(desk);
  for (const message of [null, 'text', {}]) parent.hearChild(message);
  parent.hearChild(JSON.parse(JSON.stringify({ metrics: await metrics.told() })));
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  assert.match(text, /process_cpu_seconds_total\{process="web"\}/);
  assert.match(text, /cairn_http_requests_total\{.*process="worker"\} 1/);
});
