// What Cairn does with what people tell it, and for whom its pages work: the pages at the foot of every other.

import type { Module } from '../../platform/module.ts';
import { type AboutDeps, aboutRoutes } from './pages/handler.ts';

export const createAbout = (deps: AboutDeps): Module => ({
  name: 'about',
  jobs: [],
  routes: aboutRoutes(deps),
  links: [
    { text: 'Your privacy', key: 'privacy.title', path: '/privacy', place: 'foot' },
    { text: 'Accessibility', key: 'accessibility.link', path: '/accessibility', place: 'foot' },
  ],
});
