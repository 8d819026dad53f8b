// The face of the posters module: paper that leads to a form which already knows the place.

import type { Module } from '../../platform/module.ts';
import { type PostersDeps, posterRoutes } from './pages/posters/handler.ts';

export const createPosters = (deps: PostersDeps): Module => ({
  name: 'posters',
  jobs: [],
  routes: posterRoutes(deps),
  links: [{ text: 'Posters', path: '/posters', place: 'menu' }],
});
