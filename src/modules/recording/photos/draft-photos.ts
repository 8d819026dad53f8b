// Photos of a story that is not sent yet: added, looked at, taken away by whoever holds the draft's address.

import { noScope } from '../../../platform/access/scope.ts';
import type { Actor } from '../../../platform/actor.ts';
import type { Database, Queryable } from '../../../platform/database/database.ts';
import type { PictureRefusal, Pictures } from '../../../platform/files/pictures.ts';
import type { SentFile } from '../../../platform/files/sent-file.ts';
import { secretHash } from '../../../platform/vault/secret-address.ts';
import type { Drafts } from '../drafts.ts';
import { type DraftPhoto, mostPhotos, type PhotoSize } from './photo.ts';
import type { PhotoRoom } from './room.ts';
import { openPicture, sealPicture } from './sealed-photo.ts';
import { deleteDraftPhoto, insertPhoto, readDraftPhoto } from './store.ts';

export type DraftPhotosDeps = {
  readonly db: Database;
  readonly drafts: Drafts;
  readonly pictures: Pictures;
  readonly photoRoom: PhotoRoom;
};

export type Added =
  | { readonly kind: 'added' }
  | { readonly kind: 'refused'; readonly why: PictureRefusal | 'enough' | 'no-room' }
  /** The draft is not there any more, or was sent. */
  | { readonly kind: 'gone' };

/** The photos of one draft, and no others. */
const within = ({ db }: Pick<DraftPhotosDeps, 'db'>, tokenHash: Buffer): Queryable =>
  db.as({ ...noScope, draft: tokenHash.toString('hex') });

const gone: Added = { kind: 'gone' };
const enough: Added = { kind: 'refused', why: 'enough' };
const noRoom: Added = { kind: 'refused', why: 'no-room' };

export const addPhoto = async (
  deps: DraftPhotosDeps,
  token: string,
  actor: Actor,
  { bytes, from, shows }: Pick<SentFile, 'bytes' | 'from'> & { readonly shows: string },
): Promise<Added> => {
  const { drafts, pictures, photoRoom } = deps;
  const draft = await drafts.open(token, actor);
  if (!draft) return gone;
  if ((draft.photos ?? []).length >= mostPhotos) return enough;
  // Whoever signed in is known, and tells no more than they can be asked about.
  if (draft.accountId === null && !(await photoRoom.hasRoomFor(from))) return noRoom;
  const taken = await pictures.takeIn(bytes, from);
  if (taken.kind === 'refused') return taken;
  const { photo, sealed } = sealPicture(taken.picture, shows);
  const tokenHash = secretHash(token);
  const q = within(deps, tokenHash);
  if (!(await insertPhoto(q, tokenHash, photo, sealed))) return gone;
  if (draft.accountId === null) photoRoom.note(from, sealed.large.length + sealed.small.length);
  // What ends in between leaves a photo that nobody can open, and that goes with its draft.
  const changed = await drafts.change<Added>(token, actor, async (now) => {
    const photos = now.photos ?? [];
    return photos.length >= mostPhotos
      ? { answer: enough }
      : { answer: { kind: 'added' }, draft: { ...now, photos: [...photos, photo] } };
  });
  if (changed?.answer.kind !== 'added') await deleteDraftPhoto(q, tokenHash, photo.photoId);
  return changed?.answer ?? gone;
};

/** False where the draft is not there any more. Taking away what is not there does no harm. */
export const takeAwayPhoto = async (
  deps: Pick<DraftPhotosDeps, 'db' | 'drafts'>,
  token: string,
  actor: Actor,
  photoId: string,
): Promise<boolean> => {
  const changed = await deps.drafts.change(token, actor, async (draft) => ({
    answer: true,
    draft: { ...draft, photos: (draft.photos ?? []).filter((photo) => photo.photoId !== photoId) },
  }));
  const tokenHash = secretHash(token);
  if (changed) await deleteDraftPhoto(within(deps, tokenHash), tokenHash, photoId);
  return changed !== null;
};

/** Null where there is no such photo in this draft. */
export const openDraftPhoto = async (
  deps: Pick<DraftPhotosDeps, 'db'>,
  token: string,
  { photoId, key }: DraftPhoto,
  size: PhotoSize,
): Promise<Buffer | null> => {
  const tokenHash = secretHash(token);
  const sealed = await readDraftPhoto(within(deps, tokenHash), tokenHash, photoId, size);
  return sealed && openPicture(key, photoId, size, sealed);
};
