// Throwing away what was begun and never sent. Asked once more first.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { secretPattern } from '../../../../platform/vault/secret-address.ts';
import type { ReviewDeps } from '../../deps.ts';

const params = Type.Object({ token: Type.String({ pattern: secretPattern }) });

export const dropRoutes = ({ recording }: Pick<ReviewDeps, 'recording'>): readonly Route[] => [
  route({
    method: 'GET',
    path: '/my-records/drop/:token',
    permission: 'signed-in',
    inEveryLanguage: true,
    schema: { params },
    handle: async ({ params: { token } }, { actor, language: { say } }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      const draft = (await recording.drafts(actor)).find((one) => one.token === token);
      if (!draft) return { kind: 'failed', failure: failure('draft-gone') };
      return {
        kind: 'page',
        view: 'modules/review/pages/drop-draft/view.njk',
        title: say('my-records.drop-title'),
        data: {
          back: { href: '/my-records', text: say('my-records.title') },
          quickExit: true,
          draft: { ...draft, title: draft.title || say('my-records.draft-empty') },
        },
      };
    },
  }),
  route({
    method: 'POST',
    path: '/my-records/drop/:token',
    permission: 'signed-in',
    inEveryLanguage: true,
    schema: { params, body: Type.Object({}, { additionalProperties: false }) },
    handle: async ({ params: { token } }, { actor }) => {
      if (actor.kind !== 'account') return { kind: 'failed', failure: failure('sign-in-needed') };
      return (await recording.dropDraft(actor, token))
        ? { kind: 'see-other', to: '/my-records?done=drop' }
        : { kind: 'failed', failure: failure('draft-gone') };
    },
  }),
];
