// Portfolios in the database: one sealed document an account, which only the scope of that account sees.

import type { Queryable } from '../../platform/database/database.ts';

export type PortfolioRow = { readonly sealed: Buffer; readonly version: number };

export const readPortfolio = async (q: Queryable, accountId: string): Promise<PortfolioRow | null> => {
  const { rows } = await q.query<PortfolioRow>(
    `select sealed, version
     from portfolio
     where account_id = $1`,
    [accountId],
  );
  return rows[0] ?? null;
};

type Saved = {
  readonly accountId: string;
  readonly sealed: Buffer;
  readonly changedOn: string;
  /** The version that was read; 0 where there was none. */
  readonly version: number;
};

/** False where it was changed meanwhile. */
export const savePortfolio = async (
  q: Queryable,
  { accountId, sealed, changedOn, version }: Saved,
): Promise<boolean> => {
  const { rowCount } =
    version === 0
      ? await q.query(
          `insert into portfolio (account_id, sealed, changed_on)
           values ($1, $2, $3)
           on conflict (account_id) do nothing`,
          [accountId, sealed, changedOn],
        )
      : await q.query(
          `update portfolio
           set sealed = $2, changed_on = $3, version = version + 1
           where account_id = $1
             and version = $4`,
          [accountId, sealed, changedOn, version],
        );
  return rowCount === 1;
};

/** Those of accounts that were closed long enough ago. */
export const eraseLeftPortfolios = async (q: Queryable): Promise<void> => {
  await q.query('select erase_left_portfolios()');
};
