// What one account wrote at steps where something was hidden, as typed and sealed.

import type { Queryable } from '../../../platform/database/database.ts';

export type OwnWords = {
  readonly reference: string;
  readonly recordId: string;
  readonly takenOn: string;
  readonly month: string;
  readonly sealed: Buffer;
};

export const readOwnWords = async (q: Queryable, accountId: string): Promise<readonly OwnWords[]> => {
  const { rows } = await q.query<OwnWords>(
    `select review_case.reference, record_id as "recordId", step.taken_on::text as "takenOn", step.month, step.sealed
     from own_typed_steps($1) step
     join review_case using (organisation_code, record_id)
     order by step.taken_on desc, record_id, step.sequence`,
    [accountId],
  );
  return rows;
};
