// From the thank-you page on to what was left open: for whoever told it in a hurry and has a moment now.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { draftAddress, tokenParam } from '../open-draft.ts';
import type { TellDeps } from '../tell-deps.ts';

export const completeRoutes = ({ openSent, completion }: TellDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/record/:token/complete',
    permission: 'public',
    inEveryLanguage: true,
    limitPerMinute: 30,
    schema: {
      params: Type.Object({ token: tokenParam }),
      body: Type.Object({ _csrf: Type.Optional(Type.String()) }, { additionalProperties: false }),
    },
    handle: async ({ params: { token } }, { actor }) => {
      const opened = await openSent(token, actor);
      if (!opened) return { kind: 'failed', failure: failure('draft-gone') };
      const { teller, record } = opened;
      return { kind: 'see-other', to: (await completion.begin(teller, record, token)) ?? draftAddress(token, 'sent') };
    },
  }),
];
