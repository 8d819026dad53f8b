// Whether two counts over equal spans of time differ by more than chance makes: the exact conditional test of two Poisson means
// (J. Przyborowski, H. Wilenski, Homogeneity of results in testing samples from Poisson series, Biometrika 31, 1940, 313-323).
// Given their sum, the first count is binomial with one half; the two-sided p is twice the smaller tail, at most 1.
// Assumes that events come independently at a steady rate: what is written down in bursts differs more often than p says.

/** Both at least 0, whole. Between 0 and 1. */
export const compareCounts = (one: number, other: number): number => {
  const sum = one + other;
  const smaller = Math.min(one, other);
  // From the largest term of the tail downwards, by logarithms: one half to the power of some thousands is no number.
  let logarithm = -sum * Math.LN2;
  for (let count = 1; count <= smaller; count += 1) logarithm += Math.log((sum - count + 1) / count);
  let term = 1;
  let terms = 1;
  for (let count = smaller; count > 0; count -= 1) {
    term *= count / (sum - count + 1);
    terms += term;
  }
  return Math.min(1, 2 * Math.exp(logarithm) * terms);
};
