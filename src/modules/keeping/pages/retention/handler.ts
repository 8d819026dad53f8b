// How long things are kept, what would go next, what went, what is on hold; and erasing one record because somebody asks.

import { Type } from 'typebox';
import { systemScope } from '../../../../platform/access/scope.ts';
import { type Failure, failure } from '../../../../platform/errors.ts';
import { periodKinds } from '../../../../platform/keeping/kept.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import { saidOf } from '../../../../ui/said.ts';
import { dryRun, type KeepingDeps } from '../../apply-retention.ts';
import { endHold, eraseRecord, findErasable, placeHold } from '../../erase.ts';
import { readPeriodViews, setPeriod, shorterAfterDays } from '../../periods.ts';
import { type Outline, readHolds, readReports } from '../../store.ts';
import { grounds, kindLabels, readForm } from './fields.ts';

const path = '/retention';
const said: Readonly<Record<string, string>> = {
  period: 'The new period is set.',
  erase: 'The record is erased.',
  hold: 'The hold is placed.',
  lift: 'The hold is ended.',
};
const reportsShown = 14;
const field = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

const lookPage = (typed: ReturnType<typeof readForm>, record: Outline): Answer => ({
  kind: 'page',
  view: 'modules/keeping/pages/retention/look.njk',
  title: 'Do you want to erase this record?',
  data: {
    back: { href: path, text: 'Retention' },
    record,
    ground: typed.ground,
    why: typed.ground && grounds[typed.ground],
  },
});

export const retentionRoutes = (deps: KeepingDeps): readonly Route[] => {
  const { db, clock } = deps;

  const page = async (
    actor: Parameters<typeof setPeriod>[1],
    typed: Readonly<Record<string, unknown>> = {},
    failed?: Failure,
  ): Promise<Answer> => {
    const today = clock.today();
    const scoped = db.as(systemScope);
    const [periods, due, reports, holds] = await Promise.all([
      readPeriodViews(scoped, today),
      // Counts over every organisation are for those who look after all of them.
      actor.reach.isNation ? dryRun(deps) : { records: [], months: [] },
      actor.reach.isNation ? readReports(scoped, reportsShown) : [],
      readHolds(scoped, today, actor.reach.isNation ? null : actor.reach.organisations),
    ]);
    return {
      kind: 'page',
      view: 'modules/keeping/pages/retention/view.njk',
      title: 'How long things are kept',
      ...(failed && {
        errors: failed.fields.length > 0 ? failed.fields : [{ field: 'reference', message: failed.message }],
      }),
      data: {
        wide: true,
        isNation: actor.reach.isNation,
        kinds: kindLabels,
        grounds,
        shorterAfterDays,
        periods,
        due,
        reports: reports.map((report) => ({
          ...report,
          total: Object.values(report.records).reduce((sum, count) => sum + count, 0),
        })),
        holds,
        typed,
      },
    };
  };

  /** Looked at first, on a page of its own. */
  const eraseOrLook = async (
    actor: Parameters<typeof setPeriod>[1],
    typed: ReturnType<typeof readForm>,
  ): Promise<Answer> => {
    if (typed.sure !== 'yes') {
      const found = await findErasable(deps, actor, typed);
      return found.ok ? lookPage(typed, found.value) : page(actor, typed, found.failure);
    }
    const erased = await eraseRecord(deps, actor, typed);
    return erased.ok ? { kind: 'see-other', to: `${path}?done=erase` } : page(actor, typed, erased.failure);
  };

  const act = (
    to: string,
    body: Parameters<typeof Type.Object>[0],
    work: (
      actor: Parameters<typeof setPeriod>[1],
      typed: ReturnType<typeof readForm>,
    ) => ReturnType<typeof placeHold | typeof setPeriod>,
    permission: 'retention.manage' | 'retention.rules' = 'retention.manage',
  ): Route =>
    route({
      method: 'POST',
      path: `${path}/${to}`,
      permission,
      freshProof: true,
      schema: { body: Type.Object(body, { additionalProperties: false }) },
      handle: async (request, { actor }) => {
        if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
        const typed = readForm(request.body);
        const done = await work(actor, typed);
        if (done.ok) return { kind: 'see-other', to: `${path}?done=${to}` };
        return done.failure.code === 'not-allowed' || done.failure.code === 'not-found'
          ? { kind: 'failed', failure: done.failure }
          : page(actor, typed, done.failure);
      },
    });

  return [
    route({
      method: 'GET',
      path,
      permission: 'retention.manage',
      schema: { querystring: Type.Object({ done: field(20) }, { additionalProperties: false }) },
      handle: async ({ query }, { actor }) =>
        actor.kind === 'account'
          ? page(actor, { done: saidOf(said, query.done) })
          : { kind: 'failed', failure: failure('sign-in-needed') },
    }),
    act(
      'period',
      { kind: Type.Union(periodKinds.map((kind) => Type.Literal(kind))), years: field(10), why: field(500) },
      (actor, { kind, years, why }) => setPeriod(deps, actor, { kind, years: Number(years), reason: why }),
      'retention.rules',
    ),
    route({
      method: 'POST',
      path: `${path}/erase`,
      permission: 'retention.manage',
      freshProof: true,
      schema: {
        body: Type.Object(
          { reference: field(40), ground: field(20), sure: Type.Optional(Type.Literal('yes')) },
          { additionalProperties: false },
        ),
      },
      handle: async ({ body }, { actor }) =>
        actor.kind === 'account'
          ? eraseOrLook(actor, readForm(body))
          : { kind: 'failed', failure: failure('sign-in-needed') },
    }),
    act('hold', { holdReference: field(40), reason: field(500), endsOn: field(10) }, (actor, typed) =>
      placeHold(deps, actor, {
        reference: typed.holdReference,
        reason: typed.reason,
        endsOn: typed.endsOn === '' ? null : typed.endsOn,
      }),
    ),
    act('lift', { holdId: Type.String({ format: 'uuid' }) }, (actor, { holdId }) => endHold(deps, actor, holdId)),
  ];
};
