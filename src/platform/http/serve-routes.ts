// Serves the routes of modules: who may, how often, whether the form is ours, what was sent; then the handler; then its answer.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor.ts';
import { failure } from '../errors.ts';
import { addressIn, readAddress } from '../language/address.ts';
import type { Language } from '../language/language.ts';
import { english } from '../language/languages.ts';
import type { Answer, Module, Route, RouteSchema, Visit } from '../module.ts';
import { addressOf } from './address.ts';
import { isCleanText } from './clean-text.ts';
import { isFromOurPages, isToken } from './csrf.ts';
import { Refused, wantsJson } from './failures.ts';
import { refuseAbove, refuseFlood } from './flood.ts';
import type { Gate } from './gate.ts';
import { picturePolicy } from './headers.ts';
import { malformedQuery } from './malformed-query.ts';
import { may } from './may.ts';
import type { Identity, Pages } from './pages.ts';
import type { RateLimit } from './rate-limit.ts';
import { isSmallForm } from './typed-words.ts';

export type Identify = (request: FastifyRequest) => Promise<Identity>;

export type Serving = {
  readonly origin: string;
  readonly identify: Identify;
  readonly rateLimit: RateLimit;
  readonly pages: Pages;
  readonly gate: Gate;
};

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Of a module's route: whether it is open to those who are not signed in. */
    readonly isPublic?: boolean;
    /** Whether a form with a file is read. */
    readonly takesFile?: boolean;
    readonly inEveryLanguage?: boolean;
  }
}

const csrfName = '_csrf';
const proofName = '_proof';
const defaultBodyBytes = 256 * 1024;
/** A whole hospital may stand behind one network; nobody types so fast. */
const defaultPostsPerMinute = 240;

type Known = { readonly identity: Identity; readonly visit: Visit };

const checkAddress = (request: FastifyRequest): void => {
  if (request.query === malformedQuery) throw new Refused(failure('bad-request'));
  const params = Object.values(request.params as Record<string, string>);
  if (!params.every(isCleanText)) throw new Refused(failure('not-found'));
};

/** There and back in the language that was asked for. */
const toSignIn = ({ originalUrl, url }: FastifyRequest, path: string): string => {
  const { language } = readAddress(originalUrl);
  return addressIn(language, `${path}?next=${encodeURIComponent(addressIn(language, url))}`);
};

const refuseOrSignIn = (request: FastifyRequest, reply: FastifyReply, actor: Actor): FastifyReply => {
  if (actor.kind !== 'anonymous') throw new Refused(failure('not-allowed'));
  if (request.method !== 'GET' || wantsJson(request)) throw new Refused(failure('sign-in-needed'));
  return reply.redirect(toSignIn(request, '/sign-in'), 303);
};

const refuseOrProve = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  if (request.method !== 'GET' || wantsJson(request)) throw new Refused(failure('proof-needed'));
  return reply.redirect(toSignIn(request, '/sign-in/again'), 303);
};

/** Takes what every form may carry out of the body, so that no schema need know it. */
const takeOut = (request: FastifyRequest, name: string): unknown => {
  const body = request.body as Record<string, unknown> | null | undefined;
  if (body === null || typeof body !== 'object') return undefined;
  const value = body[name];
  delete body[name];
  return value;
};

/** Without a session there is nothing to forge. */
const checkForm = (request: FastifyRequest, identity: Identity, origin: string): void => {
  const inBody = takeOut(request, csrfName);
  if (identity.actor.kind !== 'account') return;
  const given = inBody ?? request.headers['x-csrf-token'];
  if (!isToken(given, identity.csrfToken) || !isFromOurPages(request.headers, origin)) {
    throw new Refused(failure('not-allowed', [], 'This page was open for too long. Go back, reload it and try again.'));
  }
};

