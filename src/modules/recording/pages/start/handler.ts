// The first page: what to do in an emergency stands above it in the frame; here, two doors and no account.

import { Type } from 'typebox';
import { addressIn } from '../../../../platform/language/address.ts';
import { offeredLanguage } from '../../../../platform/language/offer.ts';
import { type Route, route } from '../../../../platform/module.ts';

export const startRoutes = (): readonly Route[] => [
  route({
    method: 'GET',
    path: '/',
    permission: 'public',
    inEveryLanguage: true,
    schema: { querystring: Type.Object({}, { additionalProperties: false }) },
    handle: async ({ headers }, { language }, reply) => {
      reply.header('vary', 'accept-language');
      const offer = offeredLanguage(headers['accept-language'], language);
      return {
        kind: 'page',
        view: 'modules/recording/pages/start/view.njk',
        title: language.say('start.title'),
        data: {
          offer: offer && {
            words: offer.say('frame.offer'),
            href: addressIn(offer, '/'),
            tag: offer.tag,
            direction: offer.direction,
          },
        },
      };
    },
  }),
];
