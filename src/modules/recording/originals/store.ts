// All SQL of the originals. Each statement says by itself whose opening it wants; the policies of the tables say it again.

import type { Queryable } from '../../../platform/database/database.ts';
import type { RecordKey } from '../record.ts';
import type { Decision, Opening } from './opening.ts';

const columns = `opening_id as "openingId",
  organisation_code as "organisationCode",
  record_id as "recordId",
  reference,
  told_code as "toldCode",
  account_id as "accountId",
  account_name as "accountName",
  role,
  is_national as "isNational",
  ground,
  duty,
  reason,
  asked_at as "askedAt",
  decision,
  decided_name as "decidedName",
  decided_at as "decidedAt",
  open_from as "openFrom",
  open_until as "openUntil"`;

export const insertOpening = async (tx: Queryable, one: Opening): Promise<void> => {
  await tx.query(
    `insert into original_opening (
       opening_id, organisation_code, record_id, reference, told_code, account_id, account_name, role, is_national,
       ground, duty, reason, asked_at, open_from, open_until
     )
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      one.openingId,
      one.organisationCode,
      one.recordId,
      one.reference,
      one.toldCode,
      one.accountId,
      one.accountName,
      one.role,
      one.isNational,
      one.ground,
      one.duty,
      one.reason,
      one.askedAt,
      one.openFrom,
      one.openUntil,
    ],
  );
};

/** What somebody last asked for about a record. */
export const readOwnOpening = async (q: Queryable, accountId: string, recordId: string): Promise<Opening | null> => {
  const { rows } = await q.query<Opening>(
    `select ${columns}
     from original_opening
     where account_id = $1
       and record_id = $2
     order by asked_at desc
     limit 1`,
    [accountId, recordId],
  );
  return rows[0] ?? null;
};

export const readOpening = async (q: Queryable, openingId: string): Promise<Opening | null> => {
  const { rows } = await q.query<Opening>(
    `select ${columns}
     from original_opening
     where opening_id = $1`,
    [openingId],
  );
  return rows[0] ?? null;
};

/** Whether somebody was ever given this role by this person. */
export const gaveRole = async (
  q: Queryable,
  giverId: string,
  { accountId, role }: Pick<Opening, 'accountId' | 'role'>,
): Promise<boolean> => {
  const { rows } = await q.query<{ gave: boolean }>('select gave_role($1, $2, $3) as gave', [giverId, accountId, role]);
  return rows[0]?.gave ?? false;
};

export type Deciding = {
  readonly openingId: string;
  readonly decision: Exclude<Decision, 'lapsed'>;
  readonly decidedBy: string;
  readonly decidedName: string;
  readonly at: Date;
  readonly openUntil: Date | null;
  readonly askedAfter: Date;
};

/** False where somebody has decided already, it has lapsed, or it is their own. */
export const decideOpening = async (tx: Queryable, deciding: Deciding): Promise<boolean> => {
  const { openingId, decision, decidedBy, decidedName, at, openUntil, askedAfter } = deciding;
  const { rowCount } = await tx.query(
    `update original_opening
     set decision = $2,
         decided_by = $3,
         decided_name = $4,
         decided_at = $5::timestamptz,
         open_from = case when $6::timestamptz is null then null else $5::timestamptz end,
         open_until = $6
     where opening_id = $1
       and is_national
       and decision is null
       and account_id <> $3
       and asked_at > $7`,
    [openingId, decision, decidedBy, decidedName, at, openUntil, askedAfter],
  );
  return rowCount === 1;
};

/** Ends what is open to somebody now. */
export const endOpening = async (
  tx: Queryable,
  { accountId, openingId, at }: { readonly accountId: string; readonly openingId: string; readonly at: Date },
): Promise<boolean> => {
  const { rowCount } = await tx.query(
    `update original_opening
     set open_until = greatest($3, open_from)
     where opening_id = $2
       and account_id = $1
       and open_until > $3`,
    [accountId, openingId, at],
  );
  return rowCount === 1;
};

export const lapseOpenings = async (tx: Queryable, askedBefore: Date, at: Date): Promise<readonly Opening[]> => {
  const { rows } = await tx.query<Opening>(
    `update original_opening
     set decision = 'lapsed', decided_at = $2
     where is_national
       and decision is null
       and asked_at <= $1
     returning ${columns}`,
    [askedBefore, at],
  );
  return rows;
};

/** Sealed words of a record, while it is open to this account. */
export const readOpened = async (
  q: Queryable,
  { accountId, key, now }: { readonly accountId: string; readonly key: RecordKey; readonly now: Date },
): Promise<readonly { readonly revision: number; readonly month: string; readonly sealed: Buffer }[]> => {
  const { rows } = await q.query<{ revision: number; month: string; sealed: Buffer }>(
    `select revision, month, sealed
     from sealed_original
     where organisation_code = $2
       and record_id = $3
       and exists (
         select
         from original_opening
         where original_opening.organisation_code = sealed_original.organisation_code
           and original_opening.record_id = sealed_original.record_id
           and account_id = $1
           and open_from <= $4
           and open_until > $4
       )
     order by revision desc`,
    [accountId, key.organisationCode, key.recordId, now],
  );
  return rows;
};

/** Whose openings somebody is told of: `codes` null is everybody's. */
export type Told = { readonly codes: readonly string[] | null; readonly accountId: string };

const isTold = `($1::text[] is null or told_code = any($1))`;

export const readTold = async (
  q: Queryable,
  { codes }: Told,
  { atMost, from }: { readonly atMost: number; readonly from: number },
): Promise<readonly Opening[]> => {
  const { rows } = await q.query<Opening>(
    `select ${columns}
     from original_opening
     where ${isTold}
     order by asked_at desc, opening_id
     limit $2 offset $3`,
    [codes, atMost, from],
  );
  return rows;
};

/** Asked for since somebody last looked, by others; and when that was. */
export const countNew = async (
  q: Queryable,
  { codes, accountId }: Told,
): Promise<{ readonly count: number; readonly since: Date | null }> => {
  const { rows } = await q.query<{ count: number; since: Date | null }>(
    `select (
              select count(*)::integer
              from original_opening
              where ${isTold}
                and asked_at > coalesce(look.looked_at, '-infinity')
                and account_id <> $2
            ) as count,
            look.looked_at as since
     from (values ($2::uuid)) as me (account_id)
     left join openings_look look using (account_id)`,
    [codes, accountId],
  );
  return rows[0] ?? { count: 0, since: null };
};

export const noteLook = async (q: Queryable, accountId: string, at: Date): Promise<void> => {
  await q.query(
    `insert into openings_look (account_id, looked_at)
     values ($1, $2)
     on conflict (account_id) do update
     set looked_at = excluded.looked_at`,
    [accountId, at],
  );
};
