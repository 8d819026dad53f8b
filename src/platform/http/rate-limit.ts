// Counts requests of a network for one minute, in memory, under a key that nobody can turn back into an address.

import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

const minuteMs = 60_000;
/** Past this many networks in a minute, new ones share one count: memory stays bounded under a flood. */
const maxNetworks = 50_000;

const ipv6Groups = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...right];
};

/** The network of an address: /24 of IPv4, /56 of IPv6. */
export const networkOf = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  const bits = ipv6Groups(plain)
    .slice(0, 4)
    .map((group) => group.padStart(4, '0').toLowerCase())
    .join('');
  return bits.slice(0, 14);
};

export type RateLimit = {
  /** Seconds to wait, or 0 where the request is within `perMinute`. `what` is the thing counted: a route's pattern. */
  readonly secondsToWait: (what: string, address: string, perMinute: number) => number;
};

export const createRateLimit = (nowMs: () => number = Date.now): RateLimit => {
  const key = randomBytes(32);
  const counts = new Map<string, number>();
  let minuteEndsMs = 0;
  return {
    secondsToWait: (what, address, perMinute) => {
      const now = nowMs();
      if (now >= minuteEndsMs) {
        counts.clear();
        minuteEndsMs = now + minuteMs;
      }
      const digest = createHmac('sha256', key)
        .update(`${what} ${networkOf(address)}`)
        .digest('base64url');
      const slot = counts.has(digest) || counts.size < maxNetworks ? digest : 'everyone else';
      const count = (counts.get(slot) ?? 0) + 1;
      counts.set(slot, count);
      return count <= perMinute ? 0 : Math.ceil((minuteEndsMs - now) / 1000);
    },
  };
};
