// All SQL of the audit.

import type { Queryable } from '../database/database.ts';
import type { StoredEntry } from './mark.ts';

export type MarkedEntry = StoredEntry & { readonly mark: Buffer };

export type Link = { readonly position: number; readonly entryId: string; readonly hash: Buffer };

/** One that waits to be chained, or, where it is linked already, that somebody put back. */
export type WaitingEntry = {
  readonly entryId: string;
  readonly isLinked: boolean;
  /** Its hour is not kept: while its day lasts, not even how many there are may stand anywhere. */
  readonly isDayOnly: boolean;
  readonly entry: StoredEntry | null;
  readonly mark: Buffer | null;
};

/** A link with its entry; all of the entry is null where it is gone, and the mark of one from before marks were made. */
export type LinkedEntry = Link & { readonly entry: StoredEntry | null; readonly mark: Buffer | null };

export const insertEntries = async (tx: Queryable, entries: readonly MarkedEntry[]): Promise<void> => {
  await tx.query(
    `with written as (
       insert into audit (entry_id, at, actor_kind, actor_id, action, organisation_code, record_id, detail, mark)
       select entry_id, at, actor_kind, actor_id, action, organisation_code, record_id, detail::jsonb, mark
       from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[], $8::text[],
                   $9::bytea[])
         as entry (entry_id, at, actor_kind, actor_id, action, organisation_code, record_id, detail, mark)
     )
     insert into audit_waiting (entry_id)
     select unnest($1::uuid[])`,
    [
      entries.map(({ entryId }) => entryId),
      entries.map(({ at }) => at),
      entries.map(({ actorKind }) => actorKind),
      entries.map(({ actorId }) => actorId),
      entries.map(({ action }) => action),
      entries.map(({ organisationCode }) => organisationCode),
      entries.map(({ recordId }) => recordId),
      entries.map(({ detail }) => JSON.stringify(detail)),
      entries.map(({ mark }) => mark),
    ],
    'write-audit',
  );
};

const entryColumns = `audit.entry_id as "entryId",
  to_char(audit.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  audit.actor_kind as "actorKind",
  audit.actor_id as "actorId",
  audit.action,
  audit.organisation_code as "organisationCode",
  audit.record_id as "recordId",
  audit.detail,
  audit.mark`;

/** A large audit takes longer than a page may: until the transaction ends. */
export const allowLongStatements = async (tx: Queryable): Promise<void> => {
  await tx.query(`set local statement_timeout = '10min'`);
};

/** True once a link holds an entry with a mark. */
export const hasMarkedLink = async (q: Queryable): Promise<boolean> => {
  const { rowCount } = await q.query(
    `select 1
     from audit_link
     join audit using (entry_id)
     where audit.mark is not null
     limit 1`,
  );
  return rowCount > 0;
};

/** Any number that nothing else in this database takes as an advisory lock. */
const chainLock = 4_211_967;

/** Lets one process chain at a time, until its transaction ends. Who may only add to a table may not lock it. */
export const lockChain = async (tx: Queryable): Promise<void> => {
  await tx.query('select pg_advisory_xact_lock($1)', [chainLock]);
};

export const readHead = async (q: Queryable): Promise<Link | null> => {
  const { rows } = await q.query<Link>(
    `select position, entry_id as "entryId", hash
     from audit_link
     order by position desc
     limit 1`,
  );
  return rows[0] ?? null;
};

/** As in the table's constraint. */
const dayOnly = `(audit.actor_kind = 'anonymous' or (audit.actor_kind = 'system' and audit.record_id is not null))`;

/** Before every other. */
export const firstName = '00000000-0000-0000-0000-000000000000';

/**
 * Those that wait, in the order of their names after `after`: chance gave them, so no order of time is kept. All of the
 * entry is null where it is gone. Left out are those of a day alone that begins after `heldAfter`, none where it is null.
 */
