// Themes in the database: what each record is about, which narrower themes an organisation has, and how many records each holds.

import type { Facets } from '../../../methods/text/index.ts';
import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { CaseId } from '../case.ts';
import { reached } from './reached.ts';

export type NewTheme = Facets & { readonly theme: string };

/** Of a case that is locked; null where no theme fits. */
export const saveTheme = async (
  tx: Queryable,
  { organisationCode, recordId }: CaseId,
  about: NewTheme | null,
): Promise<void> => {
  if (about === null) {
    await tx.query('delete from record_theme where organisation_code = $1 and record_id = $2', [
      organisationCode,
      recordId,
    ]);
    return;
  }
  await tx.query(
    `insert into record_theme (organisation_code, record_id, base, subject, circumstance, theme)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (organisation_code, record_id) do update
     set base = excluded.base, subject = excluded.subject, circumstance = excluded.circumstance, theme = excluded.theme`,
    [organisationCode, recordId, about.base, about.subject, about.circumstance, about.theme],
  );
};

/** The narrower themes of each place that reads records. */
export const readNarrower = async (
  q: Queryable,
  readers: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await q.query<{ code: string; themes: string[] }>(
    `select organisation_code as code, array_agg(theme order by theme) as themes
     from theme
     where organisation_code = any($1::text[])
     group by organisation_code`,
    [readers],
  );
  return new Map(rows.map(({ code, themes }) => [code, themes]));
};

/** What the records of a place are about that were told since a day. */
export const readFacets = async (q: Queryable, reader: string, since: string): Promise<readonly Facets[]> => {
  const { rows } = await q.query<Facets>(
    `select base, subject, circumstance
     from review_case
     join record_theme using (organisation_code, record_id)
     where reader_code = $1
       and recorded_on >= $2`,
    [reader, since],
  );
  return rows;
};

export const insertNarrower = async (
  tx: Queryable,
  reader: string,
  themes: readonly string[],
  madeOn: string,
): Promise<void> => {
  await tx.query(
    `insert into theme (organisation_code, theme, made_on)
     select $1, theme, $3
     from unnest($2::text[]) as theme
     on conflict do nothing`,
    [reader, themes, madeOn],
  );
};

/** Gives every record of a place the narrowest of its themes: by what it is of, before by when it happened. */
export const regroup = async (tx: Queryable, reader: string): Promise<number> => {
  const { rowCount } = await tx.query(
    `with chosen as (
       select organisation_code,
              record_id,
              coalesce(
                (select theme.theme from theme
                 where theme.organisation_code = $1 and theme.theme = base || '.of.' || subject),
                (select theme.theme from theme
                 where theme.organisation_code = $1 and theme.theme = base || '.when.' || circumstance),
                base
              ) as theme
       from record_theme
       join review_case using (organisation_code, record_id)
       where reader_code = $1
     )
     update record_theme
     set theme = chosen.theme
     from chosen
     where record_theme.organisation_code = chosen.organisation_code
       and record_theme.record_id = chosen.record_id
       and record_theme.theme <> chosen.theme`,
    [reader],
  );
  return rowCount;
};

export type ThemeCount = {
  readonly base: string;
  readonly theme: string;
  /** Told in the last days, and in as many before them. */
  readonly now: number;
  readonly before: number;
};

/** What was told lately, by the narrowest theme of each record. */
export const readThemeCounts = async (
  q: Queryable,
  account: Pick<Account, 'role' | 'reach'>,
  dates: { readonly since: string; readonly before: string },
): Promise<readonly ThemeCount[]> => {
  const values: unknown[] = [dates.since, dates.before];
  const { rows } = await q.query<ThemeCount>(
    `select base,
            theme,
            count(*) filter (where recorded_on >= $1::date)::integer as now,
            count(*) filter (where recorded_on < $1::date)::integer as before
     from review_case
     join record_theme using (organisation_code, record_id)
     where ${reached(account, values)}
       and recorded_on >= $2::date
     group by base, theme`,
    values,
  );
  return rows;
};
