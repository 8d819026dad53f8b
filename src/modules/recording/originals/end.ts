// Closing an opening before its half hour is over.

import { scopeOf } from '../../../platform/access/scope-of.ts';
import type { Account } from '../../../platform/actor.ts';
import type { OriginalsDeps } from './deps.ts';
import { stateOf } from './opening.ts';
import { endOpening, readOwnOpening } from './store.ts';

/** Does nothing where nothing is open. */
export const endOriginal = async (
  { db, clock, audit }: Pick<OriginalsDeps, 'db' | 'clock' | 'audit'>,
  actor: Account,
  recordId: string,
): Promise<void> => {
  const now = clock.now();
  await db.as(scopeOf(actor)).transaction(async (tx) => {
    const last = await readOwnOpening(tx, actor.accountId, recordId);
    if (!last || stateOf(last, now) !== 'open') return;
    const { openingId, organisationCode } = last;
    if (!(await endOpening(tx, { accountId: actor.accountId, openingId, at: now }))) return;
    await audit.write(tx, [
      { actor, action: 'original.end', organisationCode, recordId, detail: { opening: openingId } },
    ]);
  });
};
