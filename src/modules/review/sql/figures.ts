// The figures of an organisation's home page, and the cases to look at first.

import type { Queryable } from '../../../platform/database/database.ts';
import type { MonthlyPoint } from '../../../ui/charts/finding.ts';
import type { ReviewCase } from '../case.ts';
import { caseColumns } from '../store.ts';

export type Figures = {
  /** Nobody has begun to read these. */
  readonly unread: number;
  readonly inReview: number;
  readonly waiting: number;
  readonly overdue: number;
  /** Open, with severe harm or a death, or the risk of one at any moment. */
  readonly severe: number;
  readonly newThisWeek: number;
};

/** A death or severe harm, or the risk of one at any moment: the condition behind each figure and list of them. */
export const severe = '(is_imminent or coalesce(greatest_harm, 5) <= 2)';

const open = `stage in ('new', 'in-review', 'waiting')`;

export const readFigures = async (
  q: Queryable,
  readerCode: string,
  dates: { readonly today: string; readonly weekBegan: string },
): Promise<Figures> => {
  const { rows } = await q.query<Figures>(
    `select count(*) filter (where stage = 'new')::integer as unread,
            count(*) filter (where stage = 'in-review')::integer as "inReview",
            count(*) filter (where stage = 'waiting')::integer as waiting,
            count(*) filter (where due_on < $2::date)::integer as overdue,
            count(*) filter (where ${severe})::integer as severe,
            (select count(*)::integer
             from review_case
             where reader_code = $1
               and recorded_on >= $3::date) as "newThisWeek"
     from review_case
     where reader_code = $1
       and ${open}`,
    [readerCode, dates.today, dates.weekBegan],
  );
  return rows[0] ?? { unread: 0, inReview: 0, waiting: 0, overdue: 0, severe: 0, newThisWeek: 0 };
};

/** The whole months before this one, oldest first; the severe ones marked. Empty where nothing was told in them. */
export const readMonths = async (
  q: Queryable,
  readerCode: string,
  dates: { readonly today: string; readonly months: number },
): Promise<readonly MonthlyPoint[]> => {
  const { rows } = await q.query<MonthlyPoint>(
    `with span as (
       select date_trunc('month', $2::date::timestamp) as ends,
              date_trunc('month', $2::date::timestamp) - make_interval(months => $3) as begins
     ), told as (
       select date_trunc('month', recorded_on::timestamp) as month,
              count(*)::integer as count,
              (count(*) filter (where ${severe}))::integer as marked
       from review_case
       where reader_code = $1
         and recorded_on >= (select begins::date from span)
         and recorded_on < (select ends::date from span)
       group by 1
     )
     select to_char(month, 'YYYY-MM') as month,
            coalesce(told.count, 0) as count,
            coalesce(told.marked, 0) as marked
     from span
     cross join generate_series(begins, ends - interval '1 month', interval '1 month') as month
     left join told using (month)
     order by month`,
    [readerCode, dates.today, dates.months],
  );
  return rows.some(({ count }) => count > 0) ? rows : [];
};

/** Unread cases of severe harm, or of danger soon, before all, then whatever is due soonest. */
export const readFirst = async (q: Queryable, readerCode: string, limit: number): Promise<readonly ReviewCase[]> => {
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where reader_code = $1
       and ${open}
     order by (stage = 'new' and ${severe}) desc, due_on, record_id
     limit $2`,
    [readerCode, limit],
  );
  return rows;
};
