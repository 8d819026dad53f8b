// All SQL of the installation: what this database was made for.

import type { Queryable } from '../database/database.ts';

/** Keeps the first answer for good, and gives back the one that is kept. */
export const keepPurpose = async (q: Queryable, isDemonstration: boolean): Promise<boolean> => {
  await q.query('insert into installation (is_demonstration) values ($1) on conflict do nothing', [isDemonstration]);
  const { rows } = await q.query<{ isDemonstration: boolean }>(
    'select is_demonstration as "isDemonstration" from installation',
  );
  return rows[0]?.isDemonstration ?? isDemonstration;
};
