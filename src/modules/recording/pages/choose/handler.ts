// Who is telling, and for staff how much time they have. Nothing is kept until something has been told.

import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';
import { addressOf } from '../../quick-link.ts';
import { ways } from '../../ways.ts';

const nothing = Type.Object({}, { additionalProperties: false });

/** What people reach for most often with least time stands first. */
const order = [...ways].sort((a, b) => Number(a === 'full') - Number(b === 'full'));

export const chooseRoutes = (): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record',
    permission: 'public',
    inEveryLanguage: true,
    schema: { querystring: nothing },
    handle: async (_request, { actor, language }) =>
      actor.kind === 'account'
        ? { kind: 'see-other', to: '/record/work' }
        : {
            kind: 'page',
            view: 'modules/recording/pages/choose/who.njk',
            title: language.say('choose.who'),
            data: { back: { href: '/' } },
          },
  }),
  route({
    method: 'GET',
    path: '/record/work',
    permission: 'public',
    inEveryLanguage: true,
    schema: { querystring: nothing },
    handle: async (_request, { actor, language }) => ({
      kind: 'page',
      view: 'modules/recording/pages/choose/work.njk',
      title: language.say('choose.what'),
      data: {
        back: { href: '/' },
        isSignedIn: actor.kind === 'account',
        ways: order.map((way) => ({
          text: language.say(`way.${way}`),
          about: language.say(`way.${way}-about`),
          href: addressOf({ who: 'staff', way }),
        })),
      },
    }),
  }),
];
