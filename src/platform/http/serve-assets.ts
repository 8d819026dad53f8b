// Serves styles, scripts and icons from memory, already squeezed; their names change with their content.

import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Assets } from '../../ui/assets/assets.ts';
import { failure } from '../errors.ts';
import { chooseEncoding } from './compression.ts';
import { Refused } from './failures.ts';

const forever = 'public, max-age=31536000, immutable';

export const serveAssets = (app: FastifyInstance, assets: Assets): void => {
  app.route<{ Params: { name: string } }>({
    method: 'GET',
    url: '/assets/:name',
    schema: { hide: true, params: Type.Object({ name: Type.String() }) },
    handler: async (request, reply) => {
      const asset = await assets.get(request.params.name);
      if (asset === null) throw new Refused(failure('not-found'));
      const encoding = chooseEncoding(request.headers['accept-encoding']);
      const body = asset.bodies[encoding] ?? asset.bodies.identity;
      if (body !== asset.bodies.identity) reply.header('content-encoding', encoding);
      return reply.header('cache-control', forever).header('vary', 'accept-encoding').type(asset.type).send(body);
    },
  });
};
