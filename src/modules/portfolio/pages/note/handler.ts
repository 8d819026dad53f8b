// What somebody thinks about one of their records. Saved with a press, and by itself while they write.

import { Type } from 'typebox';
import { type FieldError, failure } from '../../../../platform/errors.ts';
import { type Answer, type Page, type Route, route } from '../../../../platform/module.ts';
import type { OwnTold } from '../../../review/index.ts';
import type { PortfolioDeps } from '../../deps.ts';
import { everyHead, headsFor } from '../../heads.ts';
import { changePortfolio, openPortfolio } from '../../keep.ts';
import { type Portfolio, withNote } from '../../portfolio.ts';

const partMax = 10_000;

const params = Type.Object({ key: Type.String({ format: 'uuid' }) });
/** Heads of the note, by their ids. Longer than fits is refused in words, not by the schema. */
const body = Type.Object(Object.fromEntries(everyHead.map(({ id }) => [id, Type.Optional(Type.String())])), {
  additionalProperties: false,
});

type Noted = {
  readonly recordId: string;
  /** Null where the record was taken back or erased: the note stays its owner's to read, and to empty. */
  readonly told: OwnTold | null;
};

const page = (
  { recordId, told }: Noted,
  portfolio: Portfolio,
  parts: Readonly<Record<string, string>>,
  errors: readonly FieldError[],
): Page => ({
  kind: 'page',
  view: 'modules/portfolio/pages/note/view.njk',
  title: 'What you think about it',
  data: {
    back: { href: '/my-records/portfolio', text: 'Portfolio' },
    recordId,
    told,
    fields: headsFor(portfolio.heads, Object.keys(parts)).map((head) => ({ ...head, value: parts[head.id] ?? '' })),
  },
  errors,
});

const clean = (typed: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(typed).map(([id, words]) => [id, (words ?? '').replaceAll('\r\n', '\n').trim()]));

const faultsOf = (parts: Readonly<Record<string, string>>): readonly FieldError[] =>
  Object.entries(parts).flatMap(([field, words]) =>
    [...words].length > partMax
      ? [{ field, message: `Make this shorter: up to ${partMax.toLocaleString('en-GB')} characters` }]
      : [],
  );

const notFound: Answer = { kind: 'failed', failure: failure('not-found') };

export const noteRoutes = (deps: PortfolioDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/my-records/portfolio/:key',
    permission: 'signed-in',
    schema: { params },
    handle: async ({ params: { key } }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const [told, portfolio] = [await deps.ownTold(actor, key), await openPortfolio(deps, actor)];
      const note = portfolio.notes[key];
      return told || note ? page({ recordId: key, told }, portfolio, note?.parts ?? {}, []) : notFound;
    },
  }),
  route({
    method: 'POST',
    path: '/my-records/portfolio/:key',
    permission: 'signed-in',
    schema: { params, body },
    handle: async ({ params: { key }, body: typed }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const [own, portfolio] = [await deps.ownRecords(actor), await openPortfolio(deps, actor)];
      if (!own.some(({ recordId }) => recordId === key) && !portfolio.notes[key]) return notFound;
      const parts = clean(typed);
      const errors = faultsOf(parts);
      if (errors.length > 0)
        return page({ recordId: key, told: await deps.ownTold(actor, key) }, portfolio, parts, errors);
      const today = deps.clock.today();
      await changePortfolio(deps, actor, (before) => withNote(before, key, parts, today));
      return { kind: 'see-other', to: '/my-records/portfolio' };
    },
  }),
];
