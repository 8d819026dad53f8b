// All SQL of second factors: the keys of apps (sealed), passkeys (public keys only), recovery codes (hashes), spent challenges.

import type { Queryable } from '../../database/database.ts';

export type AppRow = { readonly sealed: Buffer; readonly lastStep: number; readonly addedOn: string };

export const readApp = async (q: Queryable, accountId: string): Promise<AppRow | null> => {
  const { rows } = await q.query<AppRow>(
    `select sealed, last_step as "lastStep", added_on as "addedOn"
     from code_app
     where account_id = $1`,
    [accountId],
  );
  return rows[0] ?? null;
};

/** A new key ends the old one. */
export const saveApp = async (tx: Queryable, accountId: string, app: AppRow): Promise<void> => {
  await tx.query(
    `insert into code_app (account_id, sealed, last_step, added_on)
     values ($1, $2, $3, $4)
     on conflict (account_id) do update
     set sealed = excluded.sealed, last_step = excluded.last_step, added_on = excluded.added_on`,
    [accountId, app.sealed, app.lastStep, app.addedOn],
  );
};

/** False where a code of this half minute or a later one was taken before: of two who show a code at once, one is told no. */
export const spendStep = async (tx: Queryable, accountId: string, step: number): Promise<boolean> => {
  const { rowCount } = await tx.query('update code_app set last_step = $2 where account_id = $1 and last_step < $2', [
    accountId,
    step,
  ]);
  return rowCount === 1;
};

export const deleteApp = async (tx: Queryable, accountId: string): Promise<void> => {
  await tx.query('delete from code_app where account_id = $1', [accountId]);
};

/** Of two who take a factor away at once, the second sees what the first has left. */
export const lockFactors = async (tx: Queryable, accountId: string): Promise<void> => {
  await tx.query('select from account where account_id = $1 for update', [accountId]);
};

export type PasskeyRow = {
  readonly credentialId: string;
  readonly accountId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly addedOn: string;
  readonly usedOn: string | null;
};

const passkeyColumns = `credential_id as "credentialId",
            account_id as "accountId",
            public_key as "publicKey",
            counter,
            transports,
            name,
            added_on as "addedOn",
            used_on as "usedOn"`;

export const readPasskeys = async (q: Queryable, accountId: string): Promise<readonly PasskeyRow[]> => {
  const { rows } = await q.query<PasskeyRow>(
    `select ${passkeyColumns}
     from passkey
     where account_id = $1
     order by added_on, credential_id`,
    [accountId],
  );
  return rows;
};

export const readPasskey = async (q: Queryable, credentialId: string): Promise<PasskeyRow | null> => {
  const { rows } = await q.query<PasskeyRow>(`select ${passkeyColumns} from passkey where credential_id = $1`, [
    credentialId,
  ]);
  return rows[0] ?? null;
};

/** False where somebody has this passkey already. */
export const insertPasskey = async (tx: Queryable, passkey: Omit<PasskeyRow, 'usedOn'>): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `insert into passkey (credential_id, account_id, public_key, counter, transports, name, added_on)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict do nothing`,
    [
      passkey.credentialId,
      passkey.accountId,
      passkey.publicKey,
      passkey.counter,
      passkey.transports,
      passkey.name,
      passkey.addedOn,
    ],
  );
  return rowCount === 1;
};

/** False where the passkey's count has not risen: a copy of it may be about. Those that never count stay at zero. */
export const countPasskey = async (
  tx: Queryable,
  credentialId: string,
  counter: number,
  today: string,
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update passkey
     set counter = $2, used_on = $3
     where credential_id = $1
       and (counter < $2 or (counter = 0 and $2 = 0))`,
    [credentialId, counter, today],
  );
  return rowCount === 1;
};

export const deletePasskey = async (tx: Queryable, accountId: string, credentialId: string): Promise<void> => {
  await tx.query('delete from passkey where account_id = $1 and credential_id = $2', [accountId, credentialId]);
};

export const deletePasskeys = async (tx: Queryable, accountId: string): Promise<void> => {
  await tx.query('delete from passkey where account_id = $1', [accountId]);
};

/** A new set ends the old one; an empty set ends it all. */
export const replaceRecoveryCodes = async (
  tx: Queryable,
  accountId: string,
  hashes: readonly Buffer[],
): Promise<void> => {
  await tx.query('delete from recovery_code where account_id = $1', [accountId]);
  await tx.query(
    `insert into recovery_code (account_id, code_hash)
     select $1, code_hash
     from unnest($2::bytea[]) as code_hash`,
    [accountId, hashes],
  );
};

/** False where it is none of theirs, or was used before. */
export const spendRecoveryCode = async (tx: Queryable, accountId: string, hash: Buffer): Promise<boolean> => {
  const { rowCount } = await tx.query('delete from recovery_code where account_id = $1 and code_hash = $2', [
    accountId,
    hash,
  ]);
  return rowCount === 1;
};

export const countRecoveryCodes = async (q: Queryable, accountId: string): Promise<number> => {
  const { rows } = await q.query<{ left: number }>(
    'select count(*)::int as "left" from recovery_code where account_id = $1',
    [accountId],
  );
  return rows[0]?.left ?? 0;
};

export const deleteSessionsOf = async (tx: Queryable, accountId: string): Promise<void> => {
  await tx.query('delete from session where account_id = $1', [accountId]);
};

/** False where it was spent before. */
export const spendChallenge = async (q: Queryable, challengeHash: Buffer, expiresAt: Date): Promise<boolean> => {
  const { rowCount } = await q.query(
    `insert into spent_challenge (challenge_hash, expires_at)
     values ($1, $2)
     on conflict do nothing`,
    [challengeHash, expiresAt],
  );
  return rowCount === 1;
};

export const deleteExpiredChallenges = async (q: Queryable, now: Date): Promise<void> => {
  await q.query('delete from spent_challenge where expires_at <= $1', [now]);
};

/** Sign-ins under way that rest on what was taken away are over. */
export const outdateProofs = async (tx: Queryable, accountId: string): Promise<void> => {
  await tx.query('update account set proof_version = proof_version + 1 where account_id = $1', [accountId]);
};
