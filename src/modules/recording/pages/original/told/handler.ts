// Who opened which record as typed, when, why and who agreed: for the administrators who answer for it, and for the auditor.

import { Type } from 'typebox';
import { isRole, roleOf } from '../../../../../platform/access/roles.ts';
import type { Actor } from '../../../../../platform/actor.ts';
import { failure } from '../../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../../platform/module.ts';
import type { OriginalsDeps } from '../../../originals/deps.ts';
import { groundWords, type Opening, type OpeningState, stateOf } from '../../../originals/opening.ts';
import { readToldOpenings } from '../../../originals/told.ts';

const stateWords: Readonly<Record<OpeningState, string>> = {
  waiting: 'Waits for a second person',
  open: 'Open now',
  ended: 'Closed',
  declined: 'Declined',
  lapsed: 'Nobody decided in time',
};

const mayDecide = (actor: Actor, { accountId }: Opening): boolean =>
  actor.kind === 'account' && actor.accountId !== accountId && roleOf(actor.role).may.includes('originals.approve');

export const toldRoutes = (deps: OriginalsDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/openings',
    permission: 'access.read',
    schema: {
      querystring: Type.Object(
        { page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) },
        { additionalProperties: false },
      ),
    },
    handle: async ({ query: { page = 1 } }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const { openings, isMore, fresh } = await readToldOpenings(deps, actor, page);
      const now = deps.clock.now();
      const nameOf = async (code: string) => (await deps.directory.get(code))?.name ?? code;
      const shown = await Promise.all(
        openings.map(async (one) => {
          const state = stateOf(one, now);
          return {
            ...one,
            organisation: await nameOf(one.toldCode),
            roleName: isRole(one.role) ? roleOf(one.role).name : one.role,
            groundWords: groundWords[one.ground],
            state,
            stateWords: stateWords[state],
            isNew: one.accountId !== actor.accountId && (fresh.since === null || one.askedAt > fresh.since),
            decideHref: state === 'waiting' && mayDecide(actor, one) ? `/openings/${one.openingId}` : null,
          };
        }),
      );
      return {
        kind: 'page',
        view: 'modules/recording/pages/original/told/view.njk',
        title: 'Openings of originals',
        data: {
          wide: true,
          openings: shown,
          waiting: shown.filter(({ decideHref }) => decideHref !== null),
          fresh,
          isFirstPage: page === 1,
          isNation: actor.reach.isNation,
          paging: {
            ...(page > 1 && { previous: { href: `/openings?page=${page - 1}`, labelText: 'Newer' } }),
            ...(isMore && { next: { href: `/openings?page=${page + 1}`, labelText: 'Older' } }),
          },
        },
      };
    },
  }),
];
