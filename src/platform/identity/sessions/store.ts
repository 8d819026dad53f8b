// All SQL of sessions. A session is found by the hash of its token; the token itself is kept by the browser alone.

import type { Account } from '../../actor.ts';
import type { Queryable } from '../../database/database.ts';

export type SessionRow = Omit<Account, 'kind'> & { readonly seenAt: Date };

export const insertSession = async (
  tx: Queryable,
  session: { readonly tokenHash: Buffer; readonly accountId: string; readonly seenAt: Date; readonly expiresAt: Date },
): Promise<void> => {
  await tx.query('insert into session (token_hash, account_id, seen_at, expires_at) values ($1, $2, $3, $4)', [
    session.tokenHash,
    session.accountId,
    session.seenAt,
    session.expiresAt,
  ]);
};

/** Only a session that still runs, of an account that is open: whoever leaves is out with the next request. */
export const readSession = async (
  q: Queryable,
  tokenHash: Buffer,
  now: Date,
  seenAfter: Date,
): Promise<SessionRow | null> => {
  const { rows } = await q.query<SessionRow>(
    `select account_id as "accountId",
            a.username,
            a.display_name as "displayName",
            a.role,
            a.organisation_code as "organisationCode",
            s.seen_at as "seenAt"
     from session s
     join account a using (account_id)
     where s.token_hash = $1
       and s.expires_at > $2
       and s.seen_at > $3
       and a.is_active`,
    [tokenHash, now, seenAfter],
  );
  return rows[0] ?? null;
};

export const touchSession = async (q: Queryable, tokenHash: Buffer, seenAt: Date): Promise<void> => {
  await q.query('update session set seen_at = $2 where token_hash = $1', [tokenHash, seenAt]);
};

export const deleteSession = async (tx: Queryable, tokenHash: Buffer): Promise<boolean> => {
  const { rowCount } = await tx.query('delete from session where token_hash = $1', [tokenHash]);
  return rowCount === 1;
};

export const deleteEndedSessions = async (q: Queryable, now: Date, seenAfter: Date): Promise<void> => {
  await q.query('delete from session where expires_at <= $1 or seen_at <= $2', [now, seenAfter]);
};
