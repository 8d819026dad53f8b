// The SQL of completing a record.

import type { Queryable } from '../../../platform/database/database.ts';
import type { Answers } from '../../../taxonomy/index.ts';
import type { RecordKey } from '../record.ts';

export type RevisionRow = RecordKey & {
  readonly revision: number;
  readonly answers: Answers;
  readonly hidden: Readonly<Record<string, number>>;
  readonly savedOn: string;
  readonly month: string;
  readonly sealed: Buffer;
  readonly contact: Buffer | null;
};

/** Where a record is now; null where there is none within the scope. */
export const findRecord = async (q: Queryable, recordId: string): Promise<RecordKey | null> => {
  const { rows } = await q.query<RecordKey>(
    `select organisation_code as "organisationCode", record_id as "recordId"
     from record
     where record_id = $1`,
    [recordId],
  );
  return rows[0] ?? null;
};

/** Whether a revision may follow: it is theirs, and was not taken back. */
export const mayComplete = async (q: Queryable, key: RecordKey): Promise<boolean> => {
  const { rows } = await q.query<{ may: boolean }>('select may_complete($1, $2) as may', [
    key.organisationCode,
    key.recordId,
  ]);
  return rows[0]?.may ?? false;
};

/** With its sealed original. Throws where somebody else has just saved a revision of this number. */
export const insertRevision = async (tx: Queryable, row: RevisionRow): Promise<void> => {
  await tx.query(
    `with new_revision as (
       insert into revision (organisation_code, record_id, revision, answers, hidden, saved_on)
       values ($1, $2, $3, $4, $5, $6)
     ), new_original as (
       insert into sealed_original (organisation_code, record_id, revision, month, sealed)
       values ($1, $2, $3, $7, $8)
     )
     insert into sealed_contact (organisation_code, record_id, revision, month, sealed)
     select $1, $2, $3, $7, $9::bytea
     where $9::bytea is not null`,
    [
      row.organisationCode,
      row.recordId,
      row.revision,
      JSON.stringify(row.answers),
      JSON.stringify(row.hidden),
      row.savedOn,
      row.month,
      row.sealed,
      row.contact,
    ],
  );
};
