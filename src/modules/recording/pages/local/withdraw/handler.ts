// Stop asking: what was answered stays, and nobody is asked any more.

import { Type } from 'typebox';
import { type Route, route } from '../../../../../platform/module.ts';
import { readStanding, withdraw } from '../../../local/commands.ts';
import { asPerson, doneAnswer, type LocalPageDeps, placeName, refused } from '../deps.ts';

const nothing = Type.Object({}, { additionalProperties: false });

export const withdrawRoutes = (deps: LocalPageDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/questions/withdraw',
    permission: 'questions.manage',
    schema: { querystring: nothing },
    handle: (_request, { actor }) =>
      asPerson(actor, async (account) => {
        const { published } = await readStanding(deps, account);
        if (!published) return { kind: 'see-other', to: '/questions' };
        return {
          kind: 'page',
          view: 'modules/recording/pages/local/withdraw/view.njk',
          title: 'Stop asking these questions?',
          data: {
            back: { href: '/questions', text: 'Local questions' },
            organisation: await placeName(deps, account.organisationCode),
            labels: published.questions.map(({ words }) => words.en.label),
          },
        };
      }),
  }),
  route({
    method: 'POST',
    path: '/questions/withdraw',
    permission: 'questions.manage',
    schema: { body: nothing },
    handle: (_request, { actor }) =>
      asPerson(actor, async (account) => {
        const done = await withdraw(deps, account);
        return done.ok ? doneAnswer('withdraw') : refused(done.failure);
      }),
  }),
];
