// How to reach somebody who asked to be reached. The only part of a sealed original that is opened here, for a reviewer of
// the record, and written down each time.

import { scopeOf } from '../../platform/access/scope-of.ts';
import type { Account } from '../../platform/actor.ts';
import type { Audit } from '../../platform/audit/audit.ts';
import type { Database } from '../../platform/database/database.ts';
import { KeyDestroyed, type Vault } from '../../platform/vault/vault.ts';
import type { RecordKey } from './record.ts';
import { readOriginal } from './store.ts';

const contactField = 'ReporterContact';

/** Null where nothing was left. Whoever calls has made sure that this account may read the record. */
export const readContact = async (
  { db, vault, audit }: { readonly db: Database; readonly vault: Vault; readonly audit: Audit },
  actor: Account,
  key: RecordKey,
): Promise<string | null> => {
  const envelope = await readOriginal(db.as(scopeOf(actor)), key);
  if (!envelope) return null;
  const opened = await vault.open(envelope, `${key.recordId}/1`).catch(nullIfDestroyed);
  if (opened === null) return null;
  const original: Readonly<Record<string, unknown>> = JSON.parse(opened);
  const contact = original[contactField];
  if (typeof contact !== 'string') return null;
  await audit.write(db, [{ actor, action: 'record.read-contact', ...keyOf(key) }]);
  return contact;
};

/** Its time is over: what was left there is gone with it. */
export const nullIfDestroyed = (reason: unknown): null => {
  if (reason instanceof KeyDestroyed) return null;
  throw reason;
};

const keyOf = ({ organisationCode, recordId }: RecordKey): RecordKey => ({ organisationCode, recordId });
