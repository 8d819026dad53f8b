// Photos that somebody added, small, each a link to itself.

export type PhotoItem = {
  /** "Photo 1 of 2" */
  readonly name: string;
  /** What it shows, with the names hidden; may be empty. */
  readonly shows: string;
  readonly href: string;
  readonly src: string;
  /** Of the small picture, in pixels. */
  readonly width: number;
  readonly height: number;
  /** Where it can be taken away. */
  readonly remove?: { readonly action: string; readonly photoId: string; readonly text: string };
};

export type PhotoList = {
  readonly photos: readonly PhotoItem[];
  /** The hidden fields of every form, where there is one. */
  readonly csrf?: unknown;
};

const smallPx = 480;

type Photo = { readonly photoId: string; readonly shows: string; readonly widthPx: number; readonly heightPx: number };

/** `address` is where its bytes are served: it with `?size=small` is the small one. */
export const photoItem = ({ shows, widthPx, heightPx }: Photo, name: string, address: string): PhotoItem => {
  const scale = Math.min(1, smallPx / Math.max(widthPx, heightPx));
  return {
    name,
    shows,
    href: address,
    src: `${address}?size=small`,
    width: Math.round(widthPx * scale),
    height: Math.round(heightPx * scale),
  };
};
