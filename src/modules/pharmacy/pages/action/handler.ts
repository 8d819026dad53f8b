// What came of something that was agreed.

import { Type } from 'typebox';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account } from '../../../../platform/actor.ts';
import type { Failure } from '../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import type { LogDeps } from '../../deps.ts';
import { reviewsLogOf } from '../../reach.ts';
import { followAction, longestNotes } from '../../review-commands.ts';
import { readAction } from '../../sql/reviews.ts';
import { ownerWords } from '../../words.ts';
import { asStaff, refused } from '../parts/as-staff.ts';

const params = Type.Object({ actionId: Type.String({ format: 'uuid' }) });

export const actionRoutes = (deps: LogDeps): readonly Route[] => {
  const page = async (
    account: Account,
    actionId: string,
    typed?: { readonly outcome: string; readonly isDone: boolean },
    failed?: Failure,
  ): Promise<Answer> => {
    const action = await readAction(deps.db.as(scopeOf(account)), actionId);
    if (!action || !reviewsLogOf(account, action.organisationCode)) return refused('not-found');
    return {
      kind: 'page',
      view: 'modules/pharmacy/pages/action/view.njk',
      title: 'What came of it',
      ...(failed && { errors: failed.fields }),
      data: {
        back: { href: `/pharmacy/review/${action.month}`, text: 'Review' },
        action,
        owner: ownerWords[action.ownerRole],
        typed: typed ?? { outcome: action.outcome, isDone: action.doneOn !== null },
      },
    };
  };

  return [
    route({
      method: 'GET',
      path: '/pharmacy/actions/:actionId',
      permission: 'pharmacy.review',
      schema: { params },
      handle: ({ params: { actionId } }, { actor }) => asStaff(actor, (account) => page(account, actionId)),
    }),
    route({
      method: 'POST',
      path: '/pharmacy/actions/:actionId',
      permission: 'pharmacy.review',
      schema: {
        params,
        body: Type.Object(
          {
            outcome: Type.Optional(Type.String({ maxLength: longestNotes * 4 })),
            isDone: Type.Optional(Type.Literal('yes')),
          },
          { additionalProperties: false },
        ),
      },
      handle: ({ params: { actionId }, body }, { actor }) =>
        asStaff(actor, async (account) => {
          const typed = { outcome: body.outcome ?? '', isDone: body.isDone === 'yes' };
          const done = await followAction(deps, account, actionId, typed);
          if (done.ok) return { kind: 'see-other', to: `/pharmacy/review/${done.value}?done=follow` };
          return done.failure.fields.length > 0 ? page(account, actionId, typed, done.failure) : refused(done.failure);
        }),
    }),
  ];
};
