// The figures of an organisation's home page, and the cases to look at first.

import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { MonthlyPoint } from '../../../ui/charts/finding.ts';
import type { ReviewCase } from '../case.ts';
import { caseColumns } from '../store.ts';
import { reached } from './reached.ts';

type Reader = Pick<Account, 'role' | 'reach'>;

export type Figures = {
  /** Nobody has begun to read these. */
  readonly unread: number;
  readonly inReview: number;
  readonly waiting: number;
  readonly overdue: number;
  /** Open, with severe harm or a death, or the risk of one at any moment. */
  readonly severe: number;
  readonly newThisWeek: number;
  /** Something from whoever told us waits to be read, at whatever stage. */
  readonly news: number;
};

/** A death or severe harm, or the risk of one at any moment: the condition behind each figure and list of them. */
export const severe = '(is_imminent or coalesce(greatest_harm, 5) <= 2)';

/** Somebody has something to do: also where a closed record does not answer whoever told it. */
export const open = 'due_on is not null';

/**
 * What to read first: what by its words somebody should read today because danger goes on or somebody may hurt themselves; then
 * what nobody has begun to read of a death, severe harm or danger soon; then the others that should be read today; then what is
 * late; then the graver before the less grave, and of those whatever is due soonest, and was told first. Where nobody said,
 * somebody may have been harmed.
 */
export const firstThingsFirst = (today: string): string =>
  `danger_now desc,
            (stage = 'new' and ${severe}) desc,
            read_today desc,
            (not read_today and coalesce(due_on < ${today}::date, false)) desc,
            coalesce(least(greatest_harm, case when is_imminent then 2 end), 4),
            due_on,
            recorded_on,
            record_id`;

export const readFigures = async (
  q: Queryable,
  account: Reader,
  dates: { readonly today: string; readonly weekBegan: string },
): Promise<Figures> => {
  const values: unknown[] = [dates.today, dates.weekBegan];
  const within = reached(account, values);
  const { rows } = await q.query<Figures>(
    `select count(*) filter (where stage = 'new')::integer as unread,
            count(*) filter (where stage = 'in-review')::integer as "inReview",
            count(*) filter (where stage = 'waiting')::integer as waiting,
            count(*) filter (where due_on < $1::date)::integer as overdue,
            count(*) filter (where ${severe})::integer as severe,
            (select count(*)::integer
             from review_case
             where ${within}
               and recorded_on >= $2::date) as "newThisWeek",
            (select count(*)::integer
             from review_case
             where ${within}
               and news_since is not null) as news
     from review_case
     where ${within}
       and ${open}`,
    values,
  );
  return rows[0] ?? { unread: 0, inReview: 0, waiting: 0, overdue: 0, severe: 0, newThisWeek: 0, news: 0 };
};

/** The whole months before this one, oldest first; the severe ones marked. Empty where nothing was told in them. */
export const readMonths = async (
  q: Queryable,
  account: Reader,
  dates: { readonly today: string; readonly months: number },
): Promise<readonly MonthlyPoint[]> => {
  const values: unknown[] = [dates.today, dates.months];
  const within = reached(account, values);
  const { rows } = await q.query<MonthlyPoint>(
    `with span as (
       select date_trunc('month', $1::date::timestamp) as ends,
              date_trunc('month', $1::date::timestamp) - make_interval(months => $2) as begins
     ), told as (
       select date_trunc('month', recorded_on::timestamp) as month,
              count(*)::integer as count,
              (count(*) filter (where ${severe}))::integer as marked
       from review_case
       where ${within}
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
    values,
  );
  return rows.some(({ count }) => count > 0) ? rows : [];
};

export const readFirst = async (
  q: Queryable,
  account: Reader,
  { today, limit }: { readonly today: string; readonly limit: number },
): Promise<readonly ReviewCase[]> => {
  const values: unknown[] = [];
  const within = reached(account, values);
  const { rows } = await q.query<ReviewCase>(
    `select ${caseColumns}
     from review_case
     where ${within}
       and ${open}
     order by ${firstThingsFirst(`$${values.push(today)}`)}
     limit $${values.push(limit)}`,
    values,
  );
  return rows;
};
