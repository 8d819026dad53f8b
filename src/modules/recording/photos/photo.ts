// A photo that somebody adds to what they tell: while it is a draft's, and when it is a record's.

/** So many to a story, and so large before we make each small. */
export const mostPhotos = 5;
export const mostPhotoBytes = 15 * 1024 * 1024;
export const longestShows = 200;

/** The one that is kept, and the one shown beside words. */
export const photoSizes = ['large', 'small'] as const;
export type PhotoSize = (typeof photoSizes)[number];

/** Stands in the sealed draft, and nowhere else while that is not sent. */
export type DraftPhoto = {
  readonly photoId: string;
  /** In base64: opens the photo, and no other. */
  readonly key: string;
  /** What it shows, as it was typed; may be empty. */
  readonly shows: string;
  readonly widthPx: number;
  readonly heightPx: number;
};

export type PhotoOfRecord = {
  readonly photoId: string;
  /** With the names hidden; may be empty. */
  readonly shows: string;
  readonly widthPx: number;
  readonly heightPx: number;
};
