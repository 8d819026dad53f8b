// Having a record translated: one button on its page, which then shows what a machine made beside what was written.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { ReviewDeps } from '../../deps.ts';
import { translateRecord } from '../../translating/translate-record.ts';

export const translateRoutes = (deps: ReviewDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/records/:recordId/translate',
    permission: 'records.review',
    limitPerMinute: 30,
    schema: {
      params: Type.Object({ recordId: Type.String({ format: 'uuid' }) }),
      body: Type.Object({}, { additionalProperties: false }),
    },
    handle: async ({ params: { recordId } }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const result = await translateRecord(deps, actor, recordId);
      if (!result.ok) return { kind: 'failed', failure: result.failure };
      const problem = result.value === null ? '' : `?untranslated=${result.value}`;
      return { kind: 'see-other', to: `/records/${recordId}${problem}` };
    },
  }),
];
