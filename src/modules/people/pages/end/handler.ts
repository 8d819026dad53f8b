// Ending a role: asked once more, and said plainly where nobody else would look after people then.

import { Type } from 'typebox';
import { roleOf } from '../../../../platform/access/roles.ts';
import type { Account } from '../../../../platform/actor.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import type { HeldRole, Person } from '../../../../platform/identity/administration/administration.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import type { PeopleDeps } from '../../deps.ts';
import { asPerson, refused } from '../parts/refused.ts';

const path = '/people/:accountId/roles/:assignmentId/end';
const params = Type.Object({
  accountId: Type.String({ format: 'uuid' }),
  assignmentId: Type.String({ format: 'uuid' }),
});
type Params = { readonly accountId: string; readonly assignmentId: string };

const unsure: FieldError = {
  field: 'sure',
  message: 'Tick the box if nobody shall look after people there, or give the role to somebody else first.',
};

export const endRoutes = ({ identity: { administration, assignments } }: PeopleDeps): readonly Route[] => {
  const find = async (actor: Account, { accountId, assignmentId }: Params) => {
    const person = await administration.person(actor, accountId);
    const held = person?.roles.find((one) => one.assignmentId === assignmentId);
    if (!person || !held) return null;
    const isLast = (await administration.lastKeeperOf(actor, person)).includes(assignmentId);
    return { person, held, isLast, isSelf: accountId === actor.accountId };
  };

  const page = (
    { person, held, isLast, isSelf }: { person: Person; held: HeldRole; isLast: boolean; isSelf: boolean },
    errors?: readonly FieldError[],
  ): Answer => ({
    kind: 'page',
    view: 'modules/people/pages/end/view.njk',
    title: isSelf ? 'End your own role?' : `End the role of ${person.displayName}?`,
    ...(errors && { errors }),
    data: {
      back: { href: `/people/${person.accountId}`, text: person.displayName },
      role: roleOf(held.role).name,
      held,
      isLast,
      isSelf,
    },
  });

  return [
    route({
      method: 'GET',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: { params },
      handle: (request, { actor }) =>
        asPerson(actor, async (account) => {
          const found = await find(account, request.params);
          return found ? page(found) : refused('not-found');
        }),
    }),
    route({
      method: 'POST',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: {
        params,
        body: Type.Object({ sure: Type.Optional(Type.Literal('yes')) }, { additionalProperties: false }),
      },
      handle: (request, { actor }) =>
        asPerson(actor, async (account) => {
          const found = await find(account, request.params);
          if (!found) return refused('not-found');
          if (found.isLast && request.body.sure !== 'yes') return page(found, [unsure]);
          const { accountId, assignmentId } = request.params;
          const done = await assignments.end(account, assignmentId);
          if (!done.ok) return refused(done.failure);
          // Whoever ends the role that they act in is signed out with it.
          const to = assignmentId === account.assignmentId ? '/sign-in' : `/people/${accountId}?done=end`;
          return { kind: 'see-other', to };
        }),
    }),
  ];
};
