// Choosing a poster for one's own place, and the sheet to print: a poster of A4, and a card for a pocket or a notice board.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { languageAt, languages } from '../../../../platform/language/languages.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { Directory } from '../../../directory/index.ts';
import { longestWard } from '../../../recording/index.ts';
import { type Audience, audiences, posterOf } from '../../poster.ts';

export type PostersDeps = {
  readonly origin: string;
  readonly directory: Pick<Directory, 'get' | 'sites'>;
};

const chosen = Type.Object(
  {
    audience: Type.Enum([...audiences]),
    site: Type.Optional(Type.String({ maxLength: longestWard })),
    ward: Type.Optional(Type.String({ maxLength: longestWard })),
    language: Type.Optional(Type.String({ maxLength: 12 })),
  },
  { additionalProperties: false },
);

const forWhom: Readonly<Record<Audience, string>> = {
  public: 'Patients, families and carers: their story',
  'near-miss': 'Staff: near misses',
  'good-catch': 'Staff: good catches',
  'good-care': 'Staff: good care',
  full: 'Staff: incidents, risks and outcomes',
};

export const posterRoutes = ({ origin, directory }: PostersDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/posters',
    permission: 'posters.make',
    schema: { querystring: Type.Object({}, { additionalProperties: false }) },
    handle: async (_request, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const { organisationCode } = actor;
      const sites = await directory.sites.of(organisationCode);
      return {
        kind: 'page',
        view: 'modules/posters/pages/posters/choose.njk',
        title: 'Make a poster',
        data: {
          place: (await directory.get(organisationCode))?.name ?? organisationCode,
          audiences: audiences.map((value) => ({ value, text: forWhom[value] })),
          sites: sites.filter(({ isOpen }) => isOpen).map(({ name }) => name),
          languages: languages.map(({ path, name, englishName }) => ({
            value: path,
            text: name === englishName ? name : `${englishName} (${name})`,
          })),
          longestWard,
        },
      };
    },
  }),
  route({
    method: 'GET',
    path: '/posters/sheet',
    permission: 'posters.make',
    schema: { querystring: chosen },
    handle: async ({ query }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const place = await directory.get(actor.organisationCode);
      const language = languageAt(query.language ?? '');
      if (!place || !language) return { kind: 'failed', failure: failure('not-found') };
      const ward = [query.ward?.trim(), query.site].filter(Boolean).join(', ').slice(0, longestWard);
      const { say, tag, direction } = language;
      return {
        kind: 'page',
        view: 'modules/posters/pages/posters/sheet.njk',
        title: 'Your poster',
        data: {
          back: { href: '/posters', text: 'Choose again' },
          tag,
          direction,
          poster: posterOf({ audience: query.audience, place, ward: ward || undefined }, { language, origin }),
          words: {
            scan: say('poster.scan'),
            typed: say('poster.typed'),
            nameless: say('poster.nameless'),
            emergency: say('poster.emergency'),
          },
        },
      };
    },
  }),
];
