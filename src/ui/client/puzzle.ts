// The work that stands for a proof: for each of a few puzzles, a number whose line hashes to so many zero bits. A challenge
// begins with the bits and ends with the seed, "10.….SEED"; the answer is the challenge and the numbers, "10.….SEED:5.77.…".

import { firstWordOfHash } from './sha256.ts';

/** Many small puzzles rather than a large one: their sum varies by a third, where one alone may take five times as long. */
export const puzzles = 8;

/** What is hashed. */
export const lineOf = (seed: string, puzzle: number, number: number): string => `${seed}.${puzzle}.${number}`;

const triesAtOnce = 64;

/** Yields often, so that whoever runs it can rest; returns the answer. */
export function* solve(challenge: string): Generator<void, string> {
  const bits = Number.parseInt(challenge, 10);
  const seed = challenge.slice(challenge.lastIndexOf('.') + 1);
  const numbers: number[] = [];
  for (let puzzle = 0; puzzle < puzzles; puzzle += 1) {
    let number = 0;
    while (firstWordOfHash(lineOf(seed, puzzle, number)) >>> (32 - bits) !== 0) {
      number += 1;
      if (number % triesAtOnce === 0) yield;
    }
    numbers.push(number);
  }
  return `${challenge}:${numbers.join('.')}`;
}
