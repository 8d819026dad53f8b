// Opening and saving somebody's own portfolio. It is sealed for its owner: no page of Cairn opens it for anybody else. (Whoever
// runs the service holds its keys.)

import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database } from '../../platform/database/database.ts';
import type { Vault } from '../../platform/vault/vault.ts';
import { emptyPortfolio, type Portfolio } from './portfolio.ts';
import { readPortfolio, savePortfolio } from './store.ts';

export type KeepDeps = { readonly db: Database; readonly clock: Clock; readonly vault: Vault };

const maxTries = 5;

const contextOf = ({ accountId }: Account): string => `portfolio/${accountId}`;

const read = async ({ db, clock, vault }: KeepDeps, owner: Account) => {
  const row = await readPortfolio(db.as(scopeOf(owner)), owner.accountId);
  if (row === null) return { portfolio: emptyPortfolio(clock.today()), version: 0 };
  const portfolio: Portfolio = JSON.parse(vault.unwrap(row.sealed, contextOf(owner)));
  return { portfolio, version: row.version };
};

export const openPortfolio = async (deps: KeepDeps, owner: Account): Promise<Portfolio> =>
  (await read(deps, owner)).portfolio;

/** Null where nothing was ever saved. */
export const copyPortfolio = async (deps: KeepDeps, owner: Account): Promise<Portfolio | null> => {
  const { portfolio, version } = await read(deps, owner);
  return version === 0 ? null : portfolio;
};

/** Saves what `work` makes of it; where it was changed meanwhile in another window, `work` is asked again. */
export const changePortfolio = async (
  deps: KeepDeps,
  owner: Account,
  work: (portfolio: Portfolio) => Portfolio,
): Promise<void> => {
  const { db, clock, vault } = deps;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const { portfolio, version } = await read(deps, owner);
    const sealed = vault.wrap(JSON.stringify(work(portfolio)), contextOf(owner));
    const saved = { accountId: owner.accountId, sealed, changedOn: clock.today(), version };
    if (await savePortfolio(db.as(scopeOf(owner)), saved)) return;
  }
  throw new Error('A portfolio is changed faster than it can be saved');
};
