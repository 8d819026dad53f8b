// The second person of a national reading decides: by the reason and the reference, without seeing the record.

import { Type } from 'typebox';
import { isRole, roleOf } from '../../../../../platform/access/roles.ts';
import { failure } from '../../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../../platform/module.ts';
import { decide, findToDecide } from '../../../originals/decide.ts';
import type { OriginalsDeps } from '../../../originals/deps.ts';
import { groundWords, openMinutes, waitsHours } from '../../../originals/opening.ts';

const path = '/openings/:openingId';
const params = Type.Object({ openingId: Type.String({ format: 'uuid' }) });

export const decideRoutes = (deps: OriginalsDeps): readonly Route[] => [
  route({
    method: 'GET',
    path,
    permission: 'originals.approve',
    freshProof: true,
    schema: { params },
    handle: async ({ params: { openingId } }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const found = await findToDecide(deps, actor, openingId);
      if (!found.ok) return { kind: 'failed', failure: found.failure };
      const opening = found.value;
      return {
        kind: 'page',
        view: 'modules/recording/pages/original/decide/view.njk',
        title: 'Be the second person',
        data: {
          back: { href: '/openings', text: 'Openings of originals' },
          opening,
          roleName: isRole(opening.role) ? roleOf(opening.role).name : opening.role,
          organisation: (await deps.directory.get(opening.toldCode))?.name ?? opening.toldCode,
          groundWords: groundWords[opening.ground],
          openMinutes,
          waitsHours,
        },
      };
    },
  }),
  route({
    method: 'POST',
    path,
    permission: 'originals.approve',
    freshProof: true,
    schema: {
      params,
      body: Type.Object(
        { decision: Type.Union([Type.Literal('approved'), Type.Literal('declined')]) },
        { additionalProperties: false },
      ),
    },
    handle: async ({ params: { openingId }, body: { decision } }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const decided = await decide(deps, actor, openingId, decision);
      return decided.ok ? { kind: 'see-other', to: '/openings' } : { kind: 'failed', failure: decided.failure };
    },
  }),
];
