// How hard the browser's work is just now: nothing in quiet times, a little when a network or the whole service is busy.

import { createBlinding } from './blinded.ts';
import { networkOf } from './network.ts';
import { createSlidingCount } from './sliding-count.ts';

/**
 * Sends or look-ups a minute of one route, in one process. All of England's records come to four a minute; five a second cost
 * an eighth of a core. Nobody needs to work for that.
 */
const quietService = 300;
/** A home or a street does not come back six times in a minute; somebody who mistypes their receipt stays below it. */
const quietNetwork = 6;
const maxNetworks = 20_000;

/**
 * Bits of each of the eight puzzles. At 10, 8,000 hashes: 5 ms at a desk and 0.1 s on a phone of 2016, which does some
 * 80,000 a second. Each doubling of the rush adds a bit. At 13, 65,000 hashes: 0.04 s at a desk, 0.8 s on that phone and,
 * with the worst luck in twenty, 1.4 s. Above, old phones would wait and warm the pocket, and attackers would not mind.
 */
const leastBits = 10;
const mostBits = 13;

export type Busy = {
  /** One more on this route. */
  readonly note: (route: string, address: string) => void;
  /** 0 in quiet times: no work is asked for. */
  readonly bitsFor: (route: string, address: string) => number;
};

export const createBusy = (nowMs: () => number = Date.now): Busy => {
  const blinded = createBlinding();
  const service = createSlidingCount(1_000, nowMs);
  const networks = createSlidingCount(maxNetworks, nowMs);
  const keyOf = (route: string, address: string): string => blinded(`${route} ${networkOf(address)}`);
  return {
    note: (route, address) => {
      service.add(route);
      networks.add(keyOf(route, address));
    },
    bitsFor: (route, address) => {
      const rush = Math.max(service.of(route) / quietService, networks.of(keyOf(route, address)) / quietNetwork);
      return rush < 1 ? 0 : Math.min(mostBits, leastBits + Math.floor(Math.log2(rush)));
    },
  };
};
