// Entries that fit, newest first. Conditions are fixed texts; everything that came from outside is a parameter.

import type { Queryable } from '../../database/database.ts';
import type { StoredEntry } from '../mark.ts';
import type { After, AuditQuery } from './query.ts';

export type FoundEntry = StoredEntry;

const dayBegins = (place: string): string => `(${place}::date)::timestamp at time zone 'Europe/London'`;

export const searchEntries = async (
  q: Queryable,
  query: AuditQuery,
  { atMost, after }: { readonly atMost: number; readonly after?: After | undefined },
): Promise<readonly FoundEntry[]> => {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['true'];
  if (query.actorIds)
    conditions.push(`actor_kind in ('account', 'client') and actor_id = any(${place(query.actorIds)}::text[])`);
  if (query.action) conditions.push(`action = ${place(query.action)}`);
  if (query.organisationCode) conditions.push(`organisation_code = ${place(query.organisationCode)}`);
  if (query.recordId) conditions.push(`record_id = ${place(query.recordId)}::uuid`);
  if (query.from) conditions.push(`at >= ${dayBegins(place(query.from))}`);
  if (query.to) conditions.push(`at < ${dayBegins(`(${place(query.to)}::date + 1)`)}`);
  if (after) conditions.push(`(at, entry_id) < (${place(after.at)}::timestamptz, ${place(after.entryId)}::uuid)`);
  const { rows } = await q.query<FoundEntry>(
    `select entry_id as "entryId",
            to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
            actor_kind as "actorKind",
            actor_id as "actorId",
            action,
            organisation_code as "organisationCode",
            record_id as "recordId",
            detail
     from audit
     where ${conditions.join('\n       and ')}
     order by audit.at desc, entry_id desc
     limit ${place(atMost)}`,
    values,
  );
  return rows;
};
