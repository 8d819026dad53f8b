// The gate before what costs us much and asks for no name: quiet times pass freely, in busy ones the browser brings a proof
// of work, and who brings none takes the slow lane. Nobody is asked a riddle, and nobody is shut out.

import { failure } from '../errors.ts';
import { createBusy } from './busy.ts';
import { Refused } from './failures.ts';
import { createProofOfWork } from './proof-of-work.ts';
import type { RateLimit } from './rate-limit.ts';
import { createSlowLane, slowLaneMs as threeSeconds } from './slow-lane.ts';

export type Gate = {
  /** What a page hands the browser for its form; empty while there is nothing to do. */
  readonly challengeFor: (route: string, address: string) => string;
  /** Resolves when the request may go on; throws Refused where there is no room even in the slow lane. */
  readonly pass: (route: string, address: string, answer: unknown) => Promise<void>;
};

export type GateOptions = {
  readonly secret: Uint8Array;
  readonly rateLimit: RateLimit;
  readonly nowMs?: () => number;
  readonly slowLaneMs?: number;
};

/** Since the page was made, the rush may have grown by so much; hoarded challenges from before it are worth no more. */
const bitsForgiven = 1;

export const createGate = ({ secret, rateLimit, nowMs = Date.now, slowLaneMs = threeSeconds }: GateOptions): Gate => {
  const busy = createBusy(nowMs);
  const proofs = createProofOfWork(secret, nowMs);
  const slowLane = createSlowLane(rateLimit, slowLaneMs);
  return {
    challengeFor: (route, address) => {
      const bits = busy.bitsFor(route, address);
      return bits === 0 ? '' : proofs.challenge(route, bits);
    },
    pass: async (route, address, answer) => {
      const bits = busy.bitsFor(route, address);
      busy.note(route, address);
      if (bits === 0 || proofs.spend(route, answer) >= bits - bitsForgiven) return;
      const refusedFor = await slowLane.pass(route, address);
      if (refusedFor > 0) throw new Refused(failure('too-many-tries'), refusedFor);
    },
  };
};
