// What one of the two has written and the other has not read.

import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import type { ReviewCase } from '../case.ts';
import { reached } from './reached.ts';

/** Nothing waits for a reviewer any more, unless something has come since they looked. */
export const forgetNews = async (q: Queryable, { organisationCode, recordId, version }: ReviewCase): Promise<void> => {
  await q.query(
    `update review_case
     set news_since = null
     where organisation_code = $1
       and record_id = $2
       and version = $3`,
    [organisationCode, recordId, version],
  );
};

/** The same for whoever told us. */
export const forgetReply = async (q: Queryable, { organisationCode, recordId, version }: ReviewCase): Promise<void> => {
  await q.query(
    `update review_case
     set reply_since = null
     where organisation_code = $1
       and record_id = $2
       and version = $3`,
    [organisationCode, recordId, version],
  );
};

/** How many of the records that the account's role reaches have something new from whoever told us. */
export const countNews = async (q: Queryable, account: Pick<Account, 'role' | 'reach'>): Promise<number> => {
  const values: unknown[] = [];
  const { rows } = await q.query<{ count: number }>(
    `select count(*)::integer as count
     from review_case
     where ${reached(account, values)}
       and news_since is not null`,
    values,
  );
  return rows[0]?.count ?? 0;
};
