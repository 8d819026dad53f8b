// All SQL of accounts.

import type { Queryable } from '../../database/database.ts';

export type AccountRow = {
  readonly accountId: string;
  readonly username: string;
  readonly displayName: string;
  /** Whose administrator looks after the account. */
  readonly organisationCode: string;
  readonly passwordHash: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly isActive: boolean;
  /** Somebody else has set the password: it is good for one sign-in, in which it is changed. */
  readonly mustChangePassword: boolean;
  /** Goes up whenever something that proved who this is stops proving it. */
  readonly proofVersion: number;
};

const columns = `account_id as "accountId",
            username,
            display_name as "displayName",
            organisation_code as "organisationCode",
            password_hash as "passwordHash",
            issuer,
            subject,
            is_active as "isActive",
            must_change_password as "mustChangePassword",
            proof_version as "proofVersion"`;

/** False where the username, or the person of the outside provider, has an account already. */
export const insertAccount = async (
  tx: Queryable,
  account: Omit<AccountRow, 'isActive' | 'mustChangePassword' | 'proofVersion'> & { readonly createdOn: string },
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `insert into account
       (account_id, username, display_name, organisation_code, password_hash, issuer, subject, created_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing`,
    [
      account.accountId,
      account.username,
      account.displayName,
      account.organisationCode,
      account.passwordHash,
      account.issuer,
      account.subject,
      account.createdOn,
    ],
  );
  return rowCount === 1;
};

export const readByUsername = async (q: Queryable, username: string): Promise<AccountRow | null> => {
  const { rows } = await q.query<AccountRow>(`select ${columns} from account where username = $1`, [username]);
  return rows[0] ?? null;
};

export const readById = async (q: Queryable, accountId: string): Promise<AccountRow | null> => {
  const { rows } = await q.query<AccountRow>(`select ${columns} from account where account_id = $1`, [accountId]);
  return rows[0] ?? null;
};

export const readBySubject = async (q: Queryable, issuer: string, subject: string): Promise<AccountRow | null> => {
  const { rows } = await q.query<AccountRow>(`select ${columns} from account where issuer = $1 and subject = $2`, [
    issuer,
    subject,
  ]);
  return rows[0] ?? null;
};

export const readAll = async (q: Queryable): Promise<readonly AccountRow[]> => {
  const { rows } = await q.query<AccountRow>(`select ${columns} from account order by organisation_code, username`);
  return rows;
};

export const readNames = async (q: Queryable, accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await q.query<{ accountId: string; displayName: string }>(
    `select account_id as "accountId", display_name as "displayName"
     from account
     where account_id = any($1::uuid[])`,
    [accountIds],
  );
  return new Map(rows.map(({ accountId, displayName }) => [accountId, displayName]));
};

/** By user name, number, or part of the name. */
export const findAccounts = async (
  q: Queryable,
  words: string,
  atMost: number,
): Promise<readonly { readonly accountId: string; readonly username: string; readonly displayName: string }[]> => {
  const { rows } = await q.query<{ accountId: string; username: string; displayName: string }>(
    `select account_id as "accountId", username, display_name as "displayName"
     from account
     where username = lower($1)
        or account_id::text = lower($1)
        or strpos(lower(display_name), lower($1)) > 0
     order by username = lower($1) desc, display_name, account_id
     limit $2`,
    [words, atMost],
  );
  return rows;
};

/** Whoever else changes what this person holds or how they come in waits until the transaction ends. */
export const lockAccount = async (tx: Queryable, accountId: string): Promise<void> => {
  await tx.query('select from account where account_id = $1 for update', [accountId]);
};

export const updateActive = async (tx: Queryable, username: string, isActive: boolean): Promise<boolean> => {
  const { rowCount } = await tx.query('update account set is_active = $2 where username = $1', [username, isActive]);
  return rowCount === 1;
};

/** `only` where the proofs are still of this version: nobody overtakes a reset. */
export const updatePassword = async (
  tx: Queryable,
  username: string,
  passwordHash: string,
  mustChange: boolean,
  only: number | null = null,
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update account
     set password_hash = $2, must_change_password = $3, proof_version = proof_version + 1
     where username = $1
       and ($4::integer is null or proof_version = $4)`,
    [username, passwordHash, mustChange, only],
  );
  return rowCount === 1;
};

/** Nobody comes in by the word of somebody who has left. */
export const deleteInvitationsOf = async (tx: Queryable, username: string): Promise<void> => {
  await tx.query(
    `delete from invitation
     where invited_by = (select account_id from account where username = $1)`,
    [username],
  );
};

/** Signs the person out everywhere. */
export const deleteSessionsOf = async (tx: Queryable, username: string): Promise<void> => {
  await tx.query(
    `delete from session
     where account_id = (select account_id from account where username = $1)`,
    [username],
  );
};
