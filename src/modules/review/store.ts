// The cases in the database. Their steps, and what the worklist, the home page and "similar" ask, stand in `sql/`.

import type { Queryable } from '../../platform/database/database.ts';
import type { CaseId, ReviewCase } from './case.ts';

export const caseColumns = `organisation_code as "organisationCode",
  record_id as "recordId",
  reader_code as "readerCode",
  area_code as "areaCode",
  reference,
  event_type as "eventType",
  reporter_kind as "reporterKind",
  author_account_id as "authorAccountId",
  headline,
  written_in as "writtenIn",
  service_areas as "serviceAreas",
  greatest_harm as "greatestHarm",
  is_imminent as "isImminent",
  read_today as "readToday",
  recorded_on::text as "recordedOn",
  stage,
  stage_since::text as "stageSince",
  due_on::text as "dueOn",
  duplicate_of as "duplicateOf",
  news_since::text as "newsSince",
  reply_since::text as "replySince",
  verdict,
  verdict_on::text as "verdictOn",
  version`;

/** A case with all the words that it can be found by. */
export type NewCase = ReviewCase & { readonly text: string };

/** Keeps the cases that are not there yet and gives back which those were: opening twice changes nothing. */
export const insertCases = async (tx: Queryable, cases: readonly NewCase[]): Promise<readonly CaseId[]> => {
  const { rows } = await tx.query<CaseId>(
    `insert into review_case (
       organisation_code, record_id, reader_code, area_code, reference, event_type, reporter_kind, author_account_id,
       headline, written_in, service_areas, greatest_harm, is_imminent, recorded_on, stage, stage_since, due_on, duplicate_of, news_since,
       reply_since, verdict, verdict_on, version, words
     )
     select "organisationCode", "recordId", "readerCode", "areaCode", reference, "eventType", "reporterKind",
            "authorAccountId", headline, "writtenIn", array(select jsonb_array_elements_text("serviceAreas")), "greatestHarm", "isImminent", "recordedOn", stage, "stageSince",
            "dueOn", "duplicateOf", "newsSince", "replySince", verdict, "verdictOn", version,
            case stage when 'withdrawn' then '' else to_tsvector('english', text) end
     from jsonb_to_recordset($1::jsonb) as c (
       "organisationCode" text, "recordId" uuid, "readerCode" text, "isImminent" boolean, "areaCode" text, reference text, "eventType" text,
       "reporterKind" text, "authorAccountId" uuid, headline text, "writtenIn" text, "serviceAreas" jsonb, "greatestHarm" smallint,
       "recordedOn" date, stage text, "stageSince" date, "dueOn" date, "duplicateOf" uuid, "newsSince" date, "replySince" date, verdict text,
       "verdictOn" date, version integer, text text
     )
     on conflict (organisation_code, record_id) do nothing
     returning organisation_code as "organisationCode", record_id as "recordId"`,
    [JSON.stringify(cases)],
  );
  return rows;
};

export const readCase = async (q: Queryable, id: CaseId): Promise<ReviewCase | null> => {
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where organisation_code = $1
       and record_id = $2`,
    [id.organisationCode, id.recordId],
  );
  return rows[0] ?? null;
};

/** Wherever it is now. */
export const readCaseOfRecord = async (q: Queryable, recordId: string): Promise<ReviewCase | null> => {
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where record_id = $1`,
    [recordId],
  );
  return rows[0] ?? null;
};

/**
 * Reads cases of the same organisation as this one and keeps everybody else from changing them, and the duplicates of this
 * one, until the transaction ends.
 */
export const lockCases = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
  recordIds: readonly string[],
): Promise<readonly ReviewCase[]> => {
  // All at once and always in the same order, so that two people who lock the same cases never wait for each other.
  const { rows } = await tx.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where organisation_code = $1
       and (record_id = any($2::uuid[]) or duplicate_of = $3)
     order by record_id
     for update`,
    [organisationCode, recordIds, recordId],
  );
  return rows;
};

/** The duplicates of a case, locked. */
export const lockDuplicates = async (tx: Queryable, id: CaseId): Promise<readonly ReviewCase[]> => {
  const { rows } = await tx.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where organisation_code = $1
       and duplicate_of = $2
     order by record_id
     for update`,
    [id.organisationCode, id.recordId],
  );
  return rows;
};

