// Many small writes in few transactions: what arrives while one commit is on its way goes into the next, and each
// caller hears only after the commit that holds its item. Acknowledged still means durable; the disk is asked less often.

import { DatabaseUnavailable, isUnavailable } from './unavailable.ts';

/** More is waiting than can be written in good time. Like a database that is away: try again in a minute. */
export class Overloaded extends DatabaseUnavailable {
  constructor(waiting: number) {
    super(`${waiting} items are waiting to be written.`);
  }
}

export type GroupCommitOptions<Item, Reply> = {
  /** Writes all items in one transaction, or none; one reply an item, in their order. */
  readonly commit: (items: readonly Item[]) => Promise<readonly Reply[]>;
  readonly maxItems: number;
  readonly maxWaiting: number;
};

type Waiting<Item, Reply> = {
  readonly item: Item;
  readonly resolve: (reply: Reply) => void;
  readonly reject: (reason: unknown) => void;
};

/** Rejects with Overloaded when the queue is full, and otherwise with whatever the item's own commit threw. */
export const createGroupCommit = <Item, Reply>(
  options: GroupCommitOptions<Item, Reply>,
): ((item: Item) => Promise<Reply>) => {
  const queue: Waiting<Item, Reply>[] = [];
  let isWriting = false;

  const writeAll = async (): Promise<void> => {
    while (queue.length > 0) await settle(options.commit, queue.splice(0, options.maxItems));
    isWriting = false;
  };

  return (item) =>
    new Promise((resolve, reject) => {
      if (queue.length >= options.maxWaiting) return reject(new Overloaded(queue.length));
      queue.push({ item, resolve, reject });
      if (isWriting) return;
      isWriting = true;
      // Let what came in together go together.
      setImmediate(writeAll);
    });
};

/** Halves a group that fails until the bad item stands alone, so that it fails alone. */
const settle = async <Item, Reply>(
  commit: GroupCommitOptions<Item, Reply>['commit'],
  group: readonly Waiting<Item, Reply>[],
): Promise<void> => {
  let replies: readonly Reply[];
  try {
    replies = await commit(group.map(({ item }) => item));
  } catch (reason) {
    // With the database away, every smaller group would wait and fail as well.
    if (group.length === 1 || isUnavailable(reason)) {
      for (const { reject } of group) reject(reason);
      return;
    }
    const middle = Math.ceil(group.length / 2);
    await settle(commit, group.slice(0, middle));
    await settle(commit, group.slice(middle));
    return;
  }
  for (const [index, { resolve, reject }] of group.entries()) {
    if (index < replies.length) resolve(replies[index] as Reply);
    else reject(new Error('A group commit must reply to every item.'));
  }
};
