// Sealing a picture with a key of its own, made for it and kept elsewhere.

import { randomBytes, randomUUID } from 'node:crypto';
import type { Picture } from '../../../platform/files/pictures.ts';
import { openBytes, seal } from '../../../platform/vault/envelope.ts';
import type { DraftPhoto, PhotoSize } from './photo.ts';

export type SealedPhoto = {
  readonly photo: DraftPhoto;
  readonly sealed: Readonly<Record<PhotoSize, Buffer>>;
};

const contextOf = (photoId: string, size: PhotoSize): string => `${photoId}/${size}`;

export const sealPicture = ({ widthPx, heightPx, large, small }: Picture, shows: string): SealedPhoto => {
  const photoId = randomUUID();
  const key = randomBytes(32);
  return {
    photo: { photoId, key: key.toString('base64'), shows, widthPx, heightPx },
    sealed: {
      large: seal(key, large, contextOf(photoId, 'large')),
      small: seal(key, small, contextOf(photoId, 'small')),
    },
  };
};

/** `key` in base64. Throws where it is another photo's, or another size's. */
export const openPicture = (key: string, photoId: string, size: PhotoSize, sealed: Uint8Array): Buffer =>
  openBytes(Buffer.from(key, 'base64'), sealed, contextOf(photoId, size));
