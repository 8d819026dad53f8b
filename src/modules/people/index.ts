// The face of people: who may do what here, the places and machines of an organisation, and who has access to what.

import type { Module } from '../../platform/module.ts';
import type { PeopleDeps } from './deps.ts';
import { accessRoutes } from './pages/access/handler.ts';
import { clientsRoutes } from './pages/clients/handler.ts';
import { deedRoutes } from './pages/deed/handler.ts';
import { endRoutes } from './pages/end/handler.ts';
import { giveRoutes } from './pages/give/handler.ts';
import { inviteRoutes } from './pages/invite/handler.ts';
import { listRoutes } from './pages/list/handler.ts';
import { personRoutes } from './pages/person/handler.ts';
import { requestsRoutes } from './pages/requests/handler.ts';
import { sitesRoutes } from './pages/sites/handler.ts';

export const createPeople = (deps: PeopleDeps): Module => ({
  name: 'people',
  routes: [
    ...listRoutes(deps),
    ...inviteRoutes(deps),
    ...requestsRoutes(deps),
    ...personRoutes(deps),
    ...giveRoutes(deps),
    ...endRoutes(deps),
    ...deedRoutes(deps),
    ...accessRoutes(deps),
    ...sitesRoutes(deps),
    ...clientsRoutes(deps),
  ],
  jobs: [],
  links: [
    { text: 'People', path: '/people', place: 'menu' },
    { text: 'Who has access', path: '/access', place: 'menu' },
    { text: 'Sites', path: '/sites', place: 'menu' },
    { text: 'Connections', path: '/clients', place: 'menu' },
  ],
});
