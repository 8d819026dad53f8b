// The ways of telling. The quick ones ask for the story and the place; what they stand for is answered from the start.

import type { Account, Actor } from '../../platform/actor.ts';
import type { Answers, Taxonomy } from '../../taxonomy/index.ts';
import type { Draft } from './drafts.ts';
import type { ReporterKind } from './record.ts';

export const ways = ['full', 'near-miss', 'good-care'] as const;
export type Way = (typeof ways)[number];

/** What choosing this way has already answered, in codes of the taxonomy in use. */
const answeredBy: Readonly<Record<Way, Answers>> = {
  full: {},
  'near-miss': { EventType: 'incident', patients: [{ PhysicalHarm: '5', PsychologicalHarm: '4' }] },
  'good-care': { EventType: 'good-care' },
};

const memberOfStaff: Answers = { ReporterType: '3' };

/** What an account already says: nobody is asked what is known. */
const knownOf = ({ organisationCode }: Account): Answers => ({ ReporterOrganisation: organisationCode });

/** A draft in which nothing has been said yet but who tells, and how. */
export const blankDraft = (taxonomy: Taxonomy, audience: ReporterKind, way: Way, actor: Actor): Draft => {
  const account = actor.kind === 'account' ? actor : null;
  const known: Answers = {
    ...answeredBy[way],
    ...(audience === 'staff' && memberOfStaff),
    ...(audience === 'staff' && account && knownOf(account)),
  };
  const asked = Object.entries(known).filter(([name]) => name === 'patients' || taxonomy.askedOf[audience].has(name));
  return {
    audience,
    way,
    answers: Object.fromEntries(asked),
    keep: [],
    seen: [],
    accountId: account?.accountId ?? null,
  };
};
