// Other places that can help: what is not for Cairn, each one tap away.

import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';
import { type Doors, doorNames, nations, type Way, waysIn } from '../../door.ts';

const querystring = Type.Object({ nation: Type.Optional(Type.Enum([...nations])) }, { additionalProperties: false });

export const otherHelpRoutes = (doors: Doors): readonly Route[] => [
  route({
    method: 'GET',
    path: '/other-help',
    permission: 'public',
    inEveryLanguage: true,
    schema: { querystring },
    handle: async ({ query: { nation = 'england' } }, { language }) => ({
      kind: 'page',
      view: 'modules/doors/pages/other-help/view.njk',
      title: language.say('other-help.title'),
      data: {
        back: { href: '/' },
        nations: nations.map((name) => ({
          text: language.say(`other-help.${name}`),
          href: `/other-help?nation=${name}`,
          isCurrent: name === nation,
        })),
        doors: doorNames.flatMap((name) => {
          const ways = waysIn(doors.find((door) => door.name === name)?.ways ?? [], nation);
          return ways.length === 0
            ? []
            : [
                {
                  name,
                  title: language.say(`other-help.${name}`),
                  words: language.say(`other-help.${name}-words`),
                  ways: ways.map(wayView),
                },
              ];
        }),
      },
    }),
  }),
];

const wayView = (way: Way) =>
  'tel' in way
    ? {
        name: way.name,
        href: `tel:${way.tel.replaceAll(' ', '')}`,
        number: way.name === way.tel ? null : way.tel,
        isCall: true,
      }
    : { name: way.name, href: way.web, number: null, isCall: false };
