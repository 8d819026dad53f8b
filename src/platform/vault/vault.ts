// Envelope encryption of originals: every month has its own key, kept wrapped. When a month's key is destroyed its originals
// are unreadable for good, in copies of their table too; a process forgets a key that it holds within half a minute.
// A copy of the whole database from before opens again with the master key of then: renewing that one ends this as well.

import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Queryable } from '../database/database.ts';
import { deriveKey, monthContext, open, seal } from './envelope.ts';
import type { Keys, Version } from './keys.ts';
import { insertMonthKey, readMonthKey } from './store.ts';

export type Sealed = { readonly month: string; readonly sealed: Buffer };

export type Vault = {
  /** `context` ties the envelope to its place, for example `record/revision`. `month` is this month unless told: `YYYY-MM`. */
  readonly seal: (text: string, context: string, month?: string) => Promise<Sealed>;
  /** Throws KeyDestroyed when the month's key has been destroyed. */
  readonly open: (envelope: Sealed, context: string) => Promise<string>;
  /** Seals something that is not bound to a month: a short-lived token, a second factor. It opens after a renewal too. */
  readonly wrap: (text: string, context: string) => Buffer;
  readonly unwrap: (wrapped: Uint8Array, context: string) => string;
  /** A key of 32 bytes for one purpose. That of `audit` and of `receipt` never changes; others may be new after a restart. */
  readonly keyFor: (purpose: string) => Buffer;
  /** Keys of 32 bytes for one purpose: the first is the one to give out, and all still open what was sealed to them. */
  readonly keysFor: (purpose: string) => readonly Buffer[];
};

/** The month's originals have reached their end, and nobody can read them any more. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed';
  constructor(month: string) {
    super(`The key of ${month} has been destroyed`);
  }
}

const rememberedMs = 30_000;
const mostTries = 5;

export const createVault = (db: Queryable, keys: Keys, clock: Clock): Vault => {
  const monthKeys = new Map<string, Promise<Buffer>>();

  const newest = (found: readonly Version[]): Version => {
    const [first] = found;
    if (!first) throw new Error('A key is missing');
    return first;
  };

  const unwrapMonthKey = async (month: string, wrapped: Buffer): Promise<Buffer> => {
    const unwrapNow = () => open(newest(keys.versions('months')).key, wrapped, monthContext(month));
    try {
      return Buffer.from(unwrapNow(), 'base64');
    } catch {
      // Renewed since this process looked.
      await keys.refresh();
      return Buffer.from(unwrapNow(), 'base64');
    }
  };

  const findMonthKey = async (month: string): Promise<Buffer | null> => {
    const row = await readMonthKey(db, month);
    if (!row) return null;
    if (!row.wrapped) throw new KeyDestroyed(month);
    return unwrapMonthKey(month, row.wrapped);
  };

  const openingKey = async (month: string): Promise<Buffer> => {
    const key = await findMonthKey(month);
    if (!key) throw new KeyDestroyed(month);
    return key;
  };

  const sealingKey = async (month: string): Promise<Buffer> => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const found = await findMonthKey(month);
      if (found) return found;
      const { key, version } = newest(keys.versions('months'));
      const wrapped = seal(key, randomBytes(32).toString('base64'), monthContext(month));
      await insertMonthKey(db, month, wrapped, version);
      // Nothing is kept under a key that has been replaced meanwhile.
      if (!(await readMonthKey(db, month))) await keys.refresh();
    }
    throw new Error(`No key can be made for ${month}`);
  };

  // The promise is shared so that a rush of first records of a month makes one key; a failure is not remembered.
  const remembered = (month: string, find: (month: string) => Promise<Buffer>): Promise<Buffer> => {
    const known = monthKeys.get(month);
    if (known) return known;
    const finding = find(month);
    monthKeys.set(month, finding);
    finding.then(
      (key) => forgetLater(month, key),
      () => monthKeys.delete(month),
    );
    return finding;
  };

  /** Whoever has been given it used it before this timer can run. */
  const forgetLater = (month: string, key: Buffer): void => {
    const forget = () => {
      monthKeys.delete(month);
      key.fill(0);
    };
    setTimeout(forget, rememberedMs).unref();
  };

  const wrappingKeys = (): readonly Version[] => keys.versions('wrapping');

  /** The newest that every process knows. */
  const wrappingKey = (): Version => {
    const now = clock.now();
    return wrappingKeys().find(({ usedFrom }) => usedFrom <= now) ?? newest(wrappingKeys());
  };

  return {
    seal: async (text, context, month = clock.today().slice(0, 7)) => {
      const key = await remembered(month, sealingKey);
      return { month, sealed: seal(key, text, context) };
    },
    open: async ({ month, sealed }, context) => {
      const key = await remembered(month, openingKey);
      return open(key, sealed, context);
    },
    wrap: (text, context) => seal(wrappingKey().key, text, context),
    unwrap: (wrapped, context) => openWithAny(wrappingKeys(), wrapped, context),
    keyFor: (purpose) =>
      purpose === 'audit' || purpose === 'receipt'
        ? newest(keys.versions(purpose)).key
        : deriveKey(newest(keys.versions('sign-in')).key, purpose),
    keysFor: (purpose) => {
      const inUse = wrappingKey();
      const others = wrappingKeys().filter((one) => one !== inUse);
      return [inUse, ...others].map(({ key }) => deriveKey(key, purpose));
    },
  };
};

const openWithAny = (versions: readonly Version[], sealed: Uint8Array, context: string): string => {
  for (const { key } of versions.slice(0, -1)) {
    try {
      return open(key, sealed, context);
    } catch {
      // Sealed with an earlier one.
    }
  }
  const oldest = versions.at(-1);
  if (!oldest) throw new Error('A key is missing');
  return open(oldest.key, sealed, context);
};
