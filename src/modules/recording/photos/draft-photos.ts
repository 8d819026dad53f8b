// Photos of a story that is not sent yet: added, looked at, taken away by whoever holds the draft's address.

import type { Actor } from '../../../platform/actor.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { PictureRefusal, Pictures } from '../../../platform/files/pictures.ts';
import { secretHash } from '../../../platform/vault/secret-address.ts';
import type { Drafts } from '../drafts.ts';
import { type DraftPhoto, mostPhotos, type PhotoSize } from './photo.ts';
import { openPicture, sealPicture } from './sealed-photo.ts';
import { deleteDraftPhoto, insertPhoto, readDraftPhoto } from './store.ts';

export type DraftPhotosDeps = { readonly db: Database; readonly drafts: Drafts; readonly pictures: Pictures };

export type Added =
  | { readonly kind: 'added' }
  | { readonly kind: 'refused'; readonly why: PictureRefusal | 'enough' }
  /** The draft is not there any more, or was sent. */
  | { readonly kind: 'gone' };

const gone: Added = { kind: 'gone' };
const enough: Added = { kind: 'refused', why: 'enough' };

export const addPhoto = async (
  { db, drafts, pictures }: DraftPhotosDeps,
  token: string,
  actor: Actor,
  { bytes, shows }: { readonly bytes: Uint8Array; readonly shows: string },
): Promise<Added> => {
  const draft = await drafts.open(token, actor);
  if (!draft) return gone;
  if ((draft.photos ?? []).length >= mostPhotos) return enough;
  const taken = await pictures.takeIn(bytes);
  if (taken.kind === 'refused') return taken;
  const { photo, sealed } = sealPicture(taken.picture, shows);
  const tokenHash = secretHash(token);
  if (!(await insertPhoto(db, tokenHash, photo, sealed))) return gone;
  // What ends in between leaves a photo that nobody can open, and that goes with its draft.
  const changed = await drafts.change<Added>(token, actor, async (now) => {
    const photos = now.photos ?? [];
    return photos.length >= mostPhotos
      ? { answer: enough }
      : { answer: { kind: 'added' }, draft: { ...now, photos: [...photos, photo] } };
  });
  if (changed?.answer.kind !== 'added') await deleteDraftPhoto(db, tokenHash, photo.photoId);
  return changed?.answer ?? gone;
};

/** False where the draft is not there any more. Taking away what is not there does no harm. */
export const takeAwayPhoto = async (
  { db, drafts }: Pick<DraftPhotosDeps, 'db' | 'drafts'>,
  token: string,
  actor: Actor,
  photoId: string,
): Promise<boolean> => {
  const changed = await drafts.change(token, actor, async (draft) => ({
    answer: true,
    draft: { ...draft, photos: (draft.photos ?? []).filter((photo) => photo.photoId !== photoId) },
  }));
  if (changed) await deleteDraftPhoto(db, secretHash(token), photoId);
  return changed !== null;
};

/** Null where there is no such photo in this draft. */
export const openDraftPhoto = async (
  { db }: Pick<DraftPhotosDeps, 'db'>,
  token: string,
  { photoId, key }: DraftPhoto,
  size: PhotoSize,
): Promise<Buffer | null> => {
  const sealed = await readDraftPhoto(db, secretHash(token), photoId, size);
  return sealed && openPicture(key, photoId, size, sealed);
};
