// The languages as a module: the page on which whoever runs Cairn sees how far each is.

import type { Module } from '../module.ts';
import { type LanguagesDeps, languagesRoutes } from './pages/handler.ts';

export const createLanguages = (deps: LanguagesDeps): Module => ({
  name: 'languages',
  routes: languagesRoutes(deps),
  jobs: [],
  links: [{ text: 'Languages', path: '/languages', place: 'menu' }],
});
