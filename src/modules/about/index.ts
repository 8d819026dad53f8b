// What Cairn does with what people tell it, and for whom its pages work: the two pages at the foot of every other.

import type { Module } from '../../platform/module.ts';
import { aboutRoutes } from './pages/handler.ts';

export const aboutModule: Module = {
  name: 'about',
  jobs: [],
  routes: aboutRoutes,
  links: [
    { text: 'Your privacy', path: '/privacy', place: 'foot' },
    { text: 'Accessibility', path: '/accessibility', place: 'foot' },
  ],
};
