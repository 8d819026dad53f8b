// Pages of words: what is kept of what people tell, and for whom the pages work.

import type { Kept, Periods } from '../../../platform/keeping/kept.ts';
import type { MessageKey } from '../../../platform/language/catalogue.ts';
import { type Route, route } from '../../../platform/module.ts';
import { everythingKept, keptOf } from '../kept-of.ts';

export type AboutDeps = {
  /** Everything that is kept. */
  readonly map: () => readonly Kept[];
  readonly periods: () => Promise<Periods>;
};

const words = (path: string, view: string, key: MessageKey, dataOf: () => Promise<Record<string, unknown>>): Route =>
  route({
    method: 'GET',
    path,
    permission: 'public',
    inEveryLanguage: true,
    schema: {},
    handle: async (_request, { language }) => ({
      kind: 'page',
      view: `modules/about/pages/${view}`,
      title: language.say(key),
      data: await dataOf(),
    }),
  });

const toStart = { back: { href: '/' } };

export const aboutRoutes = ({ map, periods }: AboutDeps): readonly Route[] => [
  words('/privacy', 'privacy.njk', 'privacy.title', async () => {
    const inForce = await periods();
    return { ...toStart, people: keptOf(map(), inForce), periods: inForce };
  }),
  route({
    method: 'GET',
    path: '/privacy/everything',
    permission: 'public',
    schema: {},
    handle: async () => ({
      kind: 'page',
      view: 'modules/about/pages/everything.njk',
      title: 'Everything that is kept',
      data: {
        back: { href: '/privacy', text: 'Your privacy' },
        wide: true,
        kept: everythingKept(map(), await periods()),
      },
    }),
  }),
  words('/about/methods', 'methods.njk', 'methods.title', async () => toStart),
  words('/accessibility', 'accessibility.njk', 'accessibility.title', async () => toStart),
];
