// On what ground somebody comes to a case. It alone decides which cases they find: one that is not theirs is not there.

import type { Account, Actor } from '../../platform/actor.ts';
import { anonymous } from '../../platform/actor.ts';
import type { Queryable } from '../../platform/database/database.ts';
import type { CaseId, ReviewCase } from './case.ts';
import { readCase, readCaseOfAuthor, readCaseOfRecord, readCaseReadAt } from './store.ts';
import type { Party } from './transitions.ts';

export type Claim =
  | { readonly ground: 'organisation'; readonly account: Account; readonly recordId: string }
  | { readonly ground: 'author'; readonly account: Account; readonly recordId: string }
  /** The receipt has been shown and was right. */
  | { readonly ground: 'receipt'; readonly id: CaseId };

/** Null for an account that has no part in reviewing. */
export const partyOf = (claim: Claim): Party | null => {
  if (claim.ground !== 'organisation') return 'reporter';
  const { role } = claim.account;
  return role === 'recorder' ? null : role;
};

export const actorOf = (claim: Claim): Actor => (claim.ground === 'receipt' ? anonymous : claim.account);

export const findCase = async (q: Queryable, claim: Claim): Promise<ReviewCase | null> => {
  switch (claim.ground) {
    case 'organisation': {
      if (partyOf(claim) === null) return null;
      return readCaseReadAt(q, claim.account.organisationCode, claim.recordId);
    }
    case 'author':
      return readCaseOfAuthor(q, claim.account.accountId, claim.recordId);
    case 'receipt':
      // A visit may have begun before the case moved to another organisation.
      return (await readCase(q, claim.id)) ?? readCaseOfRecord(q, claim.id.recordId);
  }
};
