// All SQL of keeping. What takes something away are functions of the database (migration 0011), which read the rules there.

import type { Queryable } from '../../platform/database/database.ts';
import type { PeriodKind } from '../../platform/keeping/kept.ts';

export type RecordKey = { readonly organisationCode: string; readonly recordId: string };

export type Rule = {
  readonly kind: PeriodKind;
  readonly years: number;
  readonly fromOn: string;
  readonly reason: string;
  readonly setOn: string;
};

/** Newest first. */
export const readRules = async (q: Queryable): Promise<readonly Rule[]> => {
  const { rows } = await q.query<Rule>(
    `select kind, years, from_on::text as "fromOn", reason, set_on::text as "setOn"
     from retention_rule
     order by rule_id desc`,
  );
  return rows;
};

export const insertRule = async (tx: Queryable, rule: Rule & { readonly setBy: string }): Promise<void> => {
  await tx.query(
    `insert into retention_rule (kind, years, from_on, reason, set_by, set_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [rule.kind, rule.years, rule.fromOn, rule.reason, rule.setBy, rule.setOn],
  );
};

/** Records whose time has come, by kind and by the month in which their years began. */
export type DueCount = {
  readonly kind: PeriodKind;
  readonly month: string;
  readonly count: number;
  readonly held: number;
};

export const countDue = async (q: Queryable): Promise<readonly DueCount[]> => {
  const { rows } = await q.query<DueCount>(
    `select kind,
            to_char(counts_from, 'YYYY-MM') as month,
            (count(*) filter (where not is_held))::integer as count,
            (count(*) filter (where is_held))::integer as held
     from record_due
     group by kind, to_char(counts_from, 'YYYY-MM')
     order by month, kind`,
  );
  return rows;
};

export type DueMonth = { readonly month: string; readonly originals: number; readonly isHeld: boolean };

export const readDueMonths = async (q: Queryable): Promise<readonly DueMonth[]> => {
  const { rows } = await q.query<DueMonth>(
    `select month,
            is_held as "isHeld",
            (select count(*)::integer from sealed_original where sealed_original.month = month_due.month) as originals
     from month_due
     order by month`,
  );
  return rows;
};

export type Erased = RecordKey & { readonly kind: PeriodKind };

/** Some of those whose time has come; none when there are no more. */
export const eraseDue = async (tx: Queryable, atMost: number): Promise<readonly Erased[]> => {
  const { rows } = await tx.query<Erased>(
    'select organisation_code as "organisationCode", record_id as "recordId", kind from erase_due_records($1)',
    [atMost],
  );
  return rows;
};

/** False where a hold keeps it, or it is not within the scope. */
export const eraseOnRequest = async (tx: Queryable, key: RecordKey): Promise<boolean> => {
  const { rows } = await tx.query<{ isErased: boolean }>('select erase_record_on_request($1, $2) as "isErased"', [
    key.organisationCode,
    key.recordId,
  ]);
  return rows[0]?.isErased ?? false;
};

export const destroyDueMonthKeys = async (tx: Queryable): Promise<readonly string[]> => {
  const { rows } = await tx.query<{ month: string }>('select month from destroy_due_month_keys() as gone (month)');
  return rows.map(({ month }) => month);
};

/** How many went. */
export const removeDeadOriginals = async (tx: Queryable, atMost: number): Promise<number> => {
  const { rows } = await tx.query<{ count: number }>('select remove_dead_originals($1) as count', [atMost]);
  return rows[0]?.count ?? 0;
};

export type Report = {
  readonly ranOn: string;
  readonly records: Readonly<Partial<Record<PeriodKind, number>>>;
  readonly originals: number;
  readonly months: readonly string[];
  readonly heldRecords: number;
  readonly heldMonths: readonly string[];
};

/** Adds to the report of that day what went; what a hold keeps is as it is now. */
export const addToReport = async (tx: Queryable, report: Report): Promise<void> => {
  await tx.query(
    `insert into retention_report as report (ran_on, records, originals, months, held_records, held_months)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (ran_on) do update
     set records = (
           select coalesce(jsonb_object_agg(kind, total), '{}')
           from (
             select kind, sum(count::integer) as total
             from (
               select * from jsonb_each_text(report.records)
               union all
               select * from jsonb_each_text(excluded.records)
             ) as each (kind, count)
             group by kind
           ) as summed
         ),
         originals = report.originals + excluded.originals,
         months = report.months || excluded.months,
         held_records = excluded.held_records,
         held_months = excluded.held_months`,
    [
      report.ranOn,
      JSON.stringify(report.records),
      report.originals,
      report.months,
      report.heldRecords,
      report.heldMonths,
    ],
  );
};

export const readReports = async (q: Queryable, atMost: number): Promise<readonly Report[]> => {
  const { rows } = await q.query<Report>(
    `select ran_on::text as "ranOn", records, originals, months, held_records as "heldRecords",
            held_months as "heldMonths"
     from retention_report
     order by ran_on desc
     limit $1`,
    [atMost],
  );
  return rows;
};

/** Wherever it belongs: whoever calls looks whether it is within reach. */
/** A record as far as somebody must know it who erases it or keeps it from being erased: none of its words. */
export type Outline = RecordKey & {
  readonly reference: string;
  readonly recordedOn: string;
  readonly eventType: string;
  /** Of the taxonomy: 1 is fatal, 5 no harm; null where nobody said. */
  readonly greatestHarm: number | null;
  /** Somebody reads it, or will. */
  readonly isOpen: boolean;
};

export const findByReference = async (q: Queryable, reference: string): Promise<Outline | null> => {
  const { rows } = await q.query<Outline>(
    `select r.organisation_code as "organisationCode",
            r.record_id as "recordId",
            r.reference,
            r.recorded_on::text as "recordedOn",
            r.event_type as "eventType",
            c.greatest_harm as "greatestHarm",
            coalesce(c.stage, 'new') not in ('closed', 'withdrawn') as "isOpen"
     from record r
     left join review_case c using (organisation_code, record_id)
     where r.reference = $1`,
    [reference],
  );
  return rows[0] ?? null;
};

export type Hold = {
  readonly holdId: string;
  readonly reference: string;
  readonly organisationCode: string;
  readonly recordId: string;
  readonly reason: string;
  readonly placedOn: string;
  readonly endsOn: string | null;
};

export const insertHold = async (
  tx: Queryable,
  hold: Omit<Hold, 'reference'> & { readonly placedBy: string; readonly asNation: boolean },
): Promise<void> => {
  await tx.query(
    `insert into record_hold (hold_id, organisation_code, record_id, reason, placed_by, placed_on, ends_on, placed_as_nation)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      hold.holdId,
      hold.organisationCode,
      hold.recordId,
      hold.reason,
      hold.placedBy,
      hold.placedOn,
      hold.endsOn,
      hold.asNation,
    ],
  );
};

