// The portfolio as its owner puts it together: a time, the heads of the notes, and which of their records are in it.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Page, type Route, route } from '../../../../platform/module.ts';
import type { PortfolioDeps } from '../../deps.ts';
import { headsByKind, headsKinds } from '../../heads.ts';
import { changePortfolio, openPortfolio } from '../../keep.ts';
import { inPeriod, leftNotes, type Portfolio } from '../../portfolio.ts';
import { dayFields, readPeriod } from './period.ts';

type Shown = {
  readonly portfolio: Portfolio;
  readonly typed?: Readonly<Record<string, unknown>>;
  readonly errors?: ReturnType<typeof readPeriod>['errors'];
  readonly done?: boolean;
};

const records = Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 2_000 }));

const body = Type.Object(
  {
    ...Object.fromEntries(dayFields.map((name) => [name, Type.Optional(Type.String({ maxLength: 10 }))])),
    heads: Type.Optional(Type.Union(headsKinds.map((kind) => Type.Literal(kind)))),
    record: records,
    /** Those that were on the page: one that is not among `record` was left out. */
    shown: records,
  },
  { additionalProperties: false },
);

export const chooseRoutes = (deps: PortfolioDeps): readonly Route[] => {
  const page = async (owner: Parameters<PortfolioDeps['ownRecords']>[0], shown: Shown): Promise<Page> => {
    const { portfolio, typed, errors = [], done } = shown;
    const own = await deps.ownRecords(owner);
    const dayOf = (name: 'from' | 'to') => {
      const [year, month, day] = portfolio[name].split('-').map(Number);
      const parts = { day, month, year };
      return Object.entries(parts).map(([part, value]) => ({
        name: `${name}-${part}`,
        value: typed ? (typed[`${name}-${part}`] ?? '') : String(value),
      }));
    };
    return {
      kind: 'page',
      view: 'modules/portfolio/pages/choose/view.njk',
      title: 'Portfolio for your appraisal',
      data: {
        back: { href: '/my-records', text: 'My records' },
        done,
        from: dayOf('from'),
        to: dayOf('to'),
        heads: headsKinds.map((kind) => ({
          value: kind,
          text: headsByKind[kind].name,
          checked: kind === portfolio.heads,
        })),
        records: inPeriod(portfolio, own).map((one) => ({
          ...one,
          isChosen: !portfolio.leftOut.includes(one.recordId),
          isNoted: one.recordId in portfolio.notes,
        })),
        hasRecords: own.length > 0,
        leftNotes: leftNotes(portfolio, own),
        errorTargets: { from: 'from-day', to: 'to-day' },
      },
      errors,
    };
  };

  return [
    route({
      method: 'GET',
      path: '/my-records/portfolio',
      permission: 'signed-in',
      schema: {
        querystring: Type.Object({ done: Type.Optional(Type.Literal('yes')) }, { additionalProperties: false }),
      },
      handle: async ({ query: { done } }, { actor }) =>
        actor.kind === 'account'
          ? page(actor, { portfolio: await openPortfolio(deps, actor), done: done === 'yes' })
          : { kind: 'failed', failure: failure('sign-in-needed') },
    }),
    route({
      method: 'POST',
      path: '/my-records/portfolio',
      permission: 'signed-in',
      schema: { body },
      handle: async ({ body: typed }, { actor }) => {
        if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
        const { period, errors } = readPeriod(typed);
        if (period === null) return page(actor, { portfolio: await openPortfolio(deps, actor), typed, errors });
        const { record = [], shown = [], heads } = typed;
        await changePortfolio(deps, actor, (before) => ({
          ...before,
          ...period,
          heads: heads ?? before.heads,
          leftOut: [
            ...before.leftOut.filter((recordId) => !shown.includes(recordId)),
            ...shown.filter((recordId) => !record.includes(recordId)),
          ],
        }));
        return { kind: 'see-other', to: '/my-records/portfolio?done=yes' };
      },
    }),
  ];
};
