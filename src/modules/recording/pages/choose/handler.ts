// Who is telling, and for staff how much time they have. Nothing is kept until something has been told.

import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';
import { addressOf, placeOfLink } from '../../quick-link.ts';
import { ways } from '../../ways.ts';
import type { TellDeps } from '../tell-deps.ts';

const nothing = Type.Object({}, { additionalProperties: false });

/** As a poster has it for those who type. */
const placeCode = Type.String({ pattern: '^[A-Za-z0-9]{1,20}$' });

/** What people reach for most often with least time stands first. */
const order = [...ways].sort((a, b) => Number(a === 'full') - Number(b === 'full'));

export const chooseRoutes = ({ directory }: Pick<TellDeps, 'directory'>): readonly Route[] => [
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
          picture: language.picture(`way.${way}`),
          about: language.say(`way.${way}-about`),
          href: addressOf({ who: 'staff', way }),
        })),
      },
    }),
  }),
  // Short enough to be typed from a poster that says what it is for.
  route({
    method: 'GET',
    path: '/at/:place/:way',
    permission: 'public',
    inEveryLanguage: true,
    schema: {
      params: Type.Object({ place: placeCode, way: Type.Union(ways.map((way) => Type.Literal(way))) }),
      querystring: nothing,
    },
    handle: async ({ params: { place, way } }) => ({
      kind: 'see-other',
      to: addressOf({ who: 'staff', way, place: place.toUpperCase() }),
    }),
  }),
  route({
    method: 'GET',
    path: '/at/:place',
    permission: 'public',
    inEveryLanguage: true,
    schema: { params: Type.Object({ place: placeCode }), querystring: nothing },
    handle: async ({ params: { place } }, { language }) => {
      const code = place.toUpperCase();
      const found = await placeOfLink(directory, { place: code });
      const known = found.kind === 'known' ? { place: code } : {};
      return {
        kind: 'page',
        view: 'modules/recording/pages/choose/at.njk',
        title: found.kind === 'known' ? language.say('choose.at', { place: found.words }) : language.say('choose.who'),
        data: {
          back: { href: '/' },
          isStranger: found.kind === 'stranger',
          publicHref: addressOf({ who: 'public', way: 'full', ...known }),
          ways: order.map((way) => ({
            text: language.say(`way.${way}`),
            href: addressOf({ who: 'staff', way, ...known }),
          })),
        },
      };
    },
  }),
];
