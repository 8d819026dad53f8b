// What the open page knows beyond what stands on the phone: where stories are kept, the key once it is open, and the story that
// is being told. All of it is gone with the page.

import type { OpenKey } from './box.ts';
import type { Keeper, Place } from './keeper.ts';
import { createMemory } from './memory.ts';
import type { Shelf } from './outbox.ts';
import { phoneShelf } from './store.ts';

export const session: { place: Place | null; key: OpenKey | null; keeper: Keeper | null } = {
  place: null,
  key: null,
  keeper: null,
};

export const forget = (): void => {
  session.place = null;
  session.key = null;
  session.keeper = null;
};

export const shelf = (): Shelf => session.place?.shelf ?? phoneShelf;

/** Nothing is on the phone, and all in this page. */
export const isShared = (): boolean => shelf() !== phoneShelf;

export const onPhone = (publicKey: string): Place => ({
  shelf: phoneShelf,
  publicKey,
  begin: (id, sealed) => phoneShelf.begin(id, publicKey, sealed),
});

export const inMemory = ({ publicKey }: OpenKey): Place => {
  const memory = createMemory();
  return { shelf: memory, publicKey, begin: memory.begin };
};
