// The web face of Cairn: takes modules and serves their pages and interfaces, with one way of doing everything around them.

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createAssets } from '../../ui/assets/assets.ts';
import { failure } from '../errors.ts';
import { readAddress } from '../language/address.ts';
import type { Module } from '../module.ts';
import { addBodyParsers } from './body-parsers.ts';
import { chooseEncoding, compress } from './compression.ts';
import { contractFaults } from './contract.ts';
import { failureOf, problemOf, Refused, wantsJson } from './failures.ts';
import { refuseFlood } from './flood.ts';
import { createGate } from './gate.ts';
import { barePolicy, standingHeaders } from './headers.ts';
import { faultEntry, type Log, requestEntry } from './log.ts';
import { parseQuery } from './malformed-query.ts';
import { describeApi, serveDescription } from './openapi.ts';
import { type Brand, createPages, type Pages } from './pages.ts';
import { createRateLimit } from './rate-limit.ts';
import { serveAssets } from './serve-assets.ts';
import { type Identify, serveRoutes } from './serve-routes.ts';
import { limitServer, type ServerTimes, serverOptions, serverTimes } from './server-limits.ts';

export type HttpOptions = {
  readonly config: { readonly origin: string; readonly dataDir: string; readonly demo: boolean; readonly brand: Brand };
  readonly modules: readonly Module[];
  readonly identify: Identify;
  readonly readiness: () => Promise<Readiness>;
  /** Addresses or networks of the proxies whose `X-Forwarded-For` is believed; none unless told. */
  readonly prefixTrust?: readonly string[];
  /** Routes that are no module's: the sign-in provider. */
  readonly extra?: (app: FastifyInstance) => void;
  readonly log?: Log;
  /** Signs the work that browsers are given in busy times: the same in every process that serves these pages. */
  readonly secret?: Uint8Array;
  readonly times?: ServerTimes;
  /** How long a costly form takes in busy times that brings no proof of work. */
  readonly slowLaneMs?: number;
};

export type Readiness = {
  readonly ok: boolean;
  /** Without these it cannot serve. */
  readonly missing: readonly string[];
  /** These should be looked at soon; it serves meanwhile. */
  readonly ailing?: readonly string[];
};

const lastResort =
  '<!DOCTYPE html><title>Something went wrong</title><h1>Something went wrong on our side</h1><p>Go back and try again.';

const handleError =
  (pages: Pages, log: Log, isInvented: boolean) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const found = failureOf(error);
    if (found === null) log(faultEntry(error, request.method, request.routeOptions.url ?? 'none', isInvented));
    if (error instanceof Refused && error.retryAfterSeconds !== undefined)
      reply.header('retry-after', error.retryAfterSeconds);
    if (found?.code === 'unavailable') reply.header('retry-after', 30);
    if (!wantsJson(request)) {
      try {
        return pages.sendFailure(reply, request, found);
      } catch (broken) {
        log(faultEntry(broken, request.method, 'failure page', isInvented));
        return reply.code(500).type('text/html; charset=utf-8').send(lastResort);
      }
    }
    const problem =
      found === null
        ? { type: 'about:blank', title: 'Something went wrong on our side.', status: 500 }
        : problemOf(found);
    return reply.code(problem.status).type('application/problem+json').send(problem);
  };

const squeeze = async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
  if (typeof payload !== 'string' || reply.hasHeader('content-encoding')) return payload;
  const others = reply.getHeader('vary');
  reply.header('vary', others === undefined ? 'accept-encoding' : `${others}, accept-encoding`);
  const { body, encoding } = await compress(payload, chooseEncoding(request.headers['accept-encoding']));
  if (encoding !== 'identity') reply.header('content-encoding', encoding);
  reply.removeHeader('content-length');
  return body;
};

const serveHealth = (app: FastifyInstance, readiness: HttpOptions['readiness']): void => {
  app.get('/healthz', { schema: { hide: true } }, async () => ({ up: true }));
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const { ok, missing, ailing = [] } = await readiness();
    return reply.code(ok ? 200 : 503).send({ ready: ok, missing, ailing });
  });
};

export const createHttp = ({
  config,
  modules,
  identify,
  readiness,
  prefixTrust,
  extra,
  log = () => {},
  secret = randomBytes(32),
  times = serverTimes,
  slowLaneMs,
}: HttpOptions): FastifyInstance => {
  const faults = contractFaults(modules);
  if (faults.length > 0) throw new Error(`These routes may not be served:\n${faults.join('\n')}`);

  const assets = createAssets({
    cacheDir: join(config.dataDir, 'cache'),
    brandName: config.brand.name,
    shortcuts: modules
      .flatMap(({ links = [] }) => links)
      .filter(({ place }) => place === 'phone')
      .map(({ text, path }) => ({ name: text, url: path })),
  });
  const rateLimit = createRateLimit();
  const gate = createGate({ secret, rateLimit, ...(slowLaneMs !== undefined && { slowLaneMs }) });
  const pages = createPages({ brand: config.brand, demo: config.demo, modules, assets: assets.links, gate });
  const headers = {
    ...standingHeaders(config.origin),
    'cache-control': 'no-store',
    'content-security-policy': barePolicy,
  };
  const onError = handleError(pages, log, config.demo);
  const app = Fastify({
    logger: false,
    trustProxy: prefixTrust === undefined ? false : [...prefixTrust],
    requestIdHeader: false,
    rewriteUrl: ({ url = '/' }) => readAddress(url).url,
    ...serverOptions(times),
    routerOptions: { querystringParser: parseQuery, ignoreTrailingSlash: true, maxParamLength: 500 },
    // `1e999` in an address becomes Infinity, which only the plain comparison holds against a maximum.
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: false, strictNumbers: false } },
    frameworkErrors: (error, request, reply) => {
      reply.headers(headers);
      onError(error, request as FastifyRequest, reply as FastifyReply);
    },
  });

  limitServer(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    const isPage = request.routeOptions.config.isPublic !== undefined && !request.url.startsWith('/api/');
    // Only pages have languages: a rule of the operator about `/healthz` or `/api/` holds for every way there.
    if (!isPage && !request.is404 && request.originalUrl !== request.url) throw new Refused(failure('not-found'));
    // What is a module's, its route counts: so that a form which comes too often can be given back.
    if (request.routeOptions.config.isPublic === undefined) refuseFlood(rateLimit, request);
  });
  app.addHook('onSend', squeeze);
  app.addHook('onResponse', async (request, reply) => {
    const entry = requestEntry(request, reply);
    if (entry !== null) log(entry);
  });
  app.setErrorHandler(onError);
  app.setNotFoundHandler(async (request) => {
    // So that somebody who is signed in keeps their menu; when that cannot be known, the page is for anyone.
    const identity = await identify(request).catch(() => null);
    if (identity !== null) pages.remember(request, pages.visitOf(identity, readAddress(request.originalUrl).language));
    throw new Refused(failure('not-found'));
  });

  addBodyParsers(app);
  describeApi(app, config.brand.name);
  // After the plugins above have loaded, so that the description sees every route.
  app.register(async (served) => {
    serveHealth(served, readiness);
    serveAssets(served, assets);
    serveDescription(served);
    serveRoutes(served, modules, { origin: config.origin, identify, rateLimit, pages, gate });
    extra?.(served);
  });
  return app;
};
