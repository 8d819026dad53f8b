// All SQL of local questions.

import type { Queryable } from '../../../platform/database/database.ts';
import type { RecordSize } from './cost.ts';
import type { LocalSet } from './question.ts';

const columns = `organisation_code as "organisationCode", version, on_quick_ways as "onQuickWays", questions`;

/** What is asked there now; null where nothing is. */
export const readPublished = async (q: Queryable, organisationCode: string): Promise<LocalSet | null> => {
  const { rows } = await q.query<LocalSet>(
    `select ${columns}
     from local_set
     where organisation_code = $1
       and state = 'published'`,
    [organisationCode],
    'read-local-set',
  );
  return rows[0] ?? null;
};

export type KeptSet = LocalSet & {
  readonly state: 'draft' | 'published' | 'ended';
  readonly publishedOn: string | null;
  readonly endedOn: string | null;
};

/** Every version within the scope, the newest first. */
export const readSets = async (q: Queryable, organisationCode: string): Promise<readonly KeptSet[]> => {
  const { rows } = await q.query<KeptSet>(
    `select ${columns}, state, published_on::text as "publishedOn", ended_on::text as "endedOn"
     from local_set
     where organisation_code = $1
     order by version desc`,
    [organisationCode],
  );
  return rows;
};

/** Waits for whoever else changes the questions of this organisation. */
export const holdSets = async (tx: Queryable, organisationCode: string): Promise<void> => {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('local_set/' || $1, 0))`, [organisationCode]);
};

/** The draft as it is from now on. */
export const keepDraft = async (tx: Queryable, set: LocalSet): Promise<void> => {
  const values = [set.organisationCode, set.version, set.onQuickWays, JSON.stringify(set.questions)];
  const { rowCount } = await tx.query(
    `update local_set
     set on_quick_ways = $3, questions = $4
     where organisation_code = $1
       and version = $2
       and state = 'draft'`,
    values,
  );
  if (rowCount === 0)
    await tx.query(
      `insert into local_set (organisation_code, version, state, on_quick_ways, questions)
       values ($1, $2, 'draft', $3, $4)`,
      values,
    );
};

export const discardDraft = async (tx: Queryable, organisationCode: string): Promise<void> => {
  await tx.query(`delete from local_set where organisation_code = $1 and state = 'draft'`, [organisationCode]);
};

type Done = { readonly organisationCode: string; readonly by: string; readonly on: string };

/** The version that ended; null where none was in force. */
export const endPublished = async (tx: Queryable, { organisationCode, by, on }: Done): Promise<number | null> => {
  const { rows } = await tx.query<{ version: number }>(
    `update local_set
     set state = 'ended', ended_on = $2, ended_by = $3
     where organisation_code = $1
       and state = 'published'
     returning version`,
    [organisationCode, on, by],
  );
  return rows[0]?.version ?? null;
};

/** The version that is asked from now on; null where there is no draft. */
export const publishDraft = async (tx: Queryable, { organisationCode, by, on }: Done): Promise<number | null> => {
  const { rows } = await tx.query<{ version: number }>(
    `update local_set
     set state = 'published', published_on = $2, published_by = $3
     where organisation_code = $1
       and state = 'draft'
     returning version`,
    [organisationCode, on, by],
  );
  return rows[0]?.version ?? null;
};

/** Half of the newest records there are shorter, half longer; and how many that was said of. */
export const readUsualSize = async (
  q: Queryable,
  organisationCode: string,
): Promise<RecordSize & { readonly records: number }> => {
  const { rows } = await q.query<RecordSize & { readonly records: number }>(
    `select count(*)::integer as records,
            coalesce(percentile_cont(0.5) within group (order by words), 0)::float8 as "storyWords",
            coalesce(percentile_cont(0.5) within group (order by given), 0)::float8 as answers
     from (
       select cardinality(regexp_split_to_array(trim(answers ->> 'Description'), '\\s+')) as words,
              (select count(*) from jsonb_object_keys(answers)) as given
       from revision
       where organisation_code = $1
         and revision = 1
       order by saved_on desc
       limit 500
     ) as newest`,
    [organisationCode],
  );
  return rows[0] ?? { records: 0, storyWords: 0, answers: 0 };
};
