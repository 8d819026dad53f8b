// Counts what a network asks for, in memory, under keys that nobody can turn back into an address. The minute slides, so
// that no sixty seconds, wherever they begin, hold more than the limit.

import { createHmac, randomBytes } from 'node:crypto';
import { networkOf, wideNetworkOf } from './network.ts';

const sliceMs = 10_000;
/** Six slices and the one that has begun: from 60 to 70 seconds are counted, never fewer than 60. */
const slicesKept = 7;
/**
 * Past so many networks in a slice, a new one shares the count of the wide network it lies in: memory stays bounded (at most
 * some 15 MB), and a flood from one provider's thousand networks shuts out that provider, not the country.
 */
const maxPerSlice = 20_000;
/** What all late networks of a wide one may ask together, as a multiple of what each might alone. */
const wideFactor = 20;

export type RateLimit = {
  /**
   * Seconds to wait, or 0 where the request is within `perMinute`. `what` is the thing counted: a route's pattern. What is
   * refused is not counted, so that whoever keeps trying gets in as soon as there is room.
   */
  readonly secondsToWait: (what: string, address: string, perMinute: number) => number;
};

type Slice = Map<string, number>;

export const createRateLimit = (nowMs: () => number = Date.now): RateLimit => {
  const key = randomBytes(32);
  /** The current slice first. */
  let slices: readonly Slice[] = [new Map()];
  let sliceNumber = Number.NEGATIVE_INFINITY;

  const slideTo = (now: number): void => {
    const current = Math.floor(now / sliceMs);
    if (current === sliceNumber) return;
    const fresh = Math.max(1, Math.min(current - sliceNumber, slicesKept));
    slices = [...Array.from({ length: fresh }, (): Slice => new Map()), ...slices].slice(0, slicesKept);
    sliceNumber = current;
  };

  /** When enough of the counted has slid out of the minute. */
  const waitFor = (digest: string, perMinute: number, now: number): number => {
    let count = 0;
    const filling = slices.findIndex((slice) => {
      count += slice.get(digest) ?? 0;
      return count >= perMinute;
    });
    if (filling === -1) return 0;
    const endsMs = (sliceNumber - filling + slicesKept) * sliceMs;
    return Math.max(1, Math.ceil((endsMs - now) / 1000));
  };

  const count = (slice: Slice, digest: string): void => {
    slice.set(digest, (slice.get(digest) ?? 0) + 1);
  };

  return {
    secondsToWait: (what, address, perMinute) => {
      const now = nowMs();
      slideTo(now);
      const [current = new Map()] = slices;
      const digestOf = (network: string): string =>
        createHmac('sha256', key).update(`${what} ${network}`).digest('base64url').slice(0, 16);
      const own = digestOf(networkOf(address));
      const wait = waitFor(own, perMinute, now);
      if (wait > 0) return wait;
      if (current.has(own) || current.size < maxPerSlice) {
        count(current, own);
        return 0;
      }
      const shared = digestOf(`wide ${wideNetworkOf(address)}`);
      const sharedWait = waitFor(shared, perMinute * wideFactor, now);
      if (sharedWait === 0) count(current, shared);
      return sharedWait;
    },
  };
};
