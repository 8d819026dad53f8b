// Reading what somebody told us, with the names hidden. Every reading by someone signed in is written down: of a whole
// record, and of a list, whose lines begin the stories.

import type { Scope } from '../../platform/access/scope.ts';
import type { Account, Actor } from '../../platform/actor.ts';
import type { RecordView } from '../recording/index.ts';
import type { ReviewCase } from './case.ts';
import type { ReviewDeps } from './deps.ts';

/** Null once the record has been taken back: then nobody reads it. */
export const readRecord = async (
  deps: Pick<ReviewDeps, 'db' | 'audit' | 'recording'>,
  scope: Scope,
  actor: Actor,
  { organisationCode, recordId, stage }: ReviewCase,
): Promise<RecordView | null> => {
  if (stage === 'withdrawn') return null;
  const [record] = await deps.recording.read(scope, [{ organisationCode, recordId }]);
  if (!record) return null;
  if (actor.kind !== 'anonymous')
    await deps.audit.write(deps.db, [{ actor, action: 'record.read', organisationCode, recordId }]);
  return record;
};

export const noteListed = async (
  { db, audit }: Pick<ReviewDeps, 'db' | 'audit'>,
  actor: Account,
  cases: readonly ReviewCase[],
): Promise<void> => {
  if (cases.length === 0) return;
  const records = cases.map(({ recordId }) => recordId);
  const { organisationCode } = actor;
  await audit.write(db, [{ actor, action: 'record.list', organisationCode, detail: { records } }]);
};
