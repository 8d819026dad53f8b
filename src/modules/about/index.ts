// What Cairn does with what people tell it, and for whom its pages work: the two pages at the foot of every other.

import { type Module, route } from '../../platform/module.ts';

const words = (path: string, view: string, title: string) =>
  route({
    method: 'GET',
    path,
    permission: 'public',
    schema: {},
    handle: async () => ({ kind: 'page', view: `modules/about/pages/${view}`, title, data: { back: { href: '/' } } }),
  });

export const aboutModule: Module = {
  name: 'about',
  permissions: {},
  jobs: [],
  routes: [
    words('/privacy', 'privacy.njk', 'Your privacy'),
    words('/accessibility', 'accessibility.njk', 'Who can use these pages'),
  ],
  links: [
    { text: 'Your privacy', path: '/privacy', place: 'foot' },
    { text: 'Accessibility', path: '/accessibility', place: 'foot' },
  ],
};
