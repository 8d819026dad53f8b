// Every page of telling, in the order in which people meet them.

import type { Route } from '../../../platform/module.ts';
import { checkRoutes } from './check/handler.ts';
import { chooseRoutes } from './choose/handler.ts';
import { completeRoutes } from './complete/handler.ts';
import { offlineRoutes } from './offline/handler.ts';
import { photoRoutes } from './photos/handler.ts';
import { placeRoutes } from './place/handler.ts';
import { questionRoutes } from './question/handler.ts';
import { sentRoutes } from './sent/handler.ts';
import { startRoutes } from './start/handler.ts';
import { storyRoutes } from './story/handler.ts';
import type { TellDeps } from './tell-deps.ts';
import { yellowCardRoutes } from './yellow-card/handler.ts';

export const tellRoutes = (deps: TellDeps): readonly Route[] => [
  ...startRoutes(),
  ...chooseRoutes(deps),
  ...storyRoutes(deps),
  ...placeRoutes(deps),
  ...checkRoutes(deps),
  ...photoRoutes(deps),
  ...sentRoutes(deps),
  ...completeRoutes(deps),
  ...yellowCardRoutes(deps),
  ...offlineRoutes(deps.vault),
  ...questionRoutes(deps),
];
