// Who is telling, and for staff how much time they have. Nothing is kept until something has been told.

import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';

const nothing = Type.Object({}, { additionalProperties: false });

export const chooseRoutes = (): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record',
    permission: 'public',
    schema: { querystring: nothing },
    handle: async (_request, { actor }) =>
      actor.kind === 'account'
        ? { kind: 'see-other', to: '/record/work' }
        : {
            kind: 'page',
            view: 'modules/recording/pages/choose/who.njk',
            title: 'Who is telling us?',
            data: { back: { href: '/' } },
          },
  }),
  route({
    method: 'GET',
    path: '/record/work',
    permission: 'public',
    schema: { querystring: nothing },
    handle: async (_request, { actor }) => ({
      kind: 'page',
      view: 'modules/recording/pages/choose/work.njk',
      title: 'What would you like to record?',
      data: { back: { href: '/' }, isSignedIn: actor.kind === 'account' },
    }),
  }),
];
