// The portfolio as it is printed: on paper and in the file the same words, in the same order. Names are hidden in the notes
// too, whatever their owner typed, and so is what was found in the record by hand.

import { deidentify } from '../../methods/deidentify/index.ts';
import type { Account } from '../../platform/actor.ts';
import { filters } from '../../ui/filters.ts';
import type { Conceal } from '../recording/index.ts';
import type { OwnTold } from '../review/index.ts';
import type { PortfolioDeps } from './deps.ts';
import { openPortfolio } from './keep.ts';
import { chosenOf, type Portfolio, type WrittenPart, writtenParts } from './portfolio.ts';

export type Fact = { readonly name: string; readonly value: string };

export type PortfolioEntry = {
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly story: string;
  /** What came of it, and what was said on the way there; empty as long as nothing came. */
  readonly outcome: readonly WrittenPart[];
  readonly notes: readonly WrittenPart[];
  readonly reference: string;
  readonly sentOn: string;
  readonly stage: string;
};

export type PortfolioDocument = {
  readonly title: string;
  readonly owner: string;
  readonly period: string;
  readonly madeOn: string;
  readonly anonymised: string;
  readonly entries: readonly PortfolioEntry[];
};

const stageWords: Readonly<Record<OwnTold['stage'], string>> = {
  new: 'Waiting to be read',
  'in-review': 'Being looked into',
  waiting: 'A question waits for an answer',
  closed: 'Answered',
  withdrawn: 'Taken back',
};

const kindWords: Readonly<Record<string, string>> = {
  incident: 'Incident',
  'good-care': 'Good care',
  risk: 'Risk',
  outcome: 'Outcome',
};

const anonymised =
  'Names and numbers that could tell who somebody is have been looked for and hidden in all that follows, and a mark stands where one was found. Read it once more before you give it to anybody.';

export const portfolioDocument = async (deps: PortfolioDeps, owner: Account): Promise<PortfolioDocument> => {
  const portfolio = await openPortfolio(deps, owner);
  const chosen = chosenOf(portfolio, await deps.ownRecords(owner));
  const entries: PortfolioEntry[] = [];
  // One after the other: a year of records asks no more of the database than one page does.
  for (const { recordId } of chosen.toReversed()) {
    const told = await deps.ownTold(owner, recordId);
    if (!told) continue;
    const conceal = await deps.knownWords(owner, recordId);
    entries.push(entryOf(told, portfolio, conceal));
  }
  return {
    title: 'Portfolio: what I told, and what I learned',
    owner: owner.displayName,
    period: `${filters.date(portfolio.from)} to ${filters.date(portfolio.to)}`,
    madeOn: filters.date(deps.clock.today()),
    anonymised,
    entries,
  };
};

const entryOf = (told: OwnTold, portfolio: Portfolio, conceal: Conceal): PortfolioEntry => {
  const hidden = (words: string): string => conceal(deidentify(words).text).text;
  const kind = kindWords[told.eventType] ?? told.eventType;
  return {
    heading: `${kind}, ${filters.date(told.recordedOn)}`,
    facts: [
      { name: 'Where', value: told.organisationName },
      { name: 'Sent on', value: filters.date(told.recordedOn) },
      { name: 'Reference', value: told.reference },
      { name: 'How far it has come', value: stageWords[told.stage] },
    ],
    story: told.story,
    outcome: told.said.map(({ title, words, on }) => ({ title: `${title}, ${filters.date(on)}`, words })),
    notes: writtenParts(portfolio, told.recordId).map(({ title, words }) => ({ title, words: hidden(words) })),
    reference: told.reference,
    sentOn: filters.date(told.recordedOn),
    stage: stageWords[told.stage],
  };
};
