// Refuses what comes too often from one network, with the seconds to wait.

import type { FastifyRequest } from 'fastify';
import { failure } from '../errors.ts';
import { addressOf } from './address.ts';
import { Refused } from './failures.ts';
import { isOwnCall } from './in-process.ts';
import type { RateLimit } from './rate-limit.ts';

/** Everything that one network asks for. A hundred a second is a large hospital at its busiest; a script asks for thousands. */
const requestsPerMinute = 6_000;

export const refuseAbove = (limit: RateLimit, what: string, address: string, perMinute: number): void => {
  const wait = limit.secondsToWait(what, address, perMinute);
  if (wait > 0) throw new Refused(failure('too-many-tries'), wait);
};

export const refuseFlood = (limit: RateLimit, request: FastifyRequest): void => {
  if (!isOwnCall(request)) refuseAbove(limit, 'everything', addressOf(request), requestsPerMinute);
};
