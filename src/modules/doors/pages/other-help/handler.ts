// Other places that can help: what is not for Cairn, each one tap away.

import { Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';
import { type Doors, doorNames, nations, type Way, waysIn } from '../../door.ts';

const querystring = Type.Object({ nation: Type.Optional(Type.Enum([...nations])) }, { additionalProperties: false });

/** The groups of a number keep their order among words that are written from right to left (Unicode isolates, UAX 9). */
const leftToRight = (number: string): string => `\u2066${number}\u2069`;

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
                  places: placesOf(ways),
                },
              ];
        }),
      },
    }),
  }),
];

/** Each by its name once: its page and its numbers. */
const placesOf = (ways: readonly Way[]) =>
  [...new Set(ways.map(({ name }) => name))].map((name) => {
    const own = ways.filter((way) => way.name === name);
    return {
      // The name of 999 is its number.
      name: own.some((way) => 'tel' in way && way.tel === name) ? null : name,
      href: own.find((way) => 'web' in way)?.web ?? null,
      calls: own.flatMap((way) =>
        'tel' in way ? [{ number: leftToRight(way.tel), href: `tel:${way.tel.replaceAll(' ', '')}` }] : [],
      ),
    };
  });
