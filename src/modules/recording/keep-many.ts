// Keeps records of earlier days, many at once: the same check, hiding and sealing as a send, without receipts.

import type { Actor } from '../../platform/actor.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Queryable } from '../../platform/database/database.ts';
import { check } from '../../taxonomy/index.ts';
import { type NewRecordDeps, prepareRow } from './new-record.ts';
import type { RecordView, ReporterKind } from './record.ts';
import { newReference } from './reference.ts';
import { insertRecords, type RecordRow } from './store.ts';

export type PastRecord = {
  readonly reporterKind: ReporterKind;
  readonly answers: unknown;
  readonly authorAccountId: string | null;
  /** `YYYY-MM-DD` */
  readonly recordedOn: string;
  /** English unless told. */
  readonly toldIn?: string;
};

/** Throws on the first record whose answers the taxonomy does not accept: nothing of the transaction is then kept. */
export const keepMany = async (
  deps: NewRecordDeps & { readonly clock: Clock; readonly audit: Audit },
  tx: Queryable,
  actor: Actor,
  records: readonly PastRecord[],
): Promise<readonly RecordView[]> => {
  const today = deps.clock.today();
  const rowOf = async (record: PastRecord): Promise<RecordRow> => {
    const { reporterKind, toldIn = 'en' } = record;
    const checked = check(deps.taxonomy, record.answers, { audience: reporterKind, complete: true, today });
    if (!checked.ok) throw new Error(`A past record is not accepted: ${JSON.stringify(checked.errors)}`);
    const prepared = await prepareRow(deps, { ...record, toldIn, answers: checked.answers, keep: [], local: null });
    if (!prepared.ok) throw new Error(`A past record is not accepted: ${JSON.stringify(prepared.failure.fields)}`);
    return { ...prepared.value, reference: newReference(), receiptHash: null };
  };
  // Together, so that nobody waits for the key of one month before asking for that of the next.
  const rows = await Promise.all(records.map(rowOf));
  await insertRecords(tx, rows);
  await deps.audit.write(
    tx,
    rows.map(({ organisationCode, recordId, eventType }) => ({
      actor,
      action: 'record.keep',
      organisationCode,
      recordId,
      detail: { eventType },
    })),
  );
  return rows.map(viewOf);
};

const viewOf = (row: RecordRow): RecordView => ({
  organisationCode: row.organisationCode,
  recordId: row.recordId,
  areaCode: row.areaCode,
  reference: row.reference,
  eventType: row.eventType,
  reporterKind: row.reporterKind,
  authorAccountId: row.authorAccountId,
  recordedOn: row.recordedOn,
  toldIn: row.toldIn,
  writtenIn: row.writtenIn,
  taxonomyVersion: row.taxonomyVersion,
  revision: 1,
  answers: row.answers,
  local: null,
  hiddenCounts: row.hidden,
});
