// The way out. Once a session has ended, its cookie opens nothing, here or anywhere.

import { Type } from 'typebox';
import { forgetSession, forgetUs } from '../../../http/headers.ts';
import { type Route, route } from '../../../module.ts';
import type { Sessions } from '../../sessions/sessions.ts';

const path = '/sign-out';

/** Said by the page's own script, where something waits on this phone (`ui/client/phone/notice.ts`). */
const holdsStories = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'phone' in body && body.phone === 'holds-stories';

/** `outsideProvider` is the address of a provider that may still know the person after they have left us. */
export const signOutRoutes = (sessions: Sessions, outsideProvider: string | null): readonly Route[] => [
  route({
    method: 'POST',
    path,
    permission: 'public',
    schema: { body: Type.Unknown() },
    handle: async (request, { actor }, reply) => {
      reply.header('set-cookie', await sessions.end(actor, request.headers.cookie));
      // Only where our own form was sent: another site's can reach this without the cookie.
      if (actor.kind === 'account') reply.headers(holdsStories(request.body) ? forgetSession : forgetUs);
      return { kind: 'see-other', to: path };
    },
  }),
  route({
    method: 'GET',
    path,
    permission: 'public',
    schema: {},
    handle: async (_request, { actor }) => {
      const isSignedIn = actor.kind === 'account';
      return {
        kind: 'page',
        view: 'platform/identity/pages/sign-out/view.njk',
        title: isSignedIn ? 'Sign out' : 'You are signed out',
        data: { isSignedIn, outsideProvider: outsideProvider && new URL(outsideProvider).host },
      };
    },
  }),
];
