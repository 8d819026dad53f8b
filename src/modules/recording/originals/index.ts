// Break-glass, as a module of its own: it needs what review knows, and review stands on recording.

import type { Module } from '../../../platform/module.ts';
import { askRoutes } from '../pages/original/ask/handler.ts';
import { decideRoutes } from '../pages/original/decide/handler.ts';
import { readRoutes } from '../pages/original/read/handler.ts';
import { toldRoutes } from '../pages/original/told/handler.ts';
import { originalsData } from './data.ts';
import type { OriginalsDeps } from './deps.ts';
import { lapse, lapseJob } from './lapse.ts';

export const createOriginals = (deps: OriginalsDeps): Module => ({
  name: 'originals',
  routes: [...askRoutes(deps), ...readRoutes(deps), ...toldRoutes(deps), ...decideRoutes(deps)],
  jobs: [{ name: lapseJob, schedule: '7 * * * *', run: () => lapse(deps) }],
  links: [{ text: 'Openings', path: '/openings', place: 'menu' }],
  data: originalsData,
});
