// A page that asks for an organisation, as the view wants it: what was found, and the one that was chosen before.

import type { Actor } from '../../../../platform/actor.ts';
import type { FieldError } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import type { Page as PageAnswer } from '../../../../platform/module.ts';
import { type Answers, type FieldView, type Page, type Taxonomy, valuesOf } from '../../../../taxonomy/index.ts';
import { kindKey, type Organisation } from '../../../directory/index.ts';
import type { Draft } from '../../drafts.ts';
import { findPage, isEnough, previousSlug, slugOf } from '../../flow.ts';
import { draftAddress } from '../open-draft.ts';
import type { Spoken, TellDeps } from '../tell-deps.ts';

export const mostShown = 8;
/** What is posted by somebody who does not know. */
export const unknownPlace = 'unknown';

export type Asked = {
  readonly organisation: FieldView;
  /** The same in words, for what is in no list. */
  readonly elsewhere: FieldView;
  /** Whether it says who reads the record: then it needs an answer, if only "I don't know". */
  readonly decides: boolean;
  readonly unknown: { readonly text: string; readonly hint?: string };
};

/** All that the page asks, also where what was answered before leaves no more to ask: "I don't know where". */
export const findPlacePage = (taxonomy: Taxonomy, draft: Draft, slug: string) => {
  const found = findPage(taxonomy, draft, slug);
  if (!found) return null;
  const answers = withoutAnswersTo(found.page, draft.answers);
  return { page: findPage(taxonomy, { ...draft, answers }, slug)?.page ?? found.page, pages: found.pages };
};

export const withoutAnswersTo = ({ fields }: Page, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => !fields.some((field) => field.name === name)));

export const askedOn = (language: Language, { id, fields }: Page): Asked => {
  const organisation = fields.find(({ type }) => type === 'organisation');
  const elsewhere = fields.find(({ type }) => type === 'text');
  if (!organisation || !elsewhere) throw new Error(`The page ${id} asks for no organisation, or not in words`);
  const decides = fields.some(({ name }) => name === 'LocationKnown');
  return {
    organisation,
    elsewhere,
    decides,
    unknown: decides
      ? { text: language.say('place.unknown'), hint: language.say('place.unknown-hint') }
      : { text: language.say('place.not-known') },
  };
};

export type Shown = {
  readonly token: string;
  readonly page: Page;
  readonly pages: readonly Page[];
  readonly words: string;
  /** What was written about a place that is in no list, while it is being put right. */
  readonly elsewhere?: string;
  readonly actor: Actor;
  readonly draft: Draft;
  readonly errors?: readonly FieldError[];
};

export const showPage = async (deps: Spoken, shown: Shown): Promise<PageAnswer> => {
  const { token, page, pages, words, elsewhere, actor, draft, errors = [] } = shown;
  const asked = askedOn(deps.language, page);
  const slug = slugOf(page);
  const before = previousSlug(pages, slug);
  const chosen = valuesOf(draft.answers, asked.organisation.name)[0] ?? null;
  const written = elsewhere ?? valuesOf(draft.answers, asked.elsewhere.name)[0] ?? '';
  const likely = [chosen, actor.kind === 'account' ? actor.organisationCode : null].filter((code) => code !== null);
  const isSearch = words.trim() !== '';
  const found = isSearch ? await deps.directory.find(words, mostShown) : await known(deps, likely);
  return {
    kind: 'page',
    view: 'modules/recording/pages/place/view.njk',
    title: page.title,
    errors,
    data: {
      hint: page.hint,
      isAddition: draft.completes !== undefined,
      words,
      isSearch,
      places: found.map((organisation) => ({
        code: organisation.code,
        ...wordsFor(deps.language, organisation),
        isClosed: !organisation.isOpen,
        isChosen: organisation.code === chosen,
      })),
      legend: legendOf(deps.language, { isSearch, found: found.length }),
      legendHint: isSearch && found.length === mostShown ? deps.language.say('place.more') : null,
      unknown: {
        ...asked.unknown,
        value: unknownPlace,
        isChosen: draft.seen.includes(slug) && chosen === null && written === '',
      },
      elsewhere: { label: asked.elsewhere.label, words: written },
      action: draftAddress(token, slug),
      back: { href: before === null ? '/' : draftAddress(token, before) },
      finishHref: isEnough(pages, draft.seen) ? draftAddress(token, 'check') : null,
    },
  };
};

/** What stands over the choices: nobody is told to choose a place where none is listed. */
const legendOf = ({ say }: Language, { isSearch, found }: { isSearch: boolean; found: number }): string => {
  if (found === 0) return say('place.unfound');
  return isSearch && found < mostShown ? say('place.found', { count: found }) : say('place.choose');
};

/** The name that people know stands first, be it a hospital's or a branch's; then whose it is and where it stands. */
const wordsFor = (language: Language, organisation: Organisation & { readonly matched?: string | null }) => {
  const { name, kind, address, town, postcode, matched } = organisation;
  const whose = matched ? [name] : [];
  return {
    name: matched ?? name,
    detail: [...whose, language.say(kindKey(kind)), address, town, postcode].filter(Boolean).join(', '),
  };
};

const known = async ({ directory }: TellDeps, codes: readonly string[]): Promise<readonly Organisation[]> => {
  const organisations = await Promise.all([...new Set(codes)].map((code) => directory.get(code)));
  return organisations.flatMap((organisation) =>
    organisation && organisation.kind !== 'unplaced' ? [organisation] : [],
  );
};
