// What Cairn proposes to a teller from their own words: made when the story is written, shown on the pages that ask, and what
// became of it told with the record.

import type { Language } from '../../platform/language/language.ts';
import { languageOf } from '../../platform/language/language-of.ts';
import { type Answers, type Page, patientsOf, type Taxonomy, valuesOf } from '../../taxonomy/index.ts';
import { type Proposal, proposeFrom, type Standing, standingOf, type ToldProposal } from '../proposals/index.ts';
import type { Draft } from './drafts.ts';
import { questionsOf, slugOf } from './flow.ts';
import { planOf } from './ways.ts';

export type DraftProposals = {
  readonly model: string;
  readonly made: readonly Made[];
  /** The questions that were answered with their proposals in sight. */
  readonly seen: readonly string[];
};

type Made = Pick<Proposal, 'field' | 'code' | 'perMille'> & { readonly standing: Standing };

type Asked = { readonly taxonomy: Taxonomy; readonly language: Language };

/** By name of the field as it is posted, and by code. */
export type Marks = ReadonlyMap<string, ReadonlyMap<string, Standing>>;

/**
 * A story of so many characters is read while its teller waits: some 10 ms, and up to 60 where hardly a word is spelt as others
 * spell it. A longer one is read once it is sent, and proposals are for whoever reviews it.
 */
const readAtOnceCharacters = 2_000;

const storyOf = (answers: Answers): string => valuesOf(answers, 'Description').join('\n');

/** The draft after its story was answered. The quick ways ask nothing that could be proposed. */
export const withProposals = ({ taxonomy, language }: Asked, before: Draft, draft: Draft): Draft => {
  const story = storyOf(draft.answers);
  if (planOf(draft.way).path === 'quick' || draft.completes) return draft;
  if (draft.proposals && story === storyOf(before.answers)) return draft;
  const { proposals: _, ...bare } = draft;
  if (story.length > readAtOnceCharacters) return bare;
  const toldIn = language.tag;
  const proposed = proposeFrom(taxonomy, { story, toldIn, writtenIn: languageOf(story, toldIn) });
  if (!proposed) return bare;
  const made = proposed.proposals.flatMap(({ field, code, perMille }): readonly Made[] => {
    const standing = taxonomy.askedOf[draft.audience].has(field) ? standingOf({ field, code, perMille }) : null;
    return standing ? [{ field, code, perMille, standing }] : [];
  });
  return { ...bare, proposals: { model: proposed.model, made: made.map(oneChosen(taxonomy)), seen: [] } };
};

/** Of answers that exclude each other, the likeliest is chosen alone. */
const oneChosen =
  (taxonomy: Taxonomy) =>
  (one: Made, at: number, all: readonly Made[]): Made => {
    const isOnlyOne =
      (taxonomy.field.get(one.field)?.max ?? 1) > 1 || all.findIndex(({ field }) => field === one.field) === at;
    return isOnlyOne ? one : { ...one, standing: 'perhaps' };
  };

/** What is proposed on this page. A page that was answered says what was answered, and nothing else. */
export const marksOn = (page: Page, draft: Pick<Draft, 'seen' | 'proposals'>): Marks => {
  // Of several people affected, nobody knows of whom the words speak.
  if (!draft.proposals || draft.seen.includes(slugOf(page)) || page.repeats) return new Map();
  const { made } = draft.proposals;
  return new Map(
    page.fields.map(({ inputName, name, options }) => [
      inputName,
      new Map(
        made
          .filter(({ field, code }) => field === name && options.some((option) => option.code === code))
          .map(({ code, standing }) => [code, standing]),
      ),
    ]),
  );
};

/** What stands in the form's fields before anybody has answered. */
export const chosenValues = (marks: Marks): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    [...marks].flatMap(([inputName, codes]) => {
      const chosen = [...codes].flatMap(([code, as]) => (as === 'chosen' ? [code] : []));
      return chosen.length > 0 ? [[inputName, chosen]] : [];
    }),
  );

/** `after` is the draft with the page answered; `before` says what stood on it. */
export const noteSeen = (page: Page, before: Draft, after: Draft): Draft => {
  const marks = marksOn(page, before);
  const names = questionsOf(page.fields).flatMap(({ name, inputName }) => (marks.get(inputName)?.size ? [name] : []));
  if (!after.proposals || names.length === 0) return after;
  const seen = [...new Set([...after.proposals.seen, ...names])];
  return { ...after, proposals: { ...after.proposals, seen } };
};

/** What became of those that stood on a page. */
export const toldProposals = ({ answers, proposals }: Draft): readonly ToldProposal[] => {
  if (!proposals) return [];
  const [first = {}] = patientsOf(answers);
  return proposals.made
    .filter(({ field }) => proposals.seen.includes(field))
    .map(({ standing, ...one }) => ({
      ...one,
      model: proposals.model,
      wasChosen: standing === 'chosen',
      byTeller: [answers, first].some((given) => valuesOf(given, one.field).includes(one.code))
        ? 'accepted'
        : 'changed',
    }));
};
