// Describes the routes under /api, from the same schemas that check them.

import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';

export const describeApi = (app: FastifyInstance, brandName: string): void => {
  app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: `${brandName} interface`, version: '1' },
    },
  });
};

export const serveDescription = (app: FastifyInstance): void => {
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
};
