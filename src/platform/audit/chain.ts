// Binds the entries that wait to the chain, in an order that chance gave them. An entry of which only the day is kept is
// bound when its day is over, with all others of that day: beside entries with an hour, its place would tell its minute.

import type { Queryable, Scoped } from '../database/database.ts';
import { linkHash, markOf, noHash, type StoredEntry } from './mark.ts';
import { firstName, hasMarkedLink, insertLinks, type Link, lockChain, readHead, readWaiting } from './store.ts';

const batch = 5_000;

/**
 * From the beginning of a day in UTC. A day of the United Kingdom ends by then, an hour or two ago: what was begun before
 * midnight and written after it has come in too.
 */
const dayIsOverMs = 25 * 3_600_000;

export type Head = { readonly position: number; readonly hash: Buffer };

/**
 * Returns the last link, null while there is none. An entry whose mark is not Cairn's stays where it is, for `verify` to
 * tell; one without any is taken only before the first that has one, when the chain begins.
 */
export const chainWaiting = async (db: Scoped, key: Uint8Array, now: Date): Promise<Head | null> => {
  if (!(await hasMarkedLink(db))) await chainAll(db, key, null, (mark) => mark === null);
  const heldAfter = new Date(now.getTime() - dayIsOverMs);
  await chainAll(db, key, heldAfter, (mark, entry) => mark?.equals(markOf(key, entry)) ?? false);
  return readHead(db);
};

type Takes = (mark: Buffer | null, entry: StoredEntry) => boolean;

const chainAll = async (db: Scoped, key: Uint8Array, heldAfter: Date | null, takes: Takes): Promise<void> => {
  let after: string | undefined = firstName;
  while (after !== undefined) {
    const from: string = after;
    after = await db.transaction(async (tx) => {
      await lockChain(tx);
      const waiting = await readWaiting(tx, from, batch, heldAfter);
      const taken = waiting.flatMap(({ entry, mark, isLinked }) =>
        entry && !isLinked && takes(mark, entry) ? [entry] : [],
      );
      await chain(tx, key, taken);
      return waiting.at(-1)?.entryId;
    });
  }
};

const chain = async (tx: Queryable, key: Uint8Array, entries: readonly StoredEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  let { position, hash }: Head = (await readHead(tx)) ?? { position: 0, hash: noHash };
  const links = entries.map((entry): Link => {
    position += 1;
    hash = linkHash(key, hash, position, markOf(key, entry));
    return { position, entryId: entry.entryId, hash };
  });
  await insertLinks(tx, links);
};
