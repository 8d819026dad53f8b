// Inviting somebody: the link is shown once, to be handed on; whoever follows it makes the account themselves.

import { Type } from 'typebox';
import type { Account } from '../../../../platform/actor.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import type { PeopleDeps } from '../../deps.ts';
import { placeChoice } from '../parts/place-choice.ts';
import { asPerson, refused } from '../parts/refused.ts';
import { type RoleTyped, readRole, roleChoices, roleFields } from '../parts/role-form.ts';

const path = '/people/invite';
const view = 'modules/people/pages/invite/view.njk';
const back = { href: '/people', text: 'People' };

type Typed = RoleTyped & { readonly name?: string };

export const inviteRoutes = (deps: PeopleDeps): readonly Route[] => {
  const page = async (actor: Account, typed: Typed, errors?: readonly FieldError[]): Promise<Answer> => ({
    kind: 'page',
    view,
    title: 'Invite somebody',
    ...(errors && { errors }),
    data: {
      back,
      action: path,
      roles: roleChoices(actor, typed.role),
      place: await placeChoice(deps, actor, { words: typed.words ?? '', chosen: typed.organisation ?? '' }),
      typed,
    },
  });

  return [
    route({
      method: 'GET',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: { querystring: Type.Object({ words: Type.Optional(Type.String({ maxLength: 200 })) }) },
      handle: ({ query: { words = '' } }, { actor }) => asPerson(actor, (account) => page(account, { words })),
    }),
    route({
      method: 'POST',
      path,
      permission: 'people.manage',
      freshProof: true,
      schema: {
        body: Type.Object(
          { name: Type.Optional(Type.String({ maxLength: 200 })), ...roleFields },
          { additionalProperties: false },
        ),
      },
      handle: ({ body }, { actor }) =>
        asPerson(actor, async (account) => {
          const name = body.name?.trim() ?? '';
          const noName = { field: 'name', message: 'Give their name and job, as colleagues will see it.' };
          const given = await readRole(deps, account, body);
          const faults = [...(name === '' ? [noName] : []), ...(given.ok ? [] : given.failure.fields)];
          if (!given.ok || faults.length > 0) return page(account, body, faults);
          const made = await deps.identity.joining.invite(account, { displayName: name, ...given.value });
          if (!made.ok)
            return made.failure.fields.length > 0 ? page(account, body, made.failure.fields) : refused(made.failure);
          return {
            kind: 'page',
            view,
            title: 'Hand on this link',
            data: { back, name, link: deps.origin + made.value.path, expiresAt: made.value.expiresAt },
          };
        }),
    }),
  ];
};