const send = async (
  reply: FastifyReply,
  request: FastifyRequest,
  answer: Answer,
  known: Known,
  pages: Pages,
): Promise<FastifyReply> => {
  switch (answer.kind) {
    case 'see-other':
      return reply.redirect(addressIn(readAddress(request.originalUrl).language, answer.to), 303);
    case 'json':
      return reply.code(answer.status ?? 200).send(answer.body);
    case 'file':
      return reply
        .header('content-type', answer.type)
        .header('content-disposition', `attachment; filename="${answer.name}"`)
        .send(answer.body);
    case 'picture':
      return reply
        .header('content-type', 'image/jpeg')
        .header('content-disposition', `inline; filename="${answer.name}"`)
        .header('content-security-policy', picturePolicy)
        .send(Buffer.from(answer.jpeg));
    case 'failed':
      throw new Refused(answer.failure);
    case 'page':
      return pages.send(reply, request, answer, known.visit);
  }
};

/** A link to a page comes by mail and by other sites, which add words of their own to its address: those are not read. */
const tolerant = (schema: RouteSchema): RouteSchema =>
  schema.querystring === undefined
    ? schema
    : { ...schema, querystring: { ...schema.querystring, additionalProperties: true } };

/** A page that speaks English alone says so, whatever its address begins with: its links lead on in the visitor's language. */
const languageOf = (request: FastifyRequest, { inEveryLanguage }: Route): Language =>
  inEveryLanguage ? readAddress(request.originalUrl).language : english;

const serveRoute = (app: FastifyInstance, route: Route, serving: Serving): void => {
  const { identify, rateLimit, pages, origin, gate } = serving;
  const limitPerMinute = route.limitPerMinute ?? (route.method === 'POST' ? defaultPostsPerMinute : undefined);
  const visits = new WeakMap<FastifyRequest, Known>();
  const refusals = new WeakMap<FastifyRequest, unknown>();
  const knownOf = (request: FastifyRequest): Known => {
    const known = visits.get(request);
    if (known === undefined) throw new Error('A request reached its handler before its identity was known');
    return known;
  };
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const identity = await identify(request);
    const visit = pages.visitOf(identity, languageOf(request, route));
    visits.set(request, { identity, visit });
    pages.remember(request, visit);
    if (!may(identity.actor, route.permission)) return refuseOrSignIn(request, reply, identity.actor);
    if (route.freshProof && !identity.isFreshlyProven) return refuseOrProve(request, reply);
    if (route.beforeBody && !request.validateInput(request.params, 'params')) throw new Refused(failure('not-found'));
    const answer = await route.beforeBody?.(request, visit);
    return answer ? send(reply, request, answer, { identity, visit }, pages) : undefined;
  };
  /** A small form is read before it is refused, so that the refusal can give back what was typed. */
  const refuse = (request: FastifyRequest, refusal: unknown, reason: 'refused' | 'flood'): void => {
    if (!isSmallForm(request, reason)) throw refusal;
    refusals.set(request, refusal);
  };
  const isApi = route.path.startsWith('/api/');
  app.route({
    method: route.method,
    url: route.path,
    bodyLimit: route.bodyLimit ?? defaultBodyBytes,
    config: {
      isPublic: route.permission === 'public',
      inEveryLanguage: route.inEveryLanguage ?? false,
      takesFile: route.takesFile ?? false,
    },
    schema: isApi ? route.schema : { ...tolerant(route.schema), hide: true },
    onRequest: async (request, reply) => {
      checkAddress(request);
      try {
        refuseFlood(rateLimit, request);
        if (limitPerMinute !== undefined)
          refuseAbove(rateLimit, `${route.method} ${route.path}`, addressOf(request), limitPerMinute);
      } catch (refusal) {
        return refuse(request, refusal, 'flood');
      }
      return admit(request, reply).catch((refusal: unknown) => refuse(request, refusal, 'refused'));
    },
    preValidation: async (request) => {
      if (refusals.has(request)) throw refusals.get(request);
      if (route.method !== 'POST') return;
      const { identity } = knownOf(request);
      checkForm(request, identity, origin);
      const proof = takeOut(request, proofName);
      if (route.isCostly && identity.actor.kind === 'anonymous') await gate.pass(route.path, addressOf(request), proof);
    },
    handler: async (request, reply) => {
      const known = knownOf(request);
      return send(reply, request, await route.handle(request, known.visit, reply), known, pages);
    },
  });
};

export const serveRoutes = (app: FastifyInstance, modules: readonly Module[], serving: Serving): void => {
  for (const module of modules) {
    for (const route of module.routes) serveRoute(app, route, serving);
  }
};
