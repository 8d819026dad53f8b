// Who has access to what, and why: on a page, and as a file for whoever has to check it.

import { Type } from 'typebox';
import { roleOf } from '../../../../platform/access/roles.ts';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Account } from '../../../../platform/actor.ts';
import { csvOf } from '../../../../platform/csv.ts';
import type { Access } from '../../../../platform/identity/administration/administration.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { PeopleDeps } from '../../deps.ts';
import { capital, reachWords } from '../../reach-words.ts';
import { nameOf } from '../parts/place-choice.ts';
import { asPerson } from '../parts/refused.ts';

const pageSize = 100;
const lastPage = 200;
const mostExported = 100_000;
const fileName = 'who-has-access.csv';

const rowOf = (one: Access) => ({
  ...one,
  roleName: roleOf(one.role).name,
  reach: reachWords(one.role, one.organisationCode, one.organisationName),
  purpose: capital(roleOf(one.role).purpose),
});

const hrefOf = (words: string, page: number): string =>
  `/access?${new URLSearchParams({ ...(words && { words }), page: String(page) })}`;

export const accessRoutes = (deps: PeopleDeps): readonly Route[] => {
  const { administration } = deps.identity;

  const exported = async (actor: Account): Promise<string> => {
    const rows = await administration.access(actor, { words: '', most: mostExported, from: 0 });
    const { db, audit } = deps;
    await db.as(scopeOf(actor)).transaction((tx) =>
      audit.write(tx, [
        {
          actor,
          action: 'access.export',
          organisationCode: actor.organisationCode,
          detail: { rows: rows.length },
        },
      ]),
    );
    const head = ['Person', 'Role', 'Reaches', 'Purpose', 'Why', 'Organisation', 'Code', 'Since', 'Until', 'Given by'];
    return csvOf([
      head,
      ...rows
        .map(rowOf)
        .map((one) => [
          one.displayName,
          one.roleName,
          one.reach,
          one.purpose,
          one.reason,
          one.organisationName,
          one.organisationCode,
          one.grantedOn,
          one.endsOn ?? '',
          one.givenBy ?? '',
        ]),
    ]);
  };

  return [
    route({
      method: 'GET',
      path: '/access',
      permission: 'access.read',
      schema: {
        querystring: Type.Object({
          words: Type.Optional(Type.String({ maxLength: 200 })),
          page: Type.Optional(Type.Integer({ minimum: 1, maximum: lastPage })),
        }),
      },
      handle: ({ query }, { actor }) =>
        asPerson(actor, async (account) => {
          const words = query.words?.trim() ?? '';
          const page = query.page ?? 1;
          const rows = await administration.access(account, { words, most: pageSize + 1, from: (page - 1) * pageSize });
          const shown = rows.slice(0, pageSize).map(rowOf);
          return {
            kind: 'page',
            view: 'modules/people/pages/access/view.njk',
            title: 'Who has access',
            data: {
              wide: true,
              isNation: account.reach.isNation,
              organisation: await nameOf(deps, account.organisationCode),
              words,
              fileName,
              roles: [...Map.groupBy(shown, ({ roleName }) => roleName)].map(([name, people]) => ({
                name,
                about: roleOf(people[0]?.role ?? 'recorder').about,
                people,
              })),
              paging: {
                ...(page > 1 && { previous: { href: hrefOf(words, page - 1), labelText: `Page ${page - 1}` } }),
                ...(rows.length > pageSize && {
                  next: { href: hrefOf(words, page + 1), labelText: `Page ${page + 1}` },
                }),
              },
            },
          };
        }),
    }),
    route({
      method: 'GET',
      path: `/access/${fileName}`,
      permission: 'access.read',
      freshProof: true,
      schema: {},
      handle: (_request, { actor }) =>
        asPerson(actor, async (account) => ({
          kind: 'file',
          name: fileName,
          type: 'text/csv; charset=utf-8',
          body: await exported(account),
        })),
    }),
  ];
};
