// Takes in a picture that somebody sends: what it is by its content, scanned where there is a scanner, made anew from its
// pixels. Nothing of the file itself is kept. Few at a time, so that a rush costs waiting and not the machine.

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
  readonly takeIn: (bytes: Uint8Array) => Promise<TakenIn>;
};

const mostAtOnce = 2;
const mostWaiting = 10;

const refused = (why: PictureRefusal): TakenIn => ({ kind: 'refused', why });

/** Without a scanner, files are not scanned: the operator has none. */
export const createPictures = (
  scanner: Scanner | null,
  make: (bytes: Uint8Array) => Promise<Remade> = remake,
): Pictures => {
  const waiting: (() => void)[] = [];
  let running = 0;

  const inTurn = async (work: () => Promise<TakenIn>): Promise<TakenIn> => {
    if (running >= mostAtOnce) {
      if (waiting.length >= mostWaiting) return refused('busy');
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running += 1;
    try {
      return await work();
    } finally {
      // The turn goes on to whoever waits longest.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };

  return {
    takeIn: async (bytes) => {
      const kind = kindOfFile(bytes);
      if (kind === 'heic') return refused('heic');
      if (kind === 'other') return refused('not-a-picture');
      return inTurn(async () => {
        const verdict = (await scanner?.scan(bytes)) ?? 'clean';
        if (verdict === 'clean') return make(bytes);
        return refused(verdict === 'infected' ? 'infected' : 'not-scanned');
      });
    },
  };
};