export const readWaiting = async (
  q: Queryable,
  after: string,
  atMost: number,
  heldAfter: Date | null,
): Promise<readonly WaitingEntry[]> => {
  const { rows } = await q.query<StoredEntry & Omit<WaitingEntry, 'entry'> & { readonly waitingId: string }>(
    `select waiting.entry_id as "waitingId",
            exists (select 1 from audit_link where audit_link.entry_id = waiting.entry_id) as "isLinked",
            coalesce(${dayOnly}, false) as "isDayOnly",
            ${entryColumns}
     from (
       select entry_id
       from audit_waiting
       where entry_id > $1
         -- A scalar, so that each is looked up by its name: a join reads all of the audit since that day.
         and not coalesce(
           (
             select ${dayOnly} and audit.at > coalesce($3::timestamptz, 'infinity')
             from audit
             where audit.entry_id = audit_waiting.entry_id
           ),
           false
         )
       order by entry_id
       limit $2
     ) waiting
     left join audit on audit.entry_id = waiting.entry_id
     order by waiting.entry_id`,
    [after, atMost, heldAfter],
    'read-waiting-audit',
  );
  return rows.map(({ waitingId, isLinked, isDayOnly, mark, ...entry }) => ({
    entryId: waitingId,
    isLinked,
    isDayOnly,
    mark,
    entry: entry.entryId === null ? null : entry,
  }));
};

/** Also takes the entries out of the queue. */
export const insertLinks = async (tx: Queryable, links: readonly Link[]): Promise<void> => {
  const entryIds = links.map(({ entryId }) => entryId);
  await tx.query(
    `insert into audit_link (position, entry_id, hash)
     select *
     from unnest($1::bigint[], $2::uuid[], $3::bytea[])`,
    [links.map(({ position }) => position), entryIds, links.map(({ hash }) => hash)],
  );
  await tx.query('delete from audit_waiting where entry_id = any($1::uuid[])', [entryIds]);
};

/** Puts back into the queue which of these stands neither there nor in the chain; then all names of the queue. */
export const renewQueue = async (tx: Queryable, known: readonly string[]): Promise<readonly string[]> => {
  await tx.query(
    `insert into audit_waiting (entry_id)
     select entry_id
     from unnest($1::uuid[]) as known (entry_id)
     where not exists (select 1 from audit_link where audit_link.entry_id = known.entry_id)
     on conflict do nothing`,
    [known],
  );
  const { rows } = await tx.query<{ entryId: string }>('select entry_id as "entryId" from audit_waiting');
  return rows.map(({ entryId }) => entryId);
};

/** In the order of the chain, those after `position`. */
export const readLinked = async (q: Queryable, position: number, atMost: number): Promise<readonly LinkedEntry[]> => {
  const { rows } = await q.query<StoredEntry & Link & { readonly mark: Buffer | null; readonly linkedId: string }>(
    `select link.position, link.hash, link.entry_id as "linkedId", ${entryColumns}
     from (
       select position, entry_id, hash
       from audit_link
       where position > $1
       order by position
       limit $2
     ) link
     left join audit on audit.entry_id = link.entry_id
     order by link.position`,
    [position, atMost],
    'read-linked-audit',
  );
  return rows.map(({ position: place, hash, linkedId, mark, ...entry }) => ({
    position: place,
    hash,
    entryId: linkedId,
    mark,
    entry: entry.entryId === null ? null : entry,
  }));
};

/** Entries that neither a link nor a place in the queue knows. */
export const readStrangers = async (q: Queryable, atMost: number): Promise<readonly string[]> => {
  const { rows } = await q.query<{ entryId: string }>(
    `select entry_id as "entryId"
     from audit
     where not exists (select 1 from audit_link where audit_link.entry_id = audit.entry_id)
       and not exists (select 1 from audit_waiting where audit_waiting.entry_id = audit.entry_id)
     order by entry_id
     limit $1`,
    [atMost],
  );
  return rows.map(({ entryId }) => entryId);
};
