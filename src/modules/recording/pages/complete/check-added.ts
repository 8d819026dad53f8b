// Check what you add: the new answers alone, with the names hidden, each with a way to change it. Then send.

import type { Actor } from '../../../../platform/actor.ts';
import type { Answer, Page as PageAnswer } from '../../../../platform/module.ts';
import { describe, patientsOf, personLabel, type Row } from '../../../../taxonomy/index.ts';
import { addedTo, withAdded } from '../../complete/open-questions.ts';
import type { Draft } from '../../drafts.ts';
import { checkSlug, nextSlug, pagesOf, previousSlug } from '../../flow.ts';
import { hideNames } from '../../hide-names.ts';
import { alsoErrors, hiddenWords } from '../check/hidden-words.ts';
import { draftAddress } from '../open-draft.ts';
import type { Spoken } from '../tell-deps.ts';

export const checkAdded = async (deps: Spoken, token: string, draft: Draft): Promise<PageAnswer> => {
  const { language, taxonomy } = deps;
  const pages = pagesOf(taxonomy, draft, language);
  const open = nextSlug(pages, draft.seen);
  const before = draft.completes?.before ?? {};
  const added = addedTo(before, draft.answers);
  const words = await hiddenWords(deps, draft);
  return {
    kind: 'page',
    view: 'modules/recording/pages/complete/check.njk',
    title: language.say('complete.check'),
    errors: alsoErrors(language, draft, words),
    data: {
      rows: await rowsOf(deps, token, draft, added),
      hidden: words.filter(({ isKept }) => !isKept).map(({ word }) => word),
      choices: words.filter(({ mayKeep }) => mayKeep),
      also: (draft.also ?? []).join(', '),
      action: draftAddress(token, checkSlug),
      back: { href: draftAddress(token, previousSlug(pages, checkSlug) ?? checkSlug) },
      moreHref: open === checkSlug ? null : draftAddress(token, open),
    },
  };
};

const rowsOf = async (deps: Spoken, token: string, draft: Draft, added: Draft['answers']) => {
  const { taxonomy, directory, language } = deps;
  const { shown } = await hideNames(taxonomy, added, draft);
  const before = draft.completes?.before ?? {};
  const isNew = new Set(describe(taxonomy, added, draft.audience).map(({ inputName }) => inputName));
  const rows = describe(taxonomy, withAdded(before, shown), draft.audience).filter(({ inputName }) =>
    isNew.has(inputName),
  );
  const isSeveral = patientsOf(draft.answers).length > 1;
  const inWords = async ({ type, values, sealed }: Row): Promise<readonly string[]> => {
    if (sealed) return [language.say('hidden.sealed')];
    return type === 'organisation'
      ? Promise.all(values.map(async (value) => (await directory.get(value))?.name ?? value))
      : values;
  };
  return Promise.all(
    rows.map(async (row) => ({
      question: row.question,
      person: row.patientIndex !== undefined && isSeveral ? personLabel(taxonomy, row.patientIndex) : null,
      values: await inWords(row),
      changeHref:
        row.pageId && draftAddress(token, row.patientIndex ? `${row.pageId}-${row.patientIndex + 1}` : row.pageId),
    })),
  );
};

export const sendAdded = async ({ completion }: Spoken, token: string, actor: Actor, draft: Draft): Promise<Answer> => {
  const { completes } = draft;
  if (!completes) throw new Error('This draft completes nothing');
  const sent = await completion.send(actor, { key: token, draft: { ...draft, completes } });
  return sent.ok ? { kind: 'see-other', to: draftAddress(token, 'sent') } : { kind: 'failed', failure: sent.failure };
};
