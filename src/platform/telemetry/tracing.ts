// Traces for whoever runs Cairn (OpenTelemetry): a span for each request of somebody who is signed in, with the statements
// it asked of the database, and one for each job that the clock starts.
//
// A span has its moment to the millisecond. So there is none for what is open to everybody, nor for jobs that follow on it,
// nor for the statements of jobs (the chain of the audit asks one more when something was told in that minute). A span has
// the route as written in the code, never an address, a browser or a word; and what a caller says about traces is not heard.

import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { FastifyInstance } from 'fastify';
import { jobChannel, statementChannel, type WatchedJob, type WatchedStatement } from './watched.ts';

export type Tracing = {
  /** To be called before the server is ready. */
  readonly watchHttp: (app: FastifyInstance) => void;
  /** What was not sent yet is sent. */
  readonly stop: () => Promise<void>;
};

/** Where to, how and how long: the exporter reads the standard variables itself. */
const toCollector = (): SpanProcessor => new BatchSpanProcessor(new OTLPTraceExporter());

export const startTracing = (serviceName: string, processor: SpanProcessor = toCollector()): Tracing => {
  const resource = resourceFromAttributes({ 'service.name': serviceName });
  const provider = new BasicTracerProvider({ resource, spanProcessors: [processor] });
  const tracer = provider.getTracer('cairn');
  const requests = new AsyncLocalStorage<Span>();
  const spans = new WeakMap<object, Span>();

  const endWith = (watched: object & { readonly error?: unknown }): void => {
    const span = spans.get(watched);
    if (span === undefined) return;
    if (watched.error !== undefined) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      span.setAttribute('error.type', watched.error instanceof Error ? watched.error.name : 'unknown');
    }
    span.end();
  };

  const statementEvents = {
    start: (watched: WatchedStatement): void => {
      const parent = requests.getStore();
      if (parent === undefined) return;
      const attributes = { 'db.system.name': 'postgresql', 'db.operation.name': watched.statement };
      const context = trace.setSpan(ROOT_CONTEXT, parent);
      spans.set(watched, tracer.startSpan(watched.statement, { kind: SpanKind.CLIENT, attributes }, context));
    },
    asyncEnd: endWith,
  };
  const jobEvents = {
    start: (watched: WatchedJob): void => {
      if (watched.isByClock) spans.set(watched, tracer.startSpan(watched.job, { root: true }, ROOT_CONTEXT));
    },
    asyncEnd: endWith,
  };
  statementChannel.subscribe(statementEvents);
  jobChannel.subscribe(jobEvents);

  return {
    watchHttp: (app) => {
      app.addHook('onRequest', (request, _reply, next) => {
        const { config, url: route = '' } = request.routeOptions;
        if (config.isPublic !== false) return next();
        const attributes = { 'http.request.method': request.method, 'http.route': route };
        const name = `${request.method} ${route}`;
        const span = tracer.startSpan(name, { kind: SpanKind.SERVER, attributes, root: true }, ROOT_CONTEXT);
        spans.set(request, span);
        requests.run(span, next);
      });
      app.addHook('onResponse', async (request, reply) => {
        const span = spans.get(request);
        span?.setAttribute('http.response.status_code', reply.statusCode);
        if (reply.statusCode >= 500) span?.setStatus({ code: SpanStatusCode.ERROR });
        span?.end();
      });
    },
    stop: async () => {
      statementChannel.unsubscribe(statementEvents);
      jobChannel.unsubscribe(jobEvents);
      await provider.shutdown().catch(() => {});
    },
  };
};
