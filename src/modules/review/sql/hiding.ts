// Reports about the hiding of names, and the words of a case that they change.

import type { Queryable } from '../../../platform/database/database.ts';
import type { CaseId } from '../case.ts';
import type { MarkedPlace } from '../hiding/marked-place.ts';
import type { Decision, NewReport, Report } from '../hiding/report.ts';

const columns = `report_id as "reportId",
  organisation_code as "organisationCode",
  record_id as "recordId",
  kind,
  type,
  part,
  mark,
  nth,
  elsewhere,
  reported_on::text as "reportedOn",
  decision,
  decided_on::text as "decidedOn"`;

/** False where the same mark is doubted already in the same place. */
export const insertReport = async (tx: Queryable, report: NewReport): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `insert into hiding_report
       (report_id, organisation_code, record_id, kind, type, part, mark, nth, elsewhere, reported_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict do nothing`,
    [
      report.reportId,
      report.organisationCode,
      report.recordId,
      report.kind,
      report.type,
      report.part,
      report.mark,
      report.nth,
      report.elsewhere,
      report.reportedOn,
    ],
  );
  return rowCount === 1;
};

export const insertReportedWords = async (
  tx: Queryable,
  reportId: string,
  { organisationCode, recordId }: CaseId,
  { month, sealed }: { readonly month: string; readonly sealed: Buffer },
): Promise<void> => {
  await tx.query(
    `insert into reported_words (report_id, organisation_code, record_id, month, sealed)
     values ($1, $2, $3, $4, $5)`,
    [reportId, organisationCode, recordId, month, sealed],
  );
};

/** What was reported about a record, oldest first. */
export const readReports = async (q: Queryable, recordId: string): Promise<readonly Report[]> => {
  const { rows } = await q.query<Report>(
    `select ${columns}
     from hiding_report
     where record_id = $1
     order by reported_on, report_id`,
    [recordId],
  );
  return rows;
};

/** Keeps others from deciding it until the transaction ends. */
export const lockReport = async (tx: Queryable, reportId: string): Promise<Report | null> => {
  const { rows } = await tx.query<Report>(
    `select ${columns}
     from hiding_report
     where report_id = $1
     for update`,
    [reportId],
  );
  return rows[0] ?? null;
};

/** The open report of a mark, kept from others until the transaction ends. */
export const lockDoubt = async (
  tx: Queryable,
  recordId: string,
  { part, mark, nth }: MarkedPlace,
): Promise<string | null> => {
  const { rows } = await tx.query<{ reportId: string }>(
    `select report_id as "reportId"
     from hiding_report
     where record_id = $1
       and part = $2
       and mark = $3
       and nth = $4
       and decision is null
     for update`,
    [recordId, part, mark, nth],
  );
  return rows[0]?.reportId ?? null;
};

export type OpenDoubt = MarkedPlace & { readonly reportId: string };

/** Marks that are doubted now, where somebody can tell which. */
export const readOpenDoubts = async (tx: Queryable, recordId: string): Promise<readonly OpenDoubt[]> => {
  const { rows } = await tx.query<OpenDoubt>(
    `select report_id as "reportId", part, mark, nth
     from hiding_report
     where record_id = $1
       and kind = 'false-hiding'
       and nth is not null
       and decision is null`,
    [recordId],
  );
  return rows;
};

/** All at once, since one may come to stand where another stood. */
export const saveCounts = async (
  tx: Queryable,
  counts: readonly { readonly reportId: string; readonly nth: number | null }[],
): Promise<void> => {
  if (counts.length === 0) return;
  const ids = counts.map(({ reportId }) => reportId);
  await tx.query('update hiding_report set nth = null where report_id = any ($1::uuid[])', [ids]);
  await tx.query(
    `update hiding_report
     set nth = given.nth
     from unnest($1::uuid[], $2::integer[]) as given (report_id, nth)
     where hiding_report.report_id = given.report_id
       and given.nth is not null`,
    [ids, counts.map(({ nth }) => nth)],
  );
};

