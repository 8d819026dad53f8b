// All SQL of recording. Everything a send writes goes in a handful of statements for a whole batch.

import { engineVersion } from '../../methods/deidentify/index.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { Answers } from '../../taxonomy/index.ts';
import type { LocalRow } from './local/kept.ts';
import type { RecordKey, RecordView, ReporterKind } from './record.ts';

export type RecordRow = {
  readonly organisationCode: string;
  readonly recordId: string;
  readonly areaCode: string;
  readonly reference: string;
  readonly taxonomyVersion: string;
  readonly eventType: string;
  readonly reporterKind: ReporterKind;
  readonly authorAccountId: string | null;
  readonly recordedOn: string;
  readonly toldIn: string;
  readonly writtenIn: string | null;
  readonly answers: Answers;
  readonly hidden: Readonly<Record<string, number>>;
  readonly month: string;
  readonly sealed: Buffer;
  /** How to reach whoever told us, sealed apart. */
  readonly contact: Buffer | null;
  readonly receiptHash: Buffer | null;
  readonly local: LocalRow | null;
};

export type ReplyRow = { readonly keyHash: Buffer; readonly sealed: Buffer; readonly expiresOn: string };

/** Keeps the replies whose key is new and gives back the hashes of those; a key already used is left as it is. */
export const insertReplies = async (tx: Queryable, replies: readonly ReplyRow[]): Promise<ReadonlySet<string>> => {
  const { rows } = await tx.query<{ key_hash: Buffer }>(
    `insert into reply (key_hash, sealed, expires_on)
     select * from unnest($1::bytea[], $2::bytea[], $3::date[])
     on conflict (key_hash) do nothing
     returning key_hash`,
    [replies.map((r) => r.keyHash), replies.map((r) => r.sealed), replies.map((r) => r.expiresOn)],
    'insert-replies',
  );
  return new Set(rows.map((row) => row.key_hash.toString('hex')));
};

export const readReplies = async (q: Queryable, keyHashes: readonly Buffer[]): Promise<ReadonlyMap<string, Buffer>> => {
  const { rows } = await q.query<{ key_hash: Buffer; sealed: Buffer }>(
    'select key_hash, sealed from reply where key_hash = any($1)',
    [keyHashes],
  );
  return new Map(rows.map((row) => [row.key_hash.toString('hex'), row.sealed]));
};

/** Each with its first revision, its sealed original and its receipt: one statement, since nothing is sent more often. */
export const insertRecords = async (tx: Queryable, records: readonly RecordRow[]): Promise<void> => {
  await tx.query(
    `with given as (
       select *
       from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::uuid[],
                   $9::date[], $10::text[], $11::text[], $12::text[], $13::bytea[], $14::bytea[], $15::bytea[],
                   $16::text[], $17::integer[], $18::text[], $19::text[], $20::text[])
         as given (organisation_code, record_id, area_code, reference, taxonomy_version, event_type, reporter_kind,
                   author_account_id, recorded_on, answers, hidden, month, sealed, contact, receipt_hash,
                   local_organisation_code, local_version, local_answers, told_in, written_in)
     ), new_record as (
       insert into record
         (organisation_code, record_id, area_code, reference, taxonomy_version, event_type, reporter_kind,
          author_account_id, recorded_on, told_in, written_in, engine)
       select organisation_code, record_id, area_code, reference, taxonomy_version, event_type, reporter_kind,
              author_account_id, recorded_on, told_in, written_in, $21
       from given
     ), new_revision as (
       insert into revision (organisation_code, record_id, revision, answers, hidden, saved_on)
       select organisation_code, record_id, 1, answers::jsonb, hidden::jsonb, recorded_on
       from given
     ), new_original as (
       insert into sealed_original (organisation_code, record_id, revision, month, sealed)
       select organisation_code, record_id, 1, month, sealed
       from given
     ), new_contact as (
       insert into sealed_contact (organisation_code, record_id, revision, month, sealed)
       select organisation_code, record_id, 1, month, contact
       from given
       where contact is not null
     ), new_local_answer as (
       insert into local_answer
         (organisation_code, record_id, revision, set_organisation_code, set_version, answers)
       select organisation_code, record_id, 1, local_organisation_code, local_version, local_answers::jsonb
       from given
       where local_answers is not null
     )
     insert into receipt (receipt_hash, organisation_code, record_id)
     select receipt_hash, organisation_code, record_id
     from given
     where receipt_hash is not null`,
    [
      records.map((r) => r.organisationCode),
      records.map((r) => r.recordId),
      records.map((r) => r.areaCode),
      records.map((r) => r.reference),
      records.map((r) => r.taxonomyVersion),
      records.map((r) => r.eventType),
      records.map((r) => r.reporterKind),
      records.map((r) => r.authorAccountId),
      records.map((r) => r.recordedOn),
      records.map((r) => JSON.stringify(r.answers)),
      records.map((r) => JSON.stringify(r.hidden)),
      records.map((r) => r.month),
      records.map((r) => r.sealed),
      records.map((r) => r.contact),
      records.map((r) => r.receiptHash),
      records.map((r) => r.local?.organisationCode ?? null),
      records.map((r) => r.local?.version ?? null),
      records.map((r) => (r.local ? JSON.stringify(r.local.answers) : null)),
      records.map((r) => r.toldIn),
      records.map((r) => r.writtenIn),
      engineVersion,
    ],
    'insert-records',
  );
};

