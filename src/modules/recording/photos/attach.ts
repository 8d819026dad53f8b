// Photos on their way from a draft into a record: what each shows with the names hidden, its key sealed for the month.

import { deidentify } from '../../../methods/deidentify/index.ts';
import { secretHash } from '../../../platform/vault/secret-address.ts';
import type { Vault } from '../../../platform/vault/vault.ts';
import type { TellersWords } from '../hide-names.ts';
import type { PreparedRow } from '../new-record.ts';
import type { DraftPhoto } from './photo.ts';
import { keyContext } from './read-photos.ts';
import type { AttachedPhoto } from './store.ts';

type Sending = TellersWords & {
  /** The secret of the draft. */
  readonly token: string;
  readonly photos: readonly DraftPhoto[];
  readonly row: Pick<PreparedRow, 'organisationCode' | 'recordId' | 'month'>;
};

export const preparePhotos = (
  vault: Vault,
  { token, photos, keep, also = [], row: { organisationCode, recordId, month } }: Sending,
): Promise<readonly AttachedPhoto[]> =>
  Promise.all(
    photos.map(async ({ photoId, key, shows }, index) => ({
      tokenHash: secretHash(token),
      photoId,
      organisationCode,
      recordId,
      position: index + 1,
      shows: deidentify(shows, { keep, also }).text,
      month,
      sealedKey: (await vault.seal(key, keyContext(recordId, photoId), month)).sealed,
    })),
  );
