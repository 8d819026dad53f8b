// All SQL of arriving from an outside provider.

import type { Queryable } from '../../database/database.ts';
import type { HeldRole } from '../relying-party/role-claims.ts';

/** False where this nonce came back before. */
export const spendNonce = async (q: Queryable, nonceHash: Buffer, expiresAt: Date): Promise<boolean> => {
  const { rowCount } = await q.query(
    'insert into spent_nonce (nonce_hash, expires_at) values ($1, $2) on conflict do nothing',
    [nonceHash, expiresAt],
  );
  return rowCount === 1;
};

export const deleteExpiredNonces = async (q: Queryable, now: Date): Promise<void> => {
  await q.query('delete from spent_nonce where expires_at <= $1', [now]);
};

export type StatedRow = HeldRole & { readonly assignmentId: string };

/** The roles of an account that rest on a provider's word. */
export const readStated = async (q: Queryable, accountId: string, issuer: string): Promise<readonly StatedRow[]> => {
  const { rows } = await q.query<StatedRow>(
    `select assignment_id as "assignmentId",
            role,
            organisation_code as "organisationCode"
     from assignment
     where account_id = $1
       and stated_by = $2
       and ended_on is null`,
    [accountId, issuer],
  );
  return rows;
};

/** What somebody here has ended, although the provider stated it: it stays ended. */
export const readEndedHere = async (q: Queryable, accountId: string, issuer: string): Promise<readonly HeldRole[]> => {
  const { rows } = await q.query<HeldRole>(
    `select role,
            organisation_code as "organisationCode"
     from assignment
     where account_id = $1
       and stated_by = $2
       and ended_on is not null
       and not is_withdrawn`,
    [accountId, issuer],
  );
  return rows;
};

export const markWithdrawn = async (tx: Queryable, assignmentId: string): Promise<void> => {
  await tx.query('update assignment set is_withdrawn = true where assignment_id = $1', [assignmentId]);
};

export const markStated = async (tx: Queryable, assignmentId: string, issuer: string): Promise<void> => {
  await tx.query('update assignment set stated_by = $2 where assignment_id = $1', [assignmentId, issuer]);
};

/** What a provider calls somebody now is what they are called. */
export const updateName = async (tx: Queryable, accountId: string, displayName: string): Promise<void> => {
  await tx.query('update account set display_name = $2 where account_id = $1 and display_name <> $2', [
    accountId,
    displayName,
  ]);
};

/** Signs the person behind a provider's word out everywhere; gives whose sessions these were. */
export const deleteSessionsOfSubject = async (
  tx: Queryable,
  issuer: string,
  subject: string,
): Promise<readonly { readonly accountId: string; readonly organisationCode: string; readonly ended: number }[]> => {
  const { rows } = await tx.query<{ accountId: string; organisationCode: string; ended: number }>(
    `with gone as (
       delete from session
       where account_id = (select account_id from account where issuer = $1 and subject = $2)
       returning account_id
     )
     select a.account_id as "accountId",
            a.organisation_code as "organisationCode",
            count(*)::integer as ended
     from gone
     join account a using (account_id)
     group by a.account_id`,
    [issuer, subject],
  );
  return rows;
};
