// All SQL of sessions. A session is found by the hash of its token; the token itself is kept by the browser alone.

import type { Account } from '../../actor.ts';
import type { Queryable } from '../../database/database.ts';
import { inForce } from '../assignments/store.ts';

export type SessionRow = Omit<Account, 'kind' | 'reach'> & { readonly seenAt: Date; readonly provenAt: Date | null };

export const insertSession = async (
  tx: Queryable,
  session: {
    readonly tokenHash: Buffer;
    readonly accountId: string;
    readonly assignmentId: string;
    readonly beganAt: Date;
    readonly provenAt: Date | null;
    readonly isSure: boolean;
    readonly expiresAt: Date;
  },
): Promise<void> => {
  await tx.query(
    `insert into session (token_hash, account_id, assignment_id, began_at, seen_at, proven_at, is_sure, expires_at)
     values ($1, $2, $3, $4, $4, $5, $6, $7)`,
    [
      session.tokenHash,
      session.accountId,
      session.assignmentId,
      session.beganAt,
      session.provenAt,
      session.isSure,
      session.expiresAt,
    ],
  );
};

/** The day, and that whatever an administrator had taken away to let them in again is settled. */
export const noteSignIn = async (tx: Queryable, accountId: string, today: string): Promise<void> => {
  await tx.query(
    `update account
     set signed_in_on = $2, reset_by = null, reset_what = null
     where account_id = $1`,
    [accountId, today],
  );
};

/** Only a session that still runs, of an account that is open, in a role that is held: whoever leaves is out at once. */
export const readSession = async (
  q: Queryable,
  tokenHash: Buffer,
  now: Date,
  seenAfter: Date,
  today: string,
): Promise<SessionRow | null> => {
  const { rows } = await q.query<SessionRow>(
    `select account_id as "accountId",
            a.username,
            a.display_name as "displayName",
            g.assignment_id as "assignmentId",
            g.role,
            g.organisation_code as "organisationCode",
            s.seen_at as "seenAt",
            s.proven_at as "provenAt"
     from session s
     join account a using (account_id)
     join assignment g using (account_id, assignment_id)
     where s.token_hash = $1
       and s.expires_at > $2
       and s.seen_at > $3
       and a.is_active
       and ${inForce('$4')}`,
    [tokenHash, now, seenAfter, today],
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

/** The same session under another token: whoever knew the one before knows nothing any more. False where it has ended. */
export const renewSession = async (
  tx: Queryable,
  tokenHash: Buffer,
  renewed: {
    readonly tokenHash: Buffer;
    readonly accountId: string;
    readonly assignmentId: string;
    /** Null: as it was. */
    readonly provenAt: Date | null;
    /** False: as it was. */
    readonly isSure: boolean;
  },
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update session
     set token_hash = $2, assignment_id = $4, proven_at = coalesce($5, proven_at), is_sure = is_sure or $6
     where token_hash = $1
       and account_id = $3`,
    [tokenHash, renewed.tokenHash, renewed.accountId, renewed.assignmentId, renewed.provenAt, renewed.isSure],
  );
  return rowCount === 1;
};

export const readSure = async (q: Queryable, accountId: string, tokenHash: Buffer): Promise<boolean> => {
  const { rows } = await q.query<{ isSure: boolean }>(
    'select is_sure as "isSure" from session where account_id = $1 and token_hash = $2',
    [accountId, tokenHash],
  );
  return rows[0]?.isSure ?? false;
};

export const makeSure = async (tx: Queryable, accountId: string, tokenHash: Buffer): Promise<void> => {
  await tx.query('update session set is_sure = true where account_id = $1 and token_hash = $2', [accountId, tokenHash]);
};

export type ListedSession = {
  readonly sessionId: string;
  readonly tokenHash: Buffer;
  readonly beganAt: Date;
  readonly seenAt: Date;
  readonly device: string | null;
};

/** Those that still run, the last seen first. */
export const readSessionsOf = async (
  q: Queryable,
  accountId: string,
  now: Date,
  seenAfter: Date,
): Promise<readonly ListedSession[]> => {
  const { rows } = await q.query<ListedSession>(
    `select session_id as "sessionId",
            token_hash as "tokenHash",
            began_at as "beganAt",
            seen_at as "seenAt",
            device
     from session
     where account_id = $1
       and expires_at > $2
       and seen_at > $3
     order by seen_at desc, session_id`,
    [accountId, now, seenAfter],
  );
  return rows;
};

export const deleteSessionById = async (tx: Queryable, accountId: string, sessionId: string): Promise<boolean> => {
  const { rowCount } = await tx.query('delete from session where account_id = $1 and session_id = $2', [
    accountId,
    sessionId,
  ]);
  return rowCount === 1;
};

/** How many there were besides this one. */
export const deleteOtherSessions = async (tx: Queryable, accountId: string, tokenHash: Buffer): Promise<number> => {
  const { rowCount } = await tx.query('delete from session where account_id = $1 and token_hash <> $2', [
    accountId,
    tokenHash,
  ]);
  return rowCount;
};

export const nameDevice = async (
  q: Queryable,
  accountId: string,
  tokenHash: Buffer,
  device: string | null,
): Promise<void> => {
  await q.query('update session set device = $3 where account_id = $1 and token_hash = $2', [
    accountId,
    tokenHash,
    device,
  ]);
};
