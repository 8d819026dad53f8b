// Local questions, as a module of its own: their administration. What recording needs to ask them stands beside it.

import type { Module } from '../../../platform/module.ts';
import type { LocalPageDeps } from '../pages/local/deps.ts';
import { editRoutes } from '../pages/local/edit/handler.ts';
import { listRoutes } from '../pages/local/list/handler.ts';
import { previewRoutes } from '../pages/local/preview/handler.ts';
import { publishRoutes } from '../pages/local/publish/handler.ts';
import { withdrawRoutes } from '../pages/local/withdraw/handler.ts';
import { wordsRoutes } from '../pages/local/words/handler.ts';
import { localData } from './data.ts';

export const createLocalQuestions = (deps: LocalPageDeps): Module => ({
  name: 'local-questions',
  routes: [
    ...listRoutes(deps),
    ...editRoutes(deps),
    ...wordsRoutes(deps),
    ...previewRoutes(deps),
    ...publishRoutes(deps),
    ...withdrawRoutes(deps),
  ],
  jobs: [],
  links: [{ text: 'Questions', path: '/questions', place: 'menu' }],
  data: localData,
});
