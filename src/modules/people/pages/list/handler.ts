// Everybody of the organisation that an administrator looks after; for a national one, whoever they look for.

import { Type } from 'typebox';
import { lookedAfter } from '../../../../platform/access/looks-after.ts';
import { roleOf } from '../../../../platform/access/roles.ts';
import type { Account } from '../../../../platform/actor.ts';
import type { Person } from '../../../../platform/identity/administration/administration.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { saidOf } from '../../../../ui/said.ts';
import type { PeopleDeps } from '../../deps.ts';
import { nameOf } from '../parts/place-choice.ts';
import { asPerson, refused } from '../parts/refused.ts';

const pageSize = 50;
const lastPage = 200;

const hrefOf = (words: string, page: number): string => {
  const address = new URLSearchParams({ ...(words && { words }), ...(page > 1 && { page: String(page) }) }).toString();
  return address === '' ? '/people' : `/people?${address}`;
};

const paging = (words: string, page: number, total: number) => {
  const pages = Math.min(lastPage, Math.max(1, Math.ceil(total / pageSize)));
  const link = (to: number) => ({ href: hrefOf(words, to), labelText: `Page ${to} of ${pages}` });
  return { ...(page > 1 && { previous: link(page - 1) }), ...(page < pages && { next: link(page + 1) }) };
};

const rowOf = (person: Person) => ({
  ...person,
  roles: person.roles.map((held) => ({
    name: roleOf(held.role).name,
    // Their own organisation need not be said again in each role.
    elsewhere: held.organisationCode === person.organisationCode ? null : held.organisationName,
    endsOn: held.endsOn,
  })),
});

const said: Readonly<Record<string, string>> = { withdrawn: 'The invitation opens nothing any more.' };

export const listRoutes = (deps: PeopleDeps): readonly Route[] => {
  const { administration, joining } = deps.identity;

  const invited = async (actor: Account) => {
    const within = lookedAfter(actor);
    const open = await joining.listInvitations(actor);
    return Promise.all(
      open
        .filter(({ organisationCode }) => within === null || within.includes(organisationCode))
        .map(async (one) => ({
          ...one,
          role: roleOf(one.role).name,
          organisationName: await nameOf(deps, one.organisationCode),
        })),
    );
  };

  return [
    route({
      method: 'GET',
      path: '/people',
      permission: 'people.manage',
      schema: {
        querystring: Type.Object({
          words: Type.Optional(Type.String({ maxLength: 200 })),
          page: Type.Optional(Type.Integer({ minimum: 1, maximum: lastPage })),
          done: Type.Optional(Type.Unknown()),
        }),
      },
      handle: ({ query }, { actor }) =>
        asPerson(actor, async (account) => {
          const words = query.words?.trim() ?? '';
          const page = query.page ?? 1;
          const [{ people, total }, requests, invitations, organisation] = await Promise.all([
            administration.people(account, { words, most: pageSize, from: (page - 1) * pageSize }),
            joining.listRequests(account),
            invited(account),
            nameOf(deps, account.organisationCode),
          ]);
          return {
            kind: 'page',
            view: 'modules/people/pages/list/view.njk',
            title: 'People',
            data: {
              wide: true,
              isNation: account.reach.isNation,
              organisation,
              words,
              people: people.map(rowOf),
              total,
              paging: paging(words, page, total),
              waiting: requests.length,
              invitations,
              said: saidOf(said, query.done),
            },
          };
        }),
    }),
    route({
      method: 'POST',
      path: '/people/invitations/:invitationId/withdraw',
      permission: 'people.manage',
      schema: {
        params: Type.Object({ invitationId: Type.String({ format: 'uuid' }) }),
        body: Type.Object({}, { additionalProperties: false }),
      },
      handle: ({ params: { invitationId } }, { actor }) =>
        asPerson(actor, async (account) => {
          const own = await invited(account);
          if (!own.some((one) => one.invitationId === invitationId)) return refused('not-found');
          const done = await joining.withdrawInvitation(account, invitationId);
          return done.ok ? { kind: 'see-other', to: '/people?done=withdrawn' } : refused(done.failure);
        }),
    }),
  ];
};
