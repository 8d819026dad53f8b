// The public keys by which outside providers know this service (RFC 7517).

import { type Route, route } from '../../../module.ts';
import type { publishedKeys } from '../../relying-party/client-auth.ts';

export const keysRoutes = (keys: ReturnType<typeof publishedKeys>): readonly Route[] => [
  route({
    method: 'GET',
    path: '/.well-known/jwks.json',
    permission: 'public',
    schema: {},
    handle: async (_request, _visit, reply) => {
      reply.header('cache-control', 'public, max-age=300');
      return { kind: 'json', body: { keys } };
    },
  }),
];
