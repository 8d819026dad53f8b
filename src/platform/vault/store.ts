// All SQL of the vault: the months' keys, wrapped.

import type { Queryable } from '../database/database.ts';

export const readWrapped = async (q: Queryable, month: string): Promise<Buffer | null> => {
  const { rows } = await q.query<{ wrapped: Buffer }>('select wrapped from month_key where month = $1', [month]);
  return rows[0]?.wrapped ?? null;
};

/** Keeps the first key that is made for a month, whoever makes it. */
export const insertWrapped = async (q: Queryable, month: string, wrapped: Buffer): Promise<void> => {
  await q.query('insert into month_key (month, wrapped) values ($1, $2) on conflict (month) do nothing', [
    month,
    wrapped,
  ]);
};
