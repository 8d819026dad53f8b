// The first page: what to do in an emergency stands above it in the frame; here, two doors and no account.

import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';

export const startRoutes = (): readonly Route[] => [
  route({
    method: 'GET',
    path: '/',
    permission: 'public',
    inEveryLanguage: true,
    schema: { querystring: Type.Object({}, { additionalProperties: false }) },
    handle: async (_request, { language }) => ({
      kind: 'page',
      view: 'modules/recording/pages/start/view.njk',
      title: language.say('start.title'),
      data: {},
    }),
  }),
];
