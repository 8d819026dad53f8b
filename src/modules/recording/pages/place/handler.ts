// Where it happened: found by name, place, postcode or code, written down where it is in no list, or not known.
// Searching is a plain GET, choosing a POST.

import { Type } from 'typebox';
import type { Actor } from '../../../../platform/actor.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import { type Page as PageAnswer, type Route, route } from '../../../../platform/module.ts';
import { type Answers, check, prune, valuesOf } from '../../../../taxonomy/index.ts';
import { kindLabel, type Organisation } from '../../../directory/index.ts';
import type { Draft } from '../../drafts.ts';
import { nextSlug, pagesOf, previousSlug } from '../../flow.ts';
import { changeDraft, draftAddress, formBytes, openDraft, tokenParam } from '../open-draft.ts';
import type { TellDeps } from '../tell-deps.ts';

const slug = 'place';
const unknownPlace = 'unknown';
const mostShown = 8;

const params = Type.Object({ token: tokenParam });
const querystring = Type.Object(
  { words: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
);
const body = Type.Object(
  {
    place: Type.Optional(Type.String({ maxLength: 20 })),
    OrganisationOther: Type.Optional(Type.String({ maxLength: 1_000 })),
    words: Type.Optional(Type.String({ maxLength: 200 })),
    _csrf: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

export const placeRoutes = (deps: TellDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record/:token/place',
    permission: 'public',
    schema: { params, querystring },
    limitPerMinute: 120,
    handle: async ({ params: { token }, query: { words = '' } }, { actor }) => {
      const opened = await openDraft(deps, token, actor);
      return 'answer' in opened ? opened.answer : placePage(deps, { token, words, actor, draft: opened.draft });
    },
  }),
  route({
    method: 'POST',
    path: '/record/:token/place',
    permission: 'public',
    schema: { params, body },
    bodyLimit: formBytes,
    handle: async ({ params: { token }, body: { place, OrganisationOther = '', words = '' } }, { actor }) =>
      changeDraft(deps, token, actor, async (draft) => {
        const elsewhere = OrganisationOther.trim();
        const again = async (message: string, field = 'place') => ({
          answer: await placePage(deps, { token, words, actor, draft, elsewhere, errors: [{ field, message }] }),
        });
        if (place === undefined && elsewhere === '')
          return again('Choose where it happened, or choose "I don\'t know where".');
        if (place !== undefined && place !== unknownPlace && !(await deps.directory.get(place)))
          return again('Choose a place from the list, or choose "I don\'t know where".');
        const { Organisation: _before, OrganisationOther: _other, LocationKnown: _known, ...others } = draft.answers;
        const answers = prune(deps.taxonomy, { ...others, ...answersOf(place, elsewhere) });
        const checked = check(deps.taxonomy, answers, {
          complete: false,
          today: deps.clock.today(),
          audience: draft.audience,
        });
        if (!checked.ok) {
          const wrong = checked.errors.find(({ field }) => field === 'OrganisationOther');
          return wrong ? again(wrong.message, wrong.field) : again('Choose a place from the list.');
        }
        const kept: Draft = {
          ...draft,
          answers: checked.answers,
          site: await siteAskedFor(deps, words, place),
          seen: [...new Set([...draft.seen, slug])],
        };
        const to = draftAddress(token, nextSlug(pagesOf(deps.taxonomy, kept), kept.seen));
        return { draft: kept, answer: { kind: 'see-other', to } };
      }),
  }),
];

/** Whoever writes where it was knows something, whatever else they chose. */
const answersOf = (place: string | undefined, elsewhere: string): Answers => {
  const isChosen = place !== undefined && place !== unknownPlace;
  if (!isChosen && elsewhere === '') return { LocationKnown: 'u' };
  return {
    LocationKnown: 'y',
    ...(isChosen && { Organisation: [place] }),
    ...(elsewhere !== '' && { OrganisationOther: elsewhere }),
  };
};

type Shown = {
  readonly token: string;
  readonly words: string;
  /** What was written about a place that is in no list, while it is being put right. */
  readonly elsewhere?: string;
  readonly actor: Actor;
  readonly draft: Draft;
  readonly errors?: readonly FieldError[];
};

const placePage = async (deps: TellDeps, shown: Shown): Promise<PageAnswer> => {
  const { token, words, elsewhere, actor, draft, errors = [] } = shown;
  const pages = pagesOf(deps.taxonomy, draft);
  const page = pages.find(({ kind }) => kind === 'place');
  const before = previousSlug(pages, slug);
  const chosen = valuesOf(draft.answers, 'Organisation')[0] ?? null;
  const likely = [chosen, actor.kind === 'account' ? actor.organisationCode : null].filter((code) => code !== null);
  const found = words.trim() === '' ? await known(deps, likely) : await deps.directory.find(words, mostShown);
  return {
    kind: 'page',
    view: 'modules/recording/pages/place/view.njk',
    title: page?.title ?? 'Where did it happen?',
    errors,
    data: {
      hint: page?.hint,
      words,
      isSearch: words.trim() !== '',
      isMore: found.length === mostShown,
      places: found.map((organisation) => ({
        code: organisation.code,
        ...wordsFor(organisation),
        isClosed: !organisation.isOpen,
        isChosen: organisation.code === chosen,
      })),
      elsewhere: {
        label: page?.fields.find(({ name }) => name === 'OrganisationOther')?.label,
        words: elsewhere ?? valuesOf(draft.answers, 'OrganisationOther')[0] ?? '',
      },
      isUnknown: valuesOf(draft.answers, 'LocationKnown')[0] === 'u',
      action: draftAddress(token, slug),
      back: { href: before === null ? '/' : draftAddress(token, before) },
    },
  };
};

/** The name that people know stands first, be it a hospital's or a branch's; then whose it is and where it stands. */
const wordsFor = (organisation: Organisation & { readonly matched?: string | null }) => {
  const { name, kind, address, town, postcode, matched } = organisation;
  const whose = matched ? [name] : [];
  return {
    name: matched ?? name,
    detail: [...whose, kindLabel(kind), address, town, postcode].filter(Boolean).join(', '),
  };
};

const siteAskedFor = async ({ directory }: TellDeps, words: string, code = ''): Promise<string | null> => {
  if (words.trim() === '') return null;
  const found = await directory.find(words, mostShown);
  return found.find((one) => one.code === code)?.matched ?? null;
};

const known = async ({ directory }: TellDeps, codes: readonly string[]): Promise<readonly Organisation[]> => {
  const organisations = await Promise.all([...new Set(codes)].map((code) => directory.get(code)));
  return organisations.flatMap((organisation) =>
    organisation && organisation.kind !== 'unplaced' ? [organisation] : [],
  );
};
