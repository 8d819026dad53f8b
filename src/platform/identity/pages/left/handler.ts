// Where an outside provider says, behind the browser's back, that somebody has left: they are out with the next request.

import { Type } from 'typebox';
import { faultEntry, type Log } from '../../../http/log.ts';
import { type Route, route } from '../../../module.ts';
import type { Arrivals } from '../../arrival/arrivals.ts';
import { ProviderUnreachable } from '../../relying-party/relying-party.ts';
import type { Way } from '../../ways.ts';

const path = '/sign-in/left/:way';

export const leftRoutes = (ways: readonly Way[], arrivals: Arrivals, log: Log): readonly Route[] => [
  route({
    method: 'POST',
    path,
    permission: 'public',
    limitPerMinute: 600,
    schema: {
      params: Type.Object({ way: Type.String({ maxLength: 40 }) }),
      body: Type.Object({ logout_token: Type.String({ maxLength: 8_000 }) }),
    },
    handle: async (request, _visit, reply) => {
      reply.header('cache-control', 'no-store');
      const way = ways.find(({ id, provider }) => provider !== null && id === request.params.way);
      try {
        const leaver = (await way?.party().leaver(request.body.logout_token)) ?? null;
        if (!way || !leaver) return { kind: 'json', status: 400, body: { error: 'invalid_request' } };
        await arrivals.leave(way.id, leaver);
        return { kind: 'json', body: {} };
      } catch (error) {
        if (!(error instanceof ProviderUnreachable)) throw error;
        log(faultEntry(error.cause, 'POST', path, false));
        return { kind: 'json', status: 503, body: { error: 'temporarily_unavailable' } };
      }
    },
  }),
];
