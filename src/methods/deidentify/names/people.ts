// Who is who: mentions that share their words are one person, so that the sense of a story outlives its names.

const isPart = (words: readonly string[], of: ReadonlySet<string>): boolean => words.every((word) => of.has(word));

/** For each mention the number of its person, from 0 in order of appearance. */
export const peopleOf = (mentions: readonly { readonly words: readonly string[] }[]): readonly number[] => {
  const people: Set<string>[] = [];
  const byWord = new Map<string, number[]>();
  return mentions.map(({ words }) => {
    const own = new Set(words);
    const candidates = [...own].flatMap((word) => byWord.get(word) ?? []).slice(0, 8);
    const person = candidates.find((candidate) => {
      const known = people[candidate] ?? new Set();
      return isPart(words, known) || isPart([...known], own);
    });
    const number = person ?? people.push(new Set()) - 1;
    for (const word of own) {
      const known = people[number];
      if (known === undefined || known.has(word)) continue;
      known.add(word);
      byWord.set(word, [...(byWord.get(word) ?? []), number].slice(0, 8));
    }
    return number;
  });
};
