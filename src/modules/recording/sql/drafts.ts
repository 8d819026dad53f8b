// All SQL of drafts but the end of those whose time is over.

import type { Queryable } from '../../../platform/database/database.ts';
import type { RecordKey } from '../record.ts';

export type DraftRow = {
  readonly tokenHash: Buffer;
  readonly accountId: string | null;
  /** What it completes; it ends with that record. */
  readonly record: RecordKey | null;
  readonly wrappedToken: Buffer | null;
  readonly sealed: Buffer;
  readonly changedOn: string;
  readonly expiresOn: string;
};

/** One that is there already, under the same secret, stays as it is unless its time is over. */
export const insertDraft = async (q: Queryable, draft: DraftRow): Promise<void> => {
  await q.query(
    `insert into draft
       (token_hash, account_id, wrapped_token, sealed, changed_on, expires_on, organisation_code, record_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (token_hash) do update
     set sealed = excluded.sealed,
         wrapped_token = excluded.wrapped_token,
         changed_on = excluded.changed_on,
         expires_on = excluded.expires_on,
         version = draft.version + 1
     where draft.expires_on < excluded.changed_on`,
    [
      draft.tokenHash,
      draft.accountId,
      draft.wrappedToken,
      draft.sealed,
      draft.changedOn,
      draft.expiresOn,
      draft.record?.organisationCode,
      draft.record?.recordId,
    ],
  );
};

/** False when it has been changed or sent meanwhile. */
export const updateDraft = async (
  q: Queryable,
  draft: Pick<DraftRow, 'tokenHash' | 'sealed' | 'changedOn' | 'expiresOn'>,
  version: number,
): Promise<boolean> => {
  const { rowCount } = await q.query(
    `update draft
     set sealed = $2, changed_on = $3, expires_on = $4, version = version + 1
     where token_hash = $1
       and version = $5`,
    [draft.tokenHash, draft.sealed, draft.changedOn, draft.expiresOn, version],
  );
  return rowCount === 1;
};

export const readDraft = async (
  q: Queryable,
  tokenHash: Buffer,
  today: string,
): Promise<{ readonly sealed: Buffer; readonly version: number } | null> => {
  const { rows } = await q.query<{ sealed: Buffer; version: number }>(
    'select sealed, version from draft where token_hash = $1 and expires_on >= $2',
    [tokenHash, today],
  );
  return rows[0] ?? null;
};

/** Those that have been sent; a key that is no draft's takes nothing away. */
export const eraseDrafts = async (q: Queryable, tokenHashes: readonly Buffer[]): Promise<void> => {
  await q.query('delete from draft where token_hash = any($1)', [tokenHashes], 'erase-drafts');
};

/** Those that would complete this record. */
export const eraseDraftsAbout = async (tx: Queryable, { organisationCode, recordId }: RecordKey): Promise<void> => {
  await tx.query('delete from draft where organisation_code = $1 and record_id = $2', [organisationCode, recordId]);
};

export const readDraftsOf = async (
  q: Queryable,
  accountId: string,
  today: string,
): Promise<readonly { readonly wrappedToken: Buffer; readonly changedOn: string }[]> => {
  const { rows } = await q.query<{ wrappedToken: Buffer; changedOn: string }>(
    `select wrapped_token as "wrappedToken", changed_on::text as "changedOn"
     from draft
     where account_id = $1
       and expires_on >= $2
     order by changed_on desc`,
    [accountId, today],
  );
  return rows;
};
