// All SQL of photos.

import type { Queryable } from '../../../platform/database/database.ts';
import type { RecordKey } from '../record.ts';
import type { DraftPhoto, PhotoOfRecord, PhotoSize } from './photo.ts';

/** False where the draft is not there any more. */
export const insertPhoto = async (
  q: Queryable,
  tokenHash: Buffer,
  { photoId, widthPx, heightPx }: Pick<DraftPhoto, 'photoId' | 'widthPx' | 'heightPx'>,
  sealed: Readonly<Record<PhotoSize, Buffer>>,
): Promise<boolean> => {
  const { rowCount } = await q.query(
    `insert into photo (photo_id, token_hash, width_px, height_px, sealed_large, sealed_small)
     select $2, token_hash, $3, $4, $5, $6
     from draft
     where token_hash = $1`,
    [tokenHash, photoId, widthPx, heightPx, sealed.large, sealed.small],
  );
  return rowCount === 1;
};

export const deleteDraftPhoto = async (q: Queryable, tokenHash: Buffer, photoId: string): Promise<void> => {
  await q.query('delete from photo where token_hash = $1 and photo_id = $2', [tokenHash, photoId]);
};

/** Of all photos in drafts that are nobody's. */
export const readAnonymousPhotoBytes = async (q: Queryable): Promise<number> => {
  const { rows } = await q.query<{ bytes: number }>('select anonymous_photo_bytes()::float8 as bytes');
  return rows[0]?.bytes ?? 0;
};

const column: Readonly<Record<PhotoSize, string>> = { large: 'sealed_large', small: 'sealed_small' };

export const readDraftPhoto = async (
  q: Queryable,
  tokenHash: Buffer,
  photoId: string,
  size: PhotoSize,
): Promise<Buffer | null> => {
  const { rows } = await q.query<{ sealed: Buffer }>(
    `select ${column[size]} as sealed
     from photo
     where token_hash = $1
       and photo_id = $2`,
    [tokenHash, photoId],
  );
  return rows[0]?.sealed ?? null;
};

export type AttachedPhoto = RecordKey & {
  readonly tokenHash: Buffer;
  readonly photoId: string;
  /** From 1. */
  readonly position: number;
  /** With the names hidden. */
  readonly shows: string;
  readonly month: string;
  readonly sealedKey: Buffer;
};

/** Makes photos of drafts those of records; one that its teller has taken away meanwhile stays away. */
export const attachPhotos = async (tx: Queryable, photos: readonly AttachedPhoto[]): Promise<void> => {
  if (photos.length === 0) return;
  await tx.query('select attach_photos($1, $2, $3, $4, $5, $6, $7, $8)', [
    photos.map(({ tokenHash }) => tokenHash),
    photos.map(({ photoId }) => photoId),
    photos.map(({ organisationCode }) => organisationCode),
    photos.map(({ recordId }) => recordId),
    photos.map(({ position }) => position),
    photos.map(({ shows }) => shows),
    photos.map(({ month }) => month),
    photos.map(({ sealedKey }) => sealedKey),
  ]);
};

export const readPhotosOf = async (q: Queryable, key: RecordKey): Promise<readonly PhotoOfRecord[]> => {
  const { rows } = await q.query<PhotoOfRecord>(
    `select photo_id as "photoId", shows, width_px as "widthPx", height_px as "heightPx"
     from photo
     where organisation_code = $1
       and record_id = $2
     order by revision, position`,
    [key.organisationCode, key.recordId],
  );
  return rows;
};

export const readPhoto = async (
  q: Queryable,
  key: RecordKey,
  photoId: string,
  size: PhotoSize,
): Promise<{ readonly month: string; readonly sealedKey: Buffer; readonly sealed: Buffer } | null> => {
  const { rows } = await q.query<{ month: string; sealedKey: Buffer; sealed: Buffer }>(
    `select month, sealed_key as "sealedKey", ${column[size]} as sealed
     from photo
     where organisation_code = $1
       and record_id = $2
       and photo_id = $3`,
    [key.organisationCode, key.recordId, photoId],
  );
  return rows[0] ?? null;
};
