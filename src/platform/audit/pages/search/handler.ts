// The auditor searches the audit, and may take what was found as a file. Searching is itself written down.

import { type Static, Type } from 'typebox';
import { scopeOf } from '../../../access/scope-of.ts';
import { failure } from '../../../errors.ts';
import { type Answer, type Route, route } from '../../../module.ts';
import { codesOf, readable, type Typed, understand } from '../../search/find.ts';
import { afterPattern, readAfter, writeAfter } from '../../search/query.ts';
import { searchEntries } from '../../search/store.ts';
import { actionWords } from '../../words.ts';
import type { AuditPagesDeps } from '../deps.ts';
import { exportEntries, exportedAtMost } from './export.ts';

const pageSize = 50;

const words = Type.Optional(Type.String({ maxLength: 200 }));
const day = Type.Optional(Type.String({ pattern: '^$|^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }));
const typedFields = { person: words, action: words, organisation: words, record: words, from: day, to: day };
const searchAddress = Type.Object(
  { ...typedFields, after: Type.Optional(Type.String({ pattern: afterPattern })) },
  { additionalProperties: false },
);
const exportBody = Type.Object(typedFields, { additionalProperties: false });

const addressOf = (typed: Typed, after?: string): string => {
  const given = Object.entries({ ...typed, after }).filter(([, value]) => value !== undefined && value !== '');
  const query = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return query === '' ? '/audit' : `/audit?${query}`;
};

const namesOfFields: Readonly<Record<keyof Typed, string>> = {
  person: 'Who',
  action: 'What',
  organisation: 'Organisation',
  record: 'Record',
  from: 'From',
  to: 'Until',
};

const chosenOf = (typed: Typed) =>
  (Object.keys(namesOfFields) as readonly (keyof Typed)[]).flatMap((name) => {
    const value = typed[name];
    const { [name]: _, ...others } = typed;
    const said = name === 'action' ? actionWords[value ?? ''] : value;
    return value ? [{ text: `${namesOfFields[name]}: ${said ?? value}`, removeHref: addressOf(others) }] : [];
  });

/** Numbers by chance say nothing to a reader; the file has them. */
const saysSomething = ({ value }: { readonly value: string }): boolean => !/^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

const actionChoices = (chosen: string | undefined) => [
  { value: '', text: 'Anything', selected: !chosen },
  ...Object.entries(actionWords)
    .sort(([, left], [, right]) => left.localeCompare(right))
    .map(([value, text]) => ({ value, text, selected: value === chosen })),
];

export const searchRoutes = (deps: AuditPagesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/audit',
    permission: 'audit.read',
    schema: { querystring: searchAddress },
    handle: async ({ query: address }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const { after, ...typed }: Static<typeof searchAddress> = address;
      const { query, people, errors } = await understand(deps, actor, typed);
      const found =
        errors.length > 0
          ? []
          : await searchEntries(deps.db.as(scopeOf(actor)), query, {
              atMost: pageSize + 1,
              after: after === undefined ? undefined : readAfter(after),
            });
      await deps.audit.write(deps.db, [
        { actor, action: 'audit.search', detail: { ...codesOf(query), found: Math.min(found.length, pageSize) } },
      ]);
      const shown = found.slice(0, pageSize);
      const last = shown.at(-1);
      return {
        kind: 'page',
        view: 'platform/audit/pages/search/view.njk',
        title: 'The audit',
        data: {
          wide: true,
          typed,
          people,
          chosen: chosenOf(typed),
          actions: actionChoices(typed.action),
          entries: (await readable(deps, actor, shown)).map((one) => ({
            ...one,
            codes: one.codes.filter(saysSomething),
          })),
          newestHref: after === undefined ? null : addressOf(typed),
          olderHref: last && found.length > pageSize ? addressOf(typed, writeAfter(last)) : null,
          exportedAtMost,
        },
        ...(errors.length > 0 && { errors }),
      };
    },
  }),
  route({
    method: 'POST',
    path: '/audit/export',
    permission: 'audit.read',
    freshProof: true,
    limitPerMinute: 6,
    schema: { body: exportBody },
    handle: async ({ body }, { actor }): Promise<Answer> => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const { query, errors } = await understand(deps, actor, body);
      if (errors.length > 0) return { kind: 'failed', failure: failure('invalid-answers', errors) };
      return {
        kind: 'file',
        name: `audit-${deps.clock.today()}.csv`,
        type: 'text/csv; charset=utf-8',
        body: await exportEntries(deps, actor, query),
      };
    },
  }),
];
