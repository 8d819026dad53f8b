// Keeps one story while it is told, and finishes it: sealed to whoever may open it from the first letter on. Saves take turns,
// so that a slow one never comes after the end.

import { type Box, randomBytes, seal, toText } from './box.ts';
import type { Shelf } from './outbox.ts';
import { type Packet, purposes, type Told } from './story.ts';

/** What stands in the fields of the form, by their names. */
export type Values = Readonly<Record<string, string>>;

/** What a draft holds, once it is open. */
export type Draft = { readonly key: string; readonly values: Values };

/** Where a story is kept: on the phone, or by the page alone. */
export type Place = {
  readonly shelf: Shelf;
  /** Whoever holds the other half reads drafts and replies. */
  readonly publicKey: string;
  /** False where nothing can be kept there any more. */
  readonly begin: (id: string, sealed: Box) => Promise<boolean>;
};

export type ServiceKey = { readonly kid: string; readonly publicKey: string };

export type Keeper = {
  readonly id: string;
  /** False where the story has been finished or wiped elsewhere: nothing was kept. */
  readonly save: (values: Values) => Promise<boolean>;
  readonly finish: (values: Values, told: Told) => Promise<boolean>;
};

const newSecret = (): string => toText(randomBytes(16));

/** A new story, or one that was begun before. */
export const createKeeper = (
  place: Place,
  service: ServiceKey,
  begun?: { readonly id: string; readonly key: string },
): Keeper => {
  const { id, key } = begun ?? { id: newSecret(), key: newSecret() };
  let isBegun = begun !== undefined;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };

  const save = async (values: Values): Promise<boolean> => {
    const sealed = await seal(place.publicKey, purposes.draft, { key, values } satisfies Draft);
    if (isBegun) return (await place.shelf.change(id, { does: 'save', sealed }))?.state === 'draft';
    isBegun = await place.begin(id, sealed);
    return isBegun;
  };

  return {
    id,
    save: (values) => inTurn(() => save(values)),
    finish: (values, told) =>
      inTurn(async () => {
        if (!isBegun && !(await save(values))) return false;
        const packet: Packet = { v: 1, key, replyTo: place.publicKey, told };
        const parcel = { kid: service.kid, ...(await seal(service.publicKey, purposes.packet, packet)) };
        return (await place.shelf.change(id, { does: 'finish', parcel })) !== undefined;
      }),
  };
};
