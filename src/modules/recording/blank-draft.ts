// A draft before anybody has written in it: who tells, how, and what is known already. Nobody is asked what is known.

import type { Account, Actor } from '../../platform/actor.ts';
import { type Answers, type Page, patientsOf, prune, type Taxonomy, valuesOf } from '../../taxonomy/index.ts';
import type { Draft } from './drafts.ts';
import { pagesOf, slugOf } from './flow.ts';
import type { ReporterKind } from './record.ts';
import { planOf, type Way } from './ways.ts';

/** What is known before the first page: from a poster's link, from a log entry that becomes a record. */
export type Known = {
  readonly answers?: Answers;
  /** The hospital or branch by which people know the place, where the organisation has another name. */
  readonly site?: string | null;
  /** What it is begun from, in words of whoever begins it. */
  readonly origin?: string;
};

const memberOfStaff: Answers = { ReporterType: '3' };

/** What an account already says. */
const knownOf = ({ organisationCode }: Account): Answers => ({ ReporterOrganisation: organisationCode });

export const blankDraft = (
  taxonomy: Taxonomy,
  audience: ReporterKind,
  way: Way,
  actor: Actor,
  { answers = {}, site = null, origin }: Known = {},
): Draft => {
  const account = actor.kind === 'account' ? actor : null;
  const known: Answers = {
    ...planOf(way).answers,
    ...(audience === 'staff' && memberOfStaff),
    ...(audience === 'staff' && account && account.role !== 'teller' && knownOf(account)),
    ...answers,
  };
  const asked = Object.entries(known).filter(([name]) => name === 'patients' || taxonomy.askedOf[audience].has(name));
  const blank: Draft = {
    audience,
    way,
    answers: prune(taxonomy, Object.fromEntries(asked)),
    site,
    keep: [],
    seen: [],
    accountId: account?.accountId ?? null,
    origin,
  };
  return { ...blank, seen: pagesOf(taxonomy, blank).filter(isKnown(blank.answers, answers)).map(slugOf) };
};

/** A page that what was brought has answered. The story is always shown: it is theirs to tell. */
const isKnown =
  (answers: Answers, brought: Answers) =>
  ({ kind, fields, repeats }: Page): boolean => {
    const given = repeats === undefined ? answers : (patientsOf(answers)[repeats] ?? {});
    const isAnswered = ({ name }: { readonly name: string }): boolean => valuesOf(given, name).length > 0;
    const isBrought = fields.some(({ name }) => name in brought || (repeats !== undefined && 'patients' in brought));
    if (!isBrought || fields.some(({ name }) => name === 'Description')) return false;
    // Whoever has named the organisation has said where: the rest of the page is for what is in no list.
    return kind === 'place'
      ? fields.filter(({ type }) => type === 'organisation').every(isAnswered)
      : fields.length > 0 && fields.every(isAnswered);
  };
