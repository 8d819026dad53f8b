// One person: what they may do, where, why, since when and by whom, and what an administrator can do about it.

import { Type } from 'typebox';
import { roleOf } from '../../../../platform/access/roles.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { saidOf } from '../../../../ui/said.ts';
import type { PeopleDeps } from '../../deps.ts';
import { personParams } from '../parts/person-params.ts';
import { asPerson, refused } from '../parts/refused.ts';

const said: Readonly<Record<string, string>> = {
  give: 'The role is given. They see it when they next sign in.',
  end: 'The role is ended. They cannot act in it any more.',
  close: 'The account is closed. They are signed out everywhere, and cannot sign in.',
  open: 'The account is open again, with the roles that were not ended.',
  'second-factor': 'The second factor is taken away. They set up a new one when they next sign in.',
};

export const personRoutes = ({ identity: { administration } }: PeopleDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/people/:accountId',
    permission: 'people.manage',
    schema: { params: personParams, querystring: Type.Object({ done: Type.Optional(Type.Unknown()) }) },
    handle: ({ params: { accountId }, query: { done } }, { actor }) =>
      asPerson(actor, async (account) => {
        const person = await administration.person(account, accountId);
        if (!person) return refused('not-found');
        const givers = await administration.namesOf(person.roles.flatMap(({ grantedBy }) => grantedBy ?? []));
        return {
          kind: 'page',
          view: 'modules/people/pages/person/view.njk',
          title: person.displayName,
          data: {
            back: { href: '/people', text: 'People' },
            person,
            isSelf: accountId === account.accountId,
            roles: person.roles.map((held) => ({
              ...held,
              name: roleOf(held.role).name,
              about: roleOf(held.role).about,
              givenBy: held.grantedBy === null ? null : (givers.get(held.grantedBy) ?? null),
            })),
            said: saidOf(said, done),
          },
        };
      }),
  }),
];
