// What somebody told, for nobody but them: signed in where they told it signed in, otherwise by a key to it that they have
// shown; and for nobody at all once it was taken back.

import { noScope, type Scope } from '../../platform/access/scope.ts';
import { type Actor, anonymous } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { RecordView } from './record.ts';
import { findRecord, holdTold, readRecords, tells } from './store.ts';

/** Whoever asks has shown a key to this record: a receipt, or the address that it was sent with. */
export const scopeOfTeller = (actor: Actor, recordId: string): Scope => ({
  ...noScope,
  account: actor.kind === 'account' ? actor.accountId : null,
  records: [recordId],
});

/** Null where it is not theirs, was taken back or erased. Within `scopeOfTeller`. */
export const readTold = async (q: Queryable, recordId: string): Promise<RecordView | null> => {
  const now = await findRecord(q, recordId);
  if (!now || !(await tells(q, now))) return null;
  return (await readRecords(q, [now]))[0] ?? null;
};

/** The same, held: it is neither taken back nor moved before the transaction ends. */
export const readAndHoldTold = async (tx: Queryable, recordId: string): Promise<RecordView | null> => {
  await holdTold(tx, recordId);
  return readTold(tx, recordId);
};

/** Who is written down: whoever is signed in by now need not be whoever told it without a name. */
export const tellerOf = ({ authorAccountId }: RecordView, actor: Actor): Actor =>
  authorAccountId === null ? anonymous : actor;
