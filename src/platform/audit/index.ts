// The audit as a module: the auditor's pages, and the verification that runs behind them.

import { systemScope } from '../access/scope.ts';
import type { Module } from '../module.ts';
import { auditData } from './data.ts';
import type { AuditPagesDeps } from './pages/deps.ts';
import { searchRoutes } from './pages/search/handler.ts';
import { verifyRoutes } from './pages/verify/handler.ts';
import { createVerifyJob } from './verification/verify-job.ts';

export type AuditModuleDeps = AuditPagesDeps & { readonly key: Uint8Array; readonly anchorFile: string };

export const createAuditModule = (deps: AuditModuleDeps): Module => ({
  name: 'audit',
  routes: [...searchRoutes(deps), ...verifyRoutes(deps)],
  jobs: [createVerifyJob({ ...deps, db: deps.db.as(systemScope) })],
  links: [{ text: 'Audit', path: '/audit', place: 'menu' }],
  data: auditData,
});
