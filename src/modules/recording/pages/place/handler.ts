// Which organisation: where it happened, where it was noticed, whom somebody works for. Found by name, place, postcode or
// code, written down where it is in no list, or not known. Searching and choosing are one form; what was found has an address.

import { type Static, Type } from 'typebox';
import { type Route, route } from '../../../../platform/module.ts';
import { type Answers, check, prune } from '../../../../taxonomy/index.ts';
import type { Draft } from '../../drafts.ts';
import { firstOpen } from '../../flow.ts';
import { withLocalSet } from '../../local/in-draft.ts';
import { changeDraft, draftAddress, formBytes, openDraft, tokenParam } from '../open-draft.ts';
import { inLanguage, type TellDeps } from '../tell-deps.ts';
import {
  type Asked,
  askedOn,
  findPlacePage,
  mostShown,
  showPage,
  unknownPlace,
  withoutAnswersTo,
} from './show-page.ts';

const params = Type.Object({ token: tokenParam });
const querystring = Type.Object(
  { words: Type.Optional(Type.String({ maxLength: 200 })) },
  { additionalProperties: false },
);
const body = Type.Object(
  {
    place: Type.Optional(Type.String({ maxLength: 20 })),
    elsewhere: Type.Optional(Type.String({ maxLength: 1_000 })),
    words: Type.Optional(Type.String({ maxLength: 200 })),
    /** The words whose places are shown. */
    searched: Type.Optional(Type.String({ maxLength: 200 })),
    action: Type.Optional(Type.Literal('search')),
    _csrf: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

export const placeRoutes = (deps: TellDeps): readonly Route[] => {
  const pages = deps.taxonomy.pages.filter(({ kind }) => kind === 'place');
  return [...new Set(pages.map(({ id }) => id))].flatMap((slug) => routesOf(deps, slug));
};

const routesOf = (deps: TellDeps, slug: string): readonly Route[] => [
  route({
    method: 'GET',
    path: `/record/:token/${slug}`,
    permission: 'public',
    inEveryLanguage: true,
    schema: { params, querystring },
    limitPerMinute: 120,
    handle: async ({ params: { token }, query: { words = '' } }, { actor, language }) => {
      const said = inLanguage(deps, language);
      const opened = await openDraft(deps, token, actor);
      if ('answer' in opened) return opened.answer;
      const { draft } = opened;
      const found = findPlacePage(said.taxonomy, draft, slug);
      if (!found) return { kind: 'see-other', to: draftAddress(token, firstOpen(deps.taxonomy, draft)) };
      return showPage(said, { ...found, token, words, actor, draft });
    },
  }),
  route({
    method: 'POST',
    path: `/record/:token/${slug}`,
    permission: 'public',
    inEveryLanguage: true,
    schema: { params, body },
    bodyLimit: formBytes,
    limitPerMinute: 120,
    handle: async ({ params: { token }, body }, { actor, language }) =>
      changeDraft(deps, token, actor, async (draft) => {
        const { place, elsewhere: typed = '', words = '' } = body;
        const said = inLanguage(deps, language);
        const found = findPlacePage(said.taxonomy, draft, slug);
        if (!found) return { answer: { kind: 'see-other', to: draftAddress(token, firstOpen(deps.taxonomy, draft)) } };
        const asked = askedOn(language, found.page);
        const elsewhere = typed.trim();
        const again = async (message: string, field = 'place') => ({
          answer: await showPage(said, {
            ...found,
            token,
            words,
            actor,
            draft,
            elsewhere,
            errors: [{ field, message }],
          }),
        });
        if (looksFurther(body)) {
          if (elsewhere !== '')
            return { answer: await showPage(said, { ...found, token, words, actor, draft, elsewhere }) };
          return {
            answer: { kind: 'see-other', to: `${draftAddress(token, slug)}?${new URLSearchParams({ words })}` },
          };
        }
        if (place === undefined && elsewhere === '' && asked.decides) return again(language.say('place.missing'));
        if (place !== undefined && place !== unknownPlace && !(await deps.directory.get(place)))
          return again(language.say('place.not-listed-or', { unknown: asked.unknown.text }));
        const before = withoutAnswersTo(found.page, draft.answers);
        const given = prune(deps.taxonomy, { ...before, ...answersOf(asked, place, elsewhere) });
        const checked = check(said.taxonomy, given, {
          complete: false,
          today: deps.clock.today(),
          audience: draft.audience,
        });
        if (!checked.ok) {
          const wrong = checked.errors.find(({ field }) => field === asked.elsewhere.name);
          return wrong ? again(wrong.message, 'elsewhere') : again(language.say('place.not-listed'));
        }
        const chosen: Draft = {
          ...draft,
          answers: checked.answers,
          site: asked.decides ? await siteAskedFor(deps, words, place) : draft.site,
          seen: [...new Set([...draft.seen, slug])],
        };
        const kept = await withLocalSet(deps.localSetFor, chosen);
        const to = draftAddress(token, firstOpen(deps.taxonomy, kept));
        return { draft: kept, answer: { kind: 'see-other', to } };
      }),
  }),
];

/**
 * Whether they search before they go on: words that nobody has looked for yet are lost to nobody, whichever button was pressed.
 * Where something was chosen or written, the button or a press of Enter beside other words means to go on.
 */
const looksFurther = ({ place, elsewhere = '', words = '', searched = '', action }: Static<typeof body>): boolean => {
  const isNew = words.trim() !== searched.trim();
  const isEmpty = place === undefined && elsewhere.trim() === '';
  return isEmpty ? action === 'search' || (isNew && words.trim() !== '') : action === 'search' && isNew;
};

/** Whoever writes where it was knows something, whatever else they chose. */
const answersOf = (asked: Asked, place: string | undefined, elsewhere: string): Answers => {
  const isChosen = place !== undefined && place !== unknownPlace;
  return {
    ...(asked.decides && { LocationKnown: isChosen || elsewhere !== '' ? 'y' : 'u' }),
    ...(isChosen && { [asked.organisation.name]: place }),
    ...(elsewhere !== '' && { [asked.elsewhere.name]: elsewhere }),
  };
};

const siteAskedFor = async ({ directory }: TellDeps, words: string, code = ''): Promise<string | null> => {
  if (words.trim() === '') return null;
  const found = await directory.find(words, mostShown);
  return found.find((one) => one.code === code)?.matched ?? null;
};
