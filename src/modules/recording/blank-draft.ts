// A draft in which nothing has been said yet but who tells, and how.

import type { Account, Actor } from '../../platform/actor.ts';
import type { Answers, Taxonomy } from '../../taxonomy/index.ts';
import type { Draft } from './drafts.ts';
import type { ReporterKind } from './record.ts';
import { answeredBy, type Way } from './ways.ts';

const memberOfStaff: Answers = { ReporterType: '3' };

/** What an account already says: nobody is asked what is known. */
const knownOf = ({ organisationCode }: Account): Answers => ({ ReporterOrganisation: organisationCode });

export const blankDraft = (taxonomy: Taxonomy, audience: ReporterKind, way: Way, actor: Actor): Draft => {
  const account = actor.kind === 'account' ? actor : null;
  const known: Answers = {
    ...answeredBy[way],
    ...(audience === 'staff' && memberOfStaff),
    ...(audience === 'staff' && account && account.role !== 'teller' && knownOf(account)),
  };
  const asked = Object.entries(known).filter(([name]) => name === 'patients' || taxonomy.askedOf[audience].has(name));
  return {
    audience,
    way,
    answers: Object.fromEntries(asked),
    site: null,
    keep: [],
    seen: [],
    accountId: account?.accountId ?? null,
  };
};
