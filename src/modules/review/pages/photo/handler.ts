// The photos of a record, for whoever may read the record: a reviewer, or whoever told us. Each look is written down, as the
// reading of words is.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { type Answer, type Route, route } from '../../../../platform/module.ts';
import { type PhotoItem, photoItem } from '../../../../ui/components/photo-list/photo-list.ts';
import { type PhotoOfRecord, photoSizes } from '../../../recording/index.ts';
import { actorOf, type Claim, findCase, scopeOfClaim } from '../../claim.ts';
import type { ReviewDeps } from '../../deps.ts';
import type { Door } from '../told/doors.ts';

type PhotoDeps = Pick<ReviewDeps, 'db' | 'audit' | 'recording'>;
type Wanted = { readonly photoId: string; readonly size: (typeof photoSizes)[number] };

const querystring = Type.Object(
  { size: Type.Optional(Type.Union(photoSizes.map((one) => Type.Literal(one)))) },
  { additionalProperties: false },
);
const photoId = Type.String({ format: 'uuid' });
const notFound: Answer = { kind: 'failed', failure: failure('not-found') };
const mostAMinute = 240;

/** `address` is that of the record's page. */
export const photoItems = (
  photos: readonly PhotoOfRecord[],
  address: string,
  { say }: Language,
): readonly PhotoItem[] =>
  photos.map((photo, index) => {
    const name = say('photos.name', { number: index + 1, count: photos.length });
    return photoItem(photo, name, `${address}/photos/${photo.photoId}`);
  });

const showPhoto = async (
  { db, audit, recording }: PhotoDeps,
  claim: Claim,
  { photoId, size }: Wanted,
): Promise<Answer> => {
  const one = await findCase(db, claim);
  // What was taken back is read by nobody.
  if (!one || one.stage === 'withdrawn') return notFound;
  const jpeg = await recording.photo(scopeOfClaim(claim), one, photoId, size);
  if (jpeg === null) return notFound;
  if (jpeg === 'ended') return { kind: 'failed', failure: failure('photo-gone') };
  const { organisationCode, recordId, reference } = one;
  const actor = actorOf(claim);
  if (actor.kind !== 'anonymous') {
    const detail = { photo: photoId, size };
    await audit.write(db, [{ actor, action: 'record.read-photo', organisationCode, recordId, detail }]);
  }
  return { kind: 'picture', name: `${reference}.jpg`, jpeg };
};

export const photoRoute = (deps: PhotoDeps): Route =>
  route({
    method: 'GET',
    path: '/records/:recordId/photos/:photoId',
    permission: 'records.read',
    schema: { params: Type.Object({ recordId: Type.String({ format: 'uuid' }), photoId }), querystring },
    limitPerMinute: mostAMinute,
    handle: async ({ params: { recordId, photoId }, query }, { actor }) =>
      actor.kind === 'account'
        ? showPhoto(deps, { ground: 'reach', account: actor, recordId }, { photoId, size: query.size ?? 'large' })
        : { kind: 'failed', failure: failure('sign-in-needed') },
  });

export const ownPhotoRoute = (deps: PhotoDeps, door: Door): Route =>
  route({
    method: 'GET',
    path: `${door.path}/:key/photos/:photoId`,
    permission: door.permission,
    schema: { params: Type.Object({ key: door.key, photoId }), querystring },
    limitPerMinute: mostAMinute,
    handle: async ({ params: { key, photoId }, query }, { actor }) => {
      const claim = door.claim(key, actor, 'page');
      return claim
        ? showPhoto(deps, claim, { photoId, size: query.size ?? 'large' })
        : { kind: 'see-other', to: door.closedAt };
    },
  });
