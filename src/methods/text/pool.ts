// Scores of the sentences of a story as one: what a single sentence says plainly is not thinned by all the others.

/** `pooled`: a score a column. `shares`: what part of it is each sentence's, together 1 a column. */
export type Pool = { readonly pooled: Float32Array; readonly shares: readonly Float32Array[] };

/** Only so many speak, or a long story would say a little of everything. */
const mostSentences = 8;

/** A smooth greatest score: the logarithm of the sum of the exponentials of the strongest (Ramon and De Raedt 2000: many instances, one answer between them). */
export const pool = (sentences: readonly Float32Array[], width: number): Pool => {
  const pooled = new Float32Array(width);
  const shares = sentences.map(() => new Float32Array(width));
  if (sentences.length === 0) return { pooled, shares };
  for (let column = 0; column < width; column += 1) {
    const scores = sentences.map((sentence) => sentence[column] ?? 0);
    const most = Math.max(...scores);
    const parts = scores.map((score) => Math.exp(score - most));
    if (parts.length > mostSentences) silenceWeakest(parts);
    const sum = parts.reduce((total, part) => total + part, 0);
    shares.forEach((share, at) => {
      share[column] = (parts[at] ?? 0) / sum;
    });
    pooled[column] = most + Math.log(sum);
  }
  return { pooled, shares };
};

/** Of those that are as strong as the last that speaks, the first ones speak. */
const silenceWeakest = (parts: number[]): void => {
  const least = Float64Array.from(parts).sort().at(-mostSentences) ?? 0;
  let places = mostSentences - parts.filter((part) => part > least).length;
  parts.forEach((part, at) => {
    if (part > least) return;
    if (part === least && places > 0) places -= 1;
    else parts[at] = 0;
  });
};
