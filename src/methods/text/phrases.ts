// Finds phrases of a few words among the words of a story, whatever their number, in one pass.

/** By name, phrases with ", " between. */
export type Phrases = Readonly<Record<string, string>>;

/** Places among the words, end exclusive. A phrase may hold another. */
export type Found<Name extends string = string> = { readonly name: Name; readonly from: number; readonly to: number };

export const phraseFinder = <Name extends string>(phrases: Readonly<Record<Name, string>>) => {
  const byFirst = new Map<string, { readonly words: readonly string[]; readonly name: Name }[]>();
  for (const name of Object.keys(phrases) as Name[])
    for (const phrase of phrases[name].split(', ')) {
      const words = phrase.toLowerCase().split(' ');
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, name }]);
    }
  return (words: readonly string[]): readonly Found<Name>[] => {
    const found: Found<Name>[] = [];
    for (let at = 0; at < words.length; at += 1)
      for (const { words: phrase, name } of byFirst.get(words[at] ?? '') ?? [])
        if (phrase.every((word, offset) => words[at + offset] === word))
          found.push({ name, from: at, to: at + phrase.length });
    return found;
  };
};
