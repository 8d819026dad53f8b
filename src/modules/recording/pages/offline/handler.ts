// The pages for when there is no signal. The browser keeps them, so they say nothing of anybody; what is told in them stays on
// the phone until it can be sent, and none of it is ours to see before.

import { Type } from 'typebox';
import { isEnglish } from '../../../../platform/language/tag.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { Vault } from '../../../../platform/vault/vault.ts';
import { harms, kinds, mostLetters, tellers } from '../../../../ui/client/phone/story.ts';
import { publicPhoneKey } from '../../sealed/phone-keys.ts';

const nothing = Type.Object({}, { additionalProperties: false });

export const offlinePath = '/record/offline';

export const offlineRoutes = (vault: Vault): readonly Route[] => [
  route({
    method: 'GET',
    path: offlinePath,
    permission: 'public',
    inEveryLanguage: true,
    schema: { querystring: nothing },
    handle: async (_request, { language }) => ({
      kind: 'page',
      view: 'modules/recording/pages/offline/view.njk',
      title: language.say('offline.title'),
      data: {
        key: publicPhoneKey(vault),
        kinds,
        tellers,
        harms,
        mostLetters,
        told: { keep: [], also: [] },
        isForeign: !isEnglish(language.tag),
      },
    }),
  }),
  route({
    method: 'GET',
    path: '/record/no-signal',
    permission: 'public',
    inEveryLanguage: true,
    schema: { querystring: nothing },
    handle: async (_request, { language }) => ({
      kind: 'page',
      view: 'modules/recording/pages/offline/no-signal.njk',
      title: language.say('no-signal.title'),
      data: { offlinePath },
    }),
  }),
];
