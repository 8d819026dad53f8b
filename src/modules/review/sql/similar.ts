// Vectors of stories in the database: kept beside each case, and searched by cell, then by sketch. What is left is compared exactly by
// whoever asks. Row-level security decides whose are seen, here as anywhere.

import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { CaseId, ReviewCase } from '../case.ts';
import { caseColumns } from '../store.ts';
import { reached } from './reached.ts';

export type NewVector = {
  /** `YYYY-MM-DD`; null where it was not told. */
  readonly happenedOn: string | null;
  readonly cell: number;
  /** Zeros and ones. */
  readonly sketch: string;
  readonly vector: Int8Array;
};

/** Keeps the vector beside its case, which is locked; without one, that its story was read and says nothing to compare. */
export const saveVector = async (
  tx: Queryable,
  { organisationCode, recordId, readerCode, areaCode }: ReviewCase,
  madeBy: number,
  made: NewVector | null,
): Promise<void> => {
  await tx.query(
    `insert into record_vector (
       organisation_code, record_id, reader_code, area_code, happened_on, cell, sketch, vector, making
     )
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (organisation_code, record_id) do update
     set happened_on = excluded.happened_on, cell = excluded.cell, sketch = excluded.sketch, vector = excluded.vector, making = excluded.making`,
    [
      organisationCode,
      recordId,
      readerCode,
      areaCode,
      made?.happenedOn,
      made?.cell,
      made?.sketch,
      made && Buffer.from(made.vector.buffer, made.vector.byteOffset, made.vector.byteLength),
      madeBy,
    ],
  );
};

/** What is looked for: where it lies, and what is not to be found again. */
export type Search = {
  readonly recordId: string;
  /** Null: all of them. */
  readonly cells: readonly number[] | null;
  readonly sketch: string;
  readonly atMost: number;
};

export type Near = CaseId & { readonly vector: Int8Array };

type NearRow = CaseId & { readonly vector: Buffer };

const withVectors = (rows: readonly NearRow[]): readonly Near[] =>
  rows.map(({ vector, ...id }) => ({
    ...id,
    vector: new Int8Array(vector.buffer, vector.byteOffset, vector.byteLength),
  }));

/** Those in the cells whose sketch differs least, among what the account's role reaches. */
export const findNear = async (
  q: Queryable,
  account: Pick<Account, 'role' | 'reach'>,
  { recordId, cells, sketch, atMost }: Search,
): Promise<readonly Near[]> => {
  const values: unknown[] = [sketch, recordId, atMost];
  const within = [
    reached(account, values),
    cells === null ? 'cell is not null' : `cell = any($${values.push(cells)}::smallint[])`,
  ];
  const { rows } = await q.query<NearRow>(
    `select organisation_code as "organisationCode", record_id as "recordId", vector
     from record_vector
     where (organisation_code, record_id) in (
       select organisation_code, record_id
       from record_vector
       where ${within.join(' and ')}
         and record_id <> $2
       order by bit_count(sketch # $1::bit(128))
       limit $3
     )`,
    values,
  );
  return withVectors(rows);
};

/** The same among those of the same organisation that were told within some days before or after. */
export const findNearInTime = async (
  q: Queryable,
  { organisationCode, readerCode, recordedOn }: ReviewCase,
  { recordId, sketch, atMost }: Omit<Search, 'cells'>,
  withinDays: number,
): Promise<readonly Near[]> => {
  const { rows } = await q.query<NearRow>(
    `select organisation_code as "organisationCode", record_id as "recordId", vector
     from review_case
     join record_vector using (organisation_code, record_id)
     where review_case.reader_code = $1
       and organisation_code = $2
       and recorded_on between $3::date - $4::integer and $3::date + $4::integer
       and vector is not null
       and record_id <> $5
     order by bit_count(sketch # $6::bit(128))
     limit $7`,
    [readerCode, organisationCode, recordedOn, withinDays, recordId, sketch, atMost],
  );
  return withVectors(rows);
};

/** Those of the same organisation that happened on that day, the day before or the day after. */
export const findOfDay = async (
  q: Queryable,
  { organisationCode, readerCode, recordId }: ReviewCase,
  happenedOn: string,
): Promise<readonly Near[]> => {
  const { rows } = await q.query<NearRow>(
    `select organisation_code as "organisationCode", record_id as "recordId", vector
     from record_vector
     where reader_code = $1
       and organisation_code = $2
       and happened_on between $3::date - 1 and $3::date + 1
       and record_id <> $4
     limit 500`,
    [readerCode, organisationCode, happenedOn, recordId],
  );
  return withVectors(rows);
};

/** How many vectors a place has, counted no further than `atMost`. */
export const countOfReader = async (q: Queryable, reader: string, atMost: number): Promise<number> => {
  const { rows } = await q.query<{ count: number }>(
    `select count(*)::integer as count
     from (select 1 from record_vector where reader_code = $1 and cell is not null limit $2) counted`,
    [reader, atMost],
  );
  return rows[0]?.count ?? 0;
};

/** How many vectors lie in each cell, as far as whoever asks sees them. */
export const countCells = async (q: Queryable): Promise<ReadonlyMap<number, number>> => {
  const { rows } = await q.query<{ cell: number; count: number }>(
    'select cell, count(*)::integer as count from record_vector where cell is not null group by cell',
  );
  return new Map(rows.map(({ cell, count }) => [cell, count]));
};

/** The cases of some records, without those that were taken back. */
export const readCases = async (q: Queryable, recordIds: readonly string[]): Promise<readonly ReviewCase[]> => {
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where record_id = any($1::uuid[])
       and stage <> 'withdrawn'`,
    [recordIds],
  );
  return rows;
};

/** Cases after `after` (a record's number) whose stories were not read for this making. */
export const readUnread = async (
  q: Queryable,
  madeBy: number,
  after: string,
  atMost: number,
): Promise<readonly CaseId[]> => {
  const { rows } = await q.query<CaseId>(
    `select organisation_code as "organisationCode", record_id as "recordId"
     from review_case
     left join record_vector using (organisation_code, record_id)
     where record_id > $2
       and making is distinct from $1
       and stage <> 'withdrawn'
     order by record_id
     limit $3`,
    [madeBy, after, atMost],
  );
  return rows;
};

/** A record that leaves, is taken back or says less than before is like nothing here, until it is read anew. */
export const forgetSimilar = async (tx: Queryable, { organisationCode, recordId }: CaseId): Promise<void> => {
  const id = [organisationCode, recordId];
  await tx.query('delete from record_vector where organisation_code = $1 and record_id = $2', id);
  await tx.query('delete from record_theme where organisation_code = $1 and record_id = $2', id);
};
