// A mark in a text is a button: pressed, it is doubted, and waits for somebody who may read what stands under it.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { ReviewDeps } from '../../deps.ts';
import { doubtMark, trustMark } from '../../hiding/doubt-mark.ts';
import type { MarkedPlace } from '../../hiding/marked-place.ts';

const markOf = Type.Optional(Type.String({ maxLength: 300 }));

/** `answer:Description [name 2] 1` */
const readDoubt = (typed: string): MarkedPlace | null => {
  const [, part, mark, nth] = /^([\w:.]{1,200}) (\[[^\]]{1,60}\]) ([1-9]\d{0,5})$/.exec(typed) ?? [];
  return part && mark ? { part, mark, nth: Number(nth) } : null;
};

export const doubtRoutes = (deps: ReviewDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/records/:recordId/doubt',
    permission: 'records.review',
    schema: {
      params: Type.Object({ recordId: Type.String({ format: 'uuid' }) }),
      body: Type.Object({ doubt: markOf, trust: markOf }, { additionalProperties: false }),
    },
    handle: async ({ params: { recordId }, body }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const given = readDoubt(body.doubt ?? body.trust ?? '');
      const command = body.doubt === undefined ? trustMark : doubtMark;
      if (!given) return { kind: 'failed', failure: failure('invalid-answers') };
      const result = await command(deps, actor, recordId, given);
      if (!result.ok) return { kind: 'failed', failure: result.failure };
      return { kind: 'see-other', to: `/records/${recordId}?done=${body.doubt === undefined ? 'trust' : 'doubt'}` };
    },
  }),
];
