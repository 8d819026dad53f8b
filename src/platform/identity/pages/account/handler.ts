// "Your account": the page itself, and the sessions that are ended from it.

import { Type } from 'typebox';
import { saidOf } from '../../../../ui/said.ts';
import { failure } from '../../../errors.ts';
import { type Route, route } from '../../../module.ts';
import { type ShownDeps, shownAccount } from './shown-account.ts';

export const accountPath = '/account';

const notAllowed = { kind: 'failed', failure: failure('not-allowed') } as const;

/** What was done, said once at the head of the page. */
const said: Readonly<Record<string, string>> = {
  password: 'Your password is changed. You are signed out everywhere else.',
  app: 'Your app is set up. From now on we ask for its code when you sign in.',
  passkey: 'Your passkey is added.',
  removed: 'It is taken away.',
  codes: 'Your new recovery codes are kept. The old ones open nothing any more.',
  ended: 'That device is signed out.',
  others: 'You are signed out everywhere else.',
  device: 'The name is kept. Only you see it.',
};

const id = '^[0-9a-f-]{36}$';

export const accountRoutes = (deps: ShownDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: accountPath,
    permission: 'signed-in',
    schema: { querystring: Type.Object({ done: Type.Optional(Type.Unknown()) }) },
    handle: async (request, { actor }) => {
      const shown = actor.kind === 'account' ? await shownAccount(deps, actor, request.headers.cookie) : null;
      if (!shown) return notAllowed;
      const { done } = request.query;
      return {
        kind: 'page',
        view: 'platform/identity/pages/account/view.njk',
        title: 'Your account',
        data: { ...shown, said: saidOf(said, done) },
      };
    },
  }),
  route({
    method: 'POST',
    path: '/account/sessions',
    permission: 'signed-in',
    schema: {
      body: Type.Object(
        { session: Type.Union([Type.String({ pattern: id }), Type.Literal('others')]) },
        { additionalProperties: false },
      ),
    },
    handle: async (request, { actor }) => {
      if (actor.kind !== 'account') return notAllowed;
      const { session } = request.body;
      if (session === 'others') {
        await deps.sessions.endOthers(actor, request.headers.cookie);
        return { kind: 'see-other', to: `${accountPath}?done=others` };
      }
      await deps.sessions.endOne(actor, session);
      return { kind: 'see-other', to: `${accountPath}?done=ended` };
    },
  }),
  route({
    method: 'POST',
    path: '/account/device',
    permission: 'signed-in',
    schema: { body: Type.Object({ device: Type.String({ maxLength: 200 }) }, { additionalProperties: false }) },
    handle: async (request, { actor }) => {
      if (actor.kind !== 'account') return notAllowed;
      await deps.sessions.nameDevice(actor, request.headers.cookie, request.body.device);
      return { kind: 'see-other', to: `${accountPath}?done=device` };
    },
  }),
];