export const readCaseByReference = async (
  q: Queryable,
  organisationCode: string,
  reference: string,
): Promise<ReviewCase | null> => {
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where organisation_code = $1
       and reference = $2`,
    [organisationCode, reference],
  );
  return rows[0] ?? null;
};

/** The record of a short number, wherever it is. */
export const findRecordOf = async (q: Queryable, reference: string): Promise<string | null> => {
  const { rows } = await q.query<{ recordId: string }>(
    `select record_id as "recordId"
     from review_case
     where reference = upper($1)`,
    [reference],
  );
  return rows[0]?.recordId ?? null;
};

/** The short numbers of those that are still there. */
export const readReferences = async (
  q: Queryable,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await q.query<{ recordId: string; reference: string }>(
    `select record_id as "recordId", reference
     from review_case
     where record_id = any($1::uuid[])`,
    [recordIds],
  );
  return new Map(rows.map(({ recordId, reference }) => [recordId, reference]));
};

export const readCasesOfAuthor = async (q: Queryable, accountId: string): Promise<readonly ReviewCase[]> => {
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where author_account_id = $1
     order by recorded_on desc, record_id`,
    [accountId],
  );
  return rows;
};

export const readCaseOfAuthor = async (
  q: Queryable,
  accountId: string,
  recordId: string,
): Promise<ReviewCase | null> => {
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where author_account_id = $1
       and record_id = $2`,
    [accountId, recordId],
  );
  return rows[0] ?? null;
};

/** What the record of a case says since it was completed: how grave it is, where it belongs, the words it is found by. */
export const saveTold = async (tx: Queryable, told: NewCase): Promise<void> => {
  await tx.query(
    `update review_case
     set service_areas = $3,
         greatest_harm = $4,
         is_imminent = $5,
         words = to_tsvector('english', $6)
     where organisation_code = $1
       and record_id = $2`,
    [told.organisationCode, told.recordId, told.serviceAreas, told.greatestHarm, told.isImminent, told.text],
  );
};

/** Writes what a step changes; a record taken back loses its words and what it was similar to. */
export const saveCase = async (tx: Queryable, after: ReviewCase): Promise<void> => {
  await tx.query(
    `update review_case
     set headline = $3,
         stage = $4,
         stage_since = $5,
         due_on = $6,
         duplicate_of = $7,
         version = $8,
         news_since = $9,
         reply_since = $10,
         verdict = $11,
         verdict_on = $12,
         read_today = $13,
         danger_now = danger_now and $13,
         words = case $4 when 'withdrawn' then '' else words end
     where organisation_code = $1
       and record_id = $2`,
    [
      after.organisationCode,
      after.recordId,
      after.headline,
      after.stage,
      after.stageSince,
      after.dueOn,
      after.duplicateOf,
      after.version,
      after.newsSince,
      after.replySince,
      after.verdict,
      after.verdictOn,
      after.readToday,
    ],
  );
};

/** Steps and all follow by the foreign keys; what was similar there is not similar here. */
export const moveCase = async (
  tx: Queryable,
  from: CaseId,
  to: Pick<ReviewCase, 'organisationCode' | 'readerCode' | 'areaCode'>,
): Promise<void> => {
  await tx.query(
    `update review_case
     set organisation_code = $3, reader_code = $4, area_code = $5
     where organisation_code = $1
       and record_id = $2`,
    [from.organisationCode, from.recordId, to.organisationCode, to.readerCode, to.areaCode],
  );
};

/** Of a case that nobody has begun to review. */
export const saveUrgency = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
  { readToday, dangerNow }: { readonly readToday: boolean; readonly dangerNow: boolean },
): Promise<void> => {
  await tx.query(
    `update review_case
     set read_today = $3,
         danger_now = $4
     where organisation_code = $1
       and record_id = $2
       and stage = 'new'
       and (read_today, danger_now) <> ($3, $4)`,
    [organisationCode, recordId, readToday, dangerNow],
  );
};
