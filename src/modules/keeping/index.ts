// The face of keeping: how long things are kept, how they end, and the copy that somebody can have of their own.

import type { Module } from '../../platform/module.ts';
import { applyRetention, applyRetentionJob } from './apply-retention.ts';
import type { CopyDeps } from './copy.ts';
import { keepingData } from './data.ts';
import { myDataRoutes } from './pages/my-data/handler.ts';
import { retentionRoutes } from './pages/retention/handler.ts';

export { readPeriods } from './periods.ts';

export const createKeeping = (deps: CopyDeps): Module => ({
  name: 'keeping',
  data: keepingData,
  routes: [...retentionRoutes(deps), ...myDataRoutes(deps)],
  jobs: [{ name: applyRetentionJob, schedule: '20 3 * * *', run: () => applyRetention(deps) }],
  links: [
    { text: 'Retention', path: '/retention', place: 'menu' },
    { text: 'What is kept about me', path: '/my-data', place: 'foot' },
  ],
});
