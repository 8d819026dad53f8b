// Thank you: the reference, the receipt, what happens next. It can be reloaded for two days, and opened by nobody else.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { Tone } from '../../keep-sends.ts';
import { spacedReceipt } from '../../receipts.ts';
import { tokenParam } from '../open-draft.ts';
import type { TellDeps } from '../tell-deps.ts';

export const sentRoutes = ({ sender }: TellDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record/:token/sent',
    permission: 'public',
    schema: { params: Type.Object({ token: tokenParam }) },
    handle: async ({ params: { token } }) => {
      const sent = await sender.repliedTo(token);
      if (!sent) return { kind: 'failed', failure: failure('draft-gone') };
      return {
        kind: 'page',
        view: 'modules/recording/pages/sent/view.njk',
        title: titles[sent.tone],
        data: { ...sent, receipt: sent.receipt === null ? null : spacedReceipt(sent.receipt) },
      };
    },
  }),
];

const titles = {
  death: 'Thank you for telling us. We are very sorry.',
  'good-care': 'Thank you. Someone will be glad to read this.',
  other: 'Thank you. Someone will read this.',
} as const satisfies Record<Tone, string>;
