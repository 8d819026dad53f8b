// Who it happened to, as a module of its own: its doors are of those modules that know who told us.

import type { Module } from '../../../platform/module.ts';
import { type AboutPersonDeps, aboutPersonRoutes } from '../pages/about-person/handler.ts';
import { aboutPersonData } from './data.ts';
import { aboutDoors, type DoorDeps } from './doors.ts';

export const createAboutPerson = (deps: Omit<AboutPersonDeps, 'doors'> & DoorDeps): Module => ({
  name: 'about-person',
  routes: aboutPersonRoutes({ ...deps, doors: aboutDoors(deps) }),
  jobs: [],
  data: aboutPersonData,
});
