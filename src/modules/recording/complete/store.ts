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

/** Each with its answers as they were then, in order. */
export const readRevisions = async (
  q: Queryable,
  { organisationCode, recordId }: RecordKey,
): Promise<readonly { readonly answers: Answers; readonly savedOn: string }[]> => {
  const { rows } = await q.query<{ answers: Answers; savedOn: string }>(
    `select answers, saved_on::text as "savedOn"
     from revision
     where organisation_code = $1
       and record_id = $2
     order by revision`,
    [organisationCode, recordId],
  );
  return rows;
};