export const saveDecision = async (tx: Queryable, reportId: string, decision: Decision, on: string): Promise<void> => {
  await tx.query(
    `update hiding_report
     set decision = $2, decided_on = $3, decided_in = pg_current_xact_id()
     where report_id = $1`,
    [reportId, decision, on],
  );
};

/** The words of misses, locked: none unless whoever asks has the record open as typed. */
export const readReportedWords = async (
  q: Queryable,
  recordId: string,
): Promise<readonly { readonly reportId: string; readonly month: string; readonly sealed: Buffer }[]> => {
  const { rows } = await q.query<{ reportId: string; month: string; sealed: Buffer }>(
    `select report_id as "reportId", month, sealed
     from reported_words
     where record_id = $1`,
    [recordId],
  );
  return rows;
};

/** The newest other records of the organisation that are found by these words; at most so many. */
export const findElsewhere = async (
  q: Queryable,
  { organisationCode, recordId }: CaseId,
  words: string,
  atMost: number,
): Promise<readonly string[]> => {
  const { rows } = await q.query<{ recordId: string }>(
    `select record_id as "recordId"
     from review_case
     where organisation_code = $1
       and record_id <> $2
       and stage <> 'withdrawn'
       and words @@ plainto_tsquery('english', $3)
     order by recorded_on desc, record_id
     limit $4`,
    [organisationCode, recordId, words, atMost],
  );
  return rows.map((row) => row.recordId);
};

export type StepWords = {
  readonly sequence: number;
  readonly body: string | null;
  readonly translated: string | null;
  /** The words as typed are sealed, since something in them was hidden already. */
  readonly isSealed: boolean;
};

export const readStepWords = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
): Promise<readonly StepWords[]> => {
  const { rows } = await tx.query<StepWords>(
    `select sequence, body, translated, month is not null as "isSealed"
     from step
     where organisation_code = $1
       and record_id = $2
       and body is not null
     order by sequence`,
    [organisationCode, recordId],
  );
  return rows;
};

export const saveStepWords = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
  { sequence, body, translated }: Pick<StepWords, 'sequence' | 'body' | 'translated'>,
): Promise<void> => {
  await tx.query(
    `update step
     set body = $4,
         translated = $5,
         translated_into = case when $5::text is null then null else translated_into end,
         translator = case when $5::text is null then null else translator end
     where organisation_code = $1
       and record_id = $2
       and sequence = $3`,
    [organisationCode, recordId, sequence, body, translated],
  );
};

export const sealStep = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
  sequence: number,
  { month, sealed }: { readonly month: string; readonly sealed: Buffer },
): Promise<void> => {
  await tx.query(
    `update step
     set month = $4, sealed = $5
     where organisation_code = $1
       and record_id = $2
       and sequence = $3`,
    [organisationCode, recordId, sequence, month, sealed],
  );
};

export const saveTranslatedWords = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
  sequence: number,
  body: string,
): Promise<void> => {
  await tx.query(
    `update translation
     set body = $4
     where organisation_code = $1
       and record_id = $2
       and sequence = $3`,
    [organisationCode, recordId, sequence, body],
  );
};

export const deleteTranslation = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
  sequence: number,
): Promise<void> => {
  await tx.query(
    `delete from translation
     where organisation_code = $1
       and record_id = $2
       and sequence = $3`,
    [organisationCode, recordId, sequence],
  );
};

/** What a case is headed with and found by, as its record is shown now. */
export const saveShown = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
  { headline, text }: { readonly headline: string; readonly text: string },
): Promise<void> => {
  await tx.query(
    `update review_case
     set headline = $3, words = to_tsvector('english', $4)
     where organisation_code = $1
       and record_id = $2
       and stage <> 'withdrawn'`,
    [organisationCode, recordId, headline, text],
  );
};
