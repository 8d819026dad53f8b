// All SQL of the words that a record is shown with, and of those that people reported or asked to be hidden in it.

import type { Queryable } from '../../../platform/database/database.ts';
import type { Answers } from '../../../taxonomy/index.ts';
import type { LocalView } from '../local/kept.ts';
import type { RecordKey } from '../record.ts';

/** Nobody else writes or changes words of this record until the transaction ends. */
export const holdRecord = async (tx: Queryable, recordId: string): Promise<void> => {
  await tx.query('select hold_words($1)', [recordId]);
};

/** Without a report it is what whoever told the record asked for. */
export type HiddenWord = { readonly hash: Buffer; readonly reportId: string | null };

export const readHiddenWords = async (tx: Queryable, recordId: string): Promise<readonly HiddenWord[]> => {
  const { rows } = await tx.query<HiddenWord>(
    `select word_hash as hash, report_id as "reportId"
     from hidden_word
     where record_id = $1`,
    [recordId],
  );
  return rows;
};

/** One that another report has hidden already stays hidden for as long as one of them stands. */
export const insertHiddenWords = async (
  tx: Queryable,
  { organisationCode, recordId }: RecordKey,
  reportId: string | null,
  hashes: readonly Buffer[],
): Promise<void> => {
  if (hashes.length === 0) return;
  await tx.query(
    `insert into hidden_word (organisation_code, record_id, word_hash, report_id)
     select $1, $2, word_hash, $3::uuid
     from unnest($4::bytea[]) as word_hash
     on conflict do nothing`,
    [organisationCode, recordId, reportId, hashes],
  );
};

export const deleteHiddenWords = async (tx: Queryable, reportId: string): Promise<void> => {
  await tx.query('delete from hidden_word where report_id = $1', [reportId]);
};

export type ShownRevision = { readonly revision: number; readonly answers: Answers };

export const readRevisions = async (tx: Queryable, key: RecordKey): Promise<readonly ShownRevision[]> => {
  const { rows } = await tx.query<ShownRevision>(
    `select revision, answers
     from revision
     where organisation_code = $1
       and record_id = $2
     order by revision`,
    [key.organisationCode, key.recordId],
  );
  return rows;
};

export const saveRevision = async (
  tx: Queryable,
  key: RecordKey,
  { revision, answers }: ShownRevision,
): Promise<void> => {
  await tx.query(
    `update revision
     set answers = $4
     where organisation_code = $1
       and record_id = $2
       and revision = $3`,
    [key.organisationCode, key.recordId, revision, JSON.stringify(answers)],
  );
};

export type ShownLocal = ShownRevision & Pick<LocalView, 'questions'>;

export const readLocalAnswers = async (tx: Queryable, key: RecordKey): Promise<readonly ShownLocal[]> => {
  const { rows } = await tx.query<ShownLocal>(
    `select given.revision, given.answers, asked.questions
     from local_answer given
     join local_set asked
       on asked.organisation_code = given.set_organisation_code
       and asked.version = given.set_version
     where given.organisation_code = $1
       and given.record_id = $2`,
    [key.organisationCode, key.recordId],
  );
  return rows;
};

export const saveLocalAnswers = async (
  tx: Queryable,
  key: RecordKey,
  { revision, answers }: ShownRevision,
): Promise<void> => {
  await tx.query(
    `update local_answer
     set answers = $4
     where organisation_code = $1
       and record_id = $2
       and revision = $3`,
    [key.organisationCode, key.recordId, revision, JSON.stringify(answers)],
  );
};

export type Caption = { readonly photoId: string; readonly shows: string };

export const readCaptions = async (tx: Queryable, key: RecordKey): Promise<readonly Caption[]> => {
  const { rows } = await tx.query<Caption>(
    `select photo_id as "photoId", shows
     from photo
     where organisation_code = $1
       and record_id = $2`,
    [key.organisationCode, key.recordId],
  );
  return rows;
};

export const saveCaption = async (tx: Queryable, { photoId, shows }: Caption): Promise<void> => {
  await tx.query('update photo set shows = $2 where photo_id = $1', [photoId, shows]);
};

export type OpeningWords = { readonly openingId: string; readonly duty: string | null; readonly reason: string };

/** Why the record was opened as typed; nothing unless this transaction hides words of it. */
export const readOpeningWords = async (tx: Queryable, recordId: string): Promise<readonly OpeningWords[]> => {
  const { rows } = await tx.query<OpeningWords>(
    'select opening_id as "openingId", duty, reason from reasons_of_openings($1)',
    [recordId],
  );
  return rows;
};

export const saveOpeningWords = async (
  tx: Queryable,
  recordId: string,
  openings: readonly OpeningWords[],
): Promise<void> => {
  await tx.query('select hide_in_openings($1, $2, $3, $4)', [
    recordId,
    openings.map(({ openingId }) => openingId),
    openings.map(({ duty }) => duty),
    openings.map(({ reason }) => reason),
  ]);
};
