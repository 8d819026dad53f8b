// The medicine carried over to the Yellow Card scheme: a summary to copy or print, beside the link to the scheme.

import { Type } from 'typebox';
import type { Actor } from '../../../../platform/actor.ts';
import { failure } from '../../../../platform/errors.ts';
import { type Route, route } from '../../../../platform/module.ts';
import type { Answers } from '../../../../taxonomy/index.ts';
import { checkSlug } from '../../flow.ts';
import { hideNames } from '../../hide-names.ts';
import type { ReporterKind } from '../../record.ts';
import { yellowCardLines } from '../../yellow-card.ts';
import { draftAddress, tokenParam } from '../open-draft.ts';
import { inLanguage, type TellDeps } from '../tell-deps.ts';

type Told = { readonly answers: Answers; readonly audience: ReporterKind; readonly back: string };

export const yellowCardRoutes = (deps: TellDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record/:token/yellow-card',
    permission: 'public',
    inEveryLanguage: true,
    limitPerMinute: 120,
    schema: { params: Type.Object({ token: tokenParam }) },
    handle: async ({ params: { token } }, { actor, language }) => {
      const told = (await fromDraft(deps, token, actor)) ?? (await fromSent(deps, token, actor));
      if (!told) return { kind: 'failed', failure: failure('draft-gone') };
      const { taxonomy } = inLanguage(deps, language);
      return {
        kind: 'page',
        view: 'modules/recording/pages/yellow-card/view.njk',
        title: language.say('yellow-card.title'),
        data: {
          back: { href: draftAddress(token, told.back) },
          lines: yellowCardLines(taxonomy, told.answers, told.audience),
        },
      };
    },
  }),
];

const fromDraft = async ({ drafts, taxonomy }: TellDeps, token: string, actor: Actor): Promise<Told | null> => {
  const draft = await drafts.open(token, actor);
  if (!draft) return null;
  const { shown } = await hideNames(taxonomy, draft.answers, draft);
  return { answers: shown, audience: draft.audience, back: checkSlug };
};

const fromSent = async (deps: TellDeps, token: string, actor: Actor): Promise<Told | null> => {
  const opened = await deps.openSent(token, actor);
  if (!opened) return null;
  const { record, teller } = opened;
  await deps.noteRead(teller, record);
  return { answers: record.answers, audience: record.reporterKind, back: 'sent' };
};
