// Who it happened to, as a module of its own: its doors are of those modules that know who told us.

import type { Module } from '../../../platform/module.ts';
import { type AboutPersonDeps, aboutPersonRoutes } from '../pages/about-person/handler.ts';
import { aboutPersonData } from './data.ts';

export const createAboutPerson = (deps: AboutPersonDeps): Module => ({
  name: 'about-person',
  routes: aboutPersonRoutes(deps),
  jobs: [],
  data: aboutPersonData,
});
