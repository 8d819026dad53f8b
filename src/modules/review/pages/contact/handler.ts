// How to reach somebody who asked to be reached: shown on its own page, only when asked for, and written down.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { findCase } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';

export const contactRoutes = (deps: ReviewDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/records/:recordId/contact',
    permission: 'records.contact',
    // Whom it is about, to whoever sits at the desk now.
    freshProof: true,
    schema: {
      params: Type.Object({ recordId: Type.String({ format: 'uuid' }) }),
      body: Type.Object({}, { additionalProperties: false }),
    },
    handle: async ({ params: { recordId } }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const one = await findCase(deps.db, { ground: 'reach', account: actor, recordId });
      // Whoever took the record back does not want to be reached about it.
      if (!one || one.stage === 'withdrawn') return { kind: 'failed', failure: failure('not-found') };
      return {
        kind: 'page',
        view: 'modules/review/pages/contact/view.njk',
        title: 'How to reach whoever told us',
        data: {
          back: { href: `/records/${recordId}`, text: `Record ${one.reference}` },
          contact: await deps.recording.contact(actor, one),
        },
      };
    },
  }),
];
