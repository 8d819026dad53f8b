// Looked at once more, with what it costs, and then asked of everybody.

import { Type } from 'typebox';
import { type Route, route } from '../../../../../platform/module.ts';
import { draftMark, publish, readStanding } from '../../../local/commands.ts';
import { asPerson, doneAnswer, type LocalPageDeps, placeName, refused } from '../deps.ts';
import { costOf, questionRows } from '../list/handler.ts';

export const publishRoutes = (deps: LocalPageDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/questions/publish',
    permission: 'questions.manage',
    schema: { querystring: Type.Object({}, { additionalProperties: false }) },
    handle: (_request, { actor }) =>
      asPerson(actor, async (account) => {
        const { draft, hasDraft, published } = await readStanding(deps, account);
        if (!hasDraft || draft.questions.length === 0) return { kind: 'see-other', to: '/questions' };
        return {
          kind: 'page',
          view: 'modules/recording/pages/local/publish/view.njk',
          title: 'Publish these questions?',
          data: {
            back: { href: '/questions', text: 'Local questions' },
            organisation: await placeName(deps, account.organisationCode),
            rows: questionRows(draft.questions),
            cost: await costOf(deps, account.organisationCode, draft.questions),
            onQuickWays: draft.onQuickWays,
            looked: draftMark(draft),
            replaced: published?.version ?? null,
          },
        };
      }),
  }),
  route({
    method: 'POST',
    path: '/questions/publish',
    permission: 'questions.manage',
    schema: {
      body: Type.Object({ looked: Type.String({ maxLength: 43 }) }, { additionalProperties: false }),
    },
    handle: ({ body: { looked } }, { actor }) =>
      asPerson(actor, async (account) => {
        const done = await publish(deps, account, looked);
        return done.ok ? doneAnswer('publish') : refused(done.failure);
      }),
  }),
];
