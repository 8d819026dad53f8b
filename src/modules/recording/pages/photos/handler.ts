// Photos of a story on its way in: a page that nobody has to open, offered where the answers are checked.

import { Type } from 'typebox';
import { failure } from '../../../../platform/errors.ts';
import type { PictureRefusal } from '../../../../platform/files/pictures.ts';
import { fileField, isSentFile } from '../../../../platform/files/sent-file.ts';
import type { Language } from '../../../../platform/language/language.ts';
import { type Page as PageAnswer, type Route, route } from '../../../../platform/module.ts';
import { photoItem } from '../../../../ui/components/photo-list/photo-list.ts';
import type { Draft } from '../../drafts.ts';
import { addPhoto, openDraftPhoto, takeAwayPhoto } from '../../photos/draft-photos.ts';
import { longestShows, mostPhotoBytes, mostPhotos, photoSizes } from '../../photos/photo.ts';
import { draftAddress, goneAnswer, openDraft, tokenParam } from '../open-draft.ts';
import type { TellDeps } from '../tell-deps.ts';

const params = Type.Object({ token: tokenParam });
const pictureParams = Type.Object({ token: tokenParam, photoId: Type.String({ format: 'uuid' }) });
const size = Type.Object(
  { size: Type.Optional(Type.Union(photoSizes.map((one) => Type.Literal(one)))) },
  { additionalProperties: false },
);
const body = Type.Object(
  { shows: Type.Optional(Type.String({ maxLength: 5_000 })), photo: fileField },
  { additionalProperties: false },
);
/** What else stands in the form is short. */
const bodyLimit = mostPhotoBytes + 64 * 1024;

const notFound = { kind: 'failed', failure: failure('not-found') } as const;

export const photosAddress = (token: string): string => draftAddress(token, 'photos');

type Wrong = { readonly field: 'photo' | 'shows'; readonly message: string; readonly status?: number };
type Typed = { readonly shows: string; readonly wrong?: Wrong };

/** It is not the sender's doing. */
const passing: readonly string[] = ['busy', 'not-scanned', 'no-room'] satisfies readonly (PictureRefusal | 'no-room')[];

export const draftPhotoItems = (token: string, { photos = [] }: Draft, { say }: Language) =>
  photos.map((photo, index) => {
    const name = say('photos.name', { number: index + 1, count: photos.length });
    return photoItem(photo, name, `${photosAddress(token)}/${photo.photoId}`);
  });

const photosPage = (
  token: string,
  draft: Draft,
  language: Language,
  { shows, wrong }: Typed = { shows: '' },
): PageAnswer => {
  const { say } = language;
  const photos = draft.photos ?? [];
  const address = photosAddress(token);
  return {
    kind: 'page',
    view: 'modules/recording/pages/photos/view.njk',
    title: say(photos.length > 0 ? 'photos.title-more' : 'photos.title'),
    ...(wrong && { errors: [wrong], status: wrong.status ?? 422 }),
    data: {
      back: { href: draftAddress(token, 'check') },
      action: address,
      nextHref: draftAddress(token, 'check'),
      photos: draftPhotoItems(token, draft, language).map((item, index) => ({
        ...item,
        remove: { action: `${address}/remove`, photoId: photos[index]?.photoId ?? '', text: say('photos.remove') },
      })),
      mayAdd: photos.length < mostPhotos,
      shows,
      longestShows,
      mostBytes: mostPhotoBytes,
    },
  };
};

export const photoRoutes = (deps: TellDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/record/:token/photos',
    permission: 'public',
    inEveryLanguage: true,
    schema: { params },
    limitPerMinute: 120,
    handle: async ({ params: { token } }, { actor, language }) => {
      const opened = await openDraft(deps, token, actor);
      if ('answer' in opened) return opened.answer;
      return opened.draft.completes ? notFound : photosPage(token, opened.draft, language);
    },
  }),
  route({
    method: 'POST',
    path: '/record/:token/photos',
    permission: 'public',
    inEveryLanguage: true,
    schema: { params, body },
    bodyLimit,
    takesFile: true,
    limitPerMinute: 30,
    isCostly: true,
    beforeBody: async ({ params: { token } }, { actor }) => {
      const opened = await openDraft(deps, token, actor);
      return 'answer' in opened ? opened.answer : null;
    },
    handle: async ({ params: { token }, body: { photo, shows = '' } }, { actor, language }) => {
      const opened = await openDraft(deps, token, actor);
      if ('answer' in opened) return opened.answer;
      if (opened.draft.completes) return notFound;
      const { say } = language;
      const again = (wrong: Wrong): PageAnswer => photosPage(token, opened.draft, language, { shows, wrong });
      if (!isSentFile(photo) || photo.bytes.length === 0) return again({ field: 'photo', message: say('photos.none') });
      const name = photo.fileName.trim() || say('photos.unnamed');
      if (photo.isCut || photo.bytes.length > mostPhotoBytes)
        return again({ field: 'photo', message: say('photos.too-big', { name }) });
      if (shows.length > longestShows) return again({ field: 'shows', message: say('photos.shows-long') });
      const added = await addPhoto(deps, token, actor, { bytes: photo.bytes, from: photo.from, shows: shows.trim() });
      switch (added.kind) {
        case 'added':
          return { kind: 'see-other', to: photosAddress(token) };
        case 'gone':
          return goneAnswer(deps.sender, token);
        case 'refused': {
          const message = say(`photos.refused-${added.why}`, { name });
          return again({ field: 'photo', message, ...(passing.includes(added.why) && { status: 503 }) });
        }
      }
    },
  }),
  route({
    method: 'POST',
    path: '/record/:token/photos/remove',
    permission: 'public',
    inEveryLanguage: true,
    schema: {
      params,
      body: Type.Object({ photoId: Type.String({ format: 'uuid' }) }, { additionalProperties: false }),
    },
    limitPerMinute: 120,
    handle: async ({ params: { token }, body: { photoId } }, { actor }) =>
      (await takeAwayPhoto(deps, token, actor, photoId))
        ? { kind: 'see-other', to: photosAddress(token) }
        : goneAnswer(deps.sender, token),
  }),
  route({
    method: 'GET',
    path: '/record/:token/photos/:photoId',
    permission: 'public',
    schema: { params: pictureParams, querystring: size },
    limitPerMinute: 240,
    handle: async ({ params: { token, photoId }, query }, { actor }) => {
      const opened = await openDraft(deps, token, actor);
      if ('answer' in opened) return opened.answer;
      const photo = opened.draft.photos?.find((one) => one.photoId === photoId);
      const jpeg = photo && (await openDraftPhoto(deps, token, photo, query.size ?? 'large'));
      return jpeg ? { kind: 'picture', name: 'photo.jpg', jpeg } : notFound;
    },
  }),
];
