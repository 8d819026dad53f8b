// Room for the photos of stories that nobody has signed in to tell: so much in all, until they are sent or their draft ends. No
// network fills it alone; what each has brought is counted in memory for a day, under a name that ends with the process.

import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { isWithinShare } from '../../../platform/fair-share.ts';
import { readAnonymousPhotoBytes } from './store.ts';

export type PhotoRoom = {
  readonly hasRoomFor: (from: string) => Promise<boolean>;
  readonly note: (from: string, bytes: number) => void;
};

/** Of two gigabytes, half a gigabyte for the first network: some thousand photos in a day. */
const partOfFree = 1 / 4;

export const createPhotoRoom = (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  mostBytes: number,
): PhotoRoom => {
  let day = '';
  let brought = new Map<string, number>();

  const today = (): Map<string, number> => {
    if (day !== clock.today()) brought = new Map();
    day = clock.today();
    return brought;
  };

  return {
    hasRoomFor: async (from) => {
      const freeBytes = mostBytes - (await readAnonymousPhotoBytes(db));
      return freeBytes > 0 && isWithinShare(today().get(from) ?? 0, freeBytes, partOfFree);
    },
    note: (from, bytes) => {
      today().set(from, (today().get(from) ?? 0) + bytes);
    },
  };
};
