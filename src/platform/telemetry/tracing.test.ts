import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { hostname } from 'node:os';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { Type } from 'typebox';
import { someone } from '../access/testing.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { createTestHttp } from '../http/testing.ts';
import { type Module, route } from '../module.ts';
import { startTracing } from './tracing.ts';
import { watchJob } from './watched.ts';

const secret = 'Mrs Invented fell';
const token = 'a token of the session';

describe('traces', () => {
  const exporter = new InMemorySpanExporter();
  const tracing = startTracing('cairn', new SimpleSpanProcessor(exporter));
  let database: TestDatabase;
  let app: ReturnType<typeof createTestHttp>;

  before(async () => {
    database = await testDatabase();
    const ask = async () => {
      await database.db.query(`select '${secret}' as words`, []);
      await database.db.transaction((tx) => tx.query('select $1::text as words', [secret], 'say-words'));
      return { kind: 'json', body: {} } as const;
    };
    const schema = { params: Type.Object({ id: Type.String() }) };
    const body = Type.Object({ note: Type.String() });
    const module: Module = {
      name: 'trial',
      jobs: [],
      routes: [
        route({ method: 'GET', path: '/desk/:id', permission: 'signed-in', schema, handle: ask }),
        route({ method: 'POST', path: '/desk/:id', permission: 'signed-in', schema: { ...schema, body }, handle: ask }),
        route({ method: 'GET', path: '/open/:id', permission: 'public', schema, handle: ask }),
      ],
    };
    const actor = someone('reviewer', 'X00001');
    app = createTestHttp({ modules: [module], identify: async () => ({ actor, csrfToken: token }) });
    tracing.watchHttp(app);
  });
  after(async () => {
    await app.close();
    await tracing.stop();
    await database.drop();
  });
  beforeEach(() => exporter.reset());

  const spans = (): readonly ReadableSpan[] => exporter.getFinishedSpans();
  const names = (): readonly string[] => spans().map(({ name }) => name);
  const everything = (): string =>
    JSON.stringify(
      spans().map(({ name, attributes, status, events, links, resource }) => [
        name,
        attributes,
        status,
        events,
        links,
        resource.attributes,
      ]),
    );

  for (const method of ['GET', 'POST'] as const)
    it(`of a signed-in ${method} there is a span, and below it one for each statement, by name or first word`, async () => {
      await app.inject({
        method,
        url: `/desk/${encodeURIComponent(secret)}?words=${encodeURIComponent(secret)}`,
        remoteAddress: '203.0.113.77',
        headers: {
          'user-agent': 'OldPhone/1',
          'x-csrf-token': token,
          traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
        },
        ...(method === 'POST' && { payload: { note: secret } }),
      });
      assert.deepEqual([...names()].sort(), [`${method} /desk/:id`, 'say-words', 'select'].sort());
      const [request, ...statements] = [...spans()].sort(
        (a, b) => Number(b.name.includes('/')) - Number(a.name.includes('/')),
      );
      assert.equal(request?.attributes['http.response.status_code'], 200);
      for (const statement of statements)
        assert.equal(statement.parentSpanContext?.spanId, request?.spanContext().spanId);
      assert.doesNotMatch(everything(), /Invented|203\.0|OldPhone|0af7651916/);
      assert.notEqual(request?.spanContext().traceId, '0af7651916cd43dd8448eb211c80319c');
    });

  it('statements belong to their request too where its body came in pieces, beside others on the same wire', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' });
    const address = app.server.address();
    assert.ok(typeof address === 'object' && address !== null);
    const tell = async (id: number) => {
      const body = Readable.from(
        (async function* () {
          for (const part of ['{"note":', '"x"', '}']) {
            await sleep(20);
            yield Buffer.from(part);
          }
        })(),
      );
      const headers = { 'content-type': 'application/json', 'x-csrf-token': token };
      const url = `http://127.0.0.1:${address.port}/desk/${id}`;
      return (
        await fetch(url, {
          method: 'POST',
          headers,
          body: Readable.toWeb(body) as BodyInit,
          duplex: 'half',
        } as RequestInit)
      ).status;
    };
    assert.deepEqual(await Promise.all([tell(1), tell(2)]), [200, 200]);
    const requests = spans().filter(({ name }) => name.startsWith('POST'));
    for (const request of requests) {
      const below = spans().filter(
        ({ parentSpanContext }) => parentSpanContext?.spanId === request.spanContext().spanId,
      );
      assert.deepEqual(below.map(({ name }) => name).sort(), ['say-words', 'select']);
    }
    assert.equal(requests.length, 2);
  });

  it('of what is open to everybody there is none, whoever comes, nor of the statements it asks: a span has its moment', async () => {
    assert.equal((await app.inject('/open/1')).statusCode, 200);
    await app.inject('/nowhere');
    await app.inject('/healthz');
    assert.deepEqual(names(), []);
  });

  it('of jobs that the clock starts there is a span without statements; of those that follow on somebody, none', async () => {
    const ask = () => database.db.query('select 1');
    await watchJob({ job: 'audit.chain', isByClock: true }, ask);
    await watchJob({ job: 'review.open-cases', isByClock: false }, ask);
    assert.deepEqual(names(), ['audit.chain']);
  });

  it('a job that failed says what kind of error it was and not its words', async () => {
    const fail = () => Promise.reject(new TypeError(secret));
    await assert.rejects(watchJob({ job: 'audit.chain', isByClock: true }, fail));
    assert.equal(spans()[0]?.attributes['error.type'], 'TypeError');
    assert.doesNotMatch(everything(), /Invented/);
  });
});

it('traces go to the collector that the standard variables name, under the name of the service and no machine', async (context) => {
  const heard: { path: string | undefined; body: string }[] = [];
  const collector = createServer(async (request, answer) => {
    heard.push({ path: request.url, body: await text(request) });
    answer.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  const address = collector.address();
  assert.ok(typeof address === 'object' && address !== null);
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${address.port}`;
  context.after(() => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    collector.closeAllConnections();
    collector.close();
  });
  const tracing = startTracing('cairn');
  await watchJob({ job: 'audit.chain', isByClock: true }, async () => {});
  await tracing.stop();
  assert.deepEqual(
    heard.map(({ path }) => path),
    ['/v1/traces'],
  );
  assert.match(heard[0]?.body ?? '', /"service\.name".*"cairn".*"audit\.chain"/);
  assert.ok(!(heard[0]?.body ?? '').includes(hostname()));
});
