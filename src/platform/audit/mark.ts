// What makes an entry Cairn's own: a keyed hash (HMAC-SHA-256, FIPS 198-1) over all of it, under a key that is not in the
// database. The chain binds each entry to the one before (Schneier, Kelsey 1999, "Secure audit logs to support computer
// forensics"); without the key no link of it can be made anew.

import { createHmac } from 'node:crypto';

/** An entry as it stands in the database; `at` in UTC to the microsecond, `2026-11-21T09:00:00.000000Z`. */
export type StoredEntry = {
  readonly entryId: string;
  readonly at: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly action: string;
  readonly organisationCode: string | null;
  readonly recordId: string | null;
  readonly detail: unknown;
};

/** With names in one order all through: PostgreSQL keeps those of a jsonb in an order of its own. */
const inOrder = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(inOrder);
  const parts = Object.entries(value).map(([name, part]) => [name, inOrder(part)] as const);
  return Object.fromEntries(parts.sort(([left], [right]) => (left < right ? -1 : 1)));
};

/** 32 bytes. */
export const markOf = (key: Uint8Array, entry: StoredEntry): Buffer =>
  createHmac('sha256', key)
    .update(
      JSON.stringify([
        entry.entryId,
        entry.at,
        entry.actorKind,
        entry.actorId,
        entry.action,
        entry.organisationCode,
        entry.recordId,
        inOrder(entry.detail),
      ]),
    )
    .digest();

/** Before the first link. */
export const noHash = Buffer.alloc(32);

/** 32 bytes. `position` counts from 1. */
export const linkHash = (key: Uint8Array, before: Uint8Array, position: number, mark: Uint8Array): Buffer => {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(position));
  return createHmac('sha256', key).update(before).update(place).update(mark).digest();
};
