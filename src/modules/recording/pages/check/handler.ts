// Check your answers: what was said, what will be hidden, and words that were hidden by mistake shown again. Then send.

import { Type } from 'typebox';
import type { FieldError } from '../../../../platform/errors.ts';
import { type Page as PageAnswer, type Route, route } from '../../../../platform/module.ts';
import type { Draft } from '../../drafts.ts';
import { checkSlug, isEnough, nextSlug, pagesOf, previousSlug, questionsOf, slugOf } from '../../flow.ts';
import { draftAddress, formBytes, openDraft, tokenParam } from '../open-draft.ts';
import type { TellDeps } from '../tell-deps.ts';
import { answerRows } from './answer-rows.ts';
import { hiddenWords } from './hidden-words.ts';

const params = Type.Object({ token: tokenParam });
const word = Type.String({ maxLength: 100 });
const body = Type.Object(
  {
    keep: Type.Optional(Type.Union([word, Type.Array(word, { maxItems: 200 })])),
    action: Type.Union([Type.Literal('look'), Type.Literal('send')]),
    _csrf: Type.Optional(Type.String()),
  },
  { additionalProperties: false },
);

export const checkRoutes = (deps: TellDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record/:token/check',
    permission: 'public',
    schema: { params },
    handle: async ({ params: { token } }, { actor }) => {
      const opened = await openDraft(deps, token, actor);
      return 'answer' in opened ? opened.answer : checkPage(deps, token, opened.draft);
    },
  }),
  route({
    method: 'POST',
    path: '/record/:token/check',
    permission: 'public',
    schema: { params, body },
    bodyLimit: formBytes,
    handle: async ({ params: { token }, body: { action, keep = [] } }, { actor }) => {
      const opened = await openDraft(deps, token, actor);
      if ('answer' in opened) return opened.answer;
      const draft: Draft = { ...opened.draft, keep: typeof keep === 'string' ? [keep] : keep };
      if (action === 'look') {
        await deps.drafts.save(token, draft);
        return { kind: 'see-other', to: draftAddress(token, checkSlug) };
      }
      const { answers, audience } = draft;
      const sent = await deps.sender.send(actor, { reporterKind: audience, answers, keep: draft.keep, key: token });
      if (!sent.ok && sent.failure.code === 'invalid-answers')
        return checkPage(deps, token, draft, sent.failure.fields);
      // Sent once already, perhaps from another window with other words: what was sent first stands.
      if (!sent.ok && sent.failure.code !== 'key-used') return { kind: 'failed', failure: sent.failure };
      await deps.drafts.erase(token);
      return { kind: 'see-other', to: draftAddress(token, 'sent') };
    },
  }),
];

const checkPage = async (
  deps: TellDeps,
  token: string,
  draft: Draft,
  errors: readonly FieldError[] = [],
): Promise<PageAnswer> => {
  const pages = pagesOf(deps.taxonomy, draft);
  const open = nextSlug(pages, draft.seen);
  const whereToMend = (field: string): string => {
    const page = pages.find((one) => questionsOf(one.fields).some(({ inputName }) => inputName === field));
    return draftAddress(token, page ? slugOf(page) : open);
  };
  return {
    kind: 'page',
    view: 'modules/recording/pages/check/view.njk',
    title: 'Check what you have told us',
    errors,
    data: {
      rows: await answerRows(deps, token, draft),
      words: hiddenWords(deps.taxonomy, draft),
      action: draftAddress(token, checkSlug),
      back: { href: draftAddress(token, previousSlug(pages, checkSlug) ?? checkSlug) },
      moreHref: open === checkSlug ? null : draftAddress(token, open),
      isStaff: draft.audience === 'staff',
      isEnough: isEnough(pages, draft.seen),
      errorTargets: Object.fromEntries(errors.map(({ field }) => [field, whereToMend(field)])),
    },
  };
};
