// Which organisations have which word, and how much it counts there: an inverted index in three flat arrays.

import type { Vocabulary } from './vocabulary.ts';

export type Postings = {
  readonly count: (wordId: number) => number;
  readonly forEach: (wordId: number, each: (organisation: number, weight: number) => void) => void;
};

/** `weightsOf` gives, for each organisation, the weight (0 to 1) of each of its words, all of them in the vocabulary. */
export const createPostings = (
  weightsOf: readonly ReadonlyMap<string, number>[],
  { idOf, size }: Vocabulary,
): Postings => {
  const starts = new Uint32Array(size + 1);
  for (const weights of weightsOf) {
    for (const word of weights.keys()) {
      const next = (idOf(word) ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  }
  for (let wordId = 0; wordId < size; wordId += 1) {
    starts[wordId + 1] = (starts[wordId + 1] ?? 0) + (starts[wordId] ?? 0);
  }
  const all = starts[size] ?? 0;
  const organisations = new Uint32Array(all);
  const weights = new Float32Array(all);
  const filled = starts.slice();
  weightsOf.forEach((words, organisation) => {
    for (const [word, weight] of words) {
      const wordId = idOf(word) ?? 0;
      const at = filled[wordId] ?? 0;
      organisations[at] = organisation;
      weights[at] = weight;
      filled[wordId] = at + 1;
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
