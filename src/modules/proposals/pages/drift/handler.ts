// How often proposals are kept, for those who look after an organisation or the nation: in numbers, no record.

import { roleOf } from '../../../../platform/access/roles.ts';
import { scopeOf } from '../../../../platform/access/scope-of.ts';
import type { Database } from '../../../../platform/database/database.ts';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { Taxonomy } from '../../../../taxonomy/index.ts';
import { codeLabel, fieldLabel } from '../../labels.ts';
import { type Figure, readFigures } from '../../store.ts';

export type DriftDeps = { readonly db: Database; readonly taxonomy: Taxonomy };

/** What is chosen for people should be right 19 times in 20. */
const leastKeptPercent = 95;

export const driftRoutes = ({ db, taxonomy }: DriftDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/proposals',
    permission: 'proposals.read',
    schema: {},
    handle: async (_request, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const isNation = roleOf(actor.role).span === 'nation';
      const figures = await readFigures(db.as(scopeOf(actor)));
      return {
        kind: 'page',
        view: 'modules/proposals/pages/drift/view.njk',
        title: 'Are the proposals right?',
        data: {
          wide: true,
          isNation,
          finding: findingOf(figures),
          leastKept: leastKeptPercent,
          editions: editionsOf(figures, (one) => (isNation ? settingOf(taxonomy, one) : null)),
        },
      };
    },
  }),
];

const settingOf = (taxonomy: Taxonomy, { part }: Figure): string =>
  codeLabel(taxonomy, { field: 'ServiceArea', code: part }) || 'Not said';

type Known = Figure & { readonly seen: number; readonly keptPercent: number };

const isKnown = (one: Figure): one is Known => one.seen !== null && one.keptPercent !== null;

/** Of what stood chosen in the newest month, how much was kept. */
const findingOf = (figures: readonly Figure[]) => {
  const newest = figures[0]?.month;
  const chosen = figures.filter(isKnown).filter(({ month, wasChosen }) => wasChosen && month === newest);
  const seen = chosen.reduce((sum, one) => sum + one.seen, 0);
  if (seen === 0) return null;
  const kept = chosen.reduce((sum, one) => sum + one.seen * one.keptPercent, 0);
  const keptPercent = Math.round(kept / seen);
  return { month: newest, seen, keptPercent, isLow: keptPercent < leastKeptPercent };
};

/** Months with the edition that proposed in them, newest first. */
const editionsOf = (figures: readonly Figure[], setting: (one: Figure) => string | null) =>
  [...Map.groupBy(figures, ({ month, model }) => `${month} ${model}`).values()].map((own) => ({
    month: own[0]?.month,
    model: own[0]?.model,
    rows: own.map((one) => ({
      setting: setting(one),
      question: fieldLabel(one.field),
      standing: one.byWhom === 'reviewer' ? 'To reviewers' : one.wasChosen ? 'Chosen' : 'Perhaps',
      seen: one.seen,
      keptPercent: one.keptPercent,
      isLow: one.wasChosen && one.keptPercent !== null && one.keptPercent < leastKeptPercent,
    })),
  }));
