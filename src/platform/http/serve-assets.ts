// Serves styles, scripts and icons from memory, already squeezed; their names change with their content.

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Assets } from '../../ui/assets/assets.ts';
import { failure } from '../errors.ts';
import { chooseEncoding } from './compression.ts';
import { Refused } from './failures.ts';
import { workerPolicy } from './headers.ts';

const forever = 'public, max-age=31536000, immutable';
const oneDay = 'public, max-age=86400';

export const serveAssets = (app: FastifyInstance, assets: Assets): void => {
  const send = async (request: FastifyRequest, reply: FastifyReply, name: string, caching: string) => {
    const asset = await assets.get(name);
    if (asset === null) throw new Refused(failure('not-found'));
    const encoding = chooseEncoding(request.headers['accept-encoding']);
    const body = asset.bodies[encoding] ?? asset.bodies.identity;
    if (body !== asset.bodies.identity) reply.header('content-encoding', encoding);
    return reply
      .header('cache-control', caching)
      .header('vary', 'accept-encoding')
      .type(asset.type)
      .send(Buffer.from(body));
  };
  app.route<{ Params: { name: string } }>({
    method: 'GET',
    url: '/assets/:name',
    schema: { hide: true, params: Type.Object({ name: Type.String() }) },
    handler: (request, reply) => send(request, reply, request.params.name, forever),
  });
  app.get('/favicon.ico', { schema: { hide: true } }, (request, reply) => send(request, reply, assets.favicon, oneDay));
  // A browser asks for it anew, so that a new version is set up; at the top, so that it serves every page.
  app.get('/service-worker.js', { schema: { hide: true } }, (request, reply) => {
    reply.header('content-security-policy', workerPolicy);
    return send(request, reply, assets.serviceWorker, 'no-cache');
  });
  // Begins to build as soon as the service is up, so that the first visitor does not wait for it.
  app.addHook('onListen', async () => {
    await assets.get(assets.links.style.replace('/assets/', '')).catch(() => {});
  });
};
