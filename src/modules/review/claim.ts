// On what ground somebody comes to a case. It alone decides which cases they find: one that is not theirs is not there.
// The database is told the same ground, and by itself shows no more.

import { noScope, type Scope } from '../../platform/access/scope.ts';
import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account, Actor } from '../../platform/actor.ts';
import { anonymous } from '../../platform/actor.ts';
import type { Database } from '../../platform/database/database.ts';
import type { CaseId, ReviewCase } from './case.ts';
import { readCaseReached } from './sql/reached.ts';
import { readCase, readCaseOfAuthor, readCaseOfRecord } from './store.ts';
import type { Party } from './transitions.ts';

export type Claim =
  /** Their role reaches the organisation or the area that it belongs to. */
  | { readonly ground: 'reach'; readonly account: Account; readonly recordId: string }
  | { readonly ground: 'author'; readonly account: Account; readonly recordId: string }
  /** The receipt has been shown and was right. */
  | { readonly ground: 'receipt'; readonly id: CaseId };

/** Null for an account that has no part in reviewing: it may read, and takes no step. */
export const partyOf = (claim: Claim): Party | null => {
  if (claim.ground !== 'reach') return 'reporter';
  const { role } = claim.account;
  return role === 'reviewer' || role === 'triage' ? role : null;
};

export const actorOf = (claim: Claim): Actor => (claim.ground === 'receipt' ? anonymous : claim.account);

/** `others` are records that this one names, of which whoever told us reads how they ended. */
export const scopeOfClaim = (claim: Claim, others: readonly (string | null)[] = []): Scope => {
  const records = others.filter((recordId) => recordId !== null);
  switch (claim.ground) {
    case 'reach':
      return scopeOf(claim.account);
    case 'author':
      return { ...noScope, account: claim.account.accountId, records };
    case 'receipt':
      return { ...noScope, records: [claim.id.recordId, ...records] };
  }
};

export const findCase = async (db: Database, claim: Claim): Promise<ReviewCase | null> => {
  const q = db.as(scopeOfClaim(claim));
  switch (claim.ground) {
    case 'reach':
      return readCaseReached(q, claim.account, claim.recordId);
    case 'author':
      return readCaseOfAuthor(q, claim.account.accountId, claim.recordId);
    case 'receipt':
      // A visit may have begun before the case moved to another organisation.
      return (await readCase(q, claim.id)) ?? readCaseOfRecord(q, claim.id.recordId);
  }
};
