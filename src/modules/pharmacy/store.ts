// The entries of the log: kept, put right by another revision, found again.

import type { Queryable } from '../../platform/database/database.ts';
import type { RecordKey } from '../recording/index.ts';
import type { Entry, EntryKey, EntryRevision, Slip } from './entry.ts';

export type NewEntry = EntryKey & {
  readonly areaCode: string;
  readonly slip: Slip;
  readonly hidden: number;
  readonly savedOn: string;
};

const slipColumns = `reached, happened_on, time_band, stage, error_type, intended, selected, noticed_role, factors, happened, done`;

const slipRead = `reached,
       happened_on::text as "happenedOn",
       time_band as "timeBand",
       stage,
       error_type as "errorType",
       intended,
       selected,
       noticed_role as "noticedBy",
       factors,
       happened,
       done`;

const entryRead = `select organisation_code as "organisationCode",
       entry_id as "entryId",
       revision,
       ${slipRead},
       hidden,
       saved_on::text as "savedOn",
       case when full_record_id is not null
         then json_build_object('organisationCode', full_record_organisation, 'recordId', full_record_id)
       end as "fullRecord"
from pharmacy_entry
join pharmacy_entry_revision using (organisation_code, entry_id, revision)`;

/** Each with its first revision. */
export const insertEntries = async (tx: Queryable, entries: readonly NewEntry[]): Promise<void> => {
  await tx.query(
    `insert into pharmacy_entry (organisation_code, entry_id, area_code)
     select * from unnest($1::text[], $2::uuid[], $3::text[])`,
    [entries.map((e) => e.organisationCode), entries.map((e) => e.entryId), entries.map((e) => e.areaCode)],
  );
  await insertRevisions(
    tx,
    entries.map((entry) => ({ ...entry, revision: 1, why: '' })),
  );
};

export type NewRevision = Omit<NewEntry, 'areaCode'> & Pick<EntryRevision, 'revision' | 'why'>;

export const insertRevisions = async (tx: Queryable, revisions: readonly NewRevision[]): Promise<void> => {
  await tx.query(
    `insert into pharmacy_entry_revision
       (organisation_code, entry_id, revision, ${slipColumns}, hidden, why, saved_on)
     select organisation_code, entry_id, revision, ${slipColumns}, hidden, why, saved_on
     from jsonb_to_recordset($1::jsonb) as given (
       organisation_code text, entry_id uuid, revision integer, reached text, happened_on date, time_band text,
       stage text, error_type text, intended text, selected text, noticed_role text, factors text[], happened text,
       done text, hidden integer, why text, saved_on date
     )`,
    [JSON.stringify(revisions.map(rowOf))],
  );
};

const rowOf = ({ organisationCode, entryId, revision, slip, hidden, why, savedOn }: NewRevision) => ({
  organisation_code: organisationCode,
  entry_id: entryId,
  revision,
  reached: slip.reached,
  happened_on: slip.happenedOn,
  time_band: slip.timeBand,
  stage: slip.stage,
  error_type: slip.errorType,
  intended: slip.intended,
  selected: slip.selected,
  noticed_role: slip.noticedBy,
  factors: slip.factors,
  happened: slip.happened,
  done: slip.done,
  hidden,
  why,
  saved_on: savedOn,
});

