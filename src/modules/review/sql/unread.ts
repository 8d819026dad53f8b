// What one of the two has written and the other has not read.

import type { Queryable } from '../../../platform/database/database.ts';
import type { ReviewCase } from '../case.ts';

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
