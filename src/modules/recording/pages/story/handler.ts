// The first page of telling: the story. Nothing is kept until somebody has written it. A link may know the place already.

import { Type } from 'typebox';
import type { Actor } from '../../../../platform/actor.ts';
import { type Route, route } from '../../../../platform/module.ts';
import { makeReady } from '../../../proposals/index.ts';
import { blankDraft } from '../../blank-draft.ts';
import { firstOpen, pagesOf } from '../../flow.ts';
import { withLocalSet } from '../../local/in-draft.ts';
import { withProposals } from '../../proposing.ts';
import { addressOf, longestWard, placeOfLink, type QuickLink } from '../../quick-link.ts';
import { ways } from '../../ways.ts';
import { draftAddress, formBytes } from '../open-draft.ts';
import { answerPage } from '../question/handler.ts';
import { showPage } from '../question/show-page.ts';
import { inLanguage, type Spoken, type TellDeps } from '../tell-deps.ts';

const querystring = Type.Object(
  {
    who: Type.Union([Type.Literal('public'), Type.Literal('staff')]),
    way: Type.Optional(Type.Enum([...ways])),
    place: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9]{1,20}$' })),
    ward: Type.Optional(Type.String({ maxLength: longestWard })),
  },
  { additionalProperties: false },
);
const body = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]));

type Chosen = Omit<QuickLink, 'way'> & Partial<Pick<QuickLink, 'way'>>;

export const storyRoutes = (deps: TellDeps): readonly Route[] => {
  const begin = async ({ taxonomy }: Spoken, { way = 'full', ...chosen }: Chosen, actor: Actor) => {
    // The quick ways are for staff, who know what they leave out.
    const link: QuickLink = { ...chosen, way: chosen.who === 'staff' ? way : 'full' };
    const place = await placeOfLink(deps.directory, link);
    const known = place.kind === 'known' ? { answers: place.answers } : {};
    const draft = blankDraft(taxonomy, link.who, link.way, actor, known);
    const page = pagesOf(taxonomy, draft)[0];
    if (!page) throw new Error('The taxonomy asks nothing');
    return { link, place, draft, page };
  };
  const frame = ({ link, place, draft, page }: Awaited<ReturnType<typeof begin>>) => ({
    draft,
    page,
    action: addressOf(link),
    back: link.who === 'staff' ? '/record/work' : '/',
    finishHref: null,
    place: place.kind === 'known' ? { words: place.words, elsewhereHref: addressOf(withoutPlace(link)) } : null,
    isStranger: place.kind === 'stranger',
  });

  return [
    route({
      method: 'GET',
      path: '/record/tell',
      permission: 'public',
      inEveryLanguage: true,
      schema: { querystring },
      handle: async ({ query }, { actor, language }) => {
        const said = inLanguage(deps, language);
        if (query.way === undefined || query.way === 'full') makeReady();
        return showPage(said, { ...frame(await begin(said, query, actor)), values: {} });
      },
    }),
    route({
      method: 'POST',
      path: '/record/tell',
      permission: 'public',
      inEveryLanguage: true,
      schema: { querystring, body },
      bodyLimit: formBytes,
      limitPerMinute: 120,
      handle: async ({ query, body: posted }, { actor, language }) => {
        const said = inLanguage(deps, language);
        const begun = await begin(said, query, actor);
        const { draft, page } = begun;
        const kept = answerPage(said, draft, page, posted);
        if (kept.kind === 'refused') return kept.answer;
        if (kept.kind === 'wrong') return showPage(said, { ...frame(begun), values: posted, errors: kept.errors });
        const begunDraft = await withLocalSet(deps.localSetFor, withProposals(said, draft, kept.draft));
        const token = await deps.drafts.begin(begunDraft);
        return { kind: 'see-other', to: draftAddress(token, firstOpen(deps.taxonomy, begunDraft)) };
      },
    }),
  ];
};

const withoutPlace = ({ who, way }: QuickLink): QuickLink => ({ who, way });
