// Takes in a picture that somebody sends: what it is by its content, scanned where there is a scanner, made anew from its
// pixels. Nothing of the file itself is kept. Few at a time, so that a rush costs waiting and not the machine; and of those few
// no network takes all.

import { createShares } from '../fair-share.ts';
import type { Scanner } from './clamav.ts';
import { kindOfFile } from './kind-of-file.ts';
import { type Picture, type Remade, remake } from './remake.ts';

export type { Picture } from './remake.ts';

export type PictureRefusal =
  | 'not-a-picture'
  | 'heic'
  | 'unreadable'
  | 'too-many-pixels'
  | 'infected'
  /** The scanner could not be asked: nothing is taken in unseen. */
  | 'not-scanned'
  | 'busy';

export type TakenIn =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'refused'; readonly why: PictureRefusal };

export type Pictures = {
  /** `from`: as in `SentFile`. */
  readonly takeIn: (bytes: Uint8Array, from: string) => Promise<TakenIn>;
};

const mostAtOnce = 2;
const mostWaiting = 10;
/** Of the places that are free: one network may hold four of the twelve, the next three. */
const partOfFree = 1 / 2;

const refused = (why: PictureRefusal): TakenIn => ({ kind: 'refused', why });

/** Without a scanner, files are not scanned: the operator has none. */
export const createPictures = (
  scanner: Scanner | null,
  make: (bytes: Uint8Array) => Promise<Remade> = remake,
): Pictures => {
  const places = createShares(mostAtOnce + mostWaiting, partOfFree);
  const waiting: (() => void)[] = [];
  let running = 0;

  const inTurn = async (from: string, work: () => Promise<TakenIn>): Promise<TakenIn> => {
    if (!places.take(from, 1)) return refused('busy');
    if (running >= mostAtOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      places.giveBack(from, 1);
      // The turn goes on to whoever waits longest.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };

  return {
    takeIn: async (bytes, from) => {
      const kind = kindOfFile(bytes);
      if (kind === 'heic') return refused('heic');
      if (kind === 'other') return refused('not-a-picture');
      return inTurn(from, async () => {
        const verdict = (await scanner?.scan(bytes)) ?? 'clean';
        if (verdict === 'clean') return make(bytes);
        return refused(verdict === 'infected' ? 'infected' : 'not-scanned');
      });
    },
  };
};
