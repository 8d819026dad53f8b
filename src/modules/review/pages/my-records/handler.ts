// What somebody who is signed in has begun and has sent, and what came of each.

import { Type } from 'typebox';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { ReviewDeps } from '../../deps.ts';
import { readCasesOfAuthor } from '../../store.ts';

export const myRecordsRoutes = ({ db, recording, directory }: ReviewDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/my-records',
    permission: 'signed-in',
    schema: { querystring: Type.Object({}, { additionalProperties: false }) },
    handle: async (_request, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const [drafts, cases] = await Promise.all([
        recording.drafts(actor),
        readCasesOfAuthor(db.as(scopeOf(actor)), actor.accountId),
      ]);
      const places = [...new Set(cases.map((one) => one.organisationCode))];
      const names = new Map(
        await Promise.all(places.map(async (code) => [code, (await directory.get(code))?.name ?? code] as const)),
      );
      return {
        kind: 'page',
        view: 'modules/review/pages/my-records/view.njk',
        title: 'My records',
        data: {
          wide: true,
          drafts,
          sent: cases.map((one) => ({ ...one, organisationName: names.get(one.organisationCode) })),
          questions: cases.filter(({ stage }) => stage === 'waiting').length,
        },
      };
    },
  }),
];
