// Reading the photos of a record. Whoever calls has made sure that the reader may read the record, and writes down that they do.

import type { Queryable } from '../../../platform/database/database.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import { nullIfDestroyed } from '../contact.ts';
import type { RecordKey } from '../record.ts';
import type { PhotoSize } from './photo.ts';
import { openPicture } from './sealed-photo.ts';
import { readPhoto } from './store.ts';

export const keyContext = (recordId: string, photoId: string): string => `${recordId}/photo/${photoId}`;

/** The JPEG; `ended` where its time is over and nobody can open it any more. */
export type OpenedPhoto = Uint8Array | 'ended';

/** Null where there is no such photo. */
export const openPhoto = async (
  q: Queryable,
  vault: Vault,
  record: RecordKey,
  photoId: string,
  size: PhotoSize,
): Promise<OpenedPhoto | null> => {
  const found = await readPhoto(q, record, photoId, size);
  if (!found) return null;
  const { month, sealedKey, sealed } = found;
  const key = await vault
    .open({ month, sealed: sealedKey }, keyContext(record.recordId, photoId))
    .catch(nullIfDestroyed);
  return key === null ? 'ended' : openPicture(key, photoId, size, sealed);
};
