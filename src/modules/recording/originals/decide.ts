// The second person of a national reading: sees who asks, why and about which record, never the record itself.

import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import { failure } from '../../../platform/errors.ts';
import { fail, ok, type Result } from '../../../platform/result.ts';
import type { OriginalsDeps } from './deps.ts';
import { lapsesBefore, type Opening, openUntil, stateOf } from './opening.ts';
import { decideOpening, gaveRole, readOpening } from './store.ts';

type DecideDeps = Pick<OriginalsDeps, 'db' | 'clock' | 'audit'>;

const notTheirOwn = failure('not-allowed', [], 'You asked for this yourself, so somebody else has to decide.');
const gaveThem = failure(
  'not-allowed',
  [],
  'You gave this person the role in which they ask, so somebody else has to decide.',
);
const decidedAlready = failure(
  'not-possible-now',
  [],
  'This has been decided already, or a day has passed since it was asked.',
);

/** What waits for a second person; a failure where it is their own, they gave the first one their role, or it waits no more. */
export const findToDecide = async (
  { db, clock }: Pick<DecideDeps, 'db' | 'clock'>,
  actor: Account,
  openingId: string,
): Promise<Result<Opening>> => {
  const q = db.as(scopeOf(actor));
  const found = await readOpening(q, openingId);
  if (!found?.isNational) return fail(failure('not-found'));
  if (found.accountId === actor.accountId) return fail(notTheirOwn);
  if (await gaveRole(q, actor.accountId, found)) return fail(gaveThem);
  return stateOf(found, clock.now()) === 'waiting' ? ok(found) : fail(decidedAlready);
};

export const decide = async (
  deps: DecideDeps,
  actor: Account,
  openingId: string,
  decision: 'approved' | 'declined',
): Promise<Result<Opening>> => {
  const found = await findToDecide(deps, actor, openingId);
  if (!found.ok) return found;
  const { organisationCode, recordId } = found.value;
  const now = deps.clock.now();
  return deps.db.as(scopeOf(actor)).transaction(async (tx) => {
    const isDecided = await decideOpening(tx, {
      openingId,
      decision,
      decidedBy: actor.accountId,
      decidedName: actor.displayName,
      at: now,
      openUntil: decision === 'approved' ? openUntil(now) : null,
      askedAfter: lapsesBefore(now),
    });
    if (!isDecided) return fail(decidedAlready);
    await deps.audit.write(tx, [
      {
        actor,
        action: decision === 'approved' ? 'original.approve' : 'original.decline',
        organisationCode,
        recordId,
        detail: { opening: openingId },
      },
    ]);
    return found;
  });
};
