// What was just done, as a page says it: by a word in its address, which anybody can write.

/** Null for a word that is none of ours; `constructor` and its like are words of every object. */
export const saidOf = (words: Readonly<Record<string, string>>, done: unknown): string | null =>
  typeof done === 'string' && Object.hasOwn(words, done) ? (words[done] ?? null) : null;
