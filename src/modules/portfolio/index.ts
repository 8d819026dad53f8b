// The face of the portfolio: somebody's own records with their own thoughts, for appraisal and revalidation.

import type { Account } from '../../platform/actor.ts';
import type { Module } from '../../platform/module.ts';
import { eraseLeftJob, portfolioData } from './data.ts';
import type { PortfolioDeps } from './deps.ts';
import { copyPortfolio } from './keep.ts';
import { chooseRoutes } from './pages/choose/handler.ts';
import { noteRoutes } from './pages/note/handler.ts';
import { printRoutes } from './pages/print/handler.ts';
import type { Portfolio } from './portfolio.ts';
import { eraseLeftPortfolios } from './store.ts';

export const createPortfolio = (
  deps: PortfolioDeps,
): { readonly module: Module; readonly copyFor: (account: Account) => Promise<Portfolio | null> } => ({
  module: {
    name: 'portfolio',
    routes: [...chooseRoutes(deps), ...printRoutes(deps), ...noteRoutes(deps)],
    jobs: [{ name: eraseLeftJob, schedule: '40 3 * * *', run: () => eraseLeftPortfolios(deps.db) }],
    data: portfolioData,
  },
  /** What is locked, opened for its owner. */
  copyFor: (account) => copyPortfolio(deps, account),
});
