// Challenges for the browser's work (hashcash, Back 2002), and whether an answer is good. A challenge is signed rather than
// kept, bound to one route, good for an hour and for one use. It says nothing about who was given it, and nothing is kept of
// whoever answers: of a spent one only its signature, for as long as it might be tried again.
//
// What it is for: a receipt looked up or a record sent costs us a slow hash, 23 ms of a core. A script that asks for many
// should pay about as much as we do, from machine after machine, while a person pays nothing they notice. A script in C
// needs 10 ms for the hardest challenge, so this makes a flood dear, not impossible: limits and the slow lane do the rest.

import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { lineOf, puzzles } from '../../ui/client/puzzle.ts';

const goodForMs = 3_600_000;
/** Some 20 MB at most, and 55 proofs a second, all day. Past it a proof counts as none. */
const maxSpent = 200_000;
const shape = /^(\d{1,2})\.(\d{1,13})\.([\w-]{16})\.([\w-]{22}):(\d{1,9}(?:\.\d{1,9})*)$/;

export type ProofOfWork = {
  readonly challenge: (route: string, bits: number) => string;
  /** The bits of a good answer, which cannot be used again; 0 for anything else. */
  readonly spend: (route: string, answer: unknown) => number;
};

const leadingZeros = (line: string): number => Math.clz32(createHash('sha256').update(line).digest().readUInt32BE(0));

/** `secret` is the same in every process that serves these pages. */
export const createProofOfWork = (secret: Uint8Array, nowMs: () => number = Date.now): ProofOfWork => {
  let spent = new Set<string>();
  let spentBefore = new Set<string>();
  let turnsAtMs = 0;

  const sign = (route: string, bits: string, expiresAt: string, salt: string): string =>
    createHmac('sha256', secret).update(`${route} ${bits} ${expiresAt} ${salt}`).digest('base64url').slice(0, 22);

  const isSpent = (signature: string): boolean => {
    if (nowMs() >= turnsAtMs) {
      spentBefore = nowMs() >= turnsAtMs + goodForMs ? new Set() : spent;
      spent = new Set();
      turnsAtMs = nowMs() + goodForMs;
    }
    return spent.has(signature) || spentBefore.has(signature) || spent.size >= maxSpent;
  };

  return {
    challenge: (route, bits) => {
      const expiresAt = String(nowMs() + goodForMs);
      const salt = randomBytes(12).toString('base64url');
      return `${bits}.${expiresAt}.${salt}.${sign(route, String(bits), expiresAt, salt)}`;
    },
    spend: (route, answer) => {
      const [, bits = '', expiresAt = '', salt = '', seed = '', solution = ''] =
        (typeof answer === 'string' && answer.length < 200 && shape.exec(answer)) || [];
      const signature = Buffer.from(sign(route, bits, expiresAt, salt));
      if (seed === '' || !timingSafeEqual(Buffer.from(seed), signature)) return 0;
      const numbers = solution.split('.').map(Number);
      const isRight =
        numbers.length === puzzles &&
        numbers.every((number, puzzle) => leadingZeros(lineOf(seed, puzzle, number)) >= Number(bits));
      if (!isRight || Number(expiresAt) < nowMs() || isSpent(seed)) return 0;
      spent.add(seed);
      return Number(bits);
    },
  };
};
