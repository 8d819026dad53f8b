// All SQL of the vault: Cairn's own keys and the months' keys, wrapped.

import type { Queryable } from '../database/database.ts';

/** `audit` and `receipt` never change; `months` wraps the months' keys; `wrapping` seals what is no original. */
export const purposes = ['audit', 'receipt', 'months', 'wrapping', 'sign-in'] as const;
export type Purpose = (typeof purposes)[number];

export type ServiceKeyRow = {
  readonly purpose: Purpose;
  readonly version: number;
  readonly masterId: string;
  readonly wrapped: Buffer;
  readonly madeOn: string;
  readonly usedFrom: Date;
};

/** Newest first. */
export const readServiceKeys = async (q: Queryable): Promise<readonly ServiceKeyRow[]> => {
  const { rows } = await q.query<ServiceKeyRow>(
    `select purpose, version, master_id as "masterId", wrapped, made_on::text as "madeOn", used_from as "usedFrom"
     from service_key
     order by purpose, version desc`,
  );
  return rows;
};

/** The first that are made, whoever makes them, stay. */
export const insertServiceKeys = async (q: Queryable, keys: readonly ServiceKeyRow[]): Promise<void> => {
  await q.query(
    `insert into service_key (purpose, version, master_id, wrapped, made_on, used_from)
     select *
     from unnest($1::text[], $2::integer[], $3::text[], $4::bytea[], $5::date[], $6::timestamptz[])
     on conflict do nothing`,
    [
      keys.map(({ purpose }) => purpose),
      keys.map(({ version }) => version),
      keys.map(({ masterId }) => masterId),
      keys.map(({ wrapped }) => wrapped),
      keys.map(({ madeOn }) => madeOn),
      keys.map(({ usedFrom }) => usedFrom),
    ],
  );
};

/** True where this database was in use before Cairn kept keys of its own. Needs a scope that sees the audit. */
export const hasPast = async (q: Queryable): Promise<boolean> => {
  const { rows } = await q.query<{ hasPast: boolean }>(
    'select exists (select from month_key) or exists (select from audit) as "hasPast"',
  );
  return rows[0]?.hasPast ?? false;
};

/** Nobody makes a key, and nobody makes a month's key, until the transaction ends. For the owner of the tables. */
export const lockKeys = async (tx: Queryable): Promise<void> => {
  await tx.query('lock table month_key, service_key in share row exclusive mode');
};

export const rewrapServiceKey = async (
  tx: Queryable,
  { purpose, version, wrapped, masterId }: Pick<ServiceKeyRow, 'purpose' | 'version' | 'wrapped' | 'masterId'>,
): Promise<void> => {
  await tx.query(
    `update service_key
     set wrapped = $3, master_id = $4
     where purpose = $1
       and version = $2`,
    [purpose, version, wrapped, masterId],
  );
};

export const deleteServiceKeys = async (tx: Queryable, purpose: Purpose): Promise<void> => {
  await tx.query('delete from service_key where purpose = $1', [purpose]);
};

/** Null where there is none yet; `wrapped` is null where it has been destroyed. */
export const readMonthKey = async (
  q: Queryable,
  month: string,
): Promise<{ readonly wrapped: Buffer | null } | null> => {
  const { rows } = await q.query<{ wrapped: Buffer | null }>('select wrapped from month_key where month = $1', [month]);
  return rows[0] ?? null;
};

/** Any month's key that still opens something. */
export const readAnyMonthKey = async (
  q: Queryable,
): Promise<{ readonly month: string; readonly wrapped: Buffer } | null> => {
  const { rows } = await q.query<{ month: string; wrapped: Buffer }>(
    'select month, wrapped from month_key where wrapped is not null order by month desc limit 1',
  );
  return rows[0] ?? null;
};

/** Keeps the first key that is made for a month, whoever makes it; none under a key that has been renewed meanwhile. */
export const insertMonthKey = async (
  q: Queryable,
  month: string,
  wrapped: Buffer,
  wrappedByVersion: number,
): Promise<void> => {
  await q.query(
    `insert into month_key (month, wrapped)
     select $1, $2
     where not exists (select from service_key where purpose = 'months' and version <> $3)
     on conflict (month) do nothing`,
    [month, wrapped, wrappedByVersion],
  );
};

export type MonthKeyRow = {
  readonly month: string;
  readonly wrapped: Buffer | null;
  readonly destroyedOn: string | null;
  readonly reason: string | null;
};

export const readMonthKeys = async (q: Queryable): Promise<readonly MonthKeyRow[]> => {
  const { rows } = await q.query<MonthKeyRow>(
    'select month, wrapped, destroyed_on::text as "destroyedOn", reason from month_key order by month',
  );
  return rows;
};

export const rewrapMonthKey = async (tx: Queryable, month: string, wrapped: Buffer): Promise<void> => {
  await tx.query('update month_key set wrapped = $2 where month = $1 and wrapped is not null', [month, wrapped]);
};

/** False where there is no such key, its month is not over, or a hold on a record keeps it. Needs a scope over all people. */
export const destroyMonthKey = async (q: Queryable, month: string, reason: string): Promise<boolean> => {
  const { rows } = await q.query<{ isDestroyed: boolean }>('select destroy_month_key($1, $2) as "isDestroyed"', [
    month,
    reason,
  ]);
  return rows[0]?.isDestroyed ?? false;
};
