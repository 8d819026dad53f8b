// How often a name may be tried with a wrong password. Counted in memory only, under a key that dies with the process,
// and alike for names that exist and names that do not.

import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.ts';

const maxTries = 10;
const windowMs = 15 * 60_000;
/** Past this many names, the oldest is forgotten: memory stays bounded under a flood. */
const maxNames = 20_000;

export type TryLimit = {
  /** Counts a try before it is made; false where there were too many. */
  readonly take: (name: string) => boolean;
  /** Forgets the tries of a name that has now signed in. */
  readonly clear: (name: string) => void;
};

export const createTryLimit = (clock: Clock): TryLimit => {
  const key = randomBytes(32);
  const tries = new Map<string, { count: number; readonly sinceMs: number }>();
  const slotOf = (name: string) => createHmac('sha256', key).update(name).digest('base64url');

  return {
    take: (name) => {
      const slot = slotOf(name);
      const nowMs = clock.now().getTime();
      const known = tries.get(slot);
      if (known && nowMs - known.sinceMs < windowMs) {
        known.count += 1;
        return known.count <= maxTries;
      }
      tries.delete(slot);
      const oldest = tries.size >= maxNames ? tries.keys().next().value : undefined;
      if (oldest !== undefined) tries.delete(oldest);
      tries.set(slot, { count: 1, sinceMs: nowMs });
      return true;
    },
    clear: (name) => {
      tries.delete(slotOf(name));
    },
  };
};
