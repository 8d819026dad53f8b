// Erasing one record because somebody asks, and holds, which keep one from being erased.

import { randomUUID } from 'node:crypto';
import { lookedAfter, looksAfter } from '../../platform/access/looks-after.ts';
import { systemScope } from '../../platform/access/scope.ts';
import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account } from '../../platform/actor.ts';
import { isDay } from '../../platform/days.ts';
import { type FieldError, failure } from '../../platform/errors.ts';
import { fail, ok, type Result } from '../../platform/result.ts';
import type { KeepingDeps } from './apply-retention.ts';
import { eraseOnRequest, findByReference, insertHold, liftHold, type Outline, type RecordKey } from './store.ts';

export type Ground = 'teller' | 'patient' | 'court' | 'mistake';

/** Of a record that is not within reach nothing is said, not even that it is there. */
const find = async ({ db }: KeepingDeps, actor: Account, reference: string): Promise<Result<Outline>> => {
  const plain = reference
    .trim()
    .toUpperCase()
    .replace(/[\s\u2010-\u2015]+/g, '-');
  const found = await findByReference(db.as(systemScope), plain);
  return found && looksAfter(actor, found.organisationCode)
    ? ok(found)
    : fail(failure('invalid-answers', [{ field: 'reference', message: 'There is no record with this number here' }]));
};

const missing = (values: Readonly<Record<string, string>>): readonly FieldError[] =>
  Object.entries(values)
    .filter(([, value]) => value.trim() === '')
    .map(([field]) => ({ field, message: field === 'reference' ? 'Give the number of the record' : 'Say why' }));

export type Asked = {
  readonly reference: string;
  /** A code: the words of whoever asks would say more than is kept of them. */
  readonly ground: Ground | null;
};

const stillOpen = failure('invalid-answers', [
  {
    field: 'reference',
    message: 'This record is still open. It can be erased when its review has ended, or by a national administrator',
  },
]);

/** The record that they may erase, to be looked at before. */
export const findErasable = async (
  deps: KeepingDeps,
  actor: Account,
  { reference, ground }: Asked,
): Promise<Result<Outline>> => {
  const faults = [...missing({ reference }), ...(ground === null ? [{ field: 'ground', message: 'Choose why' }] : [])];
  if (faults.length > 0) return fail(failure('invalid-answers', faults));
  const found = await find(deps, actor, reference);
  // A record that is being looked at must not vanish by the hand of those whom it is about.
  return found.ok && found.value.isOpen && !actor.reach.isNation ? fail(stillOpen) : found;
};

export const eraseRecord = async (deps: KeepingDeps, actor: Account, asked: Asked): Promise<Result<RecordKey>> => {
  const found = await findErasable(deps, actor, asked);
  if (!found.ok) return found;
  const { organisationCode, recordId } = found.value;
  const key = { organisationCode, recordId };
  return deps.db.as(scopeOf(actor)).transaction(async (tx) => {
    if (!(await eraseOnRequest(tx, key)))
      return fail(failure('not-possible-now', [], 'This record is on hold. End the hold first, if it may end.'));
    await deps.audit.write(tx, [
      { actor, action: 'record.erase', ...key, detail: { ground: 'request', asked: asked.ground } },
    ]);
    return ok(key);
  });
};

export const placeHold = async (
  deps: KeepingDeps,
  actor: Account,
  {
    reference,
    reason,
    endsOn,
  }: { readonly reference: string; readonly reason: string; readonly endsOn: string | null },
): Promise<Result<RecordKey>> => {
  const today = deps.clock.today();
  const faults = [
    ...missing({ reference, reason }),
    ...(endsOn !== null && (!isDay(endsOn) || endsOn < today)
      ? [{ field: 'endsOn', message: 'Choose a day that is not over' }]
      : []),
  ];
  if (faults.length > 0) return fail(failure('invalid-answers', faults));
  const found = await find(deps, actor, reference);
  if (!found.ok) return found;
  const holdId = randomUUID();
  await deps.db.as(scopeOf(actor)).transaction(async (tx) => {
    const hold = {
      holdId,
      organisationCode: found.value.organisationCode,
      recordId: found.value.recordId,
      reason: reason.trim(),
      placedBy: actor.accountId,
      asNation: actor.reach.isNation,
      placedOn: today,
      endsOn,
    };
    await insertHold(tx, hold);
    await deps.audit.write(tx, [
      {
        actor,
        action: 'hold.place',
        organisationCode: hold.organisationCode,
        recordId: hold.recordId,
        detail: { holdId, endsOn },
      },
    ]);
  });
  return found;
};

export const endHold = (deps: KeepingDeps, actor: Account, holdId: string): Promise<Result<RecordKey>> =>
  deps.db.as(scopeOf(actor)).transaction(async (tx) => {
    const key = await liftHold(tx, {
      holdId,
      within: lookedAfter(actor),
      asNation: actor.reach.isNation,
      by: actor.accountId,
      on: deps.clock.today(),
    });
    if (!key) return fail(failure('not-found'));
    await deps.audit.write(tx, [{ actor, action: 'hold.lift', ...key, detail: { holdId } }]);
    return ok(key);
  });
