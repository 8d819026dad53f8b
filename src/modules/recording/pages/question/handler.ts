// One page of questions, whichever the taxonomy says: shown with what was answered, kept when it is right, and on to the next.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { type Answer, type Page as PageAnswer, type Route, route } from '../../../../platform/module.ts';
import {
  type Answers,
  check,
  type FieldView,
  type Page,
  type Patient,
  patientsOf,
  unknown,
} from '../../../../taxonomy/index.ts';
import type { Draft } from '../../drafts.ts';
import {
  answersFor,
  findPage,
  firstOpen,
  isEnough,
  isLocalPage,
  type Posted,
  postedNames,
  previousSlug,
  questionsOf,
  shownValues,
  slugOf,
  withPosted,
} from '../../flow.ts';
import { localEngine, withLocalAnswers } from '../../local/in-draft.ts';
import { noteSeen, withProposals } from '../../proposing.ts';
import { changeDraft, draftAddress, formBytes, openDraft, tokenParam } from '../open-draft.ts';
import { inLanguage, type Spoken, type TellDeps } from '../tell-deps.ts';
import { type Shown, showPage } from './show-page.ts';

const params = Type.Object({ token: tokenParam, page: Type.String({ pattern: '^[a-z][a-z0-9-]{0,60}$' }) });
/** Read as JSON Schema says and no further: which names may stand here depends on the answers so far. */
const body = Type.Record(Type.String(), Type.Union([Type.String(), Type.Array(Type.String())]));

export const questionRoutes = (deps: TellDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record/:token/:page',
    permission: 'public',
    inEveryLanguage: true,
    schema: { params },
    handle: async ({ params: { token, page: slug } }, { actor, language }) => {
      const said = inLanguage(deps, language);
      const opened = await openDraft(deps, token, actor);
      if ('answer' in opened) return opened.answer;
      const found = findPage(said.taxonomy, opened.draft, slug, language);
      if (!found) return { kind: 'see-other', to: draftAddress(token, firstOpen(deps.taxonomy, opened.draft)) };
      const { draft } = opened;
      return pageAnswer(said, {
        ...found,
        draft,
        token,
        // Nothing is chosen for somebody else before they were asked about.
        values:
          found.page.repeats && !draft.seen.includes(slug)
            ? {}
            : shownValues(found.page, answersFor(found.page, draft)),
      });
    },
  }),
  route({
    method: 'POST',
    path: '/record/:token/:page',
    permission: 'public',
    inEveryLanguage: true,
    schema: { params, body },
    bodyLimit: formBytes,
    handle: async ({ params: { token, page: slug }, body: posted }, { actor, language }) =>
      changeDraft(deps, token, actor, async (draft) => {
        const said = inLanguage(deps, language);
        const found = findPage(said.taxonomy, draft, slug, language);
        if (!found) return { answer: { kind: 'see-other', to: draftAddress(token, firstOpen(deps.taxonomy, draft)) } };
        const kept = answerPage(said, draft, found.page, posted);
        if (kept.kind === 'refused') return { answer: kept.answer };
        if (kept.kind === 'wrong')
          return { answer: pageAnswer(said, { ...found, draft, token, values: posted, errors: kept.errors }) };
        const answered = noteSeen(found.page, draft, withProposals(said, draft, kept.draft));
        const to = draftAddress(token, firstOpen(deps.taxonomy, answered));
        return { draft: answered, answer: { kind: 'see-other', to } };
      }),
  }),
];

type Kept =
  | { readonly kind: 'kept'; readonly draft: Draft }
  | { readonly kind: 'wrong'; readonly errors: NonNullable<PageAnswer['errors']> }
  | { readonly kind: 'refused'; readonly answer: Answer };

/** Of all answers together, about as many as a record sent without a browser may have: it must be read in good time. */
const mostCharacters = 250_000;

