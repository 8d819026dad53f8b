// What words mean as numbers: vectors of words (data/embeddings), and of a text the mean of its words, rare ones counting more.
// Arora, Liang and Ma 2017, "A simple but tough-to-beat baseline for sentence embeddings" (smooth inverse frequency).

export const dimensions = 100;

/** `a` of the paper; frequencies are Zipf's, from the order of the list. */
const smoothing = 1e-3;
const harmonicOffset = 0.5772;

export type WordVectors = {
  /** The row of a word, or undefined where it is not known. */
  readonly rowOf: (word: string) => number | undefined;
  /** Adds the vector of a row, times `factor`, to `sum`. */
  readonly add: (sum: Float32Array, row: number, factor: number) => void;
  /** How much a row counts: near 0 for "the", near 1 for a rare word. */
  readonly weightOf: (row: number) => number;
};

export type VectorFiles = {
  readonly words: readonly string[];
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
};

export const createWordVectors = ({ words, vectors, scales }: VectorFiles): WordVectors => {
  const rows = new Map(words.map((word, row) => [word, row]));
  const harmonic = Math.log(words.length) + harmonicOffset;
  return {
    rowOf: (word) => rows.get(word),
    weightOf: (row) => smoothing / (smoothing + 1 / ((row + 1) * harmonic)),
    add: (sum, row, factor) => {
      const scaled = factor * (scales[row] ?? 0);
      const from = row * dimensions;
      for (let at = 0; at < dimensions; at += 1) sum[at] = (sum[at] ?? 0) + scaled * (vectors[from + at] ?? 0);
    },
  };
};

/** The weighted mean of the known words, as long as 1; all zero where none is known. */
export const meanOf = (vectors: WordVectors, words: Iterable<string>): Float32Array => {
  const sum = new Float32Array(dimensions);
  for (const word of words) {
    const row = vectors.rowOf(word);
    if (row !== undefined) vectors.add(sum, row, vectors.weightOf(row));
  }
  return toLength(sum, 1);
};

/** Without what it has in common with all texts: its part along `direction`, which is as long as 1. */
export const without = (vector: Float32Array, direction: Float32Array): Float32Array => {
  let along = 0;
  for (let at = 0; at < dimensions; at += 1) along += (vector[at] ?? 0) * (direction[at] ?? 0);
  return vector.map((value, at) => value - along * (direction[at] ?? 0));
};

export const toLength = (vector: Float32Array, length: number): Float32Array => {
  let squares = 0;
  for (const value of vector) squares += value * value;
  return squares === 0 ? vector : vector.map((value) => (value * length) / Math.sqrt(squares));
};
