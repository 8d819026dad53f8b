// Once a minute: what waits is chained, and the head of the chain is written down outside the database. What waits on is
// remembered until the next minute, outside the database too: an entry erased together with its place in the queue is put
// back into the queue, where `verify` misses it.

import type { Clock } from '../clock.ts';
import type { Scoped } from '../database/database.ts';
import type { Job } from '../module.ts';
import { anchor } from './anchors.ts';
import { chainWaiting } from './chain.ts';
import { lockChain, readHead, renewQueue } from './store.ts';

export type ChainJobOptions = {
  readonly db: Scoped;
  readonly clock: Clock;
  readonly key: Uint8Array;
  readonly anchorFile: string;
};

export const createChainJob = ({ db, clock, key, anchorFile }: ChainJobOptions): Job => {
  let waiting: readonly string[] = [];
  return {
    name: 'audit.chain',
    schedule: '* * * * *',
    run: async () => {
      await chainWaiting(db, key, clock.now());
      waiting = await db.transaction(async (tx) => {
        // One process at a time: heads are written down in the order in which they were.
        await lockChain(tx);
        const head = await readHead(tx);
        if (head) await anchor(anchorFile, head, clock.today());
        return renewQueue(tx, waiting);
      });
    },
  };
};
