// The periods in force, and changing one. A longer period holds at once; a shorter one only after four weeks, in which
// somebody can notice: what is erased does not come back.

import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { addDays } from '../../platform/days.ts';
import { failure } from '../../platform/errors.ts';
import { type PeriodKind, type Periods, periodKinds } from '../../platform/keeping/kept.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import type { KeepingDeps } from './apply-retention.ts';
import { insertRule, type Rule, readRules } from './store.ts';

export const shorterAfterDays = 28;
const mostYears = 100;

/** Set when the rule had not begun: a slip that was corrected never holds. */
const isCancelled = (rules: readonly Rule[], rule: Rule): boolean =>
  rules.slice(0, rules.indexOf(rule)).some((later) => later.kind === rule.kind && later.setOn < rule.fromOn);

/** Of those that have begun, the one that was set last. As in the database: `retention_years`. */
const inForce = (rules: readonly Rule[], kind: PeriodKind, today: string): Rule | undefined =>
  rules.find((rule) => rule.kind === kind && rule.fromOn <= today && !isCancelled(rules, rule));

export const readPeriods = async (q: Queryable, today: string): Promise<Periods> => {
  const rules = await readRules(q);
  const yearsOf = (kind: PeriodKind): number => inForce(rules, kind, today)?.years ?? mostYears;
  return {
    'record-serious': yearsOf('record-serious'),
    record: yearsOf('record'),
    'record-withdrawn': yearsOf('record-withdrawn'),
    original: yearsOf('original'),
  };
};

export type PeriodView = {
  readonly kind: PeriodKind;
  readonly now: Rule | null;
  /** A shorter one that has been set and has not begun. */
  readonly next: Rule | null;
};

export const readPeriodViews = async (q: Queryable, today: string): Promise<readonly PeriodView[]> => {
  const rules = await readRules(q);
  return periodKinds.map((kind) => {
    const newest = rules.find((rule) => rule.kind === kind) ?? null;
    const now = inForce(rules, kind, today) ?? null;
    return { kind, now, next: newest === now ? null : newest };
  });
};

export type NewPeriod = { readonly kind: PeriodKind; readonly years: number; readonly reason: string };

export const setPeriod = async (
  { db, clock, audit }: KeepingDeps,
  actor: Account,
  { kind, years, reason }: NewPeriod,
): Promise<Result<{ readonly fromOn: string }>> => {
  // The periods are those of the whole service.
  if (!actor.reach.isNation) return fail(failure('not-allowed'));
  const faults = [
    ...(Number.isSafeInteger(years) && years >= 1 && years <= mostYears
      ? []
      : [{ field: 'years', message: `Give a number of years from 1 to ${mostYears}` }]),
    ...(reason.trim() === '' ? [{ field: 'reason', message: 'Say why' }] : []),
  ];
  if (faults.length > 0) return fail(failure('invalid-answers', faults));
  return db.as(scopeOf(actor)).transaction(async (tx) => {
    const today = clock.today();
    const before = (await readPeriods(tx, today))[kind];
    const fromOn = years < before ? addDays(today, shorterAfterDays) : today;
    await insertRule(tx, { kind, years, reason: reason.trim(), fromOn, setBy: actor.accountId, setOn: today });
    await audit.write(tx, [{ actor, action: 'retention.set', detail: { kind, years, before, fromOn } }]);
    return ok({ fromOn });
  });
};