/** The latest revision of each; in no particular order, and without those that do not exist. */
export const readRecords = async (q: Queryable, keys: readonly RecordKey[]): Promise<readonly RecordView[]> => {
  const { rows } = await q.query<RecordView>(
    `select r.organisation_code as "organisationCode",
            r.record_id as "recordId",
            r.area_code as "areaCode",
            r.reference,
            r.event_type as "eventType",
            r.reporter_kind as "reporterKind",
            r.author_account_id as "authorAccountId",
            r.recorded_on::text as "recordedOn",
            r.told_in as "toldIn",
            r.written_in as "writtenIn",
            r.taxonomy_version as "taxonomyVersion",
            latest.revision,
            latest.answers,
            latest.hidden as "hiddenCounts",
            (
              select jsonb_build_object(
                'organisationCode', given.set_organisation_code,
                'version', given.set_version,
                'answers', given.answers,
                'questions', asked.questions
              )
              from local_answer given
              join local_set asked
                on asked.organisation_code = given.set_organisation_code
                and asked.version = given.set_version
              where given.organisation_code = r.organisation_code
                and given.record_id = r.record_id
              order by given.revision desc
              limit 1
            ) as local
     from unnest($1::text[], $2::uuid[]) as wanted (organisation_code, record_id)
     join record r using (organisation_code, record_id)
     cross join lateral (
       select v.revision, v.answers, v.hidden
       from revision v
       where v.organisation_code = r.organisation_code
         and v.record_id = r.record_id
       order by v.revision desc
       limit 1
     ) latest`,
    [keys.map((k) => k.organisationCode), keys.map((k) => k.recordId)],
  );
  return rows;
};

export const readSealedContact = async (
  q: Queryable,
  key: RecordKey,
): Promise<{ readonly month: string; readonly sealed: Buffer } | null> => {
  const { rows } = await q.query<{ month: string; sealed: Buffer }>(
    `select month, sealed
     from sealed_contact
     where organisation_code = $1
       and record_id = $2
     order by revision desc
     limit 1`,
    [key.organisationCode, key.recordId],
  );
  return rows[0] ?? null;
};

/** Of everything that an account has told. */
export const readOriginalsOf = async (
  q: Queryable,
  accountId: string,
): Promise<
  readonly {
    readonly reference: string;
    readonly recordId: string;
    readonly revision: number;
    readonly month: string;
    readonly sealed: Buffer;
  }[]
> => {
  const { rows } = await q.query<{
    reference: string;
    recordId: string;
    revision: number;
    month: string;
    sealed: Buffer;
  }>(
    `select reference, record_id as "recordId", revision, month, sealed
     from record
     join sealed_original using (organisation_code, record_id)
     where author_account_id = $1
     order by recorded_on desc, reference, revision`,
    [accountId],
  );
  return rows;
};

export const hasRecords = async (q: Queryable): Promise<boolean> => {
  const { rowCount } = await q.query('select 1 from record limit 1');
  return rowCount > 0;
};

export const findByReceipt = async (q: Queryable, receiptHash: Buffer): Promise<RecordKey | null> => {
  const { rows } = await q.query<RecordKey>(
    `select organisation_code as "organisationCode", record_id as "recordId"
     from receipt
     where receipt_hash = $1`,
    [receiptHash],
  );
  return rows[0] ?? null;
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

/** Whether the scope is that of whoever told it, and it was not taken back. */
export const tells = async (q: Queryable, key: RecordKey): Promise<boolean> => {
  const { rows } = await q.query<{ tells: boolean }>('select tells($1, $2)', [key.organisationCode, key.recordId]);
  return rows[0]?.tells ?? false;
};

/** Keeps it from being taken back, moved or erased until the transaction ends, for whoever told it. */
export const holdTold = async (tx: Queryable, recordId: string): Promise<void> => {
  await tx.query('select hold_told($1)', [recordId]);
};

/** Moves a record, with all that hangs on it, to another organisation; false when it is not where it was said to be. */
export const moveRecord = async (
  tx: Queryable,
  key: RecordKey,
  to: { readonly organisationCode: string; readonly areaCode: string },
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update record
     set organisation_code = $3, area_code = $4
     where organisation_code = $1
       and record_id = $2`,
    [key.organisationCode, key.recordId, to.organisationCode, to.areaCode],
  );
  return rowCount === 1;
};

export const eraseExpired = async (q: Queryable, today: string): Promise<void> => {
  await q.query('delete from draft where expires_on < $1', [today]);
  await q.query('delete from reply where expires_on < $1', [today]);
};
