// Who did what, written in the transaction that does it. Of an anonymous person only the day and the deed are kept; so too
// of what Cairn itself does with a record, which follows within the second on what that person did.

import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import type { Queryable } from '../database/database.ts';

export type AuditEntry = {
  readonly actor: Actor;
  /** `thing.deed`, for example `record.read`. */
  readonly action: string;
  readonly organisationCode?: string;
  readonly recordId?: string;
  /** Codes and counts only, never free text. */
  readonly detail?: Readonly<Record<string, unknown>>;
};

const actorId = (actor: Actor): string | null => {
  switch (actor.kind) {
    case 'anonymous':
      return null;
    case 'account':
      return actor.accountId;
    case 'system':
      return actor.job;
  }
};

/** The hour is kept only of somebody who gave a name, or of work that is about no record. */
const isDayOnly = ({ actor, recordId }: AuditEntry): boolean =>
  actor.kind === 'anonymous' || (actor.kind === 'system' && recordId !== undefined);

export const writeAudit = async (tx: Queryable, clock: Clock, entries: readonly AuditEntry[]): Promise<void> => {
  const exact = clock.now().toISOString();
  const day = `${exact.slice(0, 10)}T00:00:00Z`;
  await tx.query(
    `insert into audit (at, actor_kind, actor_id, action, organisation_code, record_id, detail)
     select at, actor_kind, actor_id, action, organisation_code, record_id, detail::jsonb
     from unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::text[])
       as entry (at, actor_kind, actor_id, action, organisation_code, record_id, detail)`,
    [
      entries.map((entry) => (isDayOnly(entry) ? day : exact)),
      entries.map(({ actor }) => actor.kind),
      entries.map(({ actor }) => actorId(actor)),
      entries.map(({ action }) => action),
      entries.map(({ organisationCode }) => organisationCode ?? null),
      entries.map(({ recordId }) => recordId ?? null),
      entries.map(({ detail }) => JSON.stringify(detail ?? {})),
    ],
    'write-audit',
  );
};
