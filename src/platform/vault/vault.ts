// Envelope encryption of originals: every month has its own key, kept wrapped by the master key, which never enters the
// database. Destroying a month's key makes that month's originals unreadable everywhere, backups included.

import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Queryable } from '../database/database.ts';
import { deriveKey, open, seal } from './envelope.ts';
import { insertWrapped, readWrapped } from './store.ts';

export type Sealed = { readonly month: string; readonly sealed: Buffer };

export type Vault = {
  /** `context` ties the envelope to its place, for example `record/revision`. `month` is this month unless told: `YYYY-MM`. */
  readonly seal: (text: string, context: string, month?: string) => Promise<Sealed>;
  /** Throws when the month's key has been destroyed. */
  readonly open: (envelope: Sealed, context: string) => Promise<string>;
  /** Seals something that is not bound to a month: a short-lived token, a signing key. */
  readonly wrap: (text: string, context: string) => Buffer;
  readonly unwrap: (wrapped: Uint8Array, context: string) => string;
  /** A key of 32 bytes for one purpose, derived from the master key. */
  readonly keyFor: (purpose: string) => Buffer;
};

export const createVault = (db: Queryable, masterKey: Uint8Array, clock: Clock): Vault => {
  const wrappingKey = deriveKey(masterKey, 'wrap');
  const monthKeys = new Map<string, Promise<Buffer>>();

  const wrap = (text: string, context: string) => seal(wrappingKey, text, context);
  const unwrap = (wrapped: Uint8Array, context: string) => open(wrappingKey, wrapped, context);

  const readMonthKey = async (month: string): Promise<Buffer | null> => {
    const wrapped = await readWrapped(db, month);
    return wrapped && Buffer.from(unwrap(wrapped, `month-key/${month}`), 'base64');
  };

  const makeMonthKey = async (month: string): Promise<Buffer> => {
    await insertWrapped(db, month, wrap(randomBytes(32).toString('base64'), `month-key/${month}`));
    return keyOf(await readMonthKey(month), month);
  };

  const keyOf = (key: Buffer | null, month: string): Buffer => {
    if (!key) throw new Error(`The key of ${month} has been destroyed`);
    return key;
  };

  // The promise is shared so that a rush of first records of a month makes one key; a failure is not remembered.
  const remembered = (month: string, find: () => Promise<Buffer>): Promise<Buffer> => {
    const known = monthKeys.get(month);
    if (known) return known;
    const finding = find();
    monthKeys.set(month, finding);
    finding.catch(() => monthKeys.delete(month));
    return finding;
  };

  const sealingKey = (month: string) =>
    remembered(month, async () => (await readMonthKey(month)) ?? makeMonthKey(month));
  const openingKey = (month: string) => remembered(month, async () => keyOf(await readMonthKey(month), month));

  return {
    seal: async (text, context, month = clock.today().slice(0, 7)) => ({
      month,
      sealed: seal(await sealingKey(month), text, context),
    }),
    open: async ({ month, sealed }, context) => open(await openingKey(month), sealed, context),
    wrap,
    unwrap,
    keyFor: (purpose) => deriveKey(masterKey, purpose),
  };
};
