// The way for those whose browser brings no proof in busy times: no JavaScript, an old page, a proof that came too late. It
// takes a few seconds and works. It cannot be crowded out by the few: a network may take it only so often, and when it
// fills, once a minute, so that a thousand and more networks must come each minute to keep one relative out for a while.

import { setTimeout as sleep } from 'node:timers/promises';
import type { RateLimit } from './rate-limit.ts';

/** Sixty who wait three seconds each let twenty a second through: half a core of slow hashes at the very most. */
export const slowLaneMs = 3_000;
const mostWaiting = 60;
const perMinute = { calm: 6, crowded: 1 } as const;

export type SlowLane = {
  /** Resolves to 0 when the wait is over, or at once to the seconds after which to try again. */
  readonly pass: (route: string, address: string) => Promise<number>;
};

export const createSlowLane = (limit: RateLimit, pauseMs: number): SlowLane => {
  let waiting = 0;
  return {
    pass: async (route, address) => {
      if (waiting >= mostWaiting) return Math.ceil(pauseMs / 1_000);
      const often = waiting >= mostWaiting / 2 ? perMinute.crowded : perMinute.calm;
      const refusedFor = limit.secondsToWait(`slow ${route}`, address, often);
      if (refusedFor > 0) return refusedFor;
      waiting += 1;
      await sleep(pauseMs);
      waiting -= 1;
      return 0;
    },
  };
};
