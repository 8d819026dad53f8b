// Serves the built-in provider's addresses. Its library reads the raw request itself, so Fastify leaves the body alone here.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import { isUnavailable } from '../../database/unavailable.ts';
import { failure } from '../../errors.ts';
import { addressOf } from '../../http/address.ts';
import { Refused } from '../../http/failures.ts';
import { barePolicy, standingHeaders } from '../../http/headers.ts';
import { isOwnCall } from '../../http/in-process.ts';
import { faultEntry, type Log } from '../../http/log.ts';
import { createRateLimit } from '../../http/rate-limit.ts';

/** Every start of a sign-in keeps a row for minutes; every token asked for keeps one too, and lets a secret be tried. */
const perMinute = 120;

export const mountProvider = (app: FastifyInstance, provider: Provider, origin: string, log: Log = () => {}): void => {
  const { host, protocol } = new URL(origin);
  const headers = { ...standingHeaders(origin), 'content-security-policy': barePolicy };
  const answer = provider.callback();
  const limit = createRateLimit();

  // The library keeps its own errors to itself and answers 500. While the database is away, the truth is "try again".
  provider.on('server_error', (ctx, error) => {
    if (isUnavailable(error)) ctx.status = 503;
    else log(faultEntry(error, ctx.method, '/oidc', false));
  });
  provider.onerror = (error) => log(faultEntry(error, '', '/oidc', false));

  const handle = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (!isOwnCall(request)) {
      const retryAfterSeconds = limit.secondsToWait(`${request.method} /oidc`, addressOf(request), perMinute);
      if (retryAfterSeconds > 0) throw new Refused(failure('too-many-tries'), retryAfterSeconds);
    }
    reply.hijack();
    for (const [name, value] of Object.entries(headers)) reply.raw.setHeader(name, value);
    request.raw.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.raw.headers['x-forwarded-host'] = host;
    await answer(request.raw, reply.raw);
  };

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const url of ['/oidc/*', '/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'])
      scope.route({ method: ['GET', 'POST'], url, handler: handle });
  });
};