/** False where somebody else has put it right meanwhile, or a record came of it. */
export const raiseRevision = async (
  tx: Queryable,
  { organisationCode, entryId, fullRecord }: EntryKey & Pick<Entry, 'fullRecord'>,
  from: number,
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update pharmacy_entry
     set revision = $3 + 1
     where organisation_code = $1
       and entry_id = $2
       and revision = $3
       and full_record_id is not distinct from $4`,
    [organisationCode, entryId, from, fullRecord?.recordId ?? null],
  );
  return rowCount === 1;
};

export const readEntry = async (q: Queryable, entryId: string): Promise<Entry | null> => {
  const { rows } = await q.query<Entry>(`${entryRead} where entry_id = $1`, [entryId]);
  return rows[0] ?? null;
};

/** Oldest first. */
export const readRevisions = async (q: Queryable, key: EntryKey): Promise<readonly EntryRevision[]> => {
  const { rows } = await q.query<EntryRevision>(
    `select revision, ${slipRead}, why, saved_on::text as "savedOn"
     from pharmacy_entry_revision
     where organisation_code = $1
       and entry_id = $2
     order by revision`,
    [key.organisationCode, key.entryId],
  );
  return rows;
};

export type Days = { readonly from: string; readonly to: string };

/** All of some days, newest first. */
export const readEntries = async (
  q: Queryable,
  organisationCode: string,
  { from, to }: Days,
): Promise<readonly Entry[]> => {
  const { rows } = await q.query<Entry>(
    `${entryRead}
     where organisation_code = $1
       and happened_on between $2 and $3
     order by happened_on desc, saved_on desc, entry_id`,
    [organisationCode, from, to],
  );
  return rows;
};

export type EntryFilter = Partial<Days> & {
  readonly reached?: string | undefined;
  readonly stage?: string | undefined;
  readonly errorType?: string | undefined;
  readonly words?: string | undefined;
};

/** One page of those that are like this, newest first, and how many there are. Every word stands somewhere in the entry. */
export const findEntries = async (
  q: Queryable,
  organisationCode: string,
  filter: EntryFilter,
  page: { readonly atMost: number; readonly from: number },
): Promise<{ readonly entries: readonly Entry[]; readonly total: number }> => {
  const words = (filter.words ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const { rows } = await q.query<Entry & { total: number }>(
    `with found as (${entryRead}
       where organisation_code = $1
         and ($2::date is null or happened_on >= $2)
         and ($3::date is null or happened_on <= $3)
         and ($4::text is null or reached = $4)
         and ($5::text is null or stage = $5)
         and ($6::text is null or error_type = $6)
         and not exists (
           select
           from unnest($7::text[]) as word
           where position(word in lower(concat_ws(' ', intended, selected, happened, done))) = 0
         )
     )
     select *, (select count(*)::integer from found) as total
     from found
     order by "happenedOn" desc, "savedOn" desc, "entryId"
     limit $8 offset $9`,
    [
      organisationCode,
      filter.from ?? null,
      filter.to ?? null,
      filter.reached ?? null,
      filter.stage ?? null,
      filter.errorType ?? null,
      words,
      page.atMost,
      page.from,
    ],
  );
  return { entries: rows.map(({ total: _, ...entry }) => entry), total: rows[0]?.total ?? 0 };
};

/** `YYYY-MM-DD` of the first; null where there is none. */
export const firstDay = async (q: Queryable, organisationCode: string): Promise<string | null> => {
  const { rows } = await q.query<{ day: string | null }>(
    `select min(happened_on)::text as day
     from pharmacy_entry
     join pharmacy_entry_revision using (organisation_code, entry_id, revision)
     where organisation_code = $1`,
    [organisationCode],
  );
  return rows[0]?.day ?? null;
};

/** The first record that comes of an entry stays its record. */
export const linkRecord = async (tx: Queryable, entryId: string, record: RecordKey): Promise<EntryKey | null> => {
  const { rows } = await tx.query<EntryKey>(
    `update pharmacy_entry
     set full_record_organisation = $2, full_record_id = $3
     where entry_id = $1
       and full_record_id is null
     returning organisation_code as "organisationCode", entry_id as "entryId"`,
    [entryId, record.organisationCode, record.recordId],
  );
  return rows[0] ?? null;
};

export const readEntryOfRecord = async (q: Queryable, recordId: string): Promise<Entry | null> => {
  const { rows } = await q.query<Entry>(`${entryRead} where full_record_id = $1`, [recordId]);
  return rows[0] ?? null;
};

export type PlaceRow = {
  readonly code: string;
  readonly name: string;
  readonly month: number;
  readonly before: number;
};

/** The places with a log that the scope shows, with the entries of this month and of the one before. */
export const readPlaces = async (
  q: Queryable,
  months: { readonly month: string; readonly before: string },
): Promise<readonly PlaceRow[]> => {
  const { rows } = await q.query<PlaceRow>(
    `select organisation_code as code,
            organisation.name,
            count(*) filter (where to_char(happened_on, 'YYYY-MM') = $1)::integer as month,
            count(*) filter (where to_char(happened_on, 'YYYY-MM') = $2)::integer as before
     from pharmacy_entry
     join pharmacy_entry_revision using (organisation_code, entry_id, revision)
     join organisation on organisation.code = organisation_code
     group by organisation_code, organisation.name
     order by organisation.name, organisation_code
     limit 500`,
    [months.month, months.before],
  );
  return rows;
};
