// Whether outcomes answered those who told us, counted.

import type { Account } from '../../../platform/actor.ts';
import type { Queryable } from '../../../platform/database/database.ts';
import { reached } from './reached.ts';

export type Answered = {
  /** How many have said whether the outcome answers them. */
  readonly asked: number;
  readonly satisfied: number;
};

/** `since`: `YYYY-MM-DD`, the first day that counts. */
export const readAnswered = async (
  q: Queryable,
  account: Pick<Account, 'role' | 'reach'>,
  since: string,
): Promise<Answered> => {
  const values: unknown[] = [since];
  const within = reached(account, values);
  const { rows } = await q.query<Answered>(
    `select count(*)::integer as asked,
            count(*) filter (where verdict = 'yes')::integer as satisfied
     from review_case
     where ${within}
       and verdict is not null
       and verdict_on >= $1::date`,
    values,
  );
  return rows[0] ?? { asked: 0, satisfied: 0 };
};
