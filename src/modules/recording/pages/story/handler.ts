// The first page of telling: the story. Nothing is kept until somebody has written it.

import { Type } from 'typebox';
import type { Actor } from '../../../../platform/actor.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { blankDraft } from '../../blank-draft.ts';
import type { Draft } from '../../drafts.ts';
import { nextSlug, pagesOf } from '../../flow.ts';
import { type Way, ways } from '../../ways.ts';
import { draftAddress, formBytes } from '../open-draft.ts';
import { answerPage } from '../question/handler.ts';
import { showPage } from '../question/show-page.ts';
import type { TellDeps } from '../tell-deps.ts';

const querystring = Type.Object(
  {
    who: Type.Union([Type.Literal('public'), Type.Literal('staff')]),
    way: Type.Optional(Type.Union(ways.map((way) => Type.Literal(way)))),
  },
  { additionalProperties: false },
);
const body = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]));

type Chosen = { readonly who: 'public' | 'staff'; readonly way?: Way };

export const storyRoutes = (deps: TellDeps): readonly Route[] => {
  const begin = ({ who, way = 'full' }: Chosen, actor: Actor) => {
    // The quick ways are for staff, who know what they leave out.
    const draft = blankDraft(deps.taxonomy, who, who === 'staff' ? way : 'full', actor);
    const page = pagesOf(deps.taxonomy, draft)[0];
    if (!page) throw new Error('The taxonomy asks nothing');
    return { draft, page };
  };
  const frame = ({ who, way = 'full' }: Chosen, draft: Draft) => ({
    draft,
    action: `/record/tell?who=${who}&way=${way}`,
    back: who === 'staff' ? '/record/work' : '/',
    finishHref: null,
  });

  return [
    route({
      method: 'GET',
      path: '/record/tell',
      permission: 'public',
      schema: { querystring },
      handle: async ({ query }, { actor }) => {
        const { draft, page } = begin(query, actor);
        return showPage({ ...frame(query, draft), page, values: {} });
      },
    }),
    route({
      method: 'POST',
      path: '/record/tell',
      permission: 'public',
      schema: { querystring, body },
      bodyLimit: formBytes,
      limitPerMinute: 120,
      handle: async ({ query, body: posted }, { actor }) => {
        const { draft, page } = begin(query, actor);
        const kept = answerPage(deps, draft, page, posted);
        if (kept.kind === 'refused') return kept.answer;
        if (kept.kind === 'wrong')
          return showPage({ ...frame(query, draft), page, values: posted, errors: kept.errors });
        const token = await deps.drafts.begin(kept.draft);
        const pages = pagesOf(deps.taxonomy, kept.draft);
        return { kind: 'see-other', to: draftAddress(token, nextSlug(pages, kept.draft.seen)) };
      },
    }),
  ];
};
