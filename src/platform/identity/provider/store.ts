// All SQL of the built-in provider: what it must remember for minutes, and the machine clients.

import type { Queryable } from '../../database/database.ts';

export type StateRow = {
  readonly keyHash: Buffer;
  readonly sealed: Buffer;
  readonly grantHash: Buffer | null;
  readonly expiresAt: Date;
};

export const saveState = async (q: Queryable, state: StateRow): Promise<void> => {
  await q.query(
    `insert into provider_state (key_hash, sealed, grant_hash, expires_at)
     values ($1, $2, $3, $4)
     on conflict (key_hash) do update
     set sealed = excluded.sealed, grant_hash = excluded.grant_hash, expires_at = excluded.expires_at`,
    [state.keyHash, state.sealed, state.grantHash, state.expiresAt],
  );
};

export const readState = async (
  q: Queryable,
  keyHash: Buffer,
  now: Date,
): Promise<{ readonly sealed: Buffer; readonly consumedAt: Date | null } | null> => {
  const { rows } = await q.query<{ sealed: Buffer; consumedAt: Date | null }>(
    `select sealed, consumed_at as "consumedAt"
     from provider_state
     where key_hash = $1
       and expires_at > $2`,
    [keyHash, now],
  );
  return rows[0] ?? null;
};

/** False where it was consumed before: of two who show the same code at once, one is told no. */
export const consumeState = async (q: Queryable, keyHash: Buffer, now: Date): Promise<boolean> => {
  const { rowCount } = await q.query(
    `update provider_state
     set consumed_at = $2
     where key_hash = $1
       and consumed_at is null`,
    [keyHash, now],
  );
  return rowCount === 1;
};

export const deleteState = async (q: Queryable, keyHash: Buffer): Promise<void> => {
  await q.query('delete from provider_state where key_hash = $1', [keyHash]);
};

export const deleteGrant = async (q: Queryable, grantHash: Buffer): Promise<void> => {
  await q.query('delete from provider_state where grant_hash = $1', [grantHash]);
};

export const deleteExpiredState = async (q: Queryable, now: Date): Promise<void> => {
  await q.query('delete from provider_state where expires_at <= $1', [now]);
};

export type MachineClientRow = {
  readonly clientId: string;
  readonly secretHash: Buffer;
  /** The secret before, while it is still good. */
  readonly earlierSecretHash: Buffer | null;
  readonly organisationCode: string;
  readonly scope: string;
};

type NewMachineClient = Omit<MachineClientRow, 'earlierSecretHash'> & { readonly createdOn: string };

const insertColumns = `insert into machine_client (client_id, secret_hash, organisation_code, scope, created_on)
     values ($1, $2, $3, $4, $5)`;

const valuesOf = (client: NewMachineClient): readonly unknown[] => [
  client.clientId,
  client.secretHash,
  client.organisationCode,
  client.scope,
  client.createdOn,
];

/** A client made again under the same id gets a new secret. */
export const saveMachineClient = async (tx: Queryable, client: NewMachineClient): Promise<void> => {
  await tx.query(
    `${insertColumns}
     on conflict (client_id) do update
     set secret_hash = excluded.secret_hash,
         organisation_code = excluded.organisation_code,
         scope = excluded.scope,
         earlier_secret_hash = null,
         earlier_until = null`,
    valuesOf(client),
  );
};

/** False where the id is taken. */
export const insertMachineClient = async (tx: Queryable, client: NewMachineClient): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `${insertColumns}
     on conflict do nothing`,
    valuesOf(client),
  );
  return rowCount === 1;
};

export const readMachineClient = async (
  q: Queryable,
  clientId: string,
  now: Date,
): Promise<MachineClientRow | null> => {
  const { rows } = await q.query<MachineClientRow>(
    `select client_id as "clientId",
            secret_hash as "secretHash",
            case when earlier_until > $2 then earlier_secret_hash end as "earlierSecretHash",
            organisation_code as "organisationCode",
            scope
     from machine_client
     where client_id = $1
       and is_active`,
    [clientId, now],
  );
  return rows[0] ?? null;
};

export type ListedMachineClient = {
  readonly clientId: string;
  readonly organisationCode: string;
  readonly createdOn: string;
  readonly isActive: boolean;
  /** Until when the secret before the present one is good; null where it is not any more. */
  readonly earlierUntil: Date | null;
};

export const readMachineClients = async (q: Queryable, now: Date): Promise<readonly ListedMachineClient[]> => {
  const { rows } = await q.query<ListedMachineClient>(
    `select client_id as "clientId",
            organisation_code as "organisationCode",
            created_on as "createdOn",
            is_active as "isActive",
            case when earlier_until > $1 then earlier_until end as "earlierUntil"
     from machine_client
     order by organisation_code, client_id`,
    [now],
  );
  return rows;
};

export const rotateMachineClient = async (
  tx: Queryable,
  clientId: string,
  secretHash: Buffer,
  earlierUntil: Date | null,
): Promise<void> => {
  await tx.query(
    `update machine_client
     set earlier_secret_hash = case when $3::timestamptz is null then null else secret_hash end,
         earlier_until = $3,
         secret_hash = $2
     where client_id = $1`,
    [clientId, secretHash, earlierUntil],
  );
};

export const endMachineClient = async (tx: Queryable, clientId: string): Promise<void> => {
  await tx.query(
    `update machine_client
     set is_active = false, earlier_secret_hash = null, earlier_until = null
     where client_id = $1`,
    [clientId],
  );
};
