// A story as 100 small numbers: stories about like things lie in like directions. For looking up similar events.

import { commonDirection, wordVectors } from './load.ts';
import { tokensOf } from './tokens.ts';
import { meanOf, toLength, without } from './vectors.ts';

/** Long enough that rounding changes a cosine by less than 0.01, short enough that hardly a number has to be cut to a byte. */
export const vectorLength = 360;

/**
 * 100 signed bytes, about `vectorLength` long, so that the sum of products of two, divided by its square, is their cosine.
 * All zero where no word is known.
 */
export const vectorOf = (text: string): Int8Array => {
  const mean = meanOf(
    wordVectors(),
    tokensOf(text).map(({ word }) => word),
  );
  const own = toLength(without(mean, commonDirection()), vectorLength);
  return Int8Array.from(own, (value) => Math.max(-127, Math.min(127, Math.round(value))));
};
