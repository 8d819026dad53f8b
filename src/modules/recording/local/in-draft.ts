// Local questions on the way of a story: those of the place it is about come with the draft, as they were when the place was
// chosen, and are asked after the national ones.

import type { Language } from '../../../platform/language/language.ts';
import { english } from '../../../platform/language/languages.ts';
import { type Answers, type Page, type Taxonomy, valuesOf } from '../../../taxonomy/index.ts';
import { planOf, type Way } from '../ways.ts';
import { localPageId, localTaxonomy } from './as-taxonomy.ts';
import type { LocalView } from './kept.ts';
import { localPage } from './page.ts';
import { type LocalQuestion, type LocalSet, questionsFor } from './question.ts';

/** What is asked there, what was answered, and what people call the place. */
export type LocalPart = LocalSet & { readonly place: string; readonly answers: Answers };

export type WithLocal = {
  readonly audience: 'public' | 'staff';
  readonly way: Way;
  readonly answers: Answers;
  readonly seen: readonly string[];
  readonly local?: LocalPart | null;
};

export type LocalSetFor = (organisationCode: string) => Promise<LocalPart | null>;

/** The draft with the questions of the place that it is about, if that is another one than before. */
export const withLocalSet = async <T extends WithLocal>(localSetFor: LocalSetFor, draft: T): Promise<T> => {
  const [place] = valuesOf(draft.answers, 'Organisation');
  if (place === draft.local?.organisationCode) return draft;
  const seen = draft.seen.filter((slug) => slug !== localPageId);
  return { ...draft, seen, local: place === undefined ? null : await localSetFor(place) };
};

const questionsOf = ({ local, audience, way, answers }: WithLocal): readonly LocalQuestion[] =>
  local
    ? questionsFor(local, {
        audience,
        isQuick: planOf(way).path === 'quick',
        eventType: valuesOf(answers, 'EventType')[0] ?? '',
      })
    : [];

/** None or one, in the language of the taxonomy's words. */
export const localPagesOf = (taxonomy: Taxonomy, draft: WithLocal, language: Language = english): readonly Page[] => {
  const { local, audience } = draft;
  const page = local && localPage(taxonomy, questionsOf(draft), { language, place: local.place, audience });
  return page ? [page] : [];
};

type Spoken = { readonly taxonomy: Taxonomy; readonly language: Language };

/** The local questions that are asked of this draft, as the engine knows questions. */
export const localEngine = ({ taxonomy, language }: Spoken, draft: WithLocal): Taxonomy =>
  localTaxonomy(taxonomy, questionsOf(draft), language.path || 'en');

/** What was answered to those that are asked now: what is no longer asked no longer counts. */
export const localAnswersOf = (draft: WithLocal): Answers => {
  const asked = new Set(questionsOf(draft).map(({ id }) => id));
  return Object.fromEntries(Object.entries(draft.local?.answers ?? {}).filter(([name]) => asked.has(name)));
};

export const withLocalAnswers = <T extends WithLocal>(draft: T, answers: Answers): T => ({
  ...draft,
  local: draft.local ? { ...draft.local, answers } : null,
});

/** What goes with the story when it is sent, with the names still in it. */
export type LocalAnswered = LocalView;

/** Null where nothing of the kind was answered. */
export const localAnswered = (draft: WithLocal): LocalAnswered | null => {
  const answers = localAnswersOf(draft);
  if (!draft.local || Object.keys(answers).length === 0) return null;
  const { organisationCode, version, questions } = draft.local;
  return { organisationCode, version, questions, answers };
};
