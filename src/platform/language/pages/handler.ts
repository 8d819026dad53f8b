// Which languages Cairn speaks here, how completely, and who has read their words.

import { Type } from 'typebox';
import { type Route, route } from '../../module.ts';
import { standings } from '../languages.ts';
import type { Standing } from '../standing.ts';

export type LanguagesDeps = {
  /** Whether the questions are asked in the language whose addresses begin so. */
  readonly asksIn: (path: string) => boolean;
  /** The name of the connected translation service; null where there is none. */
  readonly translator: string | null;
};

const rowOf = ({ path, said, wanted, ...about }: Standing, asksIn: LanguagesDeps['asksIn']) => ({
  ...about,
  lacking: wanted - said,
  wanted,
  asks: path === '' || asksIn(path),
  file: `data/languages/${path || 'en'}.json`,
});

export const languagesRoutes = ({ asksIn, translator }: LanguagesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/languages',
    permission: 'languages.read',
    schema: { querystring: Type.Object({}, { additionalProperties: false }) },
    handle: async () => ({
      kind: 'page',
      view: 'platform/language/pages/view.njk',
      title: 'Languages',
      data: {
        wide: true,
        languages: standings.map((standing) => rowOf(standing, asksIn)),
        unread: standings.filter(({ reviewed }) => reviewed === null).length,
        translator,
      },
    }),
  }),
];
