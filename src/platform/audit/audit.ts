// Who did what, written in the transaction that does it. Of an anonymous person only the day and the deed are kept; so too
// of what Cairn itself does with a record, which follows within the second on what that person did.

import { randomUUID } from 'node:crypto';
import type { Actor } from '../actor.ts';
import type { Clock } from '../clock.ts';
import type { Queryable } from '../database/database.ts';
import { markOf, type StoredEntry } from './mark.ts';
import { insertEntries } from './store.ts';

export type AuditEntry = {
  readonly actor: Actor;
  /** `thing.deed`, for example `record.read`. */
  readonly action: string;
  readonly organisationCode?: string;
  readonly recordId?: string;
  /** Codes and counts only, never free text. */
  readonly detail?: Readonly<Record<string, unknown>>;
};

export type Audit = {
  readonly write: (tx: Queryable, entries: readonly AuditEntry[]) => Promise<void>;
};

/** `key` is 32 bytes; every process that writes or verifies has the same. */
export const createAudit = (key: Uint8Array, clock: Clock): Audit => ({
  write: async (tx, entries) => {
    const marked = entries.map((entry) => {
      const stored = storedOf(entry, clock);
      return { ...stored, mark: markOf(key, stored) };
    });
    await insertEntries(tx, marked);
  },
});

const actorId = (actor: Actor): string | null => {
  switch (actor.kind) {
    case 'anonymous':
      return null;
    case 'account':
      return actor.accountId;
    case 'client':
      return actor.clientId;
    case 'system':
      return actor.job;
  }
};

/** The hour is kept only of somebody who gave a name, or of work that is about no record. */
const isDayOnly = ({ actor, recordId }: AuditEntry): boolean =>
  actor.kind === 'anonymous' || (actor.kind === 'system' && recordId !== undefined);

/** The day is that of the record, in the United Kingdom: two days that differ would tell an hour. */
const storedOf = (entry: AuditEntry, clock: Clock): StoredEntry => ({
  entryId: randomUUID(),
  at: isDayOnly(entry) ? `${clock.today()}T00:00:00.000000Z` : clock.now().toISOString().replace('Z', '000Z'),
  actorKind: entry.actor.kind,
  actorId: actorId(entry.actor),
  action: entry.action,
  organisationCode: entry.organisationCode ?? null,
  recordId: entry.recordId ?? null,
  detail: entry.detail ?? {},
});
