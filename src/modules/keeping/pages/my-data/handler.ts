// "What is kept about me": all of it, as a page to read and as a file to take along.

import { failure } from '../../../../platform/errors.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import { type CopiedTable, type CopyDeps, copyFor } from '../../copy.ts';

const fileName = 'kept-about-me.json';
/** The file has all of them. */
const shownAtMost = 50;

type Item = { readonly name: string; readonly text: string };

const shown = ({ rows, columns, ...table }: CopiedTable) =>
  rows.length === 0
    ? []
    : [
        {
          ...table,
          count: rows.length,
          more: rows.length > shownAtMost,
          rows: rows
            .slice(0, shownAtMost)
            .map((row) =>
              Object.entries(row).map(([name, value]): Item => ({ name: columns[name] ?? name, text: textOf(value) })),
            ),
        },
      ];

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'Nothing';
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

/** Every value with the way to it, since what was told has any shape. */
const textsOf = (value: unknown, path: readonly string[]): readonly Item[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => textsOf(inner, [...path, name]))
    : [{ name: path.join(', '), text: textOf(value) }];

export const myDataRoutes = (deps: CopyDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/my-data',
    permission: 'signed-in',
    freshProof: true,
    schema: {},
    handle: async (_request, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const copy = await copyFor(deps, actor);
      return {
        kind: 'page',
        view: 'modules/keeping/pages/my-data/view.njk',
        title: 'What is kept about me',
        data: { account: copy.account, tables: copy.tables.flatMap(shown), opened: textsOf(copy.opened, []), fileName },
      };
    },
  }),
  route({
    method: 'GET',
    path: `/my-data/${fileName}`,
    permission: 'signed-in',
    freshProof: true,
    schema: {},
    handle: async (_request, { actor }, reply): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      reply.header('content-disposition', `attachment; filename="${fileName}"`);
      return { kind: 'json', body: await copyFor(deps, actor) };
    },
  }),
];
