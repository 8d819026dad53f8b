// How to reach somebody who asked to be reached: sealed apart from what they told, opened for a reviewer of the record and
// for nobody else, and written down each time.

import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account } from '../../platform/actor.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Database } from '../../platform/database/database.ts';
import { KeyDestroyed, type Vault } from '../../platform/vault/vault.ts';
import type { AnswerValue } from '../../taxonomy/index.ts';
import type { RecordKey } from './record.ts';
import { readSealedContact } from './store.ts';

const contextOf = (recordId: string): string => `${recordId}/contact`;

/** Null where nothing was left. `original` is what was typed, by field. */
export const sealContact = async (
  vault: Vault,
  recordId: string,
  original: Readonly<Record<string, AnswerValue>>,
  month: string,
): Promise<Buffer | null> => {
  const contact = original.ReporterContact;
  if (typeof contact !== 'string') return null;
  return (await vault.seal(contact, contextOf(recordId), month)).sealed;
};

/** Null where nothing was left, or its time is over. Whoever calls has made sure that this account may read the record. */
export const readContact = async (
  { db, vault, audit }: { readonly db: Database; readonly vault: Vault; readonly audit: Audit },
  actor: Account,
  key: RecordKey,
): Promise<string | null> => {
  const envelope = await readSealedContact(db.as(scopeOf(actor)), key);
  if (!envelope) return null;
  const contact = await vault.open(envelope, contextOf(key.recordId)).catch(nullIfDestroyed);
  if (contact === null) return null;
  const { organisationCode, recordId } = key;
  await audit.write(db, [{ actor, action: 'record.read-contact', organisationCode, recordId }]);
  return contact;
};

/** Its time is over: what was left there is gone with it. */
export const nullIfDestroyed = (reason: unknown): null => {
  if (reason instanceof KeyDestroyed) return null;
  throw reason;
};
