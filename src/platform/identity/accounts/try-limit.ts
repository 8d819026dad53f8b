// How often a name may be tried with a wrong password. From one network: ten times, then no more for a while. From all networks
// together: as often as they like, but ever more slowly, so that nobody can shut another person out. Counted in memory only,
// under a key that dies with the process, and alike for names that exist and names that do not.

import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { networkOf } from '../../http/network.ts';

const maxTries = 10;
const windowMs = 15 * 60_000;
const delayPerTryMs = 100;
const maxDelayMs = 2_000;
/** Past this many, the oldest is forgotten: memory stays bounded under a flood. */
const maxSlots = 20_000;

export type TryLimit = {
  /** Counts a try before it is made: how long to wait before making it, or `null` where too many were made. */
  readonly take: (name: string, address: string) => number | null;
  /** Forgets the tries of a network that has now signed in with this name. */
  readonly clear: (name: string, address: string) => void;
};

type Count = { tries: number; readonly sinceMs: number };

const createCounts = () => {
  const counts = new Map<string, Count>();
  const live = (slot: string, nowMs: number): Count | undefined => {
    const count = counts.get(slot);
    return count && nowMs - count.sinceMs < windowMs ? count : undefined;
  };
  return {
    live,
    add: (slot: string, nowMs: number): number => {
      const known = live(slot, nowMs);
      if (known) {
        known.tries += 1;
        return known.tries;
      }
      counts.delete(slot);
      const oldest = counts.size >= maxSlots ? counts.keys().next().value : undefined;
      if (oldest !== undefined) counts.delete(oldest);
      counts.set(slot, { tries: 1, sinceMs: nowMs });
      return 1;
    },
    delete: (slot: string) => counts.delete(slot),
  };
};

/** `maxFromAll` is how many tries all networks together have, where a slower answer is not enough. */
export const createTryLimit = (clock: Clock, maxFromAll = Number.POSITIVE_INFINITY): TryLimit => {
  const key = randomBytes(32);
  const byNetwork = createCounts();
  const byName = createCounts();
  const digest = (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  const slotsOf = (name: string, address: string) => ({
    own: digest(`${networkOf(address)} ${name}`),
    all: digest(name),
  });

  return {
    take: (name, address) => {
      const { own, all } = slotsOf(name, address);
      const nowMs = clock.now().getTime();
      // What is refused slows nobody else down.
      if (byNetwork.add(own, nowMs) > maxTries) return null;
      const fromAll = byName.add(all, nowMs);
      if (fromAll > maxFromAll) return null;
      const tooMany = fromAll - maxTries;
      return Math.min(maxDelayMs, Math.max(0, tooMany) * delayPerTryMs);
    },
    clear: (name, address) => {
      const { own, all } = slotsOf(name, address);
      const nowMs = clock.now().getTime();
      const ofName = byName.live(all, nowMs);
      if (ofName) ofName.tries -= Math.min(ofName.tries, byNetwork.live(own, nowMs)?.tries ?? 0);
      byNetwork.delete(own);
    },
  };
};
