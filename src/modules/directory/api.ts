// Finding an organisation as a person types, for the page that asks where it happened. Anyone may ask; nothing asked is kept.

import { Type } from 'typebox';
import { type Module, route } from '../../platform/module.ts';
import { directoryData } from './data.ts';
import type { Directory } from './directory.ts';

const longestQuestion = 200;

const query = Type.Object(
  {
    words: Type.String({
      maxLength: longestQuestion,
      description:
        'A name, a place, a postcode or a code of the Organisation Data Service, whole or begun, in any spelling.',
    }),
  },
  { additionalProperties: false },
);

const answer = Type.Object({
  organisations: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      kind: Type.String(),
      address: Type.String({ description: 'Building, street, district; without town and postcode.' }),
      town: Type.String(),
      postcode: Type.String(),
      isOpen: Type.Boolean(),
      matched: Type.Union([Type.String(), Type.Null()], {
        description: 'The hospital or former name that was asked for, where that is not the name.',
      }),
    }),
    { description: 'Best first, at most ten.' },
  ),
});

export const createDirectoryModule = (directory: Directory): Module => ({
  name: 'directory',
  jobs: [],
  data: directoryData,
  routes: [
    route({
      method: 'GET',
      path: '/api/organisations',
      permission: 'public',
      schema: { querystring: query, response: { 200: answer } },
      // A person who types quickly asks some three times a second; a whole hospital may share one address.
      limitPerMinute: 600,
      handle: async (request) => {
        const found = await directory.find(request.query.words);
        return {
          kind: 'json',
          body: {
            organisations: found.map(({ code, name, kind, address, town, postcode, isOpen, matched }) => ({
              code,
              name,
              kind,
              address,
              town,
              postcode,
              isOpen,
              matched,
            })),
          },
        };
      },
    }),
  ],
});
