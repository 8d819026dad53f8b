// Check your answers: what was said, what will be hidden, and words that were hidden by mistake shown again. Then send.

import { Type } from 'typebox';
import { anonymous } from '../../../../platform/actor.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import { languageOf } from '../../../../platform/language/language-of.ts';
import { isEnglish, marksOf } from '../../../../platform/language/tag.ts';
import { type Page as PageAnswer, type Route, route } from '../../../../platform/module.ts';
import { valuesOf } from '../../../../taxonomy/index.ts';
import type { Draft } from '../../drafts.ts';
import { checkSlug, isEnough, nextSlug, pagesOf, previousSlug, questionsOf, slugOf } from '../../flow.ts';
import { localAnswered } from '../../local/in-draft.ts';
import { toldProposals } from '../../proposing.ts';
import { checkAdded, sendAdded } from '../complete/check-added.ts';
import { changeDraft, draftAddress, formBytes, openDraft, tokenParam } from '../open-draft.ts';
import { draftPhotoItems, photosAddress } from '../photos/handler.ts';
import { inLanguage, type Spoken, type TellDeps } from '../tell-deps.ts';
import { answerRows } from './answer-rows.ts';
import { alsoErrors, hiddenWords, mostAlso } from './hidden-words.ts';

/** Of the words that will be hidden, those that are shown one by one: more than anybody looks through. */
const mostWords = 100;

const params = Type.Object({ token: tokenParam });
const word = Type.String({ maxLength: 100 });
const body = Type.Object(
  {
    keep: Type.Optional(Type.Union([word, Type.Array(word, { maxItems: 200 })])),
    also: Type.Optional(Type.String({ maxLength: 1_000 })),
    action: Type.Union([Type.Literal('look'), Type.Literal('send')]),
    _csrf: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

/** Names that were typed one after the other, with commas of any script between them. */
const namesIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[,;\n\u060c\u3001]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

export const checkRoutes = (deps: TellDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record/:token/check',
    permission: 'public',
    inEveryLanguage: true,
    schema: { params },
    limitPerMinute: 120,
    handle: async ({ params: { token } }, { actor, language }) => {
      const opened = await openDraft(deps, token, actor);
      if ('answer' in opened) return opened.answer;
      const spoken = inLanguage(deps, language);
      return { ...(await pageOf(spoken, token, opened.draft)), status: 200 };
    },
  }),
  route({
    method: 'POST',
    path: '/record/:token/check',
    permission: 'public',
    inEveryLanguage: true,
    schema: { params, body },
    bodyLimit: formBytes,
    limitPerMinute: 120,
    isCostly: true,
    handle: async ({ params: { token }, body: { action, keep = [], also = '' } }, { actor, language }) => {
      const said = { keep: typeof keep === 'string' ? [keep] : keep, also: namesIn(also) };
      if (action === 'look' && said.also.length <= mostAlso)
        return changeDraft(deps, token, actor, async (draft) => ({
          draft: { ...draft, ...said },
          answer: { kind: 'see-other', to: draftAddress(token, checkSlug) },
        }));
      const opened = await openDraft(deps, token, actor);
      if ('answer' in opened) return opened.answer;
      const draft: Draft = { ...opened.draft, ...said };
      const spoken = inLanguage(deps, language);
      const isAnyMissing =
        said.also.length > 0 && alsoErrors(language, draft, await hiddenWords(spoken, draft)).length > 0;
      if (isAnyMissing) return pageOf(spoken, token, draft);
      // What was begun by nobody in particular is sent by nobody in particular, whoever has signed in meanwhile.
      const teller = draft.accountId === null ? anonymous : actor;
      if (draft.completes) return sendAdded(spoken, token, teller, draft);
      const { answers, audience, way, origin, photos = [] } = draft;
      const told = {
        reporterKind: audience,
        answers,
        ...said,
        way,
        origin,
        local: localAnswered(draft),
        photos,
        proposals: toldProposals(draft),
      };
      const sent = await deps.sender.send(teller, { ...told, key: token, toldIn: language.tag });
      if (sent.ok) return { kind: 'see-other', to: draftAddress(token, 'sent') };
      return sent.failure.code === 'invalid-answers'
        ? checkPage(spoken, token, draft, sent.failure.fields)
        : { kind: 'failed', failure: sent.failure };
    },
  }),
];

const pageOf = (spoken: Spoken, token: string, draft: Draft): Promise<PageAnswer> =>
  draft.completes ? checkAdded(spoken, token, draft) : checkPage(spoken, token, draft);

const checkPage = async (
  deps: Spoken,
  token: string,
  draft: Draft,
  wrong: readonly FieldError[] = [],
): Promise<PageAnswer> => {
  const pages = pagesOf(deps.taxonomy, draft, deps.language);
  const open = nextSlug(pages, draft.seen);
  const whereToMend = (field: string): string => {
    const page = pages.find((one) => questionsOf(one.fields).some(({ inputName }) => inputName === field));
    return draftAddress(token, page ? slugOf(page) : open);
  };
  const words = await hiddenWords(deps, draft);
  const errors = [...wrong, ...alsoErrors(deps.language, draft, words)];
  const writtenIn = languageOf(valuesOf(draft.answers, 'Description').join('\n'), deps.language.tag);
  return {
    kind: 'page',
    view: 'modules/recording/pages/check/view.njk',
    title: deps.language.say('check.title'),
    errors,
    data: {
      rows: await answerRows(deps, token, draft),
      marks: marksOf(writtenIn, deps.language),
      isForeign: [deps.language.tag, writtenIn ?? 'en'].some((tag) => !isEnglish(tag)),
      words: words.slice(0, mostWords),
      hidden: words
        .slice(0, mostWords)
        .filter(({ isKept }) => !isKept)
        .map(({ word }) => word),
      moreWords: Math.max(0, words.length - mostWords),
      toldHowToReach: draft.audience !== 'staff' && words.some(({ type }) => type === 'phone' || type === 'email'),
      also: (draft.also ?? []).join(', '),
      action: draftAddress(token, checkSlug),
      back: { href: draftAddress(token, previousSlug(pages, checkSlug) ?? checkSlug) },
      moreHref: open === checkSlug ? null : draftAddress(token, open),
      photos: draftPhotoItems(token, draft, deps.language),
      photosHref: photosAddress(token),
      isStaff: draft.audience === 'staff',
      isPlaced: valuesOf(draft.answers, 'Organisation').length > 0,
      isEnough: isEnough(pages, draft.seen),
      errorTargets: Object.fromEntries(wrong.map(({ field }) => [field, whereToMend(field)])),
    },
  };
};
