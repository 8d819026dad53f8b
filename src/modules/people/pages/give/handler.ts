// Giving somebody a role. Nobody gives one to themselves, nor more than the table of roles lets them give.

import { Type } from 'typebox';
import type { Account } from '../../../../platform/actor.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import type { Person } from '../../../../platform/identity/administration/administration.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import type { PeopleDeps } from '../../deps.ts';
import { personParams } from '../parts/person-params.ts';
import { placeChoice } from '../parts/place-choice.ts';
import { asPerson, refused } from '../parts/refused.ts';
import { type RoleTyped, readRole, roleChoices, roleFields } from '../parts/role-form.ts';

const path = '/people/:accountId/give';

export const giveRoutes = (deps: PeopleDeps): readonly Route[] => {
  const { administration, assignments } = deps.identity;

  const page = async (
    actor: Account,
    person: Person,
    typed: RoleTyped,
    errors?: readonly FieldError[],
  ): Promise<Answer> => ({
    kind: 'page',
    view: 'modules/people/pages/give/view.njk',
    title: `Give a role to ${person.displayName}`,
    ...(errors && { errors }),
    data: {
      back: { href: `/people/${person.accountId}`, text: person.displayName },
      action: `/people/${person.accountId}/give`,
      roles: roleChoices(actor, typed.role),
      place: await placeChoice(deps, actor, {
        words: typed.words ?? '',
        chosen: typed.organisation ?? '',
        likely: [person.organisationCode],
      }),
      typed,
    },
  });

  return [
    route({
      method: 'GET',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: {
        params: personParams,
        querystring: Type.Object({ words: Type.Optional(Type.String({ maxLength: 200 })) }),
      },
      handle: ({ params: { accountId }, query: { words = '' } }, { actor }) =>
        asPerson(actor, async (account) => {
          const person = await administration.person(account, accountId);
          if (!person) return refused('not-found');
          if (accountId === account.accountId) return refused('not-allowed');
          return page(account, person, { words });
        }),
    }),
    route({
      method: 'POST',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: { params: personParams, body: Type.Object(roleFields, { additionalProperties: false }) },
      handle: ({ params: { accountId }, body }, { actor }) =>
        asPerson(actor, async (account) => {
          const person = await administration.person(account, accountId);
          if (!person) return refused('not-found');
          if (accountId === account.accountId) return refused('not-allowed');
          const given = await readRole(deps, account, body);
          if (!given.ok) return page(account, person, body, given.failure.fields);
          const done = await assignments.give(account, { accountId, ...given.value });
          if (done.ok) return { kind: 'see-other', to: `/people/${accountId}?done=give` };
          return done.failure.fields.length > 0
            ? page(account, person, body, done.failure.fields)
            : refused(done.failure);
        }),
    }),
  ];
};