/** False where there is none within the scope, or it was lifted before. */
export const liftHold = async (
  tx: Queryable,
  lifted: {
    readonly holdId: string;
    /** Organisations; null: any. */
    readonly within: readonly string[] | null;
    /** The nation ends any hold; others none that the nation placed. */
    readonly asNation: boolean;
    readonly by: string;
    readonly on: string;
  },
): Promise<RecordKey | null> => {
  const { rows } = await tx.query<RecordKey>(
    `update record_hold
     set lifted_by = $2, lifted_on = $3
     where hold_id = $1
       and lifted_on is null
       and ($5 or not placed_as_nation)
       and ($4::text[] is null or organisation_code = any($4::text[]))
     returning organisation_code as "organisationCode", record_id as "recordId"`,
    [lifted.holdId, lifted.by, lifted.on, lifted.within, lifted.asNation],
  );
  return rows[0] ?? null;
};

export const readHolds = async (
  q: Queryable,
  today: string,
  organisations: readonly string[] | null,
): Promise<readonly (Hold & { readonly isNational: boolean })[]> => {
  const { rows } = await q.query<Hold & { readonly isNational: boolean }>(
    `select hold_id as "holdId", record.reference, record_hold.organisation_code as "organisationCode",
            record_hold.record_id as "recordId", reason, placed_on::text as "placedOn", ends_on::text as "endsOn",
            placed_as_nation as "isNational"
     from record_hold
     join record using (organisation_code, record_id)
     where lifted_on is null
       and (ends_on is null or ends_on >= $1)
       and ($2::text[] is null or record_hold.organisation_code = any ($2::text[]))
     order by placed_on desc, hold_id`,
    [today, organisations],
  );
  return rows;
};