const lengthOf = (posted: Posted, { inputName }: FieldView): number => String(posted[inputName] ?? '').length;

/** The draft with this page answered; or what is wrong with what was posted. */
export const answerPage = (said: Spoken, draft: Draft, page: Page, posted: Posted): Kept => {
  const { clock, language } = said;
  const seen = [...new Set([...draft.seen, slugOf(page)])];
  if (page.kind === 'another-patient') return answerAnother(language, draft, seen, posted);
  const allowed = postedNames(page);
  const strangers = Object.keys(posted).filter((name) => !allowed.has(name) && name !== '_csrf');
  if (strangers.length > 0) {
    const fields = strangers.map((field) => ({
      field: field.slice(0, 80),
      message: language.say('question.unknown-field'),
    }));
    return { kind: 'refused', answer: { kind: 'failed', failure: failure('unknown-field', fields) } };
  }
  const isLocal = isLocalPage(page);
  const taxonomy = isLocal ? localEngine(said, draft) : said.taxonomy;
  const answers = withPosted(taxonomy, answersFor(page, draft), page, posted);
  const checked = check(taxonomy, answers, { complete: false, today: clock.today(), audience: draft.audience, page });
  if (!checked.ok) return { kind: 'wrong', errors: checked.errors };
  if (JSON.stringify(checked.answers).length > mostCharacters) {
    const longest = questionsOf(page.fields).toSorted((a, b) => lengthOf(posted, b) - lengthOf(posted, a))[0];
    return { kind: 'wrong', errors: [{ field: longest?.inputName ?? '', message: language.say('question.too-much') }] };
  }
  const kept = isLocal ? withLocalAnswers(draft, checked.answers) : { ...draft, answers: checked.answers };
  return { kind: 'kept', draft: withEverybody({ ...kept, seen }) };
};

/** Left empty, there is nobody else. */
const answerAnother = (language: Language, draft: Draft, seen: readonly string[], { another = 'no' }: Posted): Kept => {
  if (another !== 'yes' && another !== 'no')
    return { kind: 'wrong', errors: [{ field: 'another', message: language.say('question.yes-or-no') }] };
  const patients = patientsOf(draft.answers);
  const withPatients = (people: readonly Patient[]): Answers => ({ ...draft.answers, patients: people });
  if (another === 'yes') {
    // Asked again after the next person.
    const again = seen.filter((slug) => slug !== 'anyone-else');
    return { kind: 'kept', draft: withEverybody({ ...draft, answers: withPatients([...patients, {}]), seen: again }) };
  }
  // A yes that was taken back before anything was asked about them.
  const last = patients.length - 1;
  const isTakenBack = last > 0 && !seen.some((slug) => slug.endsWith(`-${last + 1}`));
  return {
    kind: 'kept',
    draft: { ...draft, seen, ...(isTakenBack && { answers: withPatients(patients.slice(0, -1)) }) },
  };
};

/** Of somebody else the public may say nothing more: that there was somebody stands all the same. */
const withEverybody = (draft: Draft): Draft => {
  const patients = patientsOf(draft.answers);
  if (draft.audience !== 'public' || draft.completes || patients.length < 2) return draft;
  const known = patients.map((one, index) =>
    index > 0 && Object.keys(one).length === 0 ? { PhysicalHarm: unknown } : one,
  );
  return { ...draft, answers: { ...draft.answers, patients: known } };
};

const pageAnswer = (
  said: Spoken,
  shown: Omit<Shown, 'action' | 'back' | 'finishHref'> & { pages: readonly Page[]; token: string },
) => {
  const { token, pages, page, draft } = shown;
  const before = previousSlug(pages, slugOf(page));
  return showPage(said, {
    ...shown,
    action: draftAddress(token, slugOf(page)),
    back: before === null ? '/' : draftAddress(token, before),
    finishHref: isEnough(pages, draft.seen) ? draftAddress(token, 'check') : null,
  });
};
