// Pages of words: what becomes of what people tell, and for whom the pages work.

import { type Route, route } from '../../../platform/module.ts';

const words = (path: string, view: string, title: string): Route =>
  route({
    method: 'GET',
    path,
    permission: 'public',
    schema: {},
    handle: async () => ({ kind: 'page', view: `modules/about/pages/${view}`, title, data: { back: { href: '/' } } }),
  });

export const aboutRoutes: readonly Route[] = [
  words('/privacy', 'privacy.njk', 'Your privacy'),
  words('/accessibility', 'accessibility.njk', 'Who can use these pages'),
];
