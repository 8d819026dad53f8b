// All SQL about the person it happened to.

import type { Queryable } from '../../../platform/database/database.ts';
import type { Answers } from '../../../taxonomy/index.ts';
import type { RecordKey, ReporterKind } from '../record.ts';
import type { Fifth } from './deprivation.ts';

export type PersonAnswers = Readonly<Record<string, string | readonly string[]>>;

export type AboutPerson = { readonly answers: PersonAnswers; readonly deprivationFifth: Fifth | null };

export type AskedAbout = RecordKey & { readonly reporterKind: ReporterKind; readonly answers: Answers };

/** What was told, wherever it belongs now; null where the scope does not show it. */
export const readAskedAbout = async (q: Queryable, recordId: string): Promise<AskedAbout | null> => {
  const { rows } = await q.query<AskedAbout>(
    `select organisation_code as "organisationCode", record_id as "recordId", reporter_kind as "reporterKind", answers
     from record
     join revision using (organisation_code, record_id)
     where record_id = $1
     order by revision desc
     limit 1`,
    [recordId],
  );
  return rows[0] ?? null;
};

/** By the number of the person, counted from 0. */
export const readAbout = async (
  q: Queryable,
  { organisationCode, recordId }: RecordKey,
): Promise<ReadonlyMap<number, AboutPerson>> => {
  const { rows } = await q.query<AboutPerson & { readonly index: number }>(
    `select patient_index as index, answers, deprivation_fifth as "deprivationFifth"
     from person_affected_about
     where organisation_code = $1
       and record_id = $2`,
    [organisationCode, recordId],
  );
  return new Map(rows.map(({ index, ...about }) => [index, about]));
};

export type ToldAbout = RecordKey & {
  readonly index: number;
  /** The questions that were asked: what was said of them before goes. */
  readonly asked: readonly string[];
  readonly answers: PersonAnswers;
  /** `keep` where it was not asked, or left as it was. */
  readonly fifth: Fifth | null | 'keep';
  readonly on: string;
};

/** Two pages answered at once in two windows both stay. */
export const keepAbout = async (tx: Queryable, told: ToldAbout): Promise<void> => {
  const { organisationCode, recordId, index, asked, answers, fifth, on } = told;
  await tx.query(
    `insert into person_affected_about as about
       (organisation_code, record_id, patient_index, answers, deprivation_fifth, answered_on)
     values ($1, $2, $3, $4::jsonb, case when $7 then null else $5::smallint end, $6)
     on conflict (organisation_code, record_id, patient_index) do update
     set answers = (about.answers - $8::text[]) || excluded.answers,
         deprivation_fifth = case when $7 then about.deprivation_fifth else excluded.deprivation_fifth end,
         answered_on = excluded.answered_on`,
    [
      organisationCode,
      recordId,
      index,
      JSON.stringify(answers),
      fifth === 'keep' ? null : fifth,
      on,
      fifth === 'keep',
      asked,
    ],
  );
  await tx.query(
    `delete from person_affected_about
     where organisation_code = $1
       and record_id = $2
       and patient_index = $3
       and answers = '{}'
       and deprivation_fifth is null`,
    [organisationCode, recordId, index],
  );
};
