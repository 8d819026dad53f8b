// Counts what a network asks for, in memory, under keys that nobody can turn back into an address.

import { createBlinding } from './blinded.ts';
import { networkOf, wideNetworkOf } from './network.ts';
import { createSlidingCount } from './sliding-count.ts';

/**
 * Past so many networks in ten seconds, a new one shares the count of the wide network it lies in: memory stays bounded (some
 * 15 MB at most), and a flood from one provider's thousand networks shuts out that provider, not the country.
 */
const maxNetworks = 20_000;
/** What all late networks of a wide one may ask together, as a multiple of what each might alone. */
const wideFactor = 20;

export type RateLimit = {
  /**
   * Seconds to wait, or 0 where the request is within `perMinute`: no sixty seconds, wherever they begin, hold more. `what` is
   * the thing counted: a route's pattern. What is refused is not counted, so that whoever keeps trying gets in as soon as
   * there is room.
   */
  readonly secondsToWait: (what: string, address: string, perMinute: number) => number;
};

export const createRateLimit = (nowMs: () => number = Date.now): RateLimit => {
  const blinded = createBlinding();
  const near = createSlidingCount(maxNetworks, nowMs);
  const wide = createSlidingCount(maxNetworks, nowMs);
  return {
    secondsToWait: (what, address, perMinute) => {
      const own = blinded(`${what} ${networkOf(address)}`);
      const wait = near.secondsUntilBelow(own, perMinute);
      if (wait > 0) return wait;
      if (near.hasRoomFor(own)) {
        near.add(own);
        return 0;
      }
      const shared = blinded(`${what} ${wideNetworkOf(address)}`);
      const sharedWait = wide.secondsUntilBelow(shared, perMinute * wideFactor);
      if (sharedWait === 0) wide.add(shared);
      return sharedWait;
    },
  };
};
