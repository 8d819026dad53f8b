// Which organisations have which word, and how much it counts there: an inverted index in three flat arrays.

export type Postings = {
  readonly count: (wordId: number) => number;
  readonly forEach: (wordId: number, each: (organisation: number, weight: number) => void) => void;
};

/** `weightsOf[organisation]` gives the weight, 0 to 1, of each word id it has. */
export const createPostings = (weightsOf: readonly ReadonlyMap<number, number>[], wordCount: number): Postings => {
  const starts = new Uint32Array(wordCount + 1);
  for (const weights of weightsOf) {
    for (const wordId of weights.keys()) {
      starts[wordId + 1] = (starts[wordId + 1] ?? 0) + 1;
    }
  }
  for (let wordId = 0; wordId < wordCount; wordId += 1) {
    starts[wordId + 1] = (starts[wordId + 1] ?? 0) + (starts[wordId] ?? 0);
  }
  const size = starts[wordCount] ?? 0;
  const organisations = new Uint32Array(size);
  const weights = new Float32Array(size);
  const next = starts.slice();
  weightsOf.forEach((words, organisation) => {
    for (const [wordId, weight] of words) {
      const at = next[wordId] ?? 0;
      organisations[at] = organisation;
      weights[at] = weight;
      next[wordId] = at + 1;
    }
  });
  return {
    count: (wordId) => (starts[wordId + 1] ?? 0) - (starts[wordId] ?? 0),
    forEach: (wordId, each) => {
      const end = starts[wordId + 1] ?? 0;
      for (let at = starts[wordId] ?? 0; at < end; at += 1) {
        each(organisations[at] ?? 0, weights[at] ?? 0);
      }
    },
  };
};
