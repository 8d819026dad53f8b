// What happened is told to other modules by jobs added in the transaction that did it: told once it is durable, never before.

import type { Queryable } from '../database/database.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** Topic to the names of the jobs that want to hear of it. */
export type Subscriptions = Readonly<Record<string, readonly string[]>>;

export type Outbox = { readonly tell: (tx: Queryable, topic: string, payload: unknown) => Promise<void> };

export const createOutbox = (jobs: Jobs, subscriptions: Subscriptions): Outbox => ({
  tell: async (tx, topic, payload) => {
    const listeners = subscriptions[topic] ?? [];
    if (listeners.length > 0)
      await jobs.add(
        tx,
        listeners.map((name) => ({ name, payload })),
      );
  },
});
