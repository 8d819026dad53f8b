// The first page: what to do in an emergency stands above it in the frame; here, two doors and no account.

import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';

export const startRoutes = (): readonly Route[] => [
  route({
    method: 'GET',
    path: '/',
    permission: 'public',
    schema: { querystring: Type.Object({}, { additionalProperties: false }) },
    handle: async () => ({
      kind: 'page',
      view: 'modules/recording/pages/start/view.njk',
      title: 'Tell us what happened',
      data: {},
    }),
  }),
];
